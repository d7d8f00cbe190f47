using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>计数单位标注: "单位：人" above a table and （台） in a heading: figures under it are counted, not measured, so a sum of theirs is exact.</summary>
internal static class CountUnitLabel
{
    private const string Mark = "单位";

    private static readonly ImmutableArray<string> Words = ["人", "名", "人次", "批次", "个", "辆", "台", "套", "户", "件", "家", "所", "次", "场", "期"];

    /// <summary>What a caption gives as its only unit, or null.</summary>
    public static Unit? In(string text)
    {
        int at = text.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0 || at + Mark.Length >= text.Length || text[at + Mark.Length] is not (':' or '：')) return null;
        ReadOnlySpan<char> rest = text.AsSpan(at + Mark.Length + 1);
        return Named(rest.TrimEnd("）) 　"));
    }

    /// <summary>What a heading names in brackets at its end, or null.</summary>
    public static Unit? AtEnd(string heading)
    {
        if (heading.Length < 3 || heading[^1] is not ('）' or ')')) return null;
        int open = heading.LastIndexOfAny(['（', '(']);
        return open < 0 ? null : Named(heading.AsSpan(open + 1, heading.Length - open - 2));
    }

    /// <summary>The unit of things counted that a word is, or null.</summary>
    public static Unit? Named(ReadOnlySpan<char> name)
    {
        foreach (string word in Words)
        {
            if (name.SequenceEqual(word)) return Unit.Count(word);
        }

        return null;
    }
}
