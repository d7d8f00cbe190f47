using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 基数在表中: "支出决算8.47万元，完成预算的60.5%" and "比上年下降26.2%" without the budget or last year's amount, which stand in the table: the row of the same
/// name whose cell gives the sentence's own amount has a cell of 预算数, or of 上年决算数, beside it.
/// </summary>
internal sealed class RatesWithTables
{
    private const int ShortestName = 4, MostTwins = 400, MostEqual = 24;

    private readonly ImmutableArray<TableMention> _cells;

    private readonly Lazy<(decimal[] Values, int[] Places)> _byValue;

    private RatesWithTables(ImmutableArray<TableMention> cells)
    {
        _cells = cells;
        _byValue = new(() =>
        {
            int[] places = [.. Enumerable.Range(0, cells.Length).OrderBy(i => cells[i].Figure.Quantity.BaseValue)];
            return ([.. places.Select(i => cells[i].Figure.Quantity.BaseValue)], places);
        });
    }

    /// <summary>Relations of rates and changes that no sentence gives a base; <paramref name="stated"/> are the relations of the sentences.</summary>
    public static IEnumerable<Relation> Read(IReadOnlyList<ProseSection> prose, ImmutableArray<TableMention> cells, IEnumerable<Relation> stated)
    {
        if (cells.IsEmpty) return [];
        HashSet<long> used = [];
        foreach (Operand operand in stated.Where(relation => relation.Operands.Length > 2).SelectMany(relation => relation.Operands))
        {
            if (operand is { Role: OperandRole.Result, Location: SourceLocation place }) used.Add(KeyOf(place));
        }

        RatesWithTables reader = new(cells);
        return prose.SelectMany(section => section.Figures.SelectMany(figure => reader.Of(section.Figures, figure, used)));
    }

    private static long KeyOf(SourceLocation place) => ((long)place.Block << 32) | (uint)place.Span.Start;

    private IEnumerable<Relation> Of(List<ProseFigure> figures, ProseFigure figure, HashSet<long> used)
    {
        if (figure.Role == FigureRole.Completion && figure.OfFigure is null && !used.Contains(KeyOf(figure.Place)) && LevelBefore(figures, figure) is ProseFigure done)
        {
            if (Base(done, (_, twin) => IsBudget(twin, figure.Of), whole => Fits(done, whole, figure, 0)) is { } budget)
            {
                yield return new Relation(RelationKind.Ratio, RelationWitness.Sentence, "agreement/completion",
                    [done.As(OperandRole.Part), budget.Figure.As(OperandRole.Whole, budget.Name), figure.As(OperandRole.Result)])
                {
                    Text = RelationText.Of(done, figure),
                    Location = figure.Place,
                };
            }
        }

        if (figure.Role != FigureRole.Level || !IsLevel(figure)) yield break;
        foreach (ProseChange change in figure.Changes)
        {
            if (change.Base is not null || change.Delta is not null || change.Rate is not ProseFigure rate || used.Contains(KeyOf(rate.Place)) || !Comparand.IsPeriod(change.Against)) continue;
            decimal sign = rate.Direction == ChangeDirection.Decrease ? -1m : 1m;
            if (Base(figure, (cell, twin) => twin.IsEarlier || twin.Year == cell.Year - 1, before => Fits(figure, before, rate, sign)) is not { } earlier) continue;
            yield return new Relation(RelationKind.Change, RelationWitness.Sentence, "agreement/change",
                [figure.As(OperandRole.Current), earlier.Figure.As(OperandRole.Base, earlier.Name), rate.As(OperandRole.Result, rate.Quantity.Value < 0 && !rate.IsTurned ? 1m : sign)])
            {
                Direction = rate.Direction,
                Text = RelationText.Of(figure, rate),
                Location = rate.Place,
            };
        }
    }

