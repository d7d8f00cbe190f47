using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Extraction;

/// <summary>分块: tells label, code and value columns of a section apart.</summary>
internal static class BlockFinder
{
    private enum ColumnUse
    {
        Empty,
        Label,
        Code,
        Order,
        Value,
    }

    private const int LongestMeasure = 4;

    private static readonly string[] MoneyWords = ["收入", "支出", "差额", "结余", "余额", "限额", "金额", "元", "预算", "决算"];

    private static readonly string[] LowerLevels = ["二级", "三级", "四级"];

    public static ImmutableArray<SectionBlock> Find(ImmutableArray<string> paths, ImmutableArray<SectionRow> rows)
    {
        ColumnUse[] uses = [.. Enumerable.Range(0, paths.Length).Select(column => UseOf(paths[column], rows, column))];
        LeaveOutHeadless(uses, paths, rows);
        ImmutableArray<SectionBlock>.Builder blocks = ImmutableArray.CreateBuilder<SectionBlock>();
        for (int start = 0; start < uses.Length;)
        {
            int end = start;
            bool values = false;
            while (end < uses.Length && !(values && uses[end] is ColumnUse.Label or ColumnUse.Code && values && !IsLowerLevel(paths[end])))
            {
                values |= uses[end] == ColumnUse.Value;
                end++;
            }

            ImmutableArray<int> Of(ColumnUse use) => [.. Enumerable.Range(start, end - start).Where(column => uses[column] == use)];
            if (values) blocks.Add(new SectionBlock(start, end - 1, Of(ColumnUse.Label), Of(ColumnUse.Code), Of(ColumnUse.Value)));
            start = Math.Max(end, start + 1);
        }

        return blocks.ToImmutable();
    }

    /// <summary>一级指标 | 权重 | 二级指标 | 权重: the second names are parts of the first, not a block of their own beside it.</summary>
    private static bool IsLowerLevel(string path) =>
        TableSection.LeafOf(path) is var last && Array.Exists(LowerLevels, level => last.StartsWith(level, StringComparison.Ordinal));

    /// <summary>A table made out of lines whose rows are wider than its header: what the columns past the header hold, nobody says.</summary>
    private static void LeaveOutHeadless(ColumnUse[] uses, ImmutableArray<string> paths, ImmutableArray<SectionRow> rows)
    {
        if (rows.All(row => row.Table.Origin == TableOrigin.Native)) return;
        int last = paths.Length - 1;
        while (last >= 0 && paths[last].Length == 0) last--;
        if (!uses.AsSpan(0, last + 1).Contains(ColumnUse.Value)) return;
        for (int column = last + 1; column < uses.Length; column++)
        {
            if (uses[column] == ColumnUse.Value) uses[column] = ColumnUse.Empty;
        }
    }

    private static ColumnUse UseOf(string path, ImmutableArray<SectionRow> rows, int column)
    {
        int figures = 0, words = 0, codes = 0;
        foreach (SectionRow row in rows)
        {
            string text = row.Texts[column];
            if (text.Length == 0 || TableWords.IsDash(text)) continue;
            if (IsCode(text)) codes++;
            if (row.Figures[column] is not null) figures++;
            else words++;
        }

        string last = TableSection.LeafOf(path);
        if (last is "序号" or "行次" or "栏次" || (column == 0 && path.Length == 0 && figures > words && CountsUp(rows, column))) return ColumnUse.Order;
        if (last is "年份" or "年度" or "年" && words == 0 && figures > 0) return ColumnUse.Label;
        if (codes > 0 && codes >= (figures + words) / 2 && (path.Contains("编码", StringComparison.Ordinal) || path.Contains("代码", StringComparison.Ordinal) || last is "类" or "款" or "项"))
        {
            return ColumnUse.Code;
        }

        if (figures > words) return LooksLikeCodes(rows, column, figures, IsOfMoney(last)) ? ColumnUse.Code : ColumnUse.Value;
        return words > 0 && !(column > 0 && IsRemark(last, rows, column)) ? ColumnUse.Label : ColumnUse.Empty;
    }

    /// <summary>1, 2, 3 … in a column without a heading.</summary>
    private static bool CountsUp(ImmutableArray<SectionRow> rows, int column)
    {
        string[] texts = [.. rows.Where(row => row.Figures[column] is not null).Select(row => row.Texts[column])];
        return texts.Length > 1 && Enumerable.Range(1, texts.Length - 1).All(i => int.TryParse(texts[i], out int number) && int.TryParse(texts[i - 1], out int last) && (number == last + 1 || number == last));
    }

    /// <summary>公式, 备注 and 计量单位 beside the names are not names themselves; 单位 over long words heads the names of offices.</summary>
    private static bool IsRemark(string heading, ImmutableArray<SectionRow> rows, int column) =>
        heading.EndsWith("公式", StringComparison.Ordinal) || heading is "备注" or "说明" or "计量单位" or "计算单位"
        || (heading == "单位" && rows.All(row => row.Texts[column].Length <= LongestMeasure));

    /// <summary>Without a heading that says so: whole numbers of three, five or seven digits, most of which begin with another of them, or all in rising order.</summary>
    private static bool LooksLikeCodes(ImmutableArray<SectionRow> rows, int column, int figures, bool money)
    {
        string[] codes = [.. rows.Select(row => row.Texts[column]).Where(IsCode)];
        if (codes.Length < 3 || codes.Length < figures || codes.Any(code => code.Length is not (3 or 5 or 7))) return false;
        int nested = codes.Count(code => code.Length > 3 && codes.Any(other => other.Length < code.Length && code.StartsWith(other, StringComparison.Ordinal)));
        bool rising = !money && codes.Length > 3 && codes.Zip(codes.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
        return rising || nested * 2 > codes.Length;
    }

    private static bool IsOfMoney(string heading) => Array.Exists(MoneyWords, word => heading.Contains(word, StringComparison.Ordinal));

    private static bool IsCode(string text) => text.Length is >= 2 and <= 9 && text.All(char.IsAsciiDigit);
}
