using System.Globalization;
using System.Runtime.InteropServices;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 远处之簿: the levels and changes of a whole document by name, for rates whose own sentence leaves something out. What is so found in another paragraph is
/// told only where it fits, since one name stands for several years, plans and calibers.
/// </summary>
internal sealed class FarBook
{
    /// <summary>So many namesakes on either side are tried.</summary>
    private const int MostNamesakes = 12;

    private readonly Dictionary<string, List<ProseFigure>> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ProseFigure>> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ProseFigure>> _deltas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ProseFigure>> _deltasOf = new(StringComparer.Ordinal);
    private readonly Dictionary<ProseFigure, int> _order = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SourceLocation> _told = [];
    private readonly List<Relation> _sums = [];
    private HashSet<SourceLocation>? _added;
    private ILookup<string, ProseFigure>? _values;

    /// <summary>Figures of a document in reading order, and what was read of them already.</summary>
    public FarBook(List<ProseFigure> all, IEnumerable<Relation> relations, TableAmounts tables)
    {
        (Figures, Tables) = (all, tables);
        for (int i = 0; i < all.Count; i++)
        {
            ProseFigure figure = all[i];
            _order[figure] = i;
            if (figure is { Role: FigureRole.Level, IsPlanOnly: false, Mention.High: null } && figure.Unit.Dimension != UnitDimension.Ratio)
            {
                string key = ThingName.Of(figure.Stem);
                Add(_levels, key, figure);
                if (PlanBeside(all, i) is ProseFigure plan) Add(_levels, ThingName.Of(plan.Stem), figure);
                // 收支总预算 is the income and the expenditure.
                if (key.Contains("收支", StringComparison.Ordinal))
                {
                    Add(_levels, ThingName.Of(key.Replace("收支", "收入", StringComparison.Ordinal)), figure);
                    Add(_levels, ThingName.Of(key.Replace("收支", "支出", StringComparison.Ordinal)), figure);
                }
            }
            else if (figure.Role == FigureRole.Base && figure.Unit.Dimension != UnitDimension.Ratio)
            {
                // "上年收入合计1420万元"
                string name = ThingName.Of(Comparand.NameOf(figure.Label));
                Add(_bases, name.Length < ThingName.Shortest && figure.Subject is ProseFigure now ? ThingName.Of(now.Stem) : name, figure);
            }
            else if (figure.Role == FigureRole.Delta && figure.Unit.Dimension != UnitDimension.PercentagePoint)
            {
                Add(_deltas, ThingName.Of(figure.Label.Length >= 2 ? figure.Stem : figure.Subject?.Stem ?? ""), figure);
                if (figure.Subject is ProseFigure moved) Add(_deltasOf, moved.Quantity.BaseValue.ToString(CultureInfo.InvariantCulture) + moved.Unit.BaseSymbol, figure);
            }
        }

        Tell(relations);
    }

    /// <summary>All figures in reading order.</summary>
    public List<ProseFigure> Figures { get; }

    /// <summary>What the tables give the things that the prose names.</summary>
    public TableAmounts Tables { get; }

    /// <summary>Marks what relations speak of.</summary>
    public void Tell(IEnumerable<Relation> relations)
    {
        foreach (Relation relation in relations)
        {
            if (relation.Kind is RelationKind.Sum or RelationKind.Reconcile) _sums.Add(relation);
            if (relation.Kind is not (RelationKind.Ratio or RelationKind.Change)) continue;
            foreach (Operand operand in relation.Operands)
            {
                if (operand is { Role: OperandRole.Result or OperandRole.Delta, Location: SourceLocation place }) _told.Add(place);
            }
        }
    }

    /// <summary>True where a relation speaks of a rate or a delta already.</summary>
    public bool IsTold(ProseFigure figure) => _told.Contains(figure.Place);

    /// <summary>True where a sum or an account speaks of an amount already.</summary>
    public bool IsAdded(ProseFigure figure) =>
        (_added ??= [.. _sums.SelectMany(sum => sum.Operands).Where(operand => operand.Location is not null).Select(operand => operand.Location!)]).Contains(figure.Place);

