using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 读重复: the same thing said twice in prose. Only a level with a telling name is compared, of one year, one kind of budget figure and one unit;
/// where two such figures differ the answer is left open unless one mistyped digit explains it, since the same words may be meant in two calibers.
/// </summary>
internal static class RepeatReader
{
    private const int ShortestName = 4;
    private const int FewestDigits = 3;

    /// <summary>Agreements between the levels of a document.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> all)
    {
        Dictionary<(string, BudgetKind, int?, string), List<ProseFigure>> named = [];
        foreach (ProseFigure figure in all)
        {
            if (figure.Role != FigureRole.Level || figure.Mention.Kind is not MentionKind.Money || DigitsOf(figure) < FewestDigits) continue;
            string name = figure.Name;
            if (name.Length < ShortestName) continue;
            (string, BudgetKind, int?, string) key = (name, figure.Kind, figure.Year, figure.Unit.BaseSymbol);
            if (!named.TryGetValue(key, out List<ProseFigure>? same)) named[key] = same = [];
            same.Add(figure);
        }

        foreach (List<ProseFigure> same in named.Values)
        {
            for (int i = 1; i < same.Count; i++)
            {
                if (same[i].Sentence == same[0].Sentence && ReferenceEquals(same[i].Text, same[0].Text)) continue;
                if (SumFitting.Of(same[0].Quantity, [same[i].Quantity]) == SumFit.Apart) continue;
                yield return Agree(same[0], same[i]);
            }
        }

        foreach (Relation relation in EqualFigures(all)) yield return relation;
        foreach (Relation relation in ShortFigures(all)) yield return relation;
    }

    // "项目支出263928.15万元" and later "…涉及财政拨款263928.15万元": a long figure that comes back is the same figure.
    private static IEnumerable<Relation> EqualFigures(List<ProseFigure> all)
    {
        Dictionary<decimal, ProseFigure> first = [];
        foreach (ProseFigure figure in all)
        {
            if (figure.Role != FigureRole.Level || figure.Mention.Kind != MentionKind.Money || DigitsOf(figure) < 4) continue;
            if (first.TryAdd(figure.Quantity.BaseValue, figure)) continue;
            ProseFigure other = first[figure.Quantity.BaseValue];
            if (ReferenceEquals(other.Text, figure.Text) && other.Sentence == figure.Sentence) continue;
            bool told = other.Name == figure.Name || DigitsOf(figure) > 4 || FigureLabel.SharedTail(other.Stem, figure.Stem) > 1 || ShareAWord(other.Stem, figure.Stem);
            if (told && other.Name != figure.Name) yield return Agree(other, figure);
            // One figure twice, and twice the change of it.
            if (told && DeltaOf(other) is ProseFigure a && DeltaOf(figure) is ProseFigure b && a.Quantity.BaseValue == b.Quantity.BaseValue && a.Unit.IsComparableWith(b.Unit) && DigitsOf(a) >= FewestDigits) yield return Agree(a, b);
        }
    }

    // 车辆运行费 and 公务用车运行维护费 have 运行 in common; that both are 支出 or 经费 tells nothing.
    private static bool ShareAWord(string a, string b)
    {
        (a, b) = (Telling(a), Telling(b));
        for (int i = 0; i + 2 <= a.Length; i++)
        {
            if (a[i] != '|' && a[i + 1] != '|' && b.Contains(a.AsSpan(i, 2), StringComparison.Ordinal)) return true;
        }

        return false;

        static string Telling(string stem) => Array.Exists(OfNoOne, word => stem.Contains(word, StringComparison.Ordinal)) ? OfNoOne.Aggregate(stem, (text, word) => text.Replace(word, "|", StringComparison.Ordinal)) : stem;
    }

    private static readonly string[] OfNoOne = ["支出", "收入", "预算", "决算", "经费", "费用", "资金", "财政", "拨款", "公务", "公共", "金额", "总额", "年度", "一般", "本年", "项目", "其他", "政府", "完成", "安排", "单位", "部门", "全年", "工作"];

    // "公务接待费支出预算为0.36万元" above and "公务接待费支出0.36万元" in its own paragraph: a short figure under one name says the same where it is the same; where
    // it is not, another caliber may be meant.
    private static IEnumerable<Relation> ShortFigures(List<ProseFigure> all)
    {
        Dictionary<(string, decimal), ProseFigure> first = [];
        foreach (ProseFigure figure in all)
        {
            if (figure.Role != FigureRole.Level || figure.Mention.Kind != MentionKind.Money || DigitsOf(figure) is < 2 or > 3 || figure.Stem.Length <= ShortestName) continue;
            if (first.TryAdd((FigureLabel.Bare(figure.Stem), figure.Quantity.BaseValue), figure)) continue;
            ProseFigure other = first[(FigureLabel.Bare(figure.Stem), figure.Quantity.BaseValue)];
            bool apart = !ReferenceEquals(other.Text, figure.Text) || other.Sentence != figure.Sentence;
            // Figures of one name and kind are compared above, three digits and more.
            bool compared = DigitsOf(figure) >= FewestDigits && other.Name == figure.Name && other.Kind == figure.Kind && other.Year == figure.Year;
            if (apart && !compared && (other.Year is null || figure.Year is null || other.Year == figure.Year)) yield return Agree(other, figure);
        }
    }

    private static ProseFigure? DeltaOf(ProseFigure level) => level.Changes.Select(change => change.Delta).FirstOrDefault(delta => delta is not null);

    private static int DigitsOf(ProseFigure figure) =>
        figure.Quantity.Value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture).Trim('-').TrimStart('0', '.').Replace(".", "", StringComparison.Ordinal).TrimEnd('0').Length;

    private static Relation Agree(ProseFigure a, ProseFigure b) =>
        new(RelationKind.Agree, RelationWitness.Sentence, "sentence/agree", [a.As(OperandRole.Mention), b.As(OperandRole.Mention)])
        {
            Firmness = RelationFirmness.Tentative,
            Text = RelationText.Of(a) + " / " + RelationText.Of(b),
        };
}
