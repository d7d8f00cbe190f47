using Jiheng.Documents;

namespace Jiheng.Composition;

/// <summary>表内分节: forms are often one big table whose parts begin with a row that is a single cell; each part has its own title and header.</summary>
internal static class TableSections
{
    private const int LongestTitle = 40;

    /// <summary>The nearest title row above a row (the row itself excluded), or −1.</summary>
    public static int TitleRowAbove(Table table, int row)
    {
        for (int above = row - 1; above >= 0; above--)
        {
            if (TitleOf(table, above).Length > 0) return above;
        }

        return -1;
    }

    /// <summary>The words of a title row: one cell over the whole width, short, no sentence and no label with a value; empty for any other row.</summary>
    public static string TitleOf(Table table, int row)
    {
        Cell cell = table[row, 0];
        if (table.ColumnCount < 2 || cell.Row != row || cell.RowSpan > 1 || cell.ColumnSpan < table.ColumnCount) return "";
        string words = TableNames.WordsOf(cell.Text);
        return words.Length <= LongestTitle && !IsSentence(words) ? words : "";
    }

    /// <summary>A sentence, or a label with its value ("填报人：某某 联系电话：…"), is no title.</summary>
    public static bool IsSentence(string words) =>
        words.EndsWith('。') || words.EndsWith('；') || words.IndexOfAny(['：', ':']) is >= 0 and int colon && colon < words.Length - 1;
}
