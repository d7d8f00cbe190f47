using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 相合的列: a column that no word calls a total, yet row after row is the sum of the columns right of it (财政收入 | 税收收入 | 非税收入, 教职工 | 专任教师 | 教辅人员).
/// Nothing but the figures tells it, so several rows must close and hardly one may not.
/// </summary>
internal sealed class ClosingColumns(TableSection section, SectionBlock block, ImmutableArray<BlockRow> rows)
{
    private const string Rule = "table/closing-column";

    private const int MostColumns = 60, MostParts = 6, FewestRows = 2, FittingPerFailing = 4, TellingDigits = 3;

    /// <summary>Relations of columns that are no whole yet in what the table's words <paramref name="stated"/>.</summary>
    public IEnumerable<Relation> Read(IReadOnlyCollection<Relation> stated)
    {
        int[] columns = [.. block.ValueColumns.Where(column => TableSection.LeafOf(section.Paths[column]) is var heading && heading.Length > 0 && !TableWords.IsNotAdded(heading) && !RateColumns.IsRate(section, column) && !TableWords.IsChange(section.Paths[column]))];
        if (rows.Length < FewestRows || columns.Length < 3 || columns.Length > MostColumns) yield break;
        HashSet<int> told = [.. stated.Where(IsAcross).SelectMany(relation => relation.Operands).Select(operand => operand.Location?.Column).OfType<int>()];
        for (int i = 0; i + 2 < columns.Length; i++)
        {
            if (told.Contains(columns[i])) continue;
            string group = Group(columns[i]);
            int most = columns[(i + 1)..].Take(MostParts).TakeWhile(column => Group(column) == group && !told.Contains(column)).Count();
            for (int length = 2; length <= most; length++)
            {
                int[] parts = columns[(i + 1)..(i + 1 + length)];
                if (!MayClose(columns[i], parts)) continue;
                SumStructure read = Structure(columns[i], parts);
                if (!Tells(read, out bool firm)) continue;
                foreach (Relation relation in read.Relations()) yield return firm ? relation : relation with { Firmness = RelationFirmness.Tentative };
                i += length;
                break;
            }
        }
    }

    private static bool IsAcross(Relation relation) => relation.Kind == RelationKind.Sum && relation.Operands.All(operand => operand.Location?.Row == relation.Operands[0].Location?.Row);

    private string Group(int column) => section.Paths[column] is var path && path.LastIndexOf('/') is > 0 and int cut ? path[..cut] : "";

    /// <summary>Nearly all columns show after a few rows that they do not add up.</summary>
    private bool MayClose(int whole, int[] parts)
    {
        int closing = 0, failing = 0;
        foreach (BlockRow row in rows)
        {
            if (row[whole] is not TableFigure { Quantity.Value: not 0 } total || !Array.TrueForAll(parts, part => row[part] is not null)) continue;
            decimal gap = total.Quantity.BaseValue, last = 0m;
            foreach (int part in parts)
            {
                gap -= row[part]!.Quantity.BaseValue;
                last = Math.Max(last, row[part]!.Quantity.LastDigit * row[part]!.Quantity.Unit.Factor);
            }

            if (Math.Abs(gap) <= Math.Max(last, total.Quantity.LastDigit * total.Quantity.Unit.Factor) * (parts.Length + 1)) closing++;
            else if (++failing > FewestRows && failing * 2 > closing) return false;
        }

        return closing >= FewestRows;
    }

    private SumStructure Structure(int whole, int[] parts) => new(Rule,
    [
        .. rows.Where(row => row[whole] is not null && !TableWords.IsNotAdded(row.Label) && parts.All(part => row[part] is not null))
            .Select(row => new SumCase(row[whole]!, row.Name(section.Paths[whole]), [.. parts.Select(part => (row[part], row.Name(section.Paths[part])))])).Where(one => one.MayAdd),
    ], Explicit: false, ListExtent.Exhaustive);

    /// <summary>Beyond chance: several rows close, each with parts of its own. Where more than hardly one does not, the others are a guess, and one slip of the pen must explain it.</summary>
    private static bool Tells(SumStructure read, out bool firm)
    {
        SumCase[] closing = [.. read.Cases.Where(one => one.Fits && one.Weight > 1 && DigitSlip.SignificantDigits(one.Whole.Quantity) >= TellingDigits)];
        int failing = read.Cases.Count(one => !one.Fits);
        firm = closing.Length >= failing * FittingPerFailing;
        return closing.DistinctBy(one => one.Whole.Quantity.Value).Count() >= FewestRows && (firm || failing == 1);
    }
}
