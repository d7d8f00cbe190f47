using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Checks;

/// <summary>括号: one of full width closed by one of half width; one note with all places.</summary>
internal static class BracketCheck
{
    private const int Longest = 40;

    public static IEnumerable<Finding> Run(FormCase one)
    {
        SourceLocation[] places = [.. one.Lines.SelectMany(Mixed)];
        if (places.Length == 0) yield break;
        yield return one.Find(WordingFindings.Brackets, "brackets", places[0], [("text", places[0].Quote)], places.Skip(1).Select(place => new LocationRole(PlaceRole.Reported, place)));
    }

    private static IEnumerable<SourceLocation> Mixed(TextLine line)
    {
        if (line.Text.AsSpan().IndexOfAny('(', ')') < 0 || line.Text.AsSpan().IndexOfAny('（', '）') < 0) yield break;
        Stack<int> open = [];
        for (int i = 0; i < line.Text.Length; i++)
        {
            char c = line.Text[i];
            if (c is '(' or '（') open.Push(i);
            if (c is not (')' or '）') || !open.TryPop(out int start)) continue;
            if (line.Text[start] == '(' != (c == ')') && i - start <= Longest) yield return line.At(TextSpan.FromBounds(start, i + 1));
        }
    }
}
