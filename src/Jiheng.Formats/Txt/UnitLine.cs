namespace Jiheng.Formats;

/// <summary>单位行: the note above a table that says what its figures count ("单位：万元", "金额单位:元").</summary>
internal static class UnitLine
{
    /// <summary>True where the text is or ends with such a note.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        int at = text.LastIndexOf("单位", StringComparison.Ordinal);
        if (at < 0 || text.Length - at > 12) return false;
        ReadOnlySpan<char> rest = text[(at + 2)..].Trim();
        if (rest.IsEmpty || rest[0] is not ('：' or ':')) return false;
        rest = rest[1..].Trim(" \t\u3000（）()");
        // 万元、个: the table counts several things.
        int cut = rest.LastIndexOfAny('、', '，');
        if (cut > 0) rest = rest[(cut + 1)..] is "元" or "万元" or "%" or "％" or "个" or "人" or "家" or "户" or "辆" or "台" or "项" or "分" ? rest[..cut] : rest;
        return rest is "元" or "万元" or "亿元" or "千元" or "百万元" or "人民币元" or "人民币万元" or "%" or "人" or "个" or "辆" or "台";
    }
}
