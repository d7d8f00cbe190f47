namespace Jiheng.Notation;

/// <summary>
/// 空格分节: thousands parted by a space (1 396.6亿元, 12 345 678.90元), as publishers print them. Two neighbouring figures of a table row look the same, so the
/// words around must show one figure: an announcing word directly before it, its unit directly behind it.
/// </summary>
internal static class SpacedGroups
{
    /// <summary>More groups than this are a row of figures.</summary>
    private const int MaxGroups = 4;

    /// <summary>An aside between the announcing word and its figure is a few words.</summary>
    private const int LongestAside = 16;

    /// <summary>
    /// Last characters of words that announce an amount (预算, 达, 比上年增加, 资金). A noun that may carry a number of its own (项目1, 标段2) is not among them:
    /// 项目1 300万元 is project one.
    /// </summary>
    private const string Announcing = "为是达到成计共出入算额资费款加少增减余税债值金较比约近超至从由付助转排行量模别低升降过差支收投级购含有用亏利产际";

    /// <summary>Takes the groups behind the first digits of <paramref name="n"/> into it, where they belong to it.</summary>
    public static void Extend(ReadOnlySpan<char> text, ref Numeral n)
    {
        if (n.Decimals > 0 || n.Grouped || n.Length > 3 || text[n.Start] is '0' or '０' || !IsGroup(text, n.End) || !IsAnnounced(text, n.Start)) return;
        char gap = text[n.End];
        int p = n.End, groups = 0;
        decimal value = n.Value;
        while (groups < MaxGroups && p < text.Length && text[p] == gap && IsGroup(text, p))
        {
            for (int k = 1; k <= 3; k++) value = (value * 10) + CharClass.DigitValue(text[p + k]);
            p += 4;
            groups++;
        }

        int decimals = 0;
        if (p + 1 < text.Length && CharClass.Of(text[p]) == CharKind.Point && CharClass.Of(text[p + 1]) == CharKind.Digit)
        {
            decimal place = 1m;
            for (p++; p < text.Length && decimals < 9 && CharClass.Of(text[p]) == CharKind.Digit; p++, decimals++) value += CharClass.DigitValue(text[p]) * (place /= 10m);
        }

        if (!HasUnit(text, p) || IsList(text, n.Start, n.Length, groups)) return;
        n.Value = value;
        n.Decimals = decimals;
        n.Length += groups * 3;
        n.Grouped = true;
        n.End = n.AfterScale = p;
    }

    /// <summary>One space within the line, and behind it exactly three digits.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text, int p) =>
        p + 3 < text.Length && CharClass.Of(text[p]) == CharKind.Space && text[p] is not ('\t' or '\u3000')
        && CharClass.Of(text[p + 1]) == CharKind.Digit && CharClass.Of(text[p + 2]) == CharKind.Digit && CharClass.Of(text[p + 3]) == CharKind.Digit
        && (p + 4 >= text.Length || CharClass.Of(text[p + 4]) != CharKind.Digit);

    private static bool IsAnnounced(ReadOnlySpan<char> text, int start)
    {
        start = BeforeAside(text, start);
        if (start == 0) return false;
        char before = text[start - 1];
        if (before == '、') return start > 1 && CharClass.Of(text[start - 2]) != CharKind.Digit;
        return Announcing.Contains(before) || before is '和' or '及' or '与' or '了' or '：' or ':' or '，' or '（' or '¥' or '￥';
    }

    /// <summary>实际支付（采购规模）1 659.4亿元: the announcing word stands before the bracket.</summary>
    private static int BeforeAside(ReadOnlySpan<char> text, int start)
    {
        int close = start > 1 && CharClass.Of(text[start - 1]) == CharKind.Space ? start - 2 : start - 1;
        if (close < 0 || text[close] is not ('）' or ')')) return start;
        for (int open = close - 1; open >= 0 && open >= close - LongestAside; open--)
        {
            if (text[open] is '（' or '(') return open;
        }

        return start;
    }

    /// <summary>分别为120 130 140万元: figures of a list; 分别为1 396.6亿元和… is one figure, whose first part is no full group.</summary>
    private static bool IsList(ReadOnlySpan<char> text, int start, int first, int groups)
    {
        if (groups == 1 && first < 3) return false;
        for (int k = Math.Max(0, start - 4); k + 1 < start; k++)
        {
            if (text[k] == '分' && text[k + 1] == '别') return true;
        }

        return false;
    }

    /// <summary>万, 亿 or 元 behind the digits, a space between them allowed; any other unit directly behind them.</summary>
    private static bool HasUnit(ReadOnlySpan<char> text, int p)
    {
        if (p >= text.Length) return false;
        if (UnitFinder.IsHead(text[p]) || CharClass.Of(text[p]) == CharKind.HanMyriad) return true;
        return CharClass.Of(text[p]) == CharKind.Space && p + 1 < text.Length && (CharClass.Of(text[p + 1]) == CharKind.HanMyriad || text[p + 1] == '元');
    }
}
