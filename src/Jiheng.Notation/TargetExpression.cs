using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>
/// 目标表达式: what a target or completion cell says ("≥95%", "=12期", "下降10%", "900批1900人次", "2022-12-31前", "不超年度预算").
/// <paramref name="Subject"/> is the wording before the first figure and its relation ("群众信访批次" of "群众信访批次下降10%"), empty where there is none.
/// <paramref name="Quantities"/> are the figures in reading order, years and dates left out.
/// </summary>
public sealed record TargetExpression(
    TargetKind Kind,
    TargetOperator Operator,
    TargetDirection Direction,
    ImmutableArray<QuantityMention> Quantities,
    DateMention? Date,
    TextSpan Subject)
{
    private static readonly string[] Decreasing = ["下降", "减少", "降低", "压减", "压缩", "缩短", "下滑", "减轻", "缩减", "降幅", "降"];
    private static readonly string[] Increasing = ["增长", "增加", "提高", "提升", "上升", "增幅", "新增", "增"];
    private static readonly string[] Nothings = ["无", "暂无", "不适用", "未涉及", "不涉及", "/", "／", "-", "－", "—", "——", "--", "N/A", "无。"];
    private static readonly string[] Bounds = ["不超", "不突破", "未超", "未突破", "不高于", "不大于", "≤", "≦", "<=", "以内", "之内", "范围内", "控制在"];
    private static readonly string[] ZeroNouns = ["事故", "发生", "投诉", "上访", "差错", "失误", "伤亡", "违纪", "违规", "违法", "死亡", "案件", "舆情", "新增", "增长", "积压"];

    /// <summary>零目标: every figure is zero (0件, 零事故).</summary>
    public bool IsZero => !Quantities.IsEmpty && Quantities.All(q => q.Quantity.Value == 0 && q.High is null);

    /// <summary>Reads any text; what holds no figure is words. Never throws.</summary>
    public static TargetExpression Read(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = text.Trim();
        if (trimmed.IsEmpty || IsNothing(trimmed)) return Words(TargetKind.Nothing);

        ImmutableArray<QuantityMention> all = QuantityScanner.Scan(text);
        ImmutableArray<QuantityMention> figures = [.. all.Where(m => m.Kind is not (MentionKind.Year or MentionKind.Date))];
        QuantityMention? date = Latest(all);
        if (figures.IsEmpty)
        {
            if (FindZero(text) is { } zero) figures = [zero];
            else if (SpeaksOfBudgetBound(text)) return Words(TargetKind.WithinBudget) with { Operator = TargetOperator.AtMost };
            else if (date is { } d && IsPoint(text, d)) return new TargetExpression(TargetKind.Date, DateOperator(text, d), TargetDirection.None, [], DateOf(text, d), TextSpan.FromBounds(0, d.Span.Start));
            else return Words(TargetKind.Words);
        }

        QuantityMention first = figures[0];
        TargetDirection direction = ReadDirection(text, first.Span.Start, out int directionStart);
        int subjectEnd = directionStart;
        TargetOperator relation = OperatorOf(first, text, ref subjectEnd);
        return new TargetExpression(TargetKind.Quantity, relation, direction, figures, date is { } on ? DateOf(text, on) : null, TextSpan.FromBounds(0, subjectEnd));
    }

    private static TargetExpression Words(TargetKind kind) => new(kind, TargetOperator.None, TargetDirection.None, [], null, default);

    private static bool IsNothing(ReadOnlySpan<char> text)
    {
        foreach (string word in Nothings)
        {
            if (text.SequenceEqual(word)) return true;
        }

        return false;
    }

    /// <summary>The last date, or the last year where no date is written.</summary>
    private static QuantityMention? Latest(ImmutableArray<QuantityMention> mentions)
    {
        QuantityMention? found = null;
        foreach (QuantityMention m in mentions)
        {
            if (m.Kind == MentionKind.Date || (m.Kind == MentionKind.Year && found is not { Kind: MentionKind.Date })) found = m;
        }

        return found;
    }

    /// <summary>A year alone (2022年工作任务) dates nothing; a year with 底, 末 or 前 does, and so does one that stands alone.</summary>
    private static bool IsPoint(ReadOnlySpan<char> text, in QuantityMention date) =>
        date.Kind == MentionKind.Date || Behind(text, date) is '底' or '末' or '前' or '内' or '以' or '之' || text.Trim().Length == date.Span.Length;

    private static DateMention DateOf(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        DateMention date = mention.LastDate ?? mention.Date ?? default;
        bool end = Behind(text, mention) is '底' or '末';
        return end && date is { Year: not null, Month: null } ? new DateMention(date.Year, 12, 31) : date;
    }

    private static TargetOperator DateOperator(ReadOnlySpan<char> text, in QuantityMention date)
    {
        ReadOnlySpan<char> behind = text[date.Span.End..].TrimStart("底末份度");
        if (behind.StartsWith("前") || behind.StartsWith("之前") || behind.StartsWith("以前") || behind.StartsWith("内") || behind.StartsWith("之内")) return TargetOperator.Before;
        ReadOnlySpan<char> before = text[..date.Span.Start].TrimEnd();
        if (before.EndsWith("≤") || before.EndsWith("不晚于") || before.EndsWith("不迟于") || before.EndsWith("早于") || before.EndsWith("截至") || before.EndsWith("截止")) return TargetOperator.Before;
        return before.EndsWith("=") || before.EndsWith("＝") ? TargetOperator.Equal : TargetOperator.None;
    }

    private static char Behind(ReadOnlySpan<char> text, in QuantityMention m) => m.Span.End < text.Length ? text[m.Span.End] : '\0';

    private static TargetOperator OperatorOf(in QuantityMention figure, ReadOnlySpan<char> text, ref int subjectEnd)
    {
        if (figure.High is not null) return TargetOperator.Between;
        ReadOnlySpan<char> before = text[..figure.Span.Start].TrimEnd();
        if (before.EndsWith("=") || before.EndsWith("＝") || before.EndsWith("等于"))
        {
            subjectEnd = Math.Min(subjectEnd, before.Length - (before[^1] == '于' ? 2 : 1));
            return TargetOperator.Equal;
        }

        return figure.Quantity.Qualifier switch
        {
            Qualifier.AtLeast => TargetOperator.AtLeast,
            Qualifier.AtMost => TargetOperator.AtMost,
            Qualifier.MoreThan or Qualifier.SomewhatMore => TargetOperator.MoreThan,
            Qualifier.LessThan => TargetOperator.LessThan,
            _ => TargetOperator.None,
        };
    }

    /// <summary>下降10% is a change; 降低到10% and 降低率10% are levels.</summary>
    private static TargetDirection ReadDirection(ReadOnlySpan<char> text, int end, out int start)
    {
        start = end;
        ReadOnlySpan<char> before = text[..end].TrimEnd(" 了约近=＝达");
        foreach (string word in Decreasing)
        {
            if (!before.EndsWith(word, StringComparison.Ordinal)) continue;
            start = before.Length - word.Length;
            return TargetDirection.Decrease;
        }

        foreach (string word in Increasing)
        {
            if (!before.EndsWith(word, StringComparison.Ordinal)) continue;
            start = before.Length - word.Length;
            return TargetDirection.Increase;
        }

        return TargetDirection.None;
    }

    private static bool SpeaksOfBudgetBound(ReadOnlySpan<char> text)
    {
        if (text.IndexOf("预算") < 0 && text.IndexOf("概算") < 0 && text.IndexOf("批复") < 0) return false;
        foreach (string bound in Bounds)
        {
            if (text.IndexOf(bound) >= 0) return true;
        }

        return false;
    }

    /// <summary>零事故, 为零, 零.</summary>
    private static QuantityMention? FindZero(ReadOnlySpan<char> text)
    {
        for (int p = text.IndexOf('零'); p >= 0 && p < text.Length; p++)
        {
            if (text[p] != '零') continue;
            if (text.Trim().Length == 1) return new QuantityMention(new TextSpan(p, 1), new TextSpan(p, 1), MentionKind.Number, new Quantity(0, 0, Unit.None));
            foreach (string noun in ZeroNouns)
            {
                if (text[(p + 1)..].StartsWith(noun, StringComparison.Ordinal))
                    return new QuantityMention(new TextSpan(p, 1), new TextSpan(p, 1), MentionKind.Number, new Quantity(0, 0, Unit.None));
            }
        }

        return null;
    }
}
