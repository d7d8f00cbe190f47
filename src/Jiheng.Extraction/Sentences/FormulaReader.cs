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
                if (At(paragraph, mentions, i) is Relation ratio) yield return ratio;
                if (ChangeAt(paragraph, mentions, i) is Relation change) yield return change;
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

    // "变动率=（12.60-13.50）/13.50×100%=-6.67%"; two numbers that rise are scanned as a range.
    private static Relation? ChangeAt(ProseText paragraph, ImmutableArray<QuantityMention> mentions, int i)
    {
        string text = paragraph.Text;
        QuantityMention now = mentions[i];
        bool range = now.High is not null;
        int next = range ? i + 1 : i + 2;
        if (next + 1 >= mentions.Length) return null;
        QuantityMention before = range ? now : mentions[i + 1], divisor = mentions[next], result = mentions[next + 1];
        Quantity start = now.High ?? before.Quantity;
        if (!(range || (IsNumber(now) && IsNumber(before))) || !IsNumber(divisor) || start.BaseValue != divisor.Quantity.BaseValue || start.Value <= 0m || !now.Quantity.Unit.IsComparableWith(start.Unit)) return null;
        if (!range && !IsMinus(text.AsSpan(now.Span.End, before.Span.Start - now.Span.End))) return null;
        if (Signs(text, before, divisor) is not ("÷" or "/") || result.Kind != MentionKind.Ratio || !IsReckoned(Signs(text, divisor, result), text[divisor.Span.End..result.Span.Start])) return null;
        int from = i > 0 ? mentions[i - 1].Span.End : 0;
        if (ContinuesSum(text, from, now.Span.Start)) return null;
        return new Relation(RelationKind.Change, RelationWitness.Sentence, "sentence/formula",
        [
            new Operand(OperandRole.Current, now.Quantity, paragraph.At(now.Span), NameBefore(text, from, now)),
            new Operand(OperandRole.Base, divisor.Quantity, paragraph.At(divisor.Span), NameBefore(text, before.Span.End, divisor)),
            new Operand(OperandRole.Result, result.Quantity, paragraph.At(result.Span), "算得的率"),
        ])
        {
            Text = text[now.Span.Start..result.Span.End],
            Location = paragraph.At(TextSpan.FromBounds(now.Span.Start, result.Span.End)),
        };
    }

    private static bool IsMinus(ReadOnlySpan<char> between) =>
        between.Length <= LongestName && between.Count('-') + between.Count('－') + between.Count('−') + between.Count('—') == 1 && !between.ContainsAny("，,。；;、+×*/÷=");

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
