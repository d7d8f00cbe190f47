using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 自评表的资金各行: where every cell left a mark but 原因 runs down beside the rows and was written once: 年度预算数（万元）, headings of figures, then a name
/// with as many figures or blanks in each row. A row that is not as wide as the header ends the table.
/// </summary>
internal static class FormMoneyRows
{
    private const int LeastHeadings = 5, MostHeadings = 24, Farthest = 400;

    /// <summary>The first such rows between two cells; null where there are none.</summary>
    public static StreamTable? Find(IReadOnlyList<StreamCell> cells, int from, int to)
    {
        int head = from;
        // Looked for once behind every title: what stands far down belongs to another.
        to = Math.Min(to, from + Farthest);
        while (head < to && !(cells[head].Kind == StreamKind.Label && cells[head].Key.Contains('元') && IsMoneyHeader(cells, head, to))) head++;
        if (head == to) return null;
        int first = head + 1;
        while (first < to && HeadsMoney(cells[first])) first++;
        int columns = first - head - 1;
        List<SourcedText> behind = [];
        if (StreamHeader.IsRemark(cells[first].Key)) behind.Add(cells[first++].Text);
        List<TableRow> rows = [StreamTable.Row(Enumerable.Range(0, columns + 1).Select(c => (cells[head + c].Text, c, 1)), columns + 1)];
        int at = first;
        while (at + columns < to && cells[at].Kind == StreamKind.Label && !StreamCaptions.IsStop(cells[at]) && Enumerable.Range(at + 1, columns).All(i => cells[i].Kind is StreamKind.Figure or StreamKind.Blank))
        {
            rows.Add(StreamTable.Row(Enumerable.Range(0, columns + 1).Select(c => (cells[at + c].Text, c, 1)), columns + 1));
            at += columns + 1;
            // What 原因 says, or its blank.
            if (behind.Count > 0 && at < to && (cells[at].Kind == StreamKind.Blank || (at + 1 < to && cells[at].Kind == StreamKind.Label && cells[at + 1].Kind == StreamKind.Label))) behind.Add(cells[at++].Text);
        }

        return rows.Count > 2 ? new StreamTable(head, at, rows) { Behind = behind } : null;
    }

    /// <summary>Headings of figures behind 年度预算数（万元）, one of them a rate.</summary>
    private static bool IsMoneyHeader(IReadOnlyList<StreamCell> cells, int head, int to)
    {
        int end = head + 1;
        bool rate = false;
        for (; end < to && end - head <= MostHeadings && HeadsMoney(cells[end]); end++) rate |= cells[end].Key.EndsWith('率');
        return rate && end < to && end - head >= LeastHeadings;
    }

    private static bool HeadsMoney(StreamCell cell) => cell.Kind == StreamKind.Label && (StreamHeader.IsOfFigures(cell.Text.Value) || StreamHeader.IsOfMoney(cell.Text.Value)) && ListLabel.Of(cell.Text.Value).Kind == ListLabelKind.None;
}
