using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>流中表题: which cells before a header are the title and the unit of the table, and the header itself.</summary>
internal static class StreamCaptions
{
    private const int ShortestTitle = 9;

    /// <summary>Index of the first cell of the header that ends before <paramref name="end"/>.</summary>
    public static int HeaderStart(IReadOnlyList<StreamCell> cells, int from, int end)
    {
        int start = from;
        for (int i = from; i < end; i++)
        {
            if (IsCaption(cells[i])) start = i + 1;
        }

        while (start < end && cells[start].Kind == StreamKind.Blank) start++;
        return start;
    }

    /// <summary>A title, a form number, the unit, the name of the office.</summary>
    public static bool IsCaption(StreamCell cell)
    {
        if (cell.Kind != StreamKind.Label) return false;
        string key = cell.Key;
        if (key.Length < 2) return false;
        if (TableCaptions.IsTitle(key) || key.StartsWith("附件", StringComparison.Ordinal) || key.StartsWith("附表", StringComparison.Ordinal)) return true;
        if (key.StartsWith("公开", StringComparison.Ordinal) && key.Length <= 7 && key.Any(char.IsAsciiDigit)) return true;
        if (key.Contains('：') && !key.EndsWith('：') && ListLabel.Of(key).Kind == ListLabelKind.None && !key.StartsWith("其中", StringComparison.Ordinal)) return true;
        if (key[0] is '（' or '(' && key[^2] is '度' or '年' && key.Any(char.IsAsciiDigit)) return true;
        bool said = key.EndsWith("情况", StringComparison.Ordinal) || key.EndsWith("表）", StringComparison.Ordinal) || key.EndsWith("年度）", StringComparison.Ordinal);
        return said && key.Length >= ShortestTitle;
    }

    /// <summary>What ends a table: a title, a note, a part of the paper, the indicators that follow the money in one form.</summary>
    public static bool IsStop(StreamCell cell) => IsCaption(cell) || (cell.Kind == StreamKind.Label && (cell.Key.StartsWith("绩效指标", StringComparison.Ordinal) || cell.Key == "一级指标")) || ListLabel.Of(cell.Text.Value).Kind is ListLabelKind.Note or ListLabelKind.Part;

    /// <summary>A table ends with the stream or before the title of another; figures right behind it are rows that were not understood.</summary>
    public static bool EndsTable(IReadOnlyList<StreamCell> cells, int end, int to)
    {
        while (end < to && !IsStop(cells[end]))
        {
            if (cells[end++].Kind == StreamKind.Figure) return false;
        }

        return true;
    }

    /// <summary>The texts of cells that are not blank.</summary>
    public static List<SourcedText> Filled(IReadOnlyList<StreamCell> cells, int from, int to) =>
        [.. Enumerable.Range(from, Math.Max(0, to - from)).Where(i => cells[i].Kind != StreamKind.Blank).Select(i => cells[i].Text)];
}
