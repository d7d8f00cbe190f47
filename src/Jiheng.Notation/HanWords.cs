namespace Jiheng.Notation;

/// <summary>汉字数词之真伪: whether a Han numeral with its measure word counts something or is a word of its own.</summary>
internal static class HanWords
{
    /// <summary>Before 一 and its measure word, these announce a figure: 配备一名, 购置一台, 、一辆. Without them 一 is mere grammar.</summary>
    private const string BeforeOne = "了有共计设购置买建聘增发配备及和与各仅只成办开派选、，,：:（(达为";

    /// <summary>Names that begin like counts.</summary>
    private static readonly string[] Names = ["三支一扶", "三个代表", "三个务必", "两个维护", "两个确立", "四个意识", "四个自信", "四个全面", "两个责任", "一个中心", "两个毫不动摇", "两个结合", "八项规定", "四种形态", "三个区分", "四个最严", "两条线", "两条腿"];

    /// <summary>陆禾镇, 队伍, 收拾: formal numerals count only before their own place words or 元.</summary>
    public static bool IsFormalWord(ReadOnlySpan<char> text, int start)
    {
        char c = text[start];
        if (c == '拾') return true;
        if (!CharClass.IsFormalDigit(c)) return false;
        if (start > 0 && text[start - 1] == '队') return true;
        if (start + 1 >= text.Length) return true;
        char next = text[start + 1];
        return next is not ('拾' or '佰' or '仟' or '万' or '萬' or '亿' or '億' or '元' or '圆' or '角' or '点');
    }

    /// <summary>A bare Han numeral is a figure only where it has places of its own: 三千二百余, 一万零十二, 三点五.</summary>
    public static bool IsBareFigure(ReadOnlySpan<char> text, in Numeral n)
    {
        if (n.Value == 0) return n.Start > 0 && text[n.Start - 1] is '为' or '是' && (n.End >= text.Length || CharClass.Of(text[n.End]) != CharKind.Hanzi);
        bool wordFollows = n.AfterScale < text.Length && CharClass.Of(text[n.AfterScale]) == CharKind.Hanzi && !n.SomewhatMore;
        if (n.Decimals > 0) return !wordFollows;
        if (n.Value < 100 && n.Scale == Scale.None) return false;
        return !wordFollows && n.Length >= 2;
    }

    /// <summary>True where number and measure word together are a figure.</summary>
    public static bool IsBelievable(ReadOnlySpan<char> text, in Numeral n, UnitWord unit, int end, int floor)
    {
        if (n.Form is not (NumeralForm.Han or NumeralForm.Positional)) return true;
        if ((unit.Style & UnitStyle.ArabicOnly) != 0 && n.Scale == Scale.None) return false;
        char next = end < text.Length ? text[end] : '\0';

        // 三个一, 一户一策, 三支一扶.
        if (n.Value < 10 && n.Scale == Scale.None && next == '一') return false;
        bool single = n.End - n.Start == 1 && n.Scale == Scale.None;
        if (unit.Kind == MentionKind.Score && n.Value <= 10 && single) return n.Start > 0 && "得扣计减加满为".Contains(text[n.Start - 1]);
        if (!single) return true;
        if (n.Start > 0 && text[n.Start - 1] is '十' or '届') return false;
        return text[n.Start] switch
        {
            '零' or '〇' or '○' => unit.Text is not ("件" or "部" or "分" or "点" or "头") && (unit.Kind != MentionKind.Count || next != '起'),
            '一' => IsBelievableOne(text, n, unit, next, floor),
            '二' => (unit.Style & UnitStyle.AfterTwo) != 0,
            _ => !IsName(text, n.Start) && !IsPlaceName(unit, next),
        };
    }

    /// <summary>一 counts with a strong unit (一倍, 一个百分点), or with a strong measure word where a figure is announced.</summary>
    private static bool IsBelievableOne(ReadOnlySpan<char> text, in Numeral n, UnitWord unit, char next, int floor)
    {
        char before = n.Start > 0 ? text[n.Start - 1] : '，';
        if (before is '统' or '唯' or '同' or '单' or '专' or '之' or '逐' or '万' or '每' or '任' or '某' or '另') return false;
        if ((unit.Style & UnitStyle.Strong) != 0 && unit.Text.Length + (int)n.Scale >= 1 && unit.Kind != MentionKind.Duration) return unit.Text != "%";
        if (unit.Kind == MentionKind.Measure && unit.Text.Length > 1) return true;
        if ((unit.Style & UnitStyle.AfterOne) == 0) return false;
        if (unit.Kind == MentionKind.Duration || next == '、') return true;
        if (unit.Text == "个" && next is '是' or '重' or '人' or '方' or '新' or '都' or '也' or '不') return false;
        return (n.Start == floor && floor > 0) || (n.Start > 0 && BeforeOne.Contains(before));
    }

    private static bool IsName(ReadOnlySpan<char> text, int start)
    {
        foreach (string name in Names)
        {
            if (text[start..].StartsWith(name, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>三台县, 五家渠, 三门峡.</summary>
    private static bool IsPlaceName(UnitWord unit, char next) => unit.Text is "台" or "家" or "门" or "户" or "口" or "间" or "块" && "县市峡渠山河沟湾".Contains(next);
}
