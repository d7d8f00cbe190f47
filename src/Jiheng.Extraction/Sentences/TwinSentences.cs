using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 读同句: the same words written twice (in the table's cell and again in the narrative). Where a run of figures stands in the same surroundings in two
/// places, digits aside, and most of the figures are equal, each must be. A form's stock sentence that is filled in anew for every item
/// ("年初预算为…万元，支出决算为…万元") stands more than twice, or has other figures throughout, and states nothing.
/// </summary>
internal static class TwinSentences
{
    private const int Before = 20;
    private const int After = 6;
    private const int FewestWords = 10;

    private static readonly string[] Circles = ["全国", "全省", "全自治区", "全市", "全州", "全盟", "全县", "全旗", "全区", "全镇", "全乡", "全系统", "本级", "省级", "市级", "州级", "县级", "区级", "镇级", "乡级"];

    /// <summary>Agreements between the figures of twin passages.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> all)
    {
        Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
        for (int i = 0; i < all.Count; i++)
        {
            string key = SurroundingsOf(all[i]);
            if (key.Count(c => c is >= '一' and <= '鿿') < FewestWords) continue;
            if (!places.TryGetValue(key, out List<int>? same)) places[key] = same = [];
            same.Add(i);
        }

        Dictionary<int, int> twin = places.Values.Where(same => same.Count == 2).ToDictionary(same => same[0], same => same[1]);
        for (int i = 0; i < all.Count; i++)
        {
            int length = 0;
            while (twin.TryGetValue(i + length, out int other) && other == twin[i] + length && all[i + length].Paragraph == all[i].Paragraph) length++;
            if (length == 0) continue;
            if (AreTwins(all, i, twin[i], length))
            {
                for (int k = 0; k < length; k++) yield return Agree(all[i + k], all[twin[i] + k]);
            }

            i += length - 1;
        }
    }

    private static bool AreTwins(List<ProseFigure> all, int first, int second, int length)
    {
        int equal = 0, telling = 0;
        for (int k = 0; k < length; k++)
        {
            ProseFigure a = all[first + k], b = all[second + k];
            if (!a.Unit.IsComparableWith(b.Unit)) return false;
            // Two funds spoken of in the same words are two things all the same.
            if (a.Role == FigureRole.Level && b.Role == FigureRole.Level && a.Name.Length > 1 && b.Name.Length > 1 && a.Name != b.Name) return false;
            if (a.Quantity.BaseValue != b.Quantity.BaseValue) continue;
            equal++;
            if (a.Mention.Digits.Length >= 2) telling++;
        }

        return telling >= 1 && length - equal <= Math.Max(1, length / 4) && !AreOfTwoYears(all[first], all[second]) && (equal == length || (length >= 2 && CircleOf(all[first]) == CircleOf(all[second])));
    }

    // "2022年…合计90万元，其中：…。2021年…合计80万元，其中：…": one list for two years.
    private static bool AreOfTwoYears(ProseFigure a, ProseFigure b) => a.YearSpokenOf is int one && b.YearSpokenOf is int other && one != other;

    // "全县…上年结余2.38亿元" and "县本级…上年结余2.29亿元": one stock sentence filled in for two circles.
    private static string CircleOf(ProseFigure figure)
    {
        ReadOnlySpan<char> before = figure.Text.Text.AsSpan(0, figure.Mention.Span.Start);
        before = before[(before.LastIndexOfAny("。；;") + 1)..];
        string circle = "";
        int nearest = -1;
        foreach (string word in Circles)
        {
            int at = before.LastIndexOf(word);
            if (at > nearest) (nearest, circle) = (at, word);
        }

        return circle;
    }

    // The words before and behind a figure, without digits and spaces; other figures' digits are left out too, so one slip hides no neighbour.
    private static string SurroundingsOf(ProseFigure figure)
    {
        string text = figure.Text.Text;
        Span<char> words = stackalloc char[Before + 1 + After];
        int first = Before, end = Before + 1;
        for (int i = figure.Mention.Digits.Start - 1; i >= 0 && first > 0; i--)
        {
            if (IsWord(text[i])) words[--first] = text[i];
        }

        words[Before] = '#';
        for (int i = figure.Mention.Digits.End; i < text.Length && end < words.Length; i++)
        {
            if (IsWord(text[i])) words[end++] = text[i];
        }

        return words[first..end].ToString();
    }

    private static bool IsWord(char c) => !char.IsAsciiDigit(c) && c is not (>= '０' and <= '９' or '.') && !char.IsWhiteSpace(c);

    // "5人以上" said twice: with the same words around them the digits are compared as they stand.
    private static Operand AsWritten(ProseFigure figure, ProseFigure other)
    {
        Operand operand = figure.As(OperandRole.Mention);
        return figure.Quantity.Qualifier == other.Quantity.Qualifier ? operand with { Quantity = operand.Quantity with { Qualifier = Qualifier.None } } : operand;
    }

    private static Relation Agree(ProseFigure a, ProseFigure b) =>
        new(RelationKind.Agree, RelationWitness.Sentence, "sentence/twin", [AsWritten(a, b), AsWritten(b, a)])
        {
            Text = RelationText.Of(a) + " / " + RelationText.Of(b),
        };
}
