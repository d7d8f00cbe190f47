namespace Jiheng.Formats;

/// <summary>行名: labels that make a row of their own even where nothing else stands on the line.</summary>
internal static class RowLabel
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "本年收入合计", "本年支出合计", "收入总计", "支出总计", "收入合计", "支出合计", "栏次"];

    /// <summary>"合 计" and the like.</summary>
    public static bool IsTotal(ReadOnlySpan<char> text)
    {
        if (text.Length > 24) return false;
        Span<char> bare = stackalloc char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (!CharKinds.IsWhite(c)) bare[length++] = c;
        }

        foreach (string total in Totals)
        {
            if (bare[..length].SequenceEqual(total)) return true;
        }

        return false;
    }

    /// <summary>A total, a numbered label, "其中：".</summary>
    public static bool BeginsRow(ReadOnlySpan<char> text) =>
        IsTotal(text) || text.StartsWith("其中") || text is ['…', ..] || ListLabel.Of(text).Kind is not (ListLabelKind.None or ListLabelKind.Note);
}
