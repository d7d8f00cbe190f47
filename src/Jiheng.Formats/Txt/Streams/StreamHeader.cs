using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 流中表头: puts header cells that follow one another over the columns of a table. Merged cells are written once, so that two header rows have more
/// cells than the table has columns; the words tell which cell covers which. Where more than one reading is left, there is none.
/// </summary>
internal static class StreamHeader
{
    private static readonly string[] Money = ["收入", "支出", "拨款", "资金", "预算", "基金", "经费", "结转", "结余", "投资"];

    private static readonly string[] Totals = ["合计", "小计", "总计", "金额"], Remarks = ["备注", "说明", "原因"];

    /// <summary>Headings of the columns of names.</summary>
    private static readonly string[] Names = ["编码", "代码", "名称", "科目"];

    /// <summary>The header over <paramref name="width"/> columns, the first <paramref name="labels"/> of which hold names; null where it cannot be told.</summary>
    public static HeaderSketch? Lay(IReadOnlyList<SourcedText> cells, int labels, int width)
    {
        if (cells.Count == 0 || width < 1 || cells.Count > (3 * width) + 3) return null;
        // 一、… names a row, not a column.
        if (cells.Any(cell => ListLabel.Of(cell.Value).Kind is ListLabelKind.Section or ListLabelKind.Bracketed)) return null;
        string[] keys = [.. cells.Select(KeyOf)];
        // 收入 | 支出 | 项目 | 金额 | 项目 | 金额 stand over four columns and never over six.
        if (width != cells.Count - 2 && cells.Count > 5 && cells.Count % 2 == 0 && Blocks(cells, keys, cells.Count - 2) is not null) return null;
        if (cells.Count == width) return new HeaderSketch(width).WithRow(cells, 0, 0);
        if (labels > 1 && cells.Count == width - labels + 1) return new HeaderSketch(width).With(cells[0], 0, 0, labels).WithRow(cells.Skip(1), 0, labels);
        return Blocks(cells, keys, width) ?? Covered(cells, keys, labels, width) ?? NamesBelow(cells, keys, labels, width) ?? Repeated(cells, keys, labels, width) ?? Groups(cells, keys, labels, width);
    }

    /// <summary>合计, 本年支出合计: a heading over what the others add up to.</summary>
    public static bool IsTotal(string key) => Array.Exists(Totals, word => key.EndsWith(word, StringComparison.Ordinal));

    /// <summary>A heading that figures stand under: 预算数, 执行率, 分值, 金额.</summary>
    public static bool IsOfFigures(string text) => text.TrimEnd() is [.., '数' or '额' or '率' or '值' or '分' or '计' or '比' or '重' or '%' or '％' or '）' or ')'];

