namespace Jiheng.Notation;

/// <summary>编码: telephone numbers, document numbers, subject codes, versions and other digits that count nothing.</summary>
internal static class CodeReader
{
    /// <summary>Nouns that a short code is written before or after: 12345热线.</summary>
    private static readonly string[] NounsBehind = ["热线", "电话", "平台", "报警", "工程", "模式", "专线"];

    private static readonly string[] NounsBefore = ["邮编", "邮政编码", "编码", "代码", "账号", "帐号", "电话", "传真", "热线", "号码", "证号", "编号", "分机", "区号", "文号", "QQ", "序号"];

    /// <summary>Recognises what can be told from the shape alone; the place to go on from in <paramref name="end"/>.</summary>
    public static bool TrySkip(ReadOnlySpan<char> text, in Numeral n, out int end)
    {
        end = n.End;
        if (IsDocumentNumber(text, n, out end)) return true;
        if (IsSubjectCode(text, n)) return true;
        if (n.AfterScale != n.End || n.End >= text.Length) return false;
        char next = text[n.End];
        CharKind kind = CharClass.Of(next);

        // 1.2.3 and 12-3-4: sections, versions, telephone numbers.
        if (n.Decimals > 0 && kind == CharKind.Point && IsDigit(text, n.End + 1)) return SkipChain(text, n.End, out end);
        if (kind == CharKind.Minus && IsDigit(text, n.End + 1) && IsHyphenCode(text, n)) return SkipChain(text, n.End, out end);

        // 2.0版, 3.0时代.
        if (n.Decimals == 1 && next is '版' or '型' or '时')
        {
            end = n.End + 1;
            return true;
        }

        // 1:1.5 and 9:30 are proportions and hours, 7×24 and 5+2 products and formulas.
        if (next is ':' or '：' or '∶' or '比' && IsDigit(text, n.End + 1) && n.Length <= 3 && !LookAlikes.NumbersANoun(text, n)) return TrySkipRatio(text, n.End, out end);
        if (next is '×' or '+' or '＋' or '*' && n.Decimals == 0 && n.Length <= 2 && n.End + 1 < text.Length && CharClass.Of(text[n.End + 1]) is CharKind.Digit or CharKind.Letter)
        {
            end = n.End + 1;
            return true;
        }

        if (next == '+' && n.End + 1 < text.Length && text[n.End + 1] is 'N' or 'X') return SkipChain(text, n.End, out end);
        if (next == '·' && IsDigit(text, n.End + 1)) return SkipChain(text, n.End + 1, out end);
        if (kind == CharKind.Letter && UnitFinder.Find(text, n.End, out _) is null) return SkipChain(text, n.End, out end);
        return kind == CharKind.Minus && n.Start > 0 && CharClass.Of(text[n.Start - 1]) == CharKind.Minus && n.Length <= 3;
    }

    /// <summary>9时30分, 下午3点20分: the time of day.</summary>
    public static bool TrySkipTime(ReadOnlySpan<char> text, in Numeral n, out int end)
    {
        end = n.End;
        if (n.Form != NumeralForm.Arabic || n.Decimals > 0 || n.Length > 2 || n.Value > 24 || n.AfterScale != n.End || n.End >= text.Length || text[n.End] is not ('时' or '点')) return false;
        int p = n.End + 1;
        int first = p;
        while (p < text.Length && p - first < 3 && CharClass.Of(text[p]) == CharKind.Digit) p++;
        if (p == first || p - first > 2) return false;
        if (p < text.Length && text[p] == '分') p++;
        end = p;
        return true;
    }

