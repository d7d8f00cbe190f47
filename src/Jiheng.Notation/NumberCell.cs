using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>数字单元格: reads a cell that holds one number and nothing else.</summary>
public static class NumberCell
{
    /// <summary>
    /// Reads "1,202.95", "140.00", "-3.5", "（12.50）", "99.03%", "11.2万元", full-width digits; the unit is <paramref name="columnUnit"/> where the cell writes none.
    /// False for blank cells, words, dashes and anything with more than one number.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> cell, Unit columnUnit, out Quantity quantity, out TextSpan digits)
    {
        quantity = default;
        digits = default;
        return false;
    }
}
