using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 文中之率、表中之数: "接待费支出0.42万元，完成预算的5.25%" where only a table gives the budget of 8 万元; "决算数1820万元，比上年下降9.00%" where only a table gives last
/// year's. The sentence's own figure is found in the table, and the one beside or above it that makes the rate is what was meant. Only a rate that one digit parts from the budget of that
/// very row is held to it.
/// </summary>
internal static class RatesOfTables
{
    /// <summary>Rates of fewer digits fit by chance.</summary>
    private const int TellingDigits = 3, TellingName = 4;

    /// <summary>The other figure stands in the same row, or so many rows away in the same column.</summary>
    private const int NearRows = 3, MostCells = 24, MostEqual = 6;

    /// <summary>Relations of the rates that <paramref name="told"/> leaves unexplained.</summary>
    public static IEnumerable<Relation> Read(IReadOnlyList<ProseSection> prose, ImmutableArray<TableMention> cells, IEnumerable<Relation> told)
    {
        List<(ProseFigure Level, ProseFigure Rate)> open = [.. Open(prose, told)];
        if (open.Count == 0 || cells.IsEmpty) yield break;
        ILookup<decimal, TableMention> byValue = cells.ToLookup(cell => cell.Figure.Quantity.BaseValue);
        ILookup<(int, int?), TableMention> rows = cells.ToLookup(cell => (cell.Section, cell.Figure.Location.Row));
        ILookup<(int, int, int), TableMention> columns = cells.ToLookup(cell => (cell.Section, cell.ColumnIndex, cell.Figure.Location.Row ?? 0));
        foreach ((ProseFigure level, ProseFigure rate) in open)
        {
            if (Of(level, rate, byValue, rows, columns) is Relation relation) yield return relation;
        }
    }

    private static IEnumerable<(ProseFigure Level, ProseFigure Rate)> Open(IReadOnlyList<ProseSection> prose, IEnumerable<Relation> told)
    {
        HashSet<SourceLocation> done = [.. told.Where(relation => relation.Kind is RelationKind.Ratio or RelationKind.Change).SelectMany(relation => relation.In(OperandRole.Result)).Select(operand => operand.Location).OfType<SourceLocation>()];
        foreach (ProseSection section in prose)
        {
            foreach (ProseFigure rate in section.Figures)
            {
                if (rate is not { Role: FigureRole.Completion or FigureRole.Rate, OfFigure: null, Mention.High: null } || rate.Unit.Dimension != UnitDimension.Ratio || DigitSlip.SignificantDigits(rate.Quantity) < TellingDigits || done.Contains(rate.Place)) continue;
                ProseFigure? level = rate.Role == FigureRole.Rate ? rate.Subject : LevelBefore(section.Figures, rate);
                if (level is { Unit.Dimension: UnitDimension.Money, Quantity.Value: > 0m } && level.Changes.TrueForAll(change => change.Rate != rate || change.Base is null)) yield return (level, rate);
            }
        }
    }

    private static ProseFigure? LevelBefore(List<ProseFigure> figures, ProseFigure rate)
    {
        for (int i = rate.Index - 1; i >= 0 && i >= rate.Index - 4 && figures[i].Sentence == rate.Sentence; i--)
        {
            if (figures[i].IsAddable && figures[i].Kind is BudgetKind.Actual or BudgetKind.Unstated && figures[i].Depth <= rate.Depth) return figures[i];
        }

        return null;
    }

    private static Relation? Of(ProseFigure level, ProseFigure rate, ILookup<decimal, TableMention> byValue, ILookup<(int, int?), TableMention> rows, ILookup<(int, int, int), TableMention> columns)
    {
        foreach (TableMention cell in byValue[level.Quantity.BaseValue].Take(MostEqual))
        {
            int row = cell.Figure.Location.Row ?? 0;
            IEnumerable<TableMention> near = Enumerable.Range(row - NearRows, (2 * NearRows) + 1).Where(other => other != row).SelectMany(other => columns[(cell.Section, cell.ColumnIndex, other)]);
            foreach (TableMention other in rows[(cell.Section, cell.Figure.Location.Row)].Take(MostCells).Concat(rate.Role == FigureRole.Rate ? near.Take(2 * NearRows) : []))
            {
                if (ReferenceEquals(other, cell) || other.Figure.Quantity.BaseValue <= 0m || other.Kind == BudgetKind.Actual && rate.Role == FigureRole.Completion || !Fits(level, other, rate)) continue;
                return State(level, other, rate, false);
            }
        }

        return rate.Role == FigureRole.Completion ? Mistyped(level, rate, byValue, rows) : null;
    }

    // The sentence and the row bear one name and one figure, the row has one budget, and one digit parts the rate from what they make.
    private static Relation? Mistyped(ProseFigure level, ProseFigure rate, ILookup<decimal, TableMention> byValue, ILookup<(int, int?), TableMention> rows)
    {
        TableMention[] plans = [.. byValue[level.Quantity.BaseValue].Take(MostEqual).Where(cell => cell.Kind == BudgetKind.Actual && cell.Row.Length > 0 && ProseWithTables.NameLength(level, cell) >= TellingName)
            .SelectMany(cell => rows[(cell.Section, cell.Figure.Location.Row)].Take(MostCells)).Where(other => other.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget && other.Figure.Quantity.BaseValue > 0m)
            .DistinctBy(other => other.Figure.Quantity.BaseValue)];
        return plans is [TableMention plan] && RatioClaim.IsMistyped(level.Quantity.BaseValue / plan.Figure.Quantity.BaseValue, rate) ? State(level, plan, rate, true) : null;
    }

    private static bool Fits(ProseFigure level, TableMention other, ProseFigure rate)
    {
        decimal quotient = level.Quantity.BaseValue / other.Figure.Quantity.BaseValue, written = rate.Quantity.BaseValue;
        if (rate.Role == FigureRole.Rate)
        {
            if (quotient == 1m || (rate.Direction == ChangeDirection.Decrease) != (quotient < 1m)) return false;
            (quotient, written) = (Math.Abs(quotient - 1m), Math.Abs(written));
        }

        return Math.Abs(quotient - written) <= rate.Quantity.LastDigit * rate.Unit.Factor / 2m;
    }

    private static Relation State(ProseFigure level, TableMention other, ProseFigure rate, bool firm)
    {
        bool change = rate.Role == FigureRole.Rate;
        Relation relation = change ? ChangeReader.Change(level, null, null, rate) : RatioClaim.Of(level, [], rate, false, "agreement/rate-of-table");
        return relation with
        {
            Rule = "agreement/rate-of-table",
            Operands = relation.Operands.Insert(1, other.Figure.As(change ? OperandRole.Base : OperandRole.Whole, other.Name)),
            Firmness = firm ? RelationFirmness.Firm : RelationFirmness.Tentative,
            Text = RelationText.Of(level, rate),
            Location = rate.Place,
        };
    }
}
