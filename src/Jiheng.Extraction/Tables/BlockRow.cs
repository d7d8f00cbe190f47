using System.Collections.Immutable;

namespace Jiheng.Extraction;

/// <summary>块行: a data row as one block sees it; <paramref name="Label"/> without white space, <paramref name="Code"/> empty where there is none.</summary>
internal sealed record BlockRow(SectionRow Row, string Label, string Code, RowNumber Number, int? TotalRank)
{
    /// <summary>The figure in a column of the section, or null.</summary>
    public TableFigure? this[int column] => Row.Figures[column];

    /// <summary>计量单位: what the row's figures are counted in (亿元, 万人), where a column says so; rows counted in different things do not add up.</summary>
    public string Measure { get; private init; } = "";

    /// <summary>Rows of a block from top to bottom; rows without label and figures fall away.</summary>
    public static ImmutableArray<BlockRow> Of(TableSection section, SectionBlock block) =>
    [
        .. section.Rows.Select(row => Read(row, block) with { Measure = MeasureOf(section, block, row) })
            .Where(row => !IsShifted(row.Row, block))
            .Where(row => row.Label.Length > 0 || row.Code.Length > 0 || block.ValueColumns.Any(column => row[column] is not null)),
    ];

    /// <summary>"行政运行·基本支出": row and column as a reader would name the cell.</summary>
    public string Name(string columnPath)
    {
        string column = TableSection.LeafOf(columnPath);
        return Label.Length == 0 ? column : column.Length == 0 ? Label : Label + "·" + column;
    }

    /// <summary>错位: an amount where names stand tells that the row was misread (a column lost by a converter); nothing is concluded from it.</summary>
    private static bool IsShifted(SectionRow row, SectionBlock block) =>
        block.LabelColumns.Any(column => row.Figures[column] is { Quantity.Decimals: > 0 } or { Quantity.Value: >= 100_000 });

    private static BlockRow Read(SectionRow row, SectionBlock block)
    {
        string label = "";
        foreach (int column in block.LabelColumns)
        {
            if (row.Texts[column].Length > 0 && !TableWords.IsDash(row.Texts[column])) label = row.Texts[column];
        }

        string code = "";
        foreach (int column in block.CodeColumns)
        {
            string piece = row.Texts[column];
            if (piece.Length == 0) continue;
            if (!piece.All(char.IsAsciiDigit))
            {
                // 合计 often stands in the merged code columns; 310资本性支出 holds code and name in one cell.
                (string leading, string name) = SplitCode(piece);
                code = leading.Length > 0 ? leading : code;
                if (label.Length == 0) label = name;
                continue;
            }

            code = piece.StartsWith(code, StringComparison.Ordinal) && piece.Length > code.Length ? piece : code + piece;
        }

        if (label.Length == 0) label = TotalBeside(row, block);
        if (code.Length == 0 && label.Length > 0) (code, label) = SplitCode(label);
        return new BlockRow(row, label, code, RowNumber.Of(label), TableWords.TotalRank(RowNumber.Of(label).Name));
    }

    /// <summary>合计 stands in the column of 序号 where the name is left blank.</summary>
    private static string TotalBeside(SectionRow row, SectionBlock block)
    {
        for (int column = block.First; column <= block.Last; column++)
        {
            if (!block.ValueColumns.Contains(column) && TableWords.IsBareTotal(row.Texts[column])) return row.Texts[column];
        }

        return "";
    }

    private static string MeasureOf(TableSection section, SectionBlock block, SectionRow row)
    {
        for (int column = block.First; column <= block.Last; column++)
        {
            if (section.Paths[column].EndsWith("单位", StringComparison.Ordinal) && !block.LabelColumns.Contains(column)) return row.Texts[column];
        }

        return "";
    }

    /// <summary>"2010301行政运行" → code and name; a year (2022年…), a bare number or a count (200家) is no code.</summary>
    private static (string Code, string Name) SplitCode(string text)
    {
        int end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        bool classified = end is 3 or 5 or 7 && (text[0] is '2' or '3' or '5');
        return classified && end + 2 < text.Length && char.IsLetter(text[end]) ? (text[..end], text[end..]) : ("", text);
    }
}
