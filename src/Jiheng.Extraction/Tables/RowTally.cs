using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>逐行累加: a row's figures against the sum of rows added one by one, column by column.</summary>
internal sealed class RowTally
{
    private readonly BlockRow _whole;
    private readonly ImmutableArray<int> _columns;
    private readonly decimal[] _sums, _finest;
    private readonly int[] _written;
    private int _added;

    public RowTally(BlockRow whole, ImmutableArray<int> columns)
    {
        (_whole, _columns) = (whole, columns);
        (_sums, _written) = (new decimal[columns.Length], new int[columns.Length]);
        _finest = [.. columns.Select(column => whole[column] is TableFigure figure ? LastDigitOf(figure) : decimal.MaxValue)];
    }

    /// <summary>Adds a part.</summary>
    public void Add(BlockRow part)
    {
        _added++;
        for (int i = 0; i < _columns.Length; i++)
        {
            if (part[_columns[i]] is not TableFigure figure) continue;
            _sums[i] += figure.Quantity.BaseValue;
            _finest[i] = Math.Min(_finest[i], LastDigitOf(figure));
            if (figure.Quantity.Value != 0) _written[i]++;
        }
    }

    /// <summary>
    /// Columns that close with parts that are not zero (several parts, where several were added), columns that do not close,
    /// and the significant digits of the figures that closed: the measure of chance.
    /// </summary>
    public (int Full, int Fails, int Digits) Standing()
    {
        int full = 0, fails = 0, digits = 0;
        bool several = false;
        for (int i = 0; i < _columns.Length; i++)
        {
            if (_whole[_columns[i]] is not TableFigure figure) continue;
            // Each part and the whole may be off by half its last digit.
            if (Math.Abs(figure.Quantity.BaseValue - _sums[i]) > _finest[i] / 2 * (_written[i] + 1))
            {
                fails++;
            }
            else if (_written[i] > 0 && figure.Quantity.Value != 0)
            {
                full++;
                several |= _written[i] > 1;
                digits += DigitSlip.SignificantDigits(figure.Quantity);
            }
        }

        // One written part beside blanks or zeros says no more than that two figures are alike.
        return _added > 1 && !several ? (0, fails, 0) : (full, fails, digits);
    }

    private static decimal LastDigitOf(TableFigure figure) => figure.Quantity.LastDigit * figure.Quantity.Unit.Factor;
}
