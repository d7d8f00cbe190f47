using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 未定的表头: headings that could not be put over the columns. The codes of the rows still tell what belongs to what, so that the table is kept: the
/// first figure stands under the heading of total where that heads the figures, the others under none.
/// </summary>
internal static class UnlaidHeader
{
    private const int LeastCodes = 4;

    private static readonly string[] Names = ["编码", "代码", "名称", "科目", "项目", "分类", "类", "款", "项", "栏次"];

    /// <summary>A heading of names, not of figures.</summary>
    public static bool IsOfNames(string text) => string.Concat(text.Where(c => !CharKinds.IsWhite(c))) is var key && Array.Exists(Names, word => key.EndsWith(word, StringComparison.Ordinal));

    /// <summary>
    /// Header and rows as a grid of <paramref name="labels"/> columns of names and as many figures as the longest row has; null for rows that codes do not order.
    /// Not <paramref name="told"/>: rows may be missing, and no heading is sure.
    /// </summary>
    public static List<TableRow>? Rows(IReadOnlyList<StreamCell> cells, List<SourcedText> header, List<HalfRow> rows, int labels, List<SourcedText> behind, bool told = true)
    {
        string[] codes = [.. rows.Where(row => row.Code >= 0).Select(row => cells[row.Code].Text.Value)];
        int most = rows.Max(row => row.Figures);
        if (codes.Length < LeastCodes || codes.Distinct().Count() < codes.Length || header.Count < 2 || most < 1 || TwoSided(header)) return null;
        bool even = rows.All(row => row.Figures == 0 || row.Figures == most);
        SourcedText? head = told ? Total(header) : null;
        SourcedText name = header.Find(text => !ReferenceEquals(text, head)) ?? header[0];
        behind.AddRange(header.Where(text => !ReferenceEquals(text, head) && !ReferenceEquals(text, name)));
        int columns = labels + most + (head is null ? 1 : 0);
        List<(SourcedText, int, int)> top = [(name, 0, labels)];
        if (head is not null) top.Add((head, labels, even ? most : 1));
        List<TableRow> laid = [StreamTable.Row(top, columns, heading: true)];
        foreach (HalfRow row in rows) laid.Add(StreamTable.Row([.. row.Names(cells, labels), .. Enumerable.Range(0, row.Figures).Select(i => (cells[row.Label + 1 + i].Text, labels + i, 1))], columns));
        return laid;
    }

    /// <summary>合计 as the first heading of figures; one heading above it may cover all figures.</summary>
    private static SourcedText? Total(List<SourcedText> header)
    {
        List<int> figures = [.. Enumerable.Range(0, header.Count).Where(i => !IsOfNames(header[i].Value))];
        if (figures.Count == 0) return null;
        if (IsTotal(header[figures[0]])) return header[figures[0]];
        bool above = figures.Count > 1 && figures[1] > figures[0] + 1 && IsTotal(header[figures[1]]);
        return above ? header[figures[1]] : null;
    }

    private static bool IsTotal(SourcedText text) => StreamHeader.IsTotal(string.Concat(text.Value.Where(c => !CharKinds.IsWhite(c))));

    /// <summary>Headings of names twice: several tables beside each other.</summary>
    private static bool TwoSided(List<SourcedText> header) => header.GroupBy(text => text.Value).Any(same => same.Count() > 1 && IsOfNames(same.Key)) || header.Any(text => text.Value.Split("科目编码").Length > 2);
}
