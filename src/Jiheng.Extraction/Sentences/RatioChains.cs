using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>比例成百: "三次产业比重为11.2:37.8:51.0": what stands to each other in hundredths makes 100; told only where it does.</summary>
internal static class RatioChains
{
    private const int FewestMembers = 3, MostDigits = 6;

    /// <summary>The ratios that a paragraph writes out.</summary>
    public static IEnumerable<Relation> Read(ProseText paragraph)
    {
        string text = paragraph.Text;
        for (int at = text.AsSpan().IndexOfAny(':', '：'), end; at >= 0; at = Next(text, end))
        {
            end = at + 1;
            int start = NumberBefore(text, at);
            if (start == at || (start > 0 && text[start - 1] is '.' or ':' or '：')) continue;
            List<TextSpan> members = [TextSpan.FromBounds(start, at)];
            for (int mark = at; mark < text.Length && text[mark] is ':' or '：';)
            {
                int stop = NumberAfter(text, mark + 1);
                if (stop == mark + 1) break;
                members.Add(TextSpan.FromBounds(mark + 1, stop));
                end = mark = stop;
                if (mark >= text.Length) break;
            }

            if (Of(paragraph, members) is Relation all) yield return all;
        }
    }

    private static int Next(string text, int from) => from >= text.Length || text.AsSpan(from).IndexOfAny(':', '：') is not (>= 0 and int at) ? -1 : from + at;

    private static Relation? Of(ProseText paragraph, List<TextSpan> members)
    {
        if (members.Count < FewestMembers) return null;
        decimal sum = 0m;
        List<Operand> operands = [new(OperandRole.Whole, new Quantity(100m, 0, Unit.Percent), null, "100%")];
        foreach (TextSpan member in members)
        {
            string digits = paragraph.Text.Substring(member.Start, member.Length);
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)) return null;
            sum += value;
            int point = digits.IndexOf('.', StringComparison.Ordinal);
            operands.Add(new Operand(OperandRole.Part, new Quantity(value, point < 0 ? 0 : digits.Length - point - 1, Unit.Percent), paragraph.At(member), ""));
        }

        return sum != 100m ? null : new Relation(RelationKind.Sum, RelationWitness.Sentence, "sentence/shares", [.. operands])
        {
            Extent = ListExtent.Exhaustive,
            Firmness = RelationFirmness.Tentative,
            Text = paragraph.Text[members[0].Start..members[^1].End],
            Location = paragraph.At(TextSpan.FromBounds(members[0].Start, members[^1].End)),
        };
    }

    private static int NumberBefore(string text, int end)
    {
        int start = end;
        while (start > 0 && end - start < MostDigits && IsOfNumber(text[start - 1])) start--;
        return start;
    }

    private static int NumberAfter(string text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < MostDigits && IsOfNumber(text[end])) end++;
        return end > start && text[end - 1] == '.' ? end - 1 : end;
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c == '.';
}
