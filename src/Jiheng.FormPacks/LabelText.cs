using System.Buffers;

namespace Jiheng.FormPacks;

/// <summary>标签文字: how the form's labels are compared: without spaces and line breaks, brackets and colons in one width, nothing at the end but the words.</summary>
public static class LabelText
{
    private const int ShortLabel = 128;

    /// <summary>归一: "预 算 编 码：" and "预算编码" are the same label; "部门(单位)" and "部门（单位）" too.</summary>
    public static string Normalise(ReadOnlySpan<char> text)
    {
        // Labels are short and asked for thousands of times a page: folded in place, one string at the end.
        char[]? rented = text.Length > ShortLabel ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> label = rented ?? stackalloc char[ShortLabel];
        int length = 0;
        foreach (char c in text)
        {
            char folded = Fold(c);
            if (folded != '\0') label[length++] = folded;
        }

        while (length > 0 && label[length - 1] is ':' or '。' or ',' or ';') length--;
        string normal = label[..length].ToString();
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return normal;
    }

    /// <summary>One character of a label; '\0' for spaces and marks that labels ignore.</summary>
    public static char Fold(char c) => c is >= '一' and <= '鿿' ? c : FoldMark(c);

    private static char FoldMark(char c) => c switch
    {
        '（' or '﹙' or '〔' => '(',
        '）' or '﹚' or '〕' => ')',
        '：' or '︰' or '﹕' => ':',
        '，' => ',',
        '；' => ';',
        '“' or '”' or '"' or '＂' or '‘' or '’' or '\'' or '「' or '」' or '『' or '』' => '\0',
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '\u200b' or '\ufeff' or '\u00ad' => '\0',
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => '\0',
        _ => c,
    };

    /// <summary>去编号: a label without its leading number ("1、", "（一）", "一、", "3.", "第一部分").</summary>
    public static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> label)
    {
        int at = 0;
        bool open = at < label.Length && label[at] == '(';
        if (open) at++;
        int digits = at;
        while (at < label.Length && (char.IsAsciiDigit(label[at]) || "一二三四五六七八九十".Contains(label[at], StringComparison.Ordinal))) at++;
        if (at == digits || at >= label.Length) return label;
        if (open ? label[at] == ')' : label[at] is '、' or '.' or '．' or ')' or ',') return label[(at + 1)..];
        return label;
    }
}
