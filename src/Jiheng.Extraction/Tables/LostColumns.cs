using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 失列之和: rows of a table whose blank cells left no mark say which figures they hold, and not under which headings. Their codes and totals still tell
/// whole and parts, and where just one way to put the figures into columns closes every column, those sums are told. They accuse nobody: with one
/// figure mistyped no way closes.
/// </summary>
internal sealed class LostColumns(Table table, Unit unit)
{
    private const string CodeRule = "table/hierarchy-code", TotalRule = "table/total-row", AcrossRule = "table/total-column";

    private const int MostRows = 400, MostColumns = 16, FewestFits = 3;

    /// <summary>Sums of the rows of a table made out of lines in which some figures stand under no heading.</summary>
    public static IEnumerable<Relation> Read(Table table, Unit unit) => table.Origin == TableOrigin.CellPerLine && table.RowCount <= MostRows && table.ColumnCount > 2 ? new LostColumns(table, unit).Read() : [];

    private IEnumerable<Relation> Read()
    {
        LostRow[] rows = [.. Enumerable.Range(0, table.RowCount).Select(row => LostRow.Read(table, row, unit)).OfType<LostRow>()];
        if (rows.Length < 2 || !rows.Any(row => row.Figures.Any(figure => IsStray(figure)))) yield break;
        int budget = ColumnPuzzle.MostSteps * 4;
        foreach ((LostRow whole, LostRow[] parts, string rule) in Families(rows))
        {
            if (whole.Figures.Length > MostColumns || new ColumnPuzzle(whole, parts, ref budget).Columns is not { } columns) continue;
            for (int column = 0; column < columns.Length; column++)
            {
                if (columns[column].Length > 0 && whole.Figures[column].Quantity.Value != 0 && !IsReadAnyhow(whole.Figures[column], columns[column])) yield return Told(rule, whole.Figures[column], whole.Label, columns[column]);
            }
        }

        bool adds = TotalLeads() && Adds(rows);
        foreach (LostRow row in rows)
        {
            if (!row.Figures.Any(IsStray)) continue;
            // Whichever columns the others belong to, they make up the total before them.
            if (adds && row.Figures.Length > 1 && row.Figures[0].Location.Column == TotalColumn)
            {
                yield return Told(AcrossRule, row.Figures[0], row.Label, [.. row.Figures.Skip(1).Select(part => (part, row.Label))]) with { Firmness = RelationFirmness.Firm };
                continue;
            }

            foreach ((TableFigure whole, TableFigure[] parts) in RowTree.Of(row.Figures)) yield return Told(AcrossRule, whole, row.Label, [.. parts.Select(part => (part, row.Label))]);
        }
    }

    /// <summary>Codes under their code, and what no code takes in under the only 合计.</summary>
    private static IEnumerable<(LostRow Whole, LostRow[] Parts, string Rule)> Families(LostRow[] rows)
    {
        Dictionary<string, LostRow> byCode = new(StringComparer.Ordinal);
        foreach (LostRow row in rows)
        {
            if (row.Code.Length > 0 && !byCode.TryAdd(row.Code, row)) yield break;
        }

        string? ParentOf(string code) => Enumerable.Range(1, Math.Max(0, code.Length - 3)).Select(cut => code[..^cut]).FirstOrDefault(byCode.ContainsKey);
        foreach (IGrouping<string?, LostRow> group in byCode.Values.GroupBy(row => ParentOf(row.Code)))
        {
            if (group.Key is not null) yield return (byCode[group.Key], [.. group], CodeRule);
        }

        LostRow[] totals = [.. rows.Where(row => row.Code.Length == 0 && TableWords.IsBareTotal(row.Label))];
        if (totals.Length != 1) yield break;
        LostRow[] members = [.. rows.Where(row => byCode.Count > 0 ? row.Code.Length > 0 && ParentOf(row.Code) is null : row != totals[0])];
        if (members.Length > 0) yield return (totals[0], members, TotalRule);
    }

    private Relation Told(string rule, TableFigure whole, string name, (TableFigure Figure, string Name)[] parts) =>
        new(RelationKind.Sum, RelationWitness.Table, rule, [whole.As(OperandRole.Whole, name), .. parts.Select(part => part.Figure.As(OperandRole.Part, part.Name))])
        {
            Extent = ListExtent.Exhaustive,
            Firmness = RelationFirmness.Tentative,
            Text = name,
            Title = name + " = " + string.Join(" + ", parts.Select(part => part.Name)),
        };

    /// <summary>All in one headed column: the rows say so themselves.</summary>
    private bool IsReadAnyhow(TableFigure whole, (TableFigure Figure, string Name)[] parts) => !IsStray(whole) && parts.All(part => part.Figure.Location.Column == whole.Location.Column);

    /// <summary>合计 | 基本支出 | 项目支出: the first heading over figures is the total, and nothing but parts follows it.</summary>
    private bool TotalLeads()
    {
        int last = -1;
        for (int row = 0; row < table.RowCount && LostRow.Read(table, row, unit) is null; row++) last = row;
        if (last != 0) return false;
        string[] headings = [.. Enumerable.Range(0, Headed).Select(column => TableWords.Squeeze(table[0, column].Text))];
        TotalColumn = Array.FindIndex(headings, TableWords.IsBareTotal);
        return TotalColumn > 0 && Headed - TotalColumn > 2
            && headings[(TotalColumn + 1)..].All(heading => heading.Length > 0 && TableWords.TotalRank(heading) is null && !TableWords.IsAmong(heading) && !TableWords.IsNotAdded(heading) && !TableWords.IsRate(heading) && !TableWords.IsChange(heading));
    }

    private int TotalColumn { get; set; }

    /// <summary>Full rows show that the columns add up, and no other row gainsays it but one.</summary>
    private bool Adds(LostRow[] rows)
    {
        LostRow[] written = [.. rows.Where(row => row.Figures.Length > 1 && row.Figures[0].Location.Column == TotalColumn)];
        int fails = written.Count(row => row.Figures[0].Quantity.BaseValue != row.Figures.Skip(1).Sum(part => part.Quantity.BaseValue));
        return written.Any(row => row.Figures.Length == Headed - TotalColumn) && fails <= 1 && written.Length > fails + FewestFits;
    }

    private bool IsStray(TableFigure figure) => figure.Location.Column is int column && column >= Headed;

    private int Headed => _headed ??= HeadedColumns();

    private int? _headed;

    /// <summary>Columns that the first row reaches; a row of figures heads nothing.</summary>
    private int HeadedColumns()
    {
        int headed = 0;
        for (int row = 0; row < table.RowCount && LostRow.Read(table, row, unit) is null; row++)
        {
            for (int column = 0; column < table.ColumnCount; column++)
            {
                if (!table[row, column].Content.IsBlank) headed = Math.Max(headed, column + 1);
            }
        }

        return headed;
    }
}
