using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 表中之数: the amounts that the tables of a document give a thing. A change that fits one of them is said of that one, however another figure of the name
/// in the prose may differ. Looked at only before somebody is accused.
/// </summary>
internal sealed class TableAmounts(Document? document)
{
    /// <summary>万元 and 元, 亿元 and 万元: a table may use another unit than the prose.</summary>
    private const decimal UnitStep = 10_000m;

    private List<(string Words, decimal[] Amounts)>? _rows;

    /// <summary>True where a row that bears the name of a change holds an amount that amount and rate of the change fit.</summary>
    public bool Explains(ProseFigure figure, ProseChange change)
    {
        if (change is not { Delta: ProseFigure delta, Rate: ProseFigure rate } || document is null) return false;
        string name = FigureLabel.WithoutFund((figure.Label.Length >= 2 ? figure : figure.Subject ?? figure).Stem);
        if (name.Length < ThingName.Shortest) return false;
        decimal sign = delta.Direction == ChangeDirection.Decrease ? -1m : 1m, moved = Math.Abs(delta.Quantity.Value);
        foreach ((string words, decimal[] amounts) in _rows ??= RowsOf(document))
        {
            if (!words.Contains(name, StringComparison.Ordinal)) continue;
            if (Array.Exists(amounts, amount => Fits(amount) || Fits(amount * UnitStep) || Fits(amount / UnitStep))) return true;
        }

        return false;

        bool Fits(decimal amount)
        {
            decimal basis = amount - (sign * moved);
            return basis > 0m && Math.Abs((moved / basis) - Math.Abs(rate.Quantity.BaseValue)) <= rate.Quantity.LastDigit * rate.Unit.Factor;
        }
    }

    private static List<(string Words, decimal[] Amounts)> RowsOf(Document document)
    {
        List<(string, decimal[])> rows = [];
        foreach (Table table in document.Blocks.OfType<Table>())
        {
            foreach (IGrouping<int, Cell> row in table.Cells.GroupBy(cell => cell.Row))
            {
                List<decimal> amounts = [];
                foreach (Cell cell in row)
                {
                    if (decimal.TryParse(cell.Text.Trim(), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal amount)) amounts.Add(amount);
                }

                if (amounts.Count > 0) rows.Add((string.Concat(row.Select(cell => cell.Text)), [.. amounts]));
            }
        }

        return rows;
    }
}
