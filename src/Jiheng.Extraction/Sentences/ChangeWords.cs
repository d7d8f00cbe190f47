using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>增减词: tells from the words before a figure that it is a change, which way, of what and against what.</summary>
internal static class ChangeWords
{
    /// <summary>True where the words before a figure call it the distance of two levels (差额, 相差, 差 alone).</summary>
    public static bool IsGap(ReadOnlySpan<char> core) => core.Trim() is "差" or "两者差" or "二者差" || Cues.EndOf(core, Cues.Gap) is not null;

    /// <summary>True where the words before a figure end in a word of change; sets direction, comparand and subject of the figure.</summary>
    public static bool Read(string core, ProseFigure figure)
    {
        bool directed = DirectedVerbs.Read(core, out ChangeDirection way, out int verb);
        if (!directed && Cues.EndOf(core, Cues.NoChange) is not null) return false;
        string? down = Cues.EndOf(core, Cues.Decrease), up = down is null ? Cues.EndOf(core, Cues.Increase) : null;
        int cut;
        // "同比多减100万元" is more, "少增" less, whatever the last letter says.
        if (directed && (up ?? down) is null or { Length: 1 }) (up, down) = (null, null);
        if (up is not null) (figure.Direction, cut) = (ChangeDirection.Increase, up.Length);
        else if (down is not null) (figure.Direction, cut) = (ChangeDirection.Decrease, down.Length);
        else if (IsMoreOrLess(core, figure.Mention.Kind == MentionKind.PercentagePoint, out ChangeDirection direction)) (figure.Direction, cut) = (direction, core is [.., _, '出'] ? 2 : 1);
        else if (directed) (figure.Direction, cut) = (way, verb);
        else if (figure.Mention.Kind == MentionKind.Ratio && Cues.EndOf(core, ["同比", "环比", "变动率", "增减率", "变动"]) is string even)
        {
            (figure.Direction, figure.IsTurned, cut) = (figure.Quantity.Value < 0 ? ChangeDirection.Decrease : ChangeDirection.Unstated, figure.Quantity.Value < 0, even.Length);
        }
        else
        {
            return false;
        }

        // "增长-1.2%", "增长负1.2%": the sign turns the word round.
        if (figure.Direction == ChangeDirection.Increase && figure.Quantity.Value < 0) (figure.Direction, figure.IsTurned) = (ChangeDirection.Decrease, true);
        ReadOnlySpan<char> head = core.AsSpan(0, core.Length - cut);
        // "同比增长下降57%": the last word counts.
        while (cut >= 2 && Cues.EndOf(head, Opposed) is string opposed) head = head[..^opposed.Length];
        string rest = WithoutCaliber(head).ToString();
        if (figure.Unit.Dimension is not (UnitDimension.Ratio or UnitDimension.PercentagePoint) && rest.Length > 0 && Cues.Soft.Contains(up ?? down) && !IsComparison(rest)) return false;
        // One letter words (增, 减, 升, 降, 涨) are change words only alone or after a comparison: 核减, 递增 and the like are names.
        if ((up ?? down)?.Length == 1 && rest.Length > 0 && !IsComparison(rest)) return false;
        figure.Against = Comparand.IsAdjusted(core) ? Comparand.Adjusted : up is not null && up.StartsWith("同比", StringComparison.Ordinal) || down is not null && down.StartsWith("同比", StringComparison.Ordinal)
            ? Comparand.YearOnYear
            : Comparand.Of(rest.Length == 0 ? figure.Between.AsSpan(0, figure.Between.Length - Math.Min(cut, figure.Between.Length)) : rest);
        figure.Label = FigureLabel.Clean(SubjectOf(rest));
        // "2023年比2022年减少": the year names no thing.
        if (Comparand.YearOf(figure.Label) is not null && figure.Label.Length <= 6 && FigureLabel.TrimTail(figure.Label.AsSpan(5).TrimEnd('度')).Length == 0) figure.Label = "";
        if (figure.Label.Length == 0 && IsComparison(rest)) figure.Label = FigureTopic.OfComparison(figure);
        return true;
    }

