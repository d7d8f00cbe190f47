namespace Jiheng.Formats;

/// <summary>标号种类 at the start of a paragraph.</summary>
internal enum ListLabelKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>第一部分, 第三章, 附件1.</summary>
    Part,

    /// <summary>一、</summary>
    Section,

    /// <summary>（一）</summary>
    Bracketed,

    /// <summary>1、 1. 1．</summary>
    Number,

    /// <summary>（1） 1） ①</summary>
    BracketedNumber,

    /// <summary>目标1, 任务2, 表3, and other words with a number that are followed by a mark.</summary>
    Word,

    /// <summary>注： 说明： 备注：</summary>
    Note,
}

/// <summary>标号: the label a paragraph begins with, as far as it says that a new paragraph begins.</summary>
internal readonly record struct ListLabel(ListLabelKind Kind, int Value, int Length)
{
    private const string HanDigits = "零一二三四五六七八九";

    private static readonly string[] NoteWords = ["注：", "注:", "说明：", "说明:", "备注：", "备注:", "（注", "填表说明"];

    private static readonly string[] NumberedWords = ["目标", "任务", "附件", "附表", "表", "指标", "问题", "措施"];

    /// <summary>Reads the label at the start of a line.</summary>
    public static ListLabel Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        char first = text[0];
        if (first is >= '①' and <= '⑳') return new(ListLabelKind.BracketedNumber, first - '①' + 1, 1);
        if (first is '（' or '(') return Bracketed(text);
        if (first == '第') return Part(text);
        if (Number(text, out int value, out int length))
        {
            if (length >= text.Length) return default;
            char mark = text[length];
            bool han = HanDigits.Contains(first) || first == '十';
            if (mark is '、') return new(han ? ListLabelKind.Section : ListLabelKind.Number, value, length + 1);
            // "1.5万元" begins with a figure, "1.项目概况" with a label.
            bool point = mark is '.' or '．' && !(length + 1 < text.Length && CharKinds.IsDigit(text[length + 1]));
            if (point && length <= 3) return new(han ? ListLabelKind.Section : ListLabelKind.Number, value, length + 1);
            if (mark is '）' or ')' && length <= 3) return new(ListLabelKind.BracketedNumber, value, length + 1);
            return default;
        }

        return Worded(text);
    }

    /// <summary>True where the second paragraph's label follows the first one's (same kind, next number).</summary>
    public static bool Continues(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        ListLabel one = Of(before), two = Of(after);
        return one.Kind is not (ListLabelKind.None or ListLabelKind.Note) && one.Kind == two.Kind && two.Value == one.Value + 1;
    }

    private static ListLabel Bracketed(ReadOnlySpan<char> text)
    {
        if (!Number(text[1..], out int value, out int length) || length + 1 >= text.Length || text[length + 1] is not ('）' or ')')) return default;
        return new(CharKinds.IsDigit(text[1]) ? ListLabelKind.BracketedNumber : ListLabelKind.Bracketed, value, length + 2);
    }

    private static ListLabel Part(ReadOnlySpan<char> text)
    {
        if (!Number(text[1..], out int value, out int length) || length + 1 >= text.Length) return default;
        ReadOnlySpan<char> rest = text[(length + 1)..];
        if (rest.StartsWith("部分")) return new(ListLabelKind.Part, value, length + 3);
        return rest[0] is '章' or '节' or '条' ? new(ListLabelKind.Part, value, length + 2) : default;
    }

    private static ListLabel Worded(ReadOnlySpan<char> text)
    {
        foreach (string word in NoteWords)
        {
            if (text.StartsWith(word)) return new(ListLabelKind.Note, 0, word.Length);
        }

        foreach (string word in NumberedWords)
        {
            if (!text.StartsWith(word) || !Number(text[word.Length..], out int value, out int length)) continue;
            int end = word.Length + length;
            if (end == text.Length || text[end] is '：' or ':' or '、' or '.' or ' ' || text[end..].StartsWith("完成情况")) return new(ListLabelKind.Word, value, end);
        }

        return default;
    }

    private static bool Number(ReadOnlySpan<char> text, out int value, out int length)
    {
        (value, length) = (0, 0);
        while (length < text.Length && length < 4 && CharKinds.IsDigit(text[length])) value = (value * 10) + (text[length++] & 15);
        if (length > 0) return true;
        while (length < text.Length && length < 3 && (text[length] == '十' || HanDigits.IndexOf(text[length]) > 0))
        {
            char c = text[length++];
            value = c == '十' ? Math.Max(value, 1) * 10 : value + HanDigits.IndexOf(c);
        }

        return length > 0;
    }
}
