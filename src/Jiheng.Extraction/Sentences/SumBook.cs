using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>合计簿: the sums found in a section so far, and the one place that decides how firmly a list is held to its whole.</summary>
internal sealed class SumBook(List<ProseFigure> figures, IReadOnlyList<ProseText> section, Dictionary<ProseFigure, ProseFigure> wholes)
{
    private const int FreeTrials = 20_000, TrialsPerFigure = 60;

    private readonly HashSet<ProseFigure> _inner = [], _split = [];
    private int _trials;
    private ILookup<decimal, ProseFigure>? _byValue;

    /// <summary>句中数 of the section.</summary>
    public List<ProseFigure> Figures => figures;

    /// <summary>各段.</summary>
    public IReadOnlyList<ProseText> Section => section;

    /// <summary>分项与总数: the whole of every part found.</summary>
    public Dictionary<ProseFigure, ProseFigure> Wholes => wholes;

    /// <summary>已得关系.</summary>
    public List<Relation> Relations { get; private set; } = [];

    /// <summary>
    /// 试算次数: true while another reading may be tried. A report tries far fewer; a page made of nothing but lists is read as far as this goes,
    /// so that the work stays in proportion to its figures.
    /// </summary>
    public bool MayTry() => ++_trials <= FreeTrials + (TrialsPerFigure * figures.Count);

    /// <summary>Gives the relations found so far away and begins anew.</summary>
    public List<Relation> TakeRelations()
    {
        List<Relation> taken = Relations;
        Relations = [];
        return taken;
    }

    /// <summary>True where a figure is the whole of a list already read.</summary>
    public bool IsSplit(ProseFigure figure) => _split.Contains(figure);

    /// <summary>True where a figure is a member of an inner list that adds up to a figure at or after <paramref name="first"/>: it is no part of the list that begins there.</summary>
    public bool IsInner(ProseFigure figure, ProseFigure first) => _inner.Contains(figure) && wholes.TryGetValue(figure, out ProseFigure? whole) && whole.Index >= first.Index;

    /// <summary>Enters a list, with what follows from it for the shares and the changes of its parts.</summary>
    public void Add(ProseFigure whole, IReadOnlyList<ProseFigure> parts, ListCue cue, SumFit fit)
    {
        ListExtent extent = ListExtents.Of(cue, whole, parts, fit);
        // "筹集300万元，用于甲80万元，用于乙90万元，年末结转150万元": what is left counts earlier years too.
        bool ends = cue == ListCue.Mainly && Cues.Holds(parts[^1].Label, ["结余", "结转", "余额"]);
        bool firm = fit != SumFit.Apart || (IsClean(whole, parts) && !MayOverlap(whole, parts, extent) && !ends);
        // A doubtful reading that does not even fit states nothing.
        if (!firm && (extent != ListExtent.Open || parts.Sum(part => part.Quantity.BaseValue) > whole.Quantity.BaseValue)) return;
        if (firm || parts.Count == 1) Belong(parts, whole);
        if (fit == SumFit.Exact) _inner.UnionWith(parts);
        Relations.Add(Sum(whole, parts, extent, firm));
        if (fit == SumFit.Apart && extent == ListExtent.Exhaustive && SameElsewhere(whole, parts) is ProseFigure other)
        {
            Relations.Add(new Relation(RelationKind.Agree, RelationWitness.Sentence, "sentence/agree", [other.As(OperandRole.Mention), whole.As(OperandRole.Mention)])
            {
                Text = RelationText.Of(other, whole),
            });
        }

        Relations.AddRange(PartSums.Of(whole, parts, fit));
        if (fit == SumFit.Exact && PartSums.Plans(figures, whole, parts) is Relation plans) Relations.Add(plans);
    }

    /// <summary>Enters a sum whose extent and firmness the reader knows by itself.</summary>
    public void State(ProseFigure whole, IReadOnlyList<ProseFigure> parts, ListExtent extent, bool firm)
    {
        Belong(parts, whole);
        Relations.Add(Sum(whole, parts, extent, firm));
    }

