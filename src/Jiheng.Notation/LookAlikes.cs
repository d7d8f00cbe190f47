namespace Jiheng.Notation;

/// <summary>似数非数: what only looks like a figure – labels, ordinals, document numbers, names.</summary>
internal static class LookAlikes
{
    /// <summary>Characters that, directly behind a number without unit, make it a name: 10号, 3楼, 500强, 20大, 90后, 3季度.</summary>
    private const string NameBehind = "号楼室弄路线道型级强代后大版等时点季刻师团营连排战档年";

    /// <summary>Nouns that number their kind: 任务1, 附件2, 表3.</summary>
    private static readonly string[] NumberedNouns =
        ["任务", "目标", "附件", "附表", "附录", "表", "图", "注", "案例", "机构", "编号", "序号", "编码", "专栏", "标段", "口径", "条款", "措施", "步骤", "例", "页", "类型", "公开", "举措", "方案", "版本", "指标", "附"];

    /// <summary>第十二条, 第3期: the ordinal mark stands before the number.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> text, int start)
    {
        int p = start;
        while (p > 0 && start - p < 2 && CharClass.Of(text[p - 1]) == CharKind.Space) p--;
        return p > 0 && text[p - 1] == '第';
    }

    /// <summary>True where a letter, slash or underscore glues the digits into a code: A202107, PM2.5, /2022/, 12a.</summary>
    public static bool IsGluedBefore(ReadOnlySpan<char> text, int start)
    {
        if (start == 0) return false;
        char c = text[start - 1];
        if (CharClass.Of(c) == CharKind.Letter || c is '_' or '\\' or '@' or '#' or '&') return true;

        // 138.45/140.00 is a division; /2022/07/ is an address.
        if (c is '/' or '／') return start < 2 || CharClass.Of(text[start - 2]) is not (CharKind.Digit or CharKind.Close or CharKind.Hanzi) || !IsDivisor(text, start);
        if (c is '-' or '.' && start > 1 && CharClass.Of(text[start - 2]) == CharKind.Letter) return true;
        return c == '…' || (c is '.' or '·' && start > 1 && text[start - 2] == c);
    }

    /// <summary>A number with decimals, or one before ×, = or a closing bracket: (9/9)×100%.</summary>
    private static bool IsDivisor(ReadOnlySpan<char> text, int start)
    {
        int p = start;
        while (p < text.Length && p - start < 16 && CharClass.Of(text[p]) is CharKind.Digit or CharKind.Comma) p++;
        if (p >= text.Length) return false;
        if (text[p] is '×' or '*' or '=' or '＝' || CharClass.Of(text[p]) == CharKind.Close) return true;
        return p + 1 < text.Length && CharClass.Of(text[p]) == CharKind.Point && CharClass.Of(text[p + 1]) == CharKind.Digit;
    }

    /// <summary>一、 1. 1） （1） at the head of a paragraph or a clause.</summary>
    public static bool IsListLabel(ReadOnlySpan<char> text, in Numeral n, out int end)
    {
        end = n.End;
        if (n.AfterScale != n.End || n.Length > 2 || n.Grouped) return false;
        char next = n.End < text.Length ? text[n.End] : '\0';
        char before = n.Start > 0 ? text[n.Start - 1] : '\n';
        if (n.Decimals == 0 && CharClass.Of(before) == CharKind.Open && CharClass.Of(next) == CharKind.Close) return before is not ('“' or '‘' or '「' or '『' or '《');
        if (!IsClauseHead(text, n.Start)) return false;
        if (n.Decimals == 0)
        {
            if (next is '、' or '﹒' or '.' or '．' or '·') return true;
            if (next is ')' or '）') return true;
            return false;
        }

        // "4．2025年…" is label 4 and the year 2025; "2.15个项目" is label 2 and 15 projects.
        int point = n.End - n.Decimals - 1;
        if (n.Decimals == 4 && n.End < text.Length && text[n.End] == '年')
        {
            end = point;
            return true;
        }

        if (n.Decimals <= 2 && text[point + 1] is not ('0' or '０') && UnitFinder.Find(text, n.End, out _) is { Kind: MentionKind.Count } && IsParagraphHead(text, n.Start))
        {
            end = point;
            return true;
        }

        return false;
    }

    /// <summary>任务1： 附件2: a bare number that numbers the noun before it.</summary>
    public static bool NumbersANoun(ReadOnlySpan<char> text, in Numeral n)
    {
        if (n.Length > 2 || n.Decimals > 0) return false;
        ReadOnlySpan<char> before = text[Math.Max(0, n.Start - 3)..n.Start].TrimEnd(' ');
        foreach (string noun in NumberedNouns)
        {
            if (before.EndsWith(noun, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>True where the character behind a unitless number makes it a name.</summary>
    public static bool IsNameBehind(ReadOnlySpan<char> text, int end) => end < text.Length && NameBehind.Contains(text[end]);

    /// <summary>数十, 几十: the character before leaves the number open.</summary>
    public static bool IsVagueBefore(ReadOnlySpan<char> text, int start) => start > 0 && text[start - 1] is '几' or '数' && text[start] is '十' or '拾';

    /// <summary>“三无”, “百日攻坚”: a name in quotation marks that begins with a numeral.</summary>
    public static bool IsQuotedName(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || text[start - 1] is not ('“' or '‘' or '「' or '『' or '"' or '《')) return false;
        for (int p = start; p < text.Length && p - start < 12; p++)
        {
            if (text[p] is '”' or '’' or '」' or '』' or '"' or '》') return true;
            if (CharClass.Of(text[p]) is CharKind.Stop or CharKind.Comma or CharKind.LineBreak) return false;
        }

        return false;
    }

    /// <summary>True where only spaces lie between this place and the start of the text or line.</summary>
    public static bool IsParagraphHead(ReadOnlySpan<char> text, int start)
    {
        int p = start;
        while (p > 0 && start - p < 8 && CharClass.Of(text[p - 1]) == CharKind.Space) p--;
        return p == 0 || CharClass.Of(text[p - 1]) == CharKind.LineBreak;
    }

    private static bool IsClauseHead(ReadOnlySpan<char> text, int start)
    {
        int p = start;
        while (p > 0 && start - p < 8 && CharClass.Of(text[p - 1]) == CharKind.Space) p--;
        return p == 0 || CharClass.Of(text[p - 1]) is CharKind.LineBreak or CharKind.Stop or CharKind.Close || text[p - 1] is ':' or '：';
    }
}
