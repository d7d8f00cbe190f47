using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>笔误: the pack's slips of the pen, each wording one note with all its places.</summary>
internal static class SlipCheck
{
    private const string YearHole = "{year}";

    public static IEnumerable<Finding> Run(FormCase one)
    {
        foreach (SlipRule rule in one.Pack.Lexicon.Slips)
        {
            (SourceLocation Place, string Right)[] found = [.. Places(one, rule)];
            if (found.Length == 0) continue;
            yield return one.Find(WordingFindings.Slip, "slip", found[0].Place,
                [("wrong", found[0].Place.Quote), ("right", found[0].Right), ("note", rule.Note.Length > 0 ? "（" + rule.Note + "）" : "")],
                found.Skip(1).Select(other => new LocationRole(PlaceRole.Reported, other.Place))) with
            { Expected = found[0].Right, Actual = found[0].Place.Quote };
        }
    }

    private static string AnchorOf(SlipRule rule)
    {
        int hole = rule.Wrong.IndexOf(YearHole, StringComparison.Ordinal);
        return hole < 0 ? rule.Wrong : hole == 0 ? rule.Wrong[YearHole.Length..] : rule.Wrong[..hole];
    }

    private static IEnumerable<(SourceLocation Place, string Right)> Places(FormCase one, SlipRule rule)
    {
        int hole = rule.Wrong.IndexOf(YearHole, StringComparison.Ordinal);
        string anchor = AnchorOf(rule);
        foreach ((int line, int at) in one.PlacesOf(anchor))
        {
            FoldedText folded = one.Folded(line);
            string text = folded.Value;
            int start = at, end = at + anchor.Length;
            string year = "";
            if (hole == 0)
            {
                start -= 4;
                if (start < 0 || !IsYear(text, start)) continue;
                year = text[start..at];
            }
            else if (hole > 0)
            {
                string tail = rule.Wrong[(hole + YearHole.Length)..];
                if (!IsYear(text, end) || string.CompareOrdinal(text, end + 4, tail, 0, tail.Length) != 0) continue;
                year = text[end..(end + 4)];
                end += 4 + tail.Length;
            }

            if (!Allowed(text, start, end, rule)) continue;
            yield return (one.Lines[line].At(folded.Original(start, end - start)), rule.Right.Replace(YearHole, year, StringComparison.Ordinal));
        }
    }

    private static bool IsYear(string text, int at) =>
        at + 4 <= text.Length && text.AsSpan(at, 4).IndexOfAnyExceptInRange('0', '9') < 0 && text[at] is '1' or '2' && text[at + 1] is '9' or '0'
        && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static bool Allowed(string text, int start, int end, SlipRule rule)
    {
        string before = text[..start], after = text[end..];
        if (!rule.After.IsEmpty && !rule.After.Any(word => before.EndsWith(word, StringComparison.Ordinal))) return false;
        return !rule.NotAfter.Any(word => before.EndsWith(word, StringComparison.Ordinal)) && !rule.NotBefore.Any(word => after.StartsWith(word, StringComparison.Ordinal));
    }
}