    private static bool IsLevel(ProseFigure figure) =>
        figure.Mention.High is null && figure.Quantity is { IsPlain: true, Value: > 0 } && figure.Unit.Dimension == UnitDimension.Money && figure.Text.Row is null
        && figure.Kind is BudgetKind.Actual or BudgetKind.Unstated && !figure.IsPlanOnly;

    /// <summary>The level right before a rate of completion; where a plan stands there, the sentence has its base itself.</summary>
    private static ProseFigure? LevelBefore(List<ProseFigure> figures, ProseFigure rate)
    {
        for (int i = rate.Index - 1; i >= 0 && figures[i].Sentence == rate.Sentence && rate.Index - i <= ProseFigure.FarthestInSentence; i--)
        {
            if (figures[i].Role == FigureRole.Level) return IsLevel(figures[i]) ? figures[i] : null;
        }

        return null;
    }

    /// <summary>The one base that the tables give: where they give several, the one that fits, and none where none does.</summary>
    private TableMention? Base(ProseFigure level, Func<TableMention, TableMention, bool> wanted, Func<TableMention, bool> fits)
    {
        TableMention[] found = [.. CellsOf(level).SelectMany(place => Twins(place).Where(twin => wanted(_cells[place], twin))).Where(twin => twin.Figure.Quantity.Value > 0 && twin.Figure.Quantity.Unit.IsComparableWith(level.Unit))];
        if (found.Length == 0) return null;
        return found.Skip(1).All(other => other.Figure.Quantity.BaseValue == found[0].Figure.Quantity.BaseValue) ? found[0] : Array.Find(found, twin => fits(twin));
    }

    /// <summary>Cells that give the sentence's own amount under its own name.</summary>
    private IEnumerable<int> CellsOf(ProseFigure level)
    {
        (decimal[] values, int[] places) = _byValue.Value;
        DecimalInterval reach = level.Quantity.BaseInterval;
        int first = ProseWithTables.FirstAtLeast(values, reach.Low);
        for (int i = first; i < values.Length && i - first < MostEqual && values[i] <= reach.High; i++)
        {
            TableMention cell = _cells[places[i]];
            if (cell.Kind is BudgetKind.Actual or BudgetKind.Unstated && !cell.IsEarlier && ProseWithTables.NameLength(level, cell) >= ShortestName) yield return places[i];
        }
    }

    /// <summary>Cells of the same row under other headings of the same group; where rows are periods, cells of the same column in other rows.</summary>
    private IEnumerable<TableMention> Twins(int place)
    {
        TableMention cell = _cells[place];
        int row = cell.Figure.Location.Row ?? -1;
        foreach (int step in (int[])[-1, 1])
        {
            int seen = 0;
            for (int i = place + step; i >= 0 && i < _cells.Length && _cells[i].Section == cell.Section && seen++ < MostTwins; i += step)
            {
                TableMention other = _cells[i];
                bool beside = other.Figure.Location.Row == row && other.Figure.Location.Block == cell.Figure.Location.Block && other.Group == cell.Group;
                if (beside || (other.ColumnIndex == cell.ColumnIndex && other.IsPeriodRow && cell.IsPeriodRow)) yield return other;
            }
        }
    }

    private static bool IsBudget(TableMention cell, string of) => cell.Kind switch
    {
        BudgetKind.Budget => true,
        BudgetKind.InitialBudget => !of.Contains("调整", StringComparison.Ordinal) && !of.Contains("全年", StringComparison.Ordinal),
        BudgetKind.AdjustedBudget => !of.Contains("年初", StringComparison.Ordinal),
        _ => false,
    };

    private static bool Fits(ProseFigure level, TableMention other, ProseFigure rate, decimal changeSign)
    {
        decimal whole = other.Figure.Quantity.BaseValue, part = level.Quantity.BaseValue;
        decimal value = changeSign == 0 ? part / whole : (part - whole) * changeSign / whole;
        return Math.Abs(value - Math.Abs(rate.Quantity.BaseValue)) <= rate.Quantity.LastDigit * rate.Unit.Factor;
    }
}