    /// <summary>The same where some parts are taken away.</summary>
    public void State(ProseFigure whole, IReadOnlyList<ProseFigure> parts, Func<ProseFigure, decimal> sign, bool firm)
    {
        Belong(parts, whole);
        Relations.Add(Sum(whole, parts, ListExtent.Exhaustive, firm) with { Operands = [whole.As(OperandRole.Whole), .. parts.Select(part => part.As(OperandRole.Part, sign(part)))] });
    }

    /// <summary>True where just this sum was read already.</summary>
    public bool IsStated(ProseFigure whole, IReadOnlyList<ProseFigure> parts) =>
        _split.Contains(whole) && Relations.Exists(relation => relation.Kind == RelationKind.Sum && relation.Operands.Length == parts.Count + 1 && relation.Operands[0].Location == whole.Place
            && parts.All(part => relation.Operands.Any(operand => operand.Location == part.Place)));

    /// <summary>The relation of a whole and its parts.</summary>
    public static Relation Sum(ProseFigure whole, IReadOnlyList<ProseFigure> parts, ListExtent extent, bool firm) =>
        new(RelationKind.Sum, RelationWitness.Sentence, "sentence/sum",
            [whole.As(OperandRole.Whole), .. parts.Select(part => part.As(OperandRole.Part))])
        {
            Extent = extent,
            Firmness = firm ? RelationFirmness.Firm : RelationFirmness.Tentative,
            Text = RelationText.Of([whole, .. parts]),
            Location = RelationText.PlaceOf([whole, .. parts]),
        };

    private void Belong(IReadOnlyList<ProseFigure> parts, ProseFigure whole)
    {
        _split.Add(whole);
        foreach (ProseFigure part in parts) wholes.TryAdd(part, whole);
    }

    // A list that is plainly laid out: nothing nested, every part named, near its whole.
    private static bool IsClean(ProseFigure whole, IReadOnlyList<ProseFigure> parts) =>
        parts.Count >= 2 && (parts.Skip(1).All(part => part.Cue == ListCue.None && part.Gap is >= 1 and <= 4) || AreItems(parts)) && parts.All(part => part.Label.Length >= 2)
        && whole.Sentence >= parts[0].Sentence - 1 && parts.Select(part => part.Gap).Skip(1).Distinct().Count() == 1;

    // "其中：" and below it "人员经费80万元；" "公用经费20万元。": a paragraph for each, and their names divide the whole.
    private static bool AreItems(IReadOnlyList<ProseFigure> parts) =>
        parts.Skip(1).All(part => part.Cue == ListCue.None && part.Gap == 6 && !Cues.Holds(part.Label, Cues.LeftOver)) && parts[^1].Paragraph - parts[0].Paragraph == parts.Count - 1 && ListExtents.IsPartition(parts);

    // "接待1200人次，其中老年人800人次，女性700人次": what 其中 picks out may overlap, unless the names say that they divide the whole.
    private static bool MayOverlap(ProseFigure whole, IReadOnlyList<ProseFigure> parts, ListExtent extent) =>
        extent == ListExtent.Unstated && (parts.Count == 2 || whole.Unit.Dimension != UnitDimension.Money) && !ListExtents.AreNamedAlike(parts)
        // 运行费 and 接待费 never overlap: together they are not more than the whole.
        && !(ListExtents.AreDisjoint(parts) && parts.Sum(part => part.Quantity.BaseValue) > whole.Quantity.BaseValue);

    // The parts do not make this whole, but they make a figure of the same name elsewhere: then one of the two is wrong.
    private ProseFigure? SameElsewhere(ProseFigure whole, IReadOnlyList<ProseFigure> parts)
    {
        decimal sum = parts.Sum(part => part.Quantity.BaseValue);
        _byValue ??= figures.Where(figure => figure.IsAddable).ToLookup(figure => figure.Quantity.BaseValue);
        return _byValue[sum].FirstOrDefault(figure => figure != whole && !parts.Contains(figure) && figure.Unit.IsComparableWith(whole.Unit)
            && FigureLabel.StemsName(figure.Stem, whole.Stem));
    }
}
