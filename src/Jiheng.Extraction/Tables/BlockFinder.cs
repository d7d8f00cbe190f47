using System.Collections.Immutable;

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

    public static ImmutableArray<SectionBlock> Find(ImmutableArray<string> paths, ImmutableArray<SectionRow> rows)
    {
        ColumnUse[] uses = [.. Enumerable.Range(0, paths.Length).Select(column => UseOf(paths[column], rows, column))];
        ImmutableArray<SectionBlock>.Builder blocks = ImmutableArray.CreateBuilder<SectionBlock>();
        for (int start = 0; start < uses.Length;)
        {
            int end = start;
            bool values = false;
            while (end < uses.Length && !(values && uses[end] is ColumnUse.Label or ColumnUse.Code && values))
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

        string last = path[(path.LastIndexOf('/') + 1)..];
        if (last is "序号" or "行次" or "栏次") return ColumnUse.Order;
        if (codes > 0 && codes >= (figures + words) / 2 && (path.Contains("编码", StringComparison.Ordinal) || path.Contains("代码", StringComparison.Ordinal) || last is "类" or "款" or "项"))
        {
            return ColumnUse.Code;
        }

        if (figures > words) return LooksLikeCodes(rows, column, figures) ? ColumnUse.Code : ColumnUse.Value;
        return words > 0 ? ColumnUse.Label : ColumnUse.Empty;
    }

    /// <summary>Without a heading that says so: whole numbers of three, five or seven digits, most of which begin with another of them, or all in rising order.</summary>
    private static bool LooksLikeCodes(ImmutableArray<SectionRow> rows, int column, int figures)
    {
        string[] codes = [.. rows.Select(row => row.Texts[column]).Where(IsCode)];
        if (codes.Length < 3 || codes.Length < figures || codes.Any(code => code.Length is not (3 or 5 or 7))) return false;
        int nested = codes.Count(code => code.Length > 3 && codes.Any(other => other.Length < code.Length && code.StartsWith(other, StringComparison.Ordinal)));
        bool rising = codes.Length > 3 && codes.Zip(codes.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
        return rising || nested * 2 > codes.Length;
    }

    private static bool IsCode(string text) => text.Length is >= 2 and <= 9 && text.All(char.IsAsciiDigit);
}