    private static readonly string[] Opposed = ["增长", "增加", "下降", "减少", "上升"];

    // "比上年多917万元", "，少34万元"
    private static bool IsMoreOrLess(ReadOnlySpan<char> text, bool points, out ChangeDirection direction)
    {
        direction = ChangeDirection.Unstated;
        // "比预算高出2320亿元"
        if (text is [.., '多' or '高' or '低' or '少', '出']) text = text[..^1];
        if (text.Length == 0 || !(text[^1] is '多' or '少' or '低' or '高' || (text[^1] == '省' && text.Length > 1) || (points && text[^1] is '快' or '慢'))) return false;
        ReadOnlySpan<char> rest = text[..^1];
        if (!(rest.IsEmpty || IsComparison(rest) || rest.EndsWith("分别", StringComparison.Ordinal) || rest.EndsWith("依次", StringComparison.Ordinal) || rest.EndsWith("同比", StringComparison.Ordinal) || rest.EndsWith("口径", StringComparison.Ordinal))) return false;
        direction = text[^1] is '多' or '高' or '快' ? ChangeDirection.Increase : ChangeDirection.Decrease;
        return true;
    }

    private static bool IsComparison(ReadOnlySpan<char> text) =>
        text.IndexOfAny("比较同与") >= 0 || text.EndsWith("预算", StringComparison.Ordinal);

    // "比2017年" and "同比" are no subject; "收入支出总计" before the change word is, and 本年收入 in "本年收入与上年相比".
    private static string SubjectOf(ReadOnlySpan<char> rest)
    {
        int at = rest.LastIndexOfAny("比较");
        ReadOnlySpan<char> after = at >= 0 ? rest[(at + 1)..] : rest;
        // "接待费支出决算减少3万元": without a word of comparison only 上年… and bare 年初预算 are no subject.
        if (at < 0 && !StartsWithPeriod(after)) return WithoutCaliber(after).ToString();
        if (!IsPeriod(after)) return after.ToString();
        ReadOnlySpan<char> before = (at >= 0 ? rest[..at] : default).TrimEnd("同相环");
        int with = before.LastIndexOfAny("与和同跟");
        if (with > 0 && before[with] == '同' && with + 1 < before.Length && before[with + 1] is '期' or '月') with = before[..with].LastIndexOfAny("与和同跟");
        return WithoutCaliber(with >= 0 && IsPeriod(before[(with + 1)..]) ? before[..with] : before).ToString();
    }

    private static bool StartsWithPeriod(ReadOnlySpan<char> text)
    {
        string name = FigureLabel.Clean(FigureLabel.Normalise(text.ToString()));
        return name.Length == 0 || Cues.Before.Any(word => name.StartsWith(word, StringComparison.Ordinal)) || Cues.Generic.Contains(name)
            || name.StartsWith("年初", StringComparison.Ordinal) || name is "执行" or "执行数" or "完成数";
    }

    // "出国费按同口径比2023年减少": the caliber is no part of the name.
    private static ReadOnlySpan<char> WithoutCaliber(ReadOnlySpan<char> subject)
    {
        return Cues.EndOf(subject, ["按自然口径计算", "按自然口径", "自然口径", "按可比口径", "可比口径", "按同口径", "同口径", "按相同口径", "相同口径", "按原口径", "原口径", "老口径", "新口径", "口径不变", "剔除不可比因素", "剔除特殊因素"]) is string caliber ? subject[..^caliber.Length] : subject;
    }

    private static bool IsPeriod(ReadOnlySpan<char> text)
    {
        string name = FigureLabel.Clean(FigureLabel.Normalise(text.ToString()));
        return name.Length == 0 || Cues.Holds(name, Cues.Before) || name.Contains("预算", StringComparison.Ordinal) || name.Contains("决算", StringComparison.Ordinal)
            || name is "执行" or "执行数" or "完成数" or "年初" or "年初数" or "期初" or "期初数" or "上月" or "上季度" or "月初";
    }
}
