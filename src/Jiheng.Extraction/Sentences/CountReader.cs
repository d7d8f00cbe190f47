using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 读个数: "A、B、C等三个镇", "内设股室3个（A、B、C）", "项目3个，分别为A、B、C", "（A、B、C 4个三级预算单位）", "“四率”". Names are told apart by 、 only; 和 and 及 may join two
/// names or stand inside one, so a list has a range of possible lengths, and only a number outside that range is accused.
/// </summary>
internal static class CountReader
{
    private const int LongestName = 24;

    private static readonly string[] NamesFollow = ["分别为", "分别是", "即"];

    /// <summary>Counts of a paragraph.</summary>
    public static IEnumerable<Relation> Read(ProseText paragraph, IEnumerable<ProseFigure> figures)
    {
        foreach (ProseFigure figure in figures)
        {
            if (figure.Mention.Kind != MentionKind.Count || figure.Quantity.Decimals != 0 || !figure.Quantity.IsPlain || figure.Unit.Factor != 1m) continue;
            if (figure.Quantity.Value is < 2m or > 200m) continue;
            Relation? relation = NamedBefore(paragraph, figure) ?? NamedInBracketAfter(paragraph, figure) ?? NamedInBracketBefore(paragraph, figure) ?? NamedAfter(paragraph, figure);
            if (relation is not null) yield return relation;
        }
    }

    // "青石街道、柳溪街道、禾田镇等三个镇"
    private static Relation? NamedBefore(ProseText paragraph, ProseFigure figure)
    {
        string text = paragraph.Text;
        int end = figure.Mention.Span.Start;
        if (end < 4 || text[end - 1] != '等') return null;
        int start = text.AsSpan(0, end - 1).LastIndexOfAny("，。；：,;:（(") + 1;
        return OfNames(paragraph, figure, TextSpan.FromBounds(start, end - 1), false, "、和及与");
    }

    // "内设股室3个(办公室、财务股、业务股）"
    private static Relation? NamedInBracketAfter(ProseText paragraph, ProseFigure figure)
    {
        string text = paragraph.Text;
        int open = figure.Mention.Span.End;
        int limit = Math.Min(text.Length, open + 10);
        while (open < limit && text[open] is not ('（' or '(') && (char.IsLetter(text[open]) || text[open] == ' ')) open++;
        if (open >= limit || text[open] is not ('（' or '(')) return null;
        int close = text.AsSpan(open).IndexOfAny("）)");
        if (close < 0) return null;
        TextSpan span = TextSpan.FromBounds(open + 1, open + close);
        string inside = text.Substring(span.Start, span.Length);
        if (inside.IndexOfAny(['；', ';', '。', '，', ',']) >= 0 || !inside.Contains('、') || inside.EndsWith('等') || inside.Contains('含')) return null;
        return KindWords.Explains(inside, figure.Unit.Symbol, (int)figure.Quantity.Value) ? null : OfNames(paragraph, figure, span, true, "、和及与");
    }

    // "(包含机关、航道管理段、船闸管理所6个三级预算单位)"
    private static Relation? NamedInBracketBefore(ProseText paragraph, ProseFigure figure)
    {
        if (figure.Depth == 0) return null;
        string text = paragraph.Text;
        int end = figure.Mention.Span.Start;
        int open = text.AsSpan(0, end).LastIndexOfAny("（(");
        if (open < 0) return null;
        int start = open + 1;
        foreach (string word in new[] { "包括", "包含", "即", "分别为", "分别是", "含" })
        {
            if (text.AsSpan(start, end - start).StartsWith(word, StringComparison.Ordinal))
            {
                start += word.Length;
                int close = text.AsSpan(figure.Mention.Span.End).IndexOfAny("，。；：,;:（(）)、");
                bool last = close >= 0 && text[figure.Mention.Span.End + close] is '）' or ')';
                return last ? OfNames(paragraph, figure, TextSpan.FromBounds(start, end), true, "、和及与") : null;
            }
        }

        return null;
    }

    // "新增代表性项目3个，分别为竹编技艺、米酒酿造、纸伞制作。": the names end the sentence, and none of them has a figure of its own.
    private static Relation? NamedAfter(ProseText paragraph, ProseFigure figure)
    {
        string text = paragraph.Text;
        int comma = figure.Mention.Span.End;
        while (comma < text.Length && comma - figure.Mention.Span.End <= 10 && char.IsLetter(text[comma])) comma++;
        if (comma >= text.Length || text[comma] is not ('，' or ',' or '：' or ':')) return null;
        string? cue = NamesFollow.FirstOrDefault(word => text.AsSpan(comma + 1).StartsWith(word, StringComparison.Ordinal));
        if (cue is null) return null;
        int start = comma + 1 + cue.Length;
        if (start < text.Length && text[start] is '：' or ':') start++;
        int length = text.AsSpan(start).IndexOfAny("。；;\n");
        TextSpan span = TextSpan.FromBounds(start, length < 0 ? text.Length : start + length);
        ReadOnlySpan<char> names = text.AsSpan(span.Start, span.Length);
        if (names.IndexOfAny("，,（(：:") >= 0 || names.IndexOfAnyInRange('0', '9') >= 0 || names.EndsWith("等") || !names.Contains('、')) return null;
        // "即一、二、三期" numbers its members, it does not count them.
        if (!QuantityScanner.Scan(names).IsEmpty) return null;
        return OfNames(paragraph, figure, span, true, "、和及与");
    }

    private static Relation? OfNames(ProseText paragraph, ProseFigure stated, TextSpan span, bool firm, string joints)
    {
        ImmutableArray<Operand>.Builder listed = ImmutableArray.CreateBuilder<Operand>();
        int extra = 0, start = span.Start;
        string text = paragraph.Text;
        for (int i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && text[i] != '、') continue;
            string name = text[start..i].Trim();
            if (name.Length is 0 or > LongestName) return null;
            extra += name.Count(c => joints.Contains(c));
            listed.Add(new Operand(OperandRole.Listed, new Quantity(1m, 0, Unit.None), paragraph.At(TextSpan.FromBounds(start, i)), name));
            for (int more = OwnCount(name); more > 1; more--) listed.Add(Unnamed(name));
            start = i + 1;
        }

        int said = (int)stated.Quantity.Value;
        if (listed.Count < 2) return null;
        // 和 and 及 may divide names: the stated number is taken where it lies in the range.
        if (said > listed.Count && said <= listed.Count + extra)
        {
            while (listed.Count < said) listed.Add(Unnamed("和"));
        }

        return new Relation(RelationKind.Count, RelationWitness.Sentence, "sentence/count", [stated.As(OperandRole.Stated), .. listed])
        {
            Firmness = firm && extra == 0 ? RelationFirmness.Firm : RelationFirmness.Tentative,
            Text = text[Math.Min(span.Start, stated.Mention.Span.Start)..Math.Max(span.End, stated.Mention.Span.End)],
            Location = paragraph.At(stated.Mention.Span),
        };
    }

    private static Operand Unnamed(string label) => new(OperandRole.Listed, new Quantity(1m, 0, Unit.None), null, label);

    // "４个高速公路支队" stands for four.
    private static int OwnCount(string name)
    {
        ImmutableArray<QuantityMention> mentions = QuantityScanner.Scan(name);
        return mentions.Length == 1 && mentions[0].Kind == MentionKind.Count && mentions[0].Span.Start == 0 && mentions[0].Quantity.Decimals == 0
            && mentions[0].Quantity.Value is >= 1m and <= 60m ? (int)mentions[0].Quantity.Value : 1;
    }
}
