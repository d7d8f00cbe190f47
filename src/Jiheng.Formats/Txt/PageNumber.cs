namespace Jiheng.Formats;

/// <summary>页码 as they are written: "- 3 -", "第 3 页 共 10 页", "3".</summary>
internal static class PageNumber
{
    /// <summary>A number with marks that only a page number has.</summary>
    public static bool IsMarked(ReadOnlySpan<char> content)
    {
        if (content.Length is 0 or > 24) return false;
        int dashes = 0, digits = 0, words = 0;
        foreach (char c in content)
        {
            if (CharKinds.IsWhite(c)) continue;
            if (CharKinds.IsDigit(c)) digits++;
            else if (c is '-' or '—' or '–' or '－' or '―' or '·') dashes++;
            else if (c is '第' or '页' or '共' or '/' or '，' or ',' or '总') words++;
            else return false;
        }

        bool dashed = dashes >= 2 && words == 0 && IsDash(content[0]) && IsDash(content[^1]);
        bool worded = words >= 2 && dashes == 0 && content.Contains('页') && content[0] is '第' or '共';
        return digits is > 0 and <= 8 && (dashed || worded) && !(dashed && digits > 4);
    }

    /// <summary>The number where the line is nothing else; 03 is the 款 of a code, no page.</summary>
    public static int? Bare(ReadOnlySpan<char> content)
    {
        if (content.Length is 0 or > 4 || content[0] == '0' || content.ContainsAnyExceptInRange('0', '9')) return null;
        return int.Parse(content, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsDash(char c) => c is '-' or '—' or '–' or '－' or '―' or '·';
}
