using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>断开的表头: headings that stood on two lines of one cell and so became two cells (年初 / 预算数, 项目资金 / （万元）).</summary>
internal static class BrokenHeadings
{
    private static readonly string[] Beginnings = ["年初", "全年", "本年", "上年", "当年", "调整", "调整后", "累计"];

    /// <summary>The headings with such pieces joined; as they are where that does not give the number wanted.</summary>
    public static IReadOnlyList<SourcedText> Join(IReadOnlyList<SourcedText> cells, int wanted)
    {
        if (cells.Count <= wanted) return cells;
        List<SourcedText> joined = [];
        for (int i = 0; i < cells.Count; i++)
        {
            bool note = joined.Count > 0 && cells[i].Value[0] is '（' or '(' && cells[i].Value[^1] is '）' or ')';
            bool second = joined.Count > 0 && i > 0 && Array.IndexOf(Beginnings, cells[i - 1].Value.Trim()) >= 0;
            if (note || second) joined[^1] = new SourcedTextBuilder().Append(joined[^1]).AppendOwn("\n").Append(cells[i]).Build();
            else joined.Add(cells[i]);
        }

        return joined;
    }
}