    /// <summary>序 in the document.</summary>
    public int OrderOf(ProseFigure figure) => _order[figure];

    /// <summary>Levels of that name, those before a figure first, the nearest first.</summary>
    public IEnumerable<ProseFigure> Levels(string key, ProseFigure near) => Nearest(_levels, key, near);

    /// <summary>Figures of that name that another period had, as levels or as what a change is measured from.</summary>
    public IEnumerable<ProseFigure> Earlier(string key, ProseFigure near) => Nearest(_bases, key, near).Concat(Nearest(_levels, key, near));

    /// <summary>Changes of that name.</summary>
    public IEnumerable<ProseFigure> Deltas(string key, ProseFigure near) => Nearest(_deltas, key, near);

    /// <summary>Changes told of a level's very figure, wherever it stands.</summary>
    public IEnumerable<ProseFigure> DeltasOf(ProseFigure level) => Nearest(_deltasOf, level.Quantity.BaseValue.ToString(CultureInfo.InvariantCulture) + level.Unit.BaseSymbol, level);

    /// <summary>Levels of a value, wherever they stand.</summary>
    public IEnumerable<ProseFigure> LevelsOf(decimal value, Unit unit) =>
        (_values ??= Figures.Where(figure => figure is { Role: FigureRole.Level, Mention.High: null }).ToLookup(ValueOf))[KeyOf(value, unit)].Take(MostNamesakes);

    private static string ValueOf(ProseFigure figure) => KeyOf(figure.Quantity.BaseValue, figure.Unit);

    private static string KeyOf(decimal value, Unit unit) => (value / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) + unit.BaseSymbol;

    /// <summary>A relation told of figures that may stand in different sections: its place is the rate's.</summary>
    public static Relation Told(Relation relation, ProseFigure rate, params ProseFigure[] others) => relation with
    {
        Text = string.Join(" / ", others.Where(other => !ReferenceEquals(other.Text, rate.Text)).Select(other => RelationText.Of(other))
            .Append(RelationText.Of(others.Where(other => ReferenceEquals(other.Text, rate.Text)).Append(rate)))),
        Location = rate.Place,
    };

    // "基本支出预算1846.50万元，执行1803.27万元": what was carried out of the plan before it bears its name.
    private static ProseFigure? PlanBeside(List<ProseFigure> all, int at)
    {
        if (at == 0 || all[at].Kind != BudgetKind.Actual || FigureLabel.Bare(all[at].Stem).Length >= ThingName.Shortest && !Cues.Generic.Contains(all[at].Name) && !Cues.Holds(all[at].Lead.AsSpan().TrimStart("，, 全年"), Cues.Carried)) return null;
        ProseFigure plan = all[at - 1];
        return plan is { Role: FigureRole.Level, Kind: BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget } && plan.Sentence == all[at].Sentence && plan.Text == all[at].Text && plan.Unit.IsComparableWith(all[at].Unit)
            && all[at].Gap <= 2 && plan.Stem != all[at].Stem ? plan : null;
    }

    private static void Add(Dictionary<string, List<ProseFigure>> book, string key, ProseFigure figure)
    {
        if (key.Length < ThingName.Shortest) return;
        ref List<ProseFigure>? same = ref CollectionsMarshal.GetValueRefOrAddDefault(book, key, out _);
        (same ??= []).Add(figure);
    }

    private IEnumerable<ProseFigure> Nearest(Dictionary<string, List<ProseFigure>> book, string key, ProseFigure near)
    {
        if (key.Length < ThingName.Shortest || !book.TryGetValue(key, out List<ProseFigure>? same)) yield break;
        int at = _order[near], low = 0, high = same.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_order[same[middle]] < at) low = middle + 1;
            else high = middle;
        }

        for (int i = low - 1; i >= 0 && i >= low - MostNamesakes; i--) yield return same[i];
        for (int i = low; i < same.Count && i < low + MostNamesakes; i++)
        {
            if (!ReferenceEquals(same[i], near)) yield return same[i];
        }
    }
}
