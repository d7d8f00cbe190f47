using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 语句成行: rows of strokes whose cells are phrases with their own names and units ("层级 | 中央28.5亿元 | 地方341.2亿元 | 占7.7%和92.3%"). They have no
/// columns; each is a sentence, and its strokes are marks of the list.
/// </summary>
internal static class WordedRows
{
    private const string Units = "元%％人户个项家件辆次吨亩";

    /// <summary>What is said of the figures before it: 占, 增, 下降, 同比, 完成.</summary>
    private const string Verbs = "占增减降上下同比较完为多少";

    /// <summary>True where every row holds phrases and none holds a bare figure.</summary>
    public static bool Suit(IReadOnlyList<TableRow> rows) =>
        rows.Count > 0 && rows.All(row => row.Count > 1 && !row.HasFigure && row.Cells.Skip(1).Count(cell => IsPhrase(cell.Value)) is var phrases && phrases > 0 && row.Cells.Skip(1).All(cell => cell.Length == 0 || IsPhrase(cell.Value)))
        && rows.Sum(row => row.Cells.Skip(1).Count(cell => cell.Length > 0)) > rows.Count;

    /// <summary>The row as a sentence: what it is about, then its phrases.</summary>
    public static SourcedText Sentence(TableRow row)
    {
        SourcedTextBuilder text = new();
        for (int cell = 0, written = 0; cell < row.Count; cell++)
        {
            if (row.IsBlank(cell)) continue;
            if (written++ > 0) text.AppendOwn(written == 2 && !IsPhrase(row.Cells[0].Value) ? "：" : Verbs.Contains(row.Cells[cell].Value[0], StringComparison.Ordinal) ? "，" : "、");
            text.Append(row.Cells[cell]);
        }

        return text.Build();
    }

    /// <summary>Words, and figures with a unit among them.</summary>
    private static bool IsPhrase(string text)
    {
        bool measured = false, worded = false;
        for (int i = 0; i < text.Length; i++)
        {
            bool behind = i > 0 && (CharKinds.IsDigit(text[i - 1]) || text[i - 1] is '万' or '亿' or '千');
            measured |= behind && Units.Contains(text[i], StringComparison.Ordinal);
            worded |= CharKinds.IsHan(text[i]) && text[i] is not ('万' or '亿' or '千') && !Units.Contains(text[i], StringComparison.Ordinal);
        }

        return measured && worded;
    }
}