    /// <summary>A bare number that is a code, a year in a name or the number of something, not a figure.</summary>
    public static bool IsCodeOrName(ReadOnlySpan<char> text, in Numeral n)
    {
        if (n.Decimals > 0 || n.Grouped || n.Scale != Scale.None)
        {
            // 1.2基本情况.
            return n.Decimals > 0 && n.Length <= 2 && n.Decimals == 1 && LookAlikes.IsParagraphHead(text, n.Start) && IsHanziAfterGap(text, n.End);
        }

        if (n.Form != NumeralForm.Arabic) return false;
        if (n.Length >= 7) return true;
        if (text[n.Start] is '0' or '０' && n.Length > 1) return true;
        if (n.Length >= 4 && IsAnnounced(text, n.Start)) return true;
        if (n.Start > 0 && n.End < text.Length && text[n.Start - 1] is '“' or '"' && text[n.End] is '”' or '"') return true;
        if (n.Start > 1 && text[n.Start - 1] is '+' or '＋' or '×' && CharClass.Of(text[n.Start - 2]) == CharKind.Digit) return true;
        if (LookAlikes.IsNameBehind(text, n.End) || LookAlikes.NumbersANoun(text, n)) return true;
        if (n.Start > 0 && CharClass.Of(text[n.Start - 1]) == CharKind.Minus && n.End < text.Length && CharClass.Of(text[n.End]) == CharKind.Minus) return true;
        int p = NumeralReader.SkipGap(text, n.End);
        if (p >= text.Length || CharClass.Of(text[p]) != CharKind.Hanzi) return false;
        if (n.Length >= 5) return true;
        if (n.Length == 3 && text[n.Start] is '2' or '3' && p == n.End) return true;
        foreach (string noun in NounsBehind)
        {
            if (text[p..].StartsWith(noun, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>〔2020〕10号, (2020)10号, 10号: also with "第" and spaces.</summary>
    private static bool IsDocumentNumber(ReadOnlySpan<char> text, in Numeral n, out int end)
    {
        end = n.End;
        if (n.Decimals > 0 || n.AfterScale != n.End) return false;
        if (n.Length == 4 && n.Start > 0 && CharClass.Of(text[n.Start - 1]) == CharKind.Open && n.End < text.Length && CharClass.Of(text[n.End]) == CharKind.Close)
        {
            if (text[n.Start - 1] is '〔' or '［' or '[' or '【')
            {
                end = n.End + 1;
                while (end < text.Length && end - n.End < 8 && (IsDigit(text, end) || text[end] is '第' or ' ')) end++;
                return true;
            }

            int p = n.End + 1;
            while (p < text.Length && p - n.End < 8 && (IsDigit(text, p) || text[p] is '第' or ' ')) p++;
            if (p > n.End + 1 && p < text.Length && text[p] == '号')
            {
                end = p + 1;
                return true;
            }
        }

        int next = n.End;
        if (next < text.Length && text[next] == ' ') next++;
        if (next >= text.Length || text[next] != '号') return false;
        end = next + 1;
        return true;
    }

    /// <summary>201类, 20103款, 2010301项: functional and economic subject codes.</summary>
    private static bool IsSubjectCode(ReadOnlySpan<char> text, in Numeral n) =>
        n is { Decimals: 0, Grouped: false } && n.AfterScale == n.End && n.End < text.Length && text[n.Start] is '2' or '3' or '5'
        && (n.Length, text[n.End]) is (3, '类') or (5, '款') or (7, '项');

    /// <summary>邮编：414000: a word before says that a code follows.</summary>
    private static bool IsAnnounced(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> before = text[Math.Max(0, start - 8)..start].TrimEnd(" ：:为是");
        foreach (string noun in NounsBefore)
        {
            if (before.EndsWith(noun, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>0730-8412345 and 1-2-3 are codes; 3-5万元 and 10-15人 are ranges.</summary>
    private static bool IsHyphenCode(ReadOnlySpan<char> text, in Numeral n)
    {
        int p = n.End + 1;
        int first = p;
        while (p < text.Length && p - first < 12 && CharClass.Of(text[p]) == CharKind.Digit) p++;
        if (text[n.Start] == '0' && n.Length > 1) return true;
        if (p - first >= 7) return true;
        if (p < text.Length && CharClass.Of(text[p]) == CharKind.Minus && IsDigit(text, p + 1)) return true;
        return LookAlikes.NumbersANoun(text, n);
    }

    private static bool SkipChain(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        while (end < text.Length && (CharClass.Of(text[end]) is CharKind.Digit or CharKind.Letter
            || (CharClass.Of(text[end]) is CharKind.Point or CharKind.Minus || text[end] is '+' or '_' or '/' && end + 1 < text.Length && CharClass.Of(text[end + 1]) is CharKind.Digit or CharKind.Letter))) end++;
        return true;
    }

    /// <summary>The rest of a proportion; false where a unit shows that the colon only introduced a figure (目标：3件).</summary>
    private static bool TrySkipRatio(ReadOnlySpan<char> text, int start, out int end)
    {
        int p = start;
        while (p < text.Length && (IsDigit(text, p) || ((text[p] is ':' or '：' or '∶' or '比' || CharClass.Of(text[p]) == CharKind.Point) && IsDigit(text, p + 1)))) p++;
        bool unit = UnitFinder.Find(text, p, out _) is not null || (p < text.Length && (CharClass.Of(text[p]) == CharKind.HanMyriad || (CharClass.Of(text[p]) == CharKind.Comma && IsDigit(text, p + 1))));
        end = unit ? start : p;
        return !unit;
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int p) => p < text.Length && CharClass.Of(text[p]) == CharKind.Digit;

    private static bool IsHanziAfterGap(ReadOnlySpan<char> text, int p)
    {
        p = NumeralReader.SkipGap(text, p);
        return p < text.Length && CharClass.Of(text[p]) == CharKind.Hanzi;
    }
}
