using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 文表相符: a figure of a sentence and a cell that say the same thing. Equal figures under one name agree, and that is worth stating. Unequal ones are two calibers
/// far more often than an error: they are put against each other only where name, kind and year allow it, nothing else in the tables has the sentence's figure, and a single slip parts the two.
/// </summary>
internal static class ProseWithTables
{
    private const string Rule = "agreement/prose-table";
    private const int ShortestName = 4, TellingName = 6, FewestDigits = 3, FewestOfOneName = 2, TellingDigits = 5, TellingDigitsOfOneKind = 4;

    /// <summary>Beyond so many pairs (a table of a million cells) only equal figures are looked for.</summary>
    private const long MostPairs = 4_000_000;

    public static IEnumerable<Relation> Read(IReadOnlyList<ProseSection> prose, ImmutableArray<TableMention> cells)
    {
        if (cells.IsEmpty) return [];
        List<ProseFigure> figures = [.. prose.SelectMany(section => section.Figures).Where(IsComparable)];
        TableMention[] byValue = [.. cells.OrderBy(cell => cell.Figure.Quantity.BaseValue)];
        decimal[] values = [.. byValue.Select(cell => cell.Figure.Quantity.BaseValue)];
        bool few = (long)figures.Count(figure => DigitSlip.SignificantDigits(figure.Quantity) >= FewestDigits) * cells.Length <= MostPairs;
        List<ProseFigure> unmatched = [];
        List<Relation> relations = [];
        foreach (ProseFigure figure in figures)
        {
            if (Equal(figure, byValue, values) is { } equal)
            {
                relations.Add(equal);
                continue;
            }

            unmatched.Add(figure);
            if (few && !HasEqual(figure, values) && OneSlipAway(figure, cells) is { } slip) relations.Add(slip);
        }

        return [.. relations, .. SwappedNames.Find(unmatched, byValue, values).Select(pair => Agree(pair.Figure, pair.Cell))];
    }

    private static bool IsComparable(ProseFigure figure) =>
        figure.Role == FigureRole.Level && figure.Mention.High is null && figure.Quantity is { IsPlain: true, Value: > 0 }
        && figure.Unit.Dimension == UnitDimension.Money && figure.Text.Row is null && DigitSlip.SignificantDigits(figure.Quantity) >= FewestOfOneName;

    private static Relation? Equal(ProseFigure figure, TableMention[] byValue, decimal[] values)
    {
        DecimalInterval reach = figure.Quantity.BaseInterval;
        TableMention? best = null;
        // Two digits are like many others: only under a whole name do they say the same.
        int length = DigitSlip.SignificantDigits(figure.Quantity) < FewestDigits ? ShortestName - 1 : 0;
        for (int i = FirstAtLeast(values, reach.Low); i < values.Length && values[i] <= reach.High; i++)
        {
            int named = NameLength(figure, byValue[i]);
            if (named <= length || !MayBeOneKind(figure.Kind, byValue[i].Kind)) continue;
            (best, length) = (byValue[i], named);
        }

        return best is null ? null : Agree(figure, best);
    }

    private static bool HasEqual(ProseFigure figure, decimal[] values)
    {
        DecimalInterval reach = figure.Quantity.BaseInterval;
        int at = FirstAtLeast(values, reach.Low);
        return at < values.Length && values[at] <= reach.High;
    }

    private static Relation? OneSlipAway(ProseFigure figure, ImmutableArray<TableMention> cells)
    {
        int digits = DigitSlip.SignificantDigits(figure.Quantity);
        if (digits < TellingDigitsOfOneKind) return null;
        decimal value = figure.Quantity.BaseValue;
        foreach (TableMention cell in cells)
        {
            decimal other = cell.Figure.Quantity.BaseValue;
            if (other <= 0 || other > value * 10 || value > other * 10) continue;
            bool oneKind = figure.Kind != BudgetKind.Unstated && figure.Kind == cell.Kind;
            // A budget figure put against a cell that does not say so is an actual figure's neighbour more often than its twin.
            if (!MayBeOneKind(figure.Kind, cell.Kind) || (cell.Kind == BudgetKind.Unstated && figure.Kind is not (BudgetKind.Unstated or BudgetKind.Actual))) continue;
            // A cell of two digits is near too many figures.
            if (DigitSlip.SignificantDigits(cell.Figure.Quantity) < FewestDigits) continue;
            if (DigitSlip.Between(figure.Quantity, cell.Figure.Quantity) && OwnNameLength(figure, cell) >= (digits < TellingDigits && !oneKind ? TellingName : ShortestName)) return Agree(figure, cell);
        }

        return null;
    }

    /// <summary>预算 may be 年初 or 全年 预算; an actual figure is never a budget.</summary>
    internal static bool MayBeOneKind(BudgetKind a, BudgetKind b) =>
        a == b || a == BudgetKind.Unstated || b == BudgetKind.Unstated
        || (a == BudgetKind.Budget && b != BudgetKind.Actual) || (b == BudgetKind.Budget && a != BudgetKind.Actual);

    /// <summary>How long a name of the cell the sentence uses: its row's, for a total its column's, or what the table is about; 0 where it uses none.</summary>
    internal static int NameLength(ProseFigure figure, TableMention cell)
    {
        int length = OwnNameLength(figure, cell);
        return length > 0 || cell.Row.Length > 0 ? length : Used(cell.Item, WordsOf(figure), FigureLabel.Stem(figure.Label));
    }

    internal static int OwnNameLength(ProseFigure figure, TableMention cell) => Used(cell.Row.Length > 0 ? cell.Row : cell.Column, WordsOf(figure), FigureLabel.Stem(figure.Label));

    private static string WordsOf(ProseFigure figure) => FigureLabel.Normalise(TableWords.Squeeze(figure.Between));

    private static int Used(string name, string words, string label)
    {
        if (name.Length < 2) return 0;
        if (name.Length >= ShortestName && words.Contains(name, StringComparison.Ordinal)) return name.Length;
        if (name.Contains('车', StringComparison.Ordinal) && label.Contains('车', StringComparison.Ordinal) && Upkeep(name) is { Length: >= ShortestName } upkeep && Upkeep(label).EndsWith(upkeep, StringComparison.Ordinal)) return name.Length;
        return label.EndsWith(name, StringComparison.Ordinal) || FigureLabel.Stem(name) == label ? name.Length : 0;
    }

    /// <summary>公务用车购置及运行费 and 公务用车购置及运行维护费支出 are one.</summary>
    private static string Upkeep(string name) =>
        name.Contains("运行", StringComparison.Ordinal) && name.EndsWith("支出", StringComparison.Ordinal)
            ? Upkeep(name[..^2])
            : name.Replace("运行维护费", "运行费", StringComparison.Ordinal).Replace("公务用车", "公车", StringComparison.Ordinal).Replace("公务车", "公车", StringComparison.Ordinal);

    /// <summary>The first place in a rising list whose value is at least so large.</summary>
    internal static int FirstAtLeast(decimal[] values, decimal least)
    {
        int low = 0, high = values.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (values[middle] < least) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static Relation Agree(ProseFigure figure, TableMention cell) =>
        new(RelationKind.Agree, RelationWitness.Sentence, Rule, [figure.As(OperandRole.Mention), cell.Figure.As(OperandRole.Mention, cell.Name)])
        {
            Text = RelationText.Of(figure),
            Location = figure.Place,
            Title = figure.Label + "与表中“" + cell.Name + "”一致",
        };
}
