using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 表的金额单位: the unit in brackets or after 单位 in the title above a header, whether the table has a grid or lost it; the pack's own where none
/// is written. Where one is written that nobody knows, the table must not be read as if it were the pack's: it is remembered here and told.
/// </summary>
internal sealed class FormUnits(FormPack pack)
{
    // A title and a line for the unit stand close above a header; long text speaks of other things.
    private const int MostLines = 3, LongestTitle = 80;

    private readonly Unit _usual = pack.Concepts.FirstOrDefault(concept => concept.Unit.Dimension == UnitDimension.Money)?.Unit ?? Unit.TenThousandYuan;
    private readonly List<UnreadUnit> _notUnderstood = [];

    /// <summary>The tables that were not read, each with the words that say their unit.</summary>
    public ImmutableArray<UnreadUnit> NotUnderstood => [.. _notUnderstood];

    /// <summary>The unit of a table whose header begins in a row; null where one is written that cannot be understood.</summary>
    public Unit? Of(Document document, Table table, int row, TableForm form)
    {
        for (int above = row; above >= 0; above--)
        {
            for (int column = 0; column < table.ColumnCount; column++)
            {
                if (!table.IsOwner(above, column)) continue;
                Cell cell = table[above, column];
                if (TrySay(cell.Text, () => SourceLocation.In(table, cell), form, out Unit? unit)) return unit;
            }
        }

        for (int before = table.Index - 1; before >= Math.Max(0, table.Index - MostLines) && document.Blocks[before] is TextBlock text; before--)
        {
            if (TrySay(text.Text.Value, () => SourceLocation.In(text), form, out Unit? unit)) return unit;
        }

        return _usual;
    }

    /// <summary>The same for a table without a grid, whose header is the lines from <paramref name="header"/> to before <paramref name="next"/>.</summary>
    public Unit? Of(ImmutableArray<TextLine> lines, int header, int next, TableForm form)
    {
        for (int i = next - 1; i >= Math.Max(0, header - MostLines); i--)
        {
            TextLine line = lines[i];
            // A figure above the header belongs to the table before.
            if (i < header && NumberCell.TryRead(line.Text, _usual, out _, out _)) break;
            if (TrySay(line.Text, () => line.Whole, form, out Unit? unit)) return unit;
        }

        return _usual;
    }

    private bool TrySay(string text, Func<SourceLocation> place, TableForm form, out Unit? unit)
    {
        unit = null;
        if (text.Length > LongestTitle) return false;
        unit = MoneyUnitLabel.In(text);
        if (unit is not null) return true;
        if (MoneyUnitLabel.NotUnderstood(text) is not { Length: > 0 } written) return false;
        _notUnderstood.Add(new UnreadUnit(form, written, place()));
        return true;
    }
}

/// <summary>读不懂的单位: a table that was left alone because of the unit written above it.</summary>
internal sealed record UnreadUnit(TableForm Form, string Written, SourceLocation Place);
