using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 题上单位: "一季度收支（亿元）", "单位：元", "以下均为万元", "收支简表 万元": a heading, a line of its own or a bracket gives the unit of the bare amounts in the lines below it,
/// as it does for a table. It lasts until another is given, or until some lines have nothing bare.
/// </summary>
internal sealed class HeadingUnits
{
    private const int LongestTitle = 40, LinesWithout = 4, LongestToken = 14;

    private const string Breaks = "（）()【】[]，,。；;：:、|｜│ 　\t“”\"";

    private static readonly ImmutableArray<string> Openers =
        ["以下", "下列", "下同", "本页", "文中", "表中", "数字", "数额", "数据", "金额", "款额", "计量", "货币", "单位", "均", "皆", "都", "全", "一律", "统一", "为", "是", "以", "按", "用", "系"];

    private static readonly ImmutableArray<string> Closers = ["为单位", "作单位", "为计量单位", "计算", "计", "记", "列示"];

    // What stands before a number that is a share or a rate whose sign was left out.
    private static readonly ImmutableArray<string> Rates = ["占", "占比", "比重", "率", "增长", "下降", "增", "降", "长", "幅", "速", "倍", "比", "指数"];

    // What stands before a number that is no amount: a place in a row, a number of things.
    private static readonly ImmutableArray<string> Others =
        ["得分", "位居", "第", "号", "表", "图", "附件", "附", "码", "电话", "传真", "年", "月", "日", "页", "人数", "户数", "次数", "个数", "件数", "辆数", "家数", "批次", "人次", "面积", "之", "至", "到"];

    private Unit? _unit;
    private int _idle;

    /// <summary>Mentions of the next line of a run, where bare amounts have the unit that stands over them.</summary>
    public ImmutableArray<QuantityMention> Give(ImmutableArray<QuantityMention> mentions, string text)
    {
        if (!(text.Contains('元', StringComparison.Ordinal) || text.AsSpan().ContainsAny('位', '）', ')'))) return _unit is null ? mentions : Below(mentions, text, []);
        return Below(mentions, text, LabelsOf(mentions, text));
    }

    private ImmutableArray<QuantityMention> Below(ImmutableArray<QuantityMention> mentions, string text, List<(int At, Unit Unit)> labels)
    {
        ImmutableArray<QuantityMention>.Builder? changed = null;
        int next = 0;
        for (int i = 0; i < mentions.Length; i++)
        {
            for (; next < labels.Count && labels[next].At <= mentions[i].Span.Start; next++) (_unit, _idle) = (labels[next].Unit, 0);
            if (_unit is null || mentions[i].Kind != MentionKind.Number || IsBehind(Rates, text, mentions[i])) continue;
            // Where the line names units of its own, they rule; and an amount left out of a list would be missed in its sum.
            if (!IsBareAmount(mentions[i], text) || mentions.Any(mention => mention.Kind == MentionKind.Money && mention.Quantity.Unit != _unit))
            {
                changed = null;
                break;
            }

            changed ??= mentions.ToBuilder();
            changed[i] = mentions[i] with
            {
                Kind = _unit.Dimension == UnitDimension.Money ? MentionKind.Money : MentionKind.Count,
                Quantity = mentions[i].Quantity with { Unit = _unit },
            };
        }

        for (; next < labels.Count; next++) (_unit, _idle) = (labels[next].Unit, 0);
        if (changed is not null) _idle = 0;
        else if (labels.Count == 0 && ++_idle > LinesWithout) _unit = null;
        return changed?.ToImmutable() ?? mentions;
    }

    private static bool IsBareAmount(QuantityMention mention, string text)
    {
        if (mention is not { Kind: MentionKind.Number, High: null }) return false;
        int end = mention.Span.End;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        if (end < text.Length && end == mention.Span.End && text[end] is not ('，' or ',' or '；' or ';' or '。' or '、' or '：' or ':' or '（' or '(' or '）' or ')' or '|' or '｜' or '和' or '及' or '与')) return false;
        ReadOnlySpan<char> before = text.AsSpan(0, mention.Span.Start).TrimEnd(" 　：:为是");
        return !before.IsEmpty && (before[^1] is (>= '\u4E00' and <= '\u9FFF') or '）' or ')' or '”') && !IsBehind(Others, text, mention);
    }

    private static bool IsBehind(ImmutableArray<string> words, string text, QuantityMention mention)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, mention.Span.Start).TrimEnd(" 　：:为是");
        foreach (string word in words)
        {
            if (before.EndsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // Each unit that stands as a label, with where it ends.
    private static List<(int At, Unit Unit)> LabelsOf(ImmutableArray<QuantityMention> mentions, string text)
    {
        List<(int At, Unit Unit)> labels = [];
        bool hasMoney = mentions.Any(mention => mention.Kind == MentionKind.Money);
        for (int from = 0; from < text.Length;)
        {
            if (Breaks.Contains(text[from], StringComparison.Ordinal))
            {
                from++;
                continue;
            }

            int length = text.AsSpan(from).IndexOfAny(Breaks);
            int end = length < 0 ? text.Length : from + length;
            if (end - from <= LongestToken && UnitOf(text.AsSpan(from, end - from), out bool opened) is { } unit && (from == 0 || !char.IsAsciiDigit(LastBefore(text, from))))
            {
                bool bracketed = text.AsSpan(0, from).LastIndexOfAny('（', '(') > text.AsSpan(0, from).LastIndexOfAny('）', ')');
                bool title = !hasMoney && text.Length <= LongestTitle && text.AsSpan(end).Trim(Breaks).IsEmpty;
                bool afterMark = from > 2 && text.AsSpan(0, from).TrimEnd(" 　：:").EndsWith("单位");
                if (opened || bracketed || afterMark || (title && unit.Dimension == UnitDimension.Money)) labels.Add((end, unit));
            }

            from = end;
        }

        // "（万元、人）": two things are counted, and the number does not say which it is.
        return labels.Exists(label => label.Unit.Dimension != labels[0].Unit.Dimension) ? [] : labels;
    }

    private static char LastBefore(string text, int from)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, from).TrimEnd();
        return before.IsEmpty ? ' ' : before[^1];
    }

    private static Unit? UnitOf(ReadOnlySpan<char> token, out bool opened)
    {
        opened = false;
        for (bool more = true; more;)
        {
            more = false;
            foreach (string word in Openers)
            {
                if (!token.StartsWith(word, StringComparison.Ordinal)) continue;
                token = token[word.Length..];
                (more, opened) = (true, true);
            }
        }

        foreach (string word in Closers)
        {
            if (token.EndsWith(word, StringComparison.Ordinal)) token = token[..^word.Length];
        }

        return token.IsEmpty ? null : MoneyUnitLabel.Named(token.ToString()) ?? CountUnitLabel.Named(token);
    }
}