    /// <summary>A heading that names money: 财政拨款收入, 基本支出, 年初结转和结余.</summary>
    public static bool IsOfMoney(string text) => Array.Exists(Money, word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>收入 | 支出 over 项目 | 决算数 | 项目 | 决算数: each upper cell covers the cells up to the next 项目.</summary>
    private static HeaderSketch? Blocks(IReadOnlyList<SourcedText> cells, string[] keys, int width)
    {
        int heads = cells.Count - width;
        if (heads is < 2 or > 3 || IsTotal(keys[heads]) || IsOfFigures(keys[heads])) return null;
        int[] starts = [.. Enumerable.Range(0, width).Where(c => keys[heads + c] == keys[heads])];
        if (starts.Length != heads) return null;
        HeaderSketch sketch = new HeaderSketch(width).WithRow(cells.Skip(heads), 1, 0);
        for (int i = 0; i < heads; i++) sketch.With(cells[i], 0, starts[i], (i + 1 < heads ? starts[i + 1] : width) - starts[i]);
        return sketch;
    }

    /// <summary>项目 over 科目编码 and 科目名称, the headings of the figures in the upper row beside it.</summary>
    private static HeaderSketch? NamesBelow(IReadOnlyList<SourcedText> cells, string[] keys, int labels, int width)
    {
        if (labels < 2) return null;
        int at = Enumerable.Range(1, Math.Max(0, cells.Count - labels)).FirstOrDefault(i => Enumerable.Range(i, labels).All(k => IsName(keys[k])), -1);
        if (at < 1 || Lay([.. cells.Skip(1).Take(at - 1), .. cells.Skip(at + labels)], 0, width - labels) is not { } figures) return null;
        return new HeaderSketch(width).With(cells[0], 0, 0, labels).WithRow(cells.Skip(at).Take(labels), 1, 0).With(figures, 0, labels);
    }

    /// <summary>2023年预算数 over all figures, or 科目 | 预算数 over the names and over all figures: one more row above a header that lays itself.</summary>
    private static HeaderSketch? Covered(IReadOnlyList<SourcedText> cells, string[] keys, int labels, int width)
    {
        if (labels == 0 && width > 2 && cells.Count > width && IsTotal(keys[1]) && !IsTotal(keys[0]) && Lay([.. cells.Skip(1)], 0, width) is { } below) return new HeaderSketch(width).With(cells[0], 0, 0, width).With(below, 1, 0);
        return null;
    }

    private static bool IsName(string key) => Array.Exists(Names, word => key.EndsWith(word, StringComparison.Ordinal));

    /// <summary>预算数 | 决算数 over the same headings twice, which may themselves stand in two rows (公务用车 over 小计, 购置费, 运行费).</summary>
    private static HeaderSketch? Repeated(IReadOnlyList<SourcedText> cells, string[] keys, int labels, int width)
    {
        for (int groups = 2; groups <= Math.Min(6, cells.Count - labels); groups++)
        {
            for (int side = 0; side <= 2; side++)
            {
                (int left, int right) = (side == 1 ? 1 : 0, side == 2 ? 1 : 0);
                int upper = labels + left + groups + right, columns = width - labels - left - right;
                if (upper >= cells.Count || columns < groups * 2 || columns % groups != 0) continue;
                if ((left > 0 && !IsTotal(keys[labels])) || (right > 0 && !IsRemark(keys[upper - 1]))) continue;
                if (Group(cells, keys, upper, groups, columns / groups) is not { } below) continue;
                HeaderSketch sketch = new HeaderSketch(width).WithRow(cells.Take(labels + left), 0, 0).WithRow(cells.Skip(upper - right).Take(right), 0, width - 1);
                for (int g = 0; g < groups; g++)
                {
                    int start = labels + left + (g * (columns / groups));
                    sketch.With(cells[labels + left + g], 0, start, columns / groups).With(below[g], 1, start);
                }

                return sketch;
            }
        }

        return null;
    }

    /// <summary>The headings under each of the groups, where all groups have the same.</summary>
    private static HeaderSketch[]? Group(IReadOnlyList<SourcedText> cells, string[] keys, int from, int groups, int width)
    {
        int each = (cells.Count - from) / groups;
        if (each * groups != cells.Count - from || each < width || each < 2) return null;
        if (each == width) return Repeats(keys, from, each, groups) ? [.. Enumerable.Range(0, groups).Select(g => new HeaderSketch(width).WithRow(cells.Skip(from + (g * each)).Take(each), 0, 0))] : null;
        for (int upper = 2; upper < each - 1; upper++)
        {
            int lower = each - upper, second = from + (upper * groups);
            if (!Repeats(keys, from, upper, groups) || !Repeats(keys, second, lower, groups)) continue;
            HeaderSketch?[] sketches = [.. Enumerable.Range(0, groups).Select(g => Lay([.. cells.Skip(from + (g * upper)).Take(upper), .. cells.Skip(second + (g * lower)).Take(lower)], 0, width))];
            if (sketches.All(sketch => sketch is not null)) return [.. sketches.OfType<HeaderSketch>()];
        }

        return null;
    }

    private static bool Repeats(string[] keys, int from, int length, int times) => Enumerable.Range(length, length * (times - 1)).All(i => keys[from + i] == keys[from + i - length]);

    /// <summary>Groups of the lower row that each begin with 小计 or 金额, or a last group whose words the upper cell has.</summary>
    private static HeaderSketch? Groups(IReadOnlyList<SourcedText> cells, string[] keys, int labels, int width)
    {
        int groups = cells.Count - width;
        // 备注 stands beside 数量 and 金额 and below neither.
        if (groups < 1 || groups > cells.Count / 2 || IsRemark(keys[^1])) return null;
        int[] starts = [.. Enumerable.Range(0, cells.Count).Where(i => i > labels && Array.IndexOf(Totals, keys[i]) >= 0).TakeLast(groups)];
        if (starts.Length < groups || starts[0] < labels + groups) starts = [];
        if (starts.Length == 0)
        {
            int among = Array.FindIndex(keys, key => key is "其中" or "其中：" or "其中:");
            // 其中 over its parts; the parts of another cell would have to be said.
            if (groups == 1 && among >= labels && among + 2 < keys.Length && among > 0) return Laid(cells, width, [among], [among + 1]);
            return groups == 1 && Related(keys, labels) is { } found ? Laid(cells, width, [found.Upper], [found.Lower]) : null;
        }

        int[] free = [.. Enumerable.Range(labels, starts[0] - labels).Where(i => Array.IndexOf(Totals, keys[i]) < 0)];
        if (free.Length == groups && groups > 1) return Laid(cells, width, free, starts);
        if (groups > 1) return null;
        int[] alike = Nearest(keys, free, starts[0] + 1);
        // 人员经费 and 公用经费 are what 基本支出 is made of.
        if (alike.Length != 1 && keys[(starts[0] + 1)..].All(key => key.StartsWith("人员", StringComparison.Ordinal) || key.Contains("公用", StringComparison.Ordinal))) alike = [.. free.Where(i => keys[i] == "基本支出")];
        if (alike.Length != 1 && keys[starts[0]] == "金额" && Enumerable.Range(starts[0] + 1, keys.Length - starts[0] - 1).All(k => IsRate(keys[k]))) alike = [starts[0] - 1];
        if (alike.Length != 1 && free.Length == 1) alike = free;
        return alike.Length == 1 && keys.Length - starts[0] >= 2 ? Laid(cells, width, alike, starts) : null;
    }

    /// <summary>The last cells, all of which share words with one upper cell more than with any other: 公务用车购置及运行费 over 公务用车购置费, 公务用车运行费.</summary>
    private static (int Upper, int Lower)? Related(string[] keys, int labels)
    {
        for (int lower = labels + 1; lower + 2 <= keys.Length; lower++)
        {
            int[] alike = Nearest(keys, [.. Enumerable.Range(labels, lower - labels).Where(i => !IsTotal(keys[i]))], lower);
            if (alike.Length == 1) return (alike[0], lower);
        }

        return null;
    }

    /// <summary>Of some upper cells those that have most in common with every lower one.</summary>
    private static int[] Nearest(string[] keys, int[] uppers, int lower)
    {
        int[] common = [.. uppers.Select(i => Enumerable.Range(lower, keys.Length - lower).Select(k => Common(keys[i], keys[k])).DefaultIfEmpty(0).Min())];
        int most = common.DefaultIfEmpty(0).Max();
        return most < 2 ? [] : [.. uppers.Where((_, i) => common[i] == most)];
    }

    private static HeaderSketch? Laid(IReadOnlyList<SourcedText> cells, int width, int[] uppers, int[] starts)
    {
        HeaderSketch sketch = new(width);
        int column = 0;
        for (int i = 0; i < starts[0]; i++)
        {
            int group = Array.IndexOf(uppers, i), span = 1;
            if (group >= 0)
            {
                int end = group + 1 < starts.Length ? starts[group + 1] : cells.Count;
                span = end - starts[group];
                if (span < 2) return null;
                sketch.WithRow(cells.Skip(starts[group]).Take(span), 1, column);
            }

            sketch.With(cells[i], 0, column, span);
            column += span;
        }

        return column == width ? sketch : null;
    }

    /// <summary>备注, 填报说明: a heading that words stand under, or nothing.</summary>
    public static bool IsRemark(string key) => Array.Exists(Remarks, word => key.Contains(word, StringComparison.Ordinal));

    private static bool IsRate(string key) => key.EndsWith('%') || key.EndsWith('％') || key.EndsWith('率') || key.Contains('比') || key.Contains('占');

    /// <summary>Length of the longest run of characters that both have.</summary>
    private static int Common(string one, string other)
    {
        int longest = 0;
        for (int i = 0; i < other.Length; i++)
        {
            while (i + longest < other.Length && one.Contains(other[i..(i + longest + 1)], StringComparison.Ordinal)) longest++;
        }

        return longest;
    }

    private static string KeyOf(SourcedText text) => string.Concat(text.Value.Where(c => !CharKinds.IsWhite(c)));
}
