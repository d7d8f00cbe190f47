using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>读算式: "预算执行率=（实际支出832.18万元÷预算数865.32万元）×100%=96.17%": a rate whose reckoning the text writes out, with or without units.</summary>
internal static class FormulaReader
{
    private const int LongestName = 30;

    /// <summary>Relations of the divisions that the paragraphs of a section write out.</summary>
    public static IEnumerable<Relation> Read(IReadOnlyList<ProseText> section)
    {
        foreach (ProseText paragraph in section)
        {
            string text = paragraph.Text;
            if (!text.AsSpan().ContainsAny('÷', '/', '／') || !text.AsSpan().ContainsAny('=', '＝')) continue;
            ImmutableArray<QuantityMention> mentions = QuantityScanner.Scan(text);
            for (int i = 0; i + 2 < mentions.Length; i++)
            {
                if (At(paragraph, mentions, i) is Relation relation) yield return relation;
            }
        }
    }

    private static Relation? At(ProseText paragraph, ImmutableArray<QuantityMention> mentions, int i)
    {
        string text = paragraph.Text;
        QuantityMention part = mentions[i], whole = mentions[i + 1];
        if (!IsNumber(part) || !IsNumber(whole) || !part.Quantity.Unit.IsComparableWith(whole.Quantity.Unit) || whole.Quantity.Value <= 0m) return null;
        if (Signs(text, part, whole) is not ("÷" or "/") || ContinuesSum(text, i > 0 ? mentions[i - 1].Span.End : 0, part.Span.Start)) return null;
        // The scanner passes over "×100%" itself.
        QuantityMention result = mentions[i + 2];
        if (result.Kind != MentionKind.Ratio || !IsReckoned(Signs(text, whole, result), text[whole.Span.End..result.Span.Start])) return null;
        return new Relation(RelationKind.Ratio, RelationWitness.Sentence, "sentence/formula",
        [
            new Operand(OperandRole.Part, part.Quantity, paragraph.At(part.Span), NameBefore(text, i > 0 ? mentions[i - 1].Span.End : 0, part)),
            new Operand(OperandRole.Whole, whole.Quantity, paragraph.At(whole.Span), NameBefore(text, part.Span.End, whole)),
            new Operand(OperandRole.Result, result.Quantity, paragraph.At(result.Span), "算得的率"),
        ])
        {
            Text = text[part.Span.Start..result.Span.End],
            Location = paragraph.At(TextSpan.FromBounds(part.Span.Start, result.Span.End)),
        };
    }

    private static bool IsReckoned(string signs, string between) => signs is "=" || (signs is "×=" && between.Contains("100%", StringComparison.Ordinal));

    private static bool IsNumber(QuantityMention mention) =>
        mention.Kind is MentionKind.Number or MentionKind.Money or MentionKind.Count or MentionKind.Measure && mention.High is null && mention.Quantity.IsPlain;

    // The signs between two figures, their words and brackets left out; "" where a mark divides them or they are not of one formula.
    private static string Signs(string text, QuantityMention one, QuantityMention other)
    {
        string signs = "";
        if (other.Span.Start - one.Span.End > LongestName) return "";
        foreach (char c in text.AsSpan(one.Span.End, other.Span.Start - one.Span.End))
        {
            if (c is '，' or ',' or '。' or '；' or ';' or '、' or '\n') return "";
            if (c is '÷' or '/' or '／') signs += c == '÷' ? '÷' : '/';
            else if (c is '×' or '*' or 'x' or 'X' or '＊' or '✕') signs += '×';
            else if (c is '=' or '＝' or '≈') signs += '=';
            else if (c is '+' or '＋' or '-' or '－' or '−') return "";
        }

        return signs;
    }

    // "(120+30)/160": more than the figure right before is divided.
    private static bool ContinuesSum(string text, int from, int to)
    {
        ReadOnlySpan<char> words = text.AsSpan(from, to - from);
        int start = words.LastIndexOfAny("，,。；;=＝：:") + 1;
        return words[start..].IndexOfAny("+＋-－−×*÷/") >= 0;
    }

    private static string NameBefore(string text, int from, QuantityMention mention)
    {
        ReadOnlySpan<char> words = text.AsSpan(from, mention.Span.Start - from);
        words = words[(words.LastIndexOfAny("，,。；;=＝：:（(÷/×") + 1)..];
        return words.Length <= LongestName ? FigureLabel.Clean(words.ToString()) : "";
    }
}
