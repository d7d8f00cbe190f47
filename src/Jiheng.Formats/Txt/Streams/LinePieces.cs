using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>行中各格: the cells of a line between its spaces; figures of two decimals that were written without any space between them are parted too.</summary>
internal static class LinePieces
{
    private const int Decimals = 2;

    /// <summary>Headings of whole numbers and of rates: their figures cannot be told from an amount that stands right behind them.</summary>
    private static readonly string[] Whole = ["行次", "栏次", "序号", "率", "%", "％", "数量", "人数", "个数", "分值", "权重", "（个）", "（人）", "比"];

    /// <summary>True where an amount was written right behind another cell.</summary>
    public static bool Glued(TxtPage page, PhysicalLine line)
    {
        int spaces = 0;
        foreach (char c in page.Content(line)) spaces += CharKinds.IsWhite(c) ? 1 : 0;
        return Of(page, line) is { Count: > 1 } pieces && pieces.Count > spaces + 1 && pieces.Any(piece => CellShapes.IsAmount(piece.Value));
    }

    /// <summary>A heading of whole numbers or rates.</summary>
    public static bool HeadsWhole(string text) => Array.Exists(Whole, word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>Pieces of a line; single characters spaced out for looks ("合 计") are one.</summary>
    public static List<SourcedText> Of(TxtPage page, PhysicalLine line)
    {
        List<(int From, int To)> spans = [];
        for (int at = line.From; at < line.To;)
        {
            int to = at;
            while (to < line.To && !CharKinds.IsWhite(page.Text[to])) to++;
            bool single = to - at == 1 && CharKinds.IsHan(page.Text[at]);
            bool joins = single && spans.Count > 0 && spans[^1] is var last && CharKinds.IsHan(page.Text[last.To - 1]) && (last.To - last.From == 1 || page.Text[last.To - 2] is ' ' or '\u3000') && !IsCodeHeading(page.Text[at]);
            // "2024 年部门收支总表": a year set apart from its 年.
            joins |= spans.Count > 0 && page.Text[at] is ('年' or '月') && spans[^1] is var year && year.To - year.From <= 4 && !page.Text.AsSpan(year.From, year.To - year.From).ContainsAnyExceptInRange('0', '9');
            if (joins) spans[^1] = (spans[^1].From, to);
            else if (to > at) spans.Add((at, to));
            at = to;
            while (at < line.To && CharKinds.IsWhite(page.Text[at])) at++;
        }

        return [.. spans.SelectMany(span => Parted(page.Text, span.From, span.To)).Select(span => page.Piece(span.From, span.To))];
    }

    /// <summary>类 款 项 head three columns.</summary>
    private static bool IsCodeHeading(char c) => c is '类' or '款' or '项';

    /// <summary>"2010301行政运行51.3251.32" is a code, a name and two amounts.</summary>
    private static IEnumerable<(int From, int To)> Parted(string text, int from, int to)
    {
        int start = from;
        for (int at = from; at < to;)
        {
            // A nil that is 0 before the next figure: 4802.0900179.24.
            int end = at > from && text[at] == '0' && at + 1 < to && char.IsAsciiDigit(text[at + 1]) ? at + 1 : AmountEnd(text, at, to);
            if (end < 0)
            {
                at = SkipRun(text, at, to);
                continue;
            }

            // An amount ends the piece, or more amounts or names follow; "12.34元" stays as it is.
            if (end < to && !CharKinds.IsDigit(text[end]) && text[end] != '-' && !BeginsName(text, end, to)) break;
            if (at > start)
            {
                foreach ((int, int) name in CodeAndName(text, start, at)) yield return name;
            }

            yield return (at, end);
            start = at = end;
        }

        if (start < to)
        {
            foreach ((int, int) rest in start == from ? CodeAndName(text, from, to) : CodeAndName(text, start, to)) yield return rest;
        }
    }

    /// <summary>Over digits or over one other character, so that no amount begins inside a longer number.</summary>
    private static int SkipRun(string text, int at, int to)
    {
        int next = at;
        while (next < to && (CharKinds.IsDigit(text[next]) || text[next] is '.' or ',')) next++;
        return Math.Max(next, at + 1);
    }

    /// <summary>Just after an amount with two decimals that begins here, -1 where none does.</summary>
    private static int AmountEnd(string text, int at, int to)
    {
        int next = at;
        if (next < to && text[next] == '-') next++;
        int first = next;
        while (next < to && char.IsAsciiDigit(text[next])) next++;
        if (next == first) return -1;
        while (next + 3 < to && text[next] == ',' && char.IsAsciiDigit(text[next + 1]) && char.IsAsciiDigit(text[next + 2]) && char.IsAsciiDigit(text[next + 3])) next += 4;
        if (next + Decimals >= to || text[next] != '.') return -1;
        next++;
        for (int i = 0; i < Decimals; i++, next++)
        {
            if (!char.IsAsciiDigit(text[next])) return -1;
        }

        return next < to && text[next] is '%' or '％' ? next + 1 : next;
    }

    private static bool BeginsName(string text, int at, int to) => at + 1 < to && (CharKinds.IsHan(text[at]) || text[at] is '（' or '(') && text[at] is not ('元' or '万' or '亿' or '个' or '人' or '分' or '倍');

    private static bool NumberedAt(string text, int at, int to)
    {
        int next = at;
        while (next < to && "一二三四五六七八九十".Contains(text[next])) next++;
        return next > at && next + 1 < to && text[next] == '、' && CharKinds.IsHan(text[next + 1]) && !"一二三四五六七八九十第".Contains(text[at - 1]);
    }

    private static int CodeAt(string text, int at, int to)
    {
        int next = at;
        while (next < to && char.IsAsciiDigit(text[next])) next++;
        return next - at is 5 or 7 && text[at] is ('2' or '3' or '5') && next + 1 < to && CharKinds.IsHan(text[next]) ? next : 0;
    }

    /// <summary>"310资本性支出" is a code and a name.</summary>
    private static IEnumerable<(int, int)> CodeAndName(string text, int from, int to)
    {
        int digits = from;
        while (digits < to && char.IsAsciiDigit(text[digits])) digits++;
        bool code = digits - from is 3 or 5 or 7 && text[from] is ('2' or '3' or '5') && digits + 1 < to && CharKinds.IsHan(text[digits]) && text[digits] is not ('年' or '元' or '万' or '人' or '个' or '类' or '款' or '项' or '家' or '号' or '名' or '次' or '户' or '亩');
        if (code) yield return (from, digits);
        int start = code ? digits : from;
        // A blank cell before the next name left no mark: "事业收入四、教育支出", "职业年金缴费30207邮电费".
        for (int at = start + 1; at + 2 < to; at++)
        {
            bool nil = text[at - 1] == '0' && at - 2 > start && CharKinds.IsHan(text[at - 2]);
            if (!nil && !CharKinds.IsHan(text[at - 1]) && text[at - 1] is not ('）' or ')')) continue;
            if (NumberedAt(text, at, to))
            {
                yield return (start, nil ? at - 1 : at);
                if (nil) yield return (at - 1, at);
                start = at;
            }
            else if (CodeAt(text, at, to) is > 0 and int end)
            {
                yield return (start, at);
                yield return (at, end);
                start = end;
                at = end;
            }
        }

        yield return (start, to);
    }
}
