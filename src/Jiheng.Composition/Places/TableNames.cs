using Jiheng.Documents;

namespace Jiheng.Composition;

/// <summary>表名: which table of the document this is and what stands above it.</summary>
internal sealed class TableNames
{
    private const int LongestTitle = 40;
    private readonly Document _document;
    private readonly Dictionary<int, int> _ordinals = [];

    public TableNames(Document document)
    {
        _document = document;
        foreach (Block block in document.Blocks)
        {
            if (block is Table) _ordinals[block.Index] = _ordinals.Count + 1;
        }
    }

    /// <summary>1-based place among all tables in reading order.</summary>
    public int OrdinalOf(Table table) => _ordinals.GetValueOrDefault(table.Index);

    /// <summary>The title of the part of the table that a row is in, else the short line above the table; empty where neither looks like one.</summary>
    public string TitleOf(Table table, int row)
    {
        int title = TableSections.TitleRowAbove(table, row);
        if (title >= 0) return TableSections.TitleOf(table, title);
        string number = "";
        for (int i = table.Index - 1; i >= 0 && i >= table.Index - 4; i--)
        {
            if (_document.Blocks[i] is not TextBlock block || block.Part != table.Part) break;
            string words = WordsOf(block.Number + block.Text.Value);
            if (words.Length == 0 || IsRemark(words)) continue;
            if (IsFormNumber(words))
            {
                number = words;
                continue;
            }

            return words.Length <= LongestTitle && !TableSections.IsSentence(words) ? words : number;
        }

        return number;
    }

    /// <summary>Words on one line without spaces, which forms put inside labels to stretch them ("预 算 编 码").</summary>
    public static string WordsOf(string text)
    {
        Span<char> kept = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) || (length > 0 && IsLatin(kept[length - 1]) && i + 1 < text.Length && IsLatin(text[i + 1]))) kept[length++] = text[i];
        }

        return kept[..length].ToString();
    }

    /// <summary>表号: 公开04表, 附表2: clerks know a table by its title, which stands a line further up.</summary>
    private static bool IsFormNumber(string words)
    {
        ReadOnlySpan<char> rest = words.StartsWith("部门", StringComparison.Ordinal) ? words.AsSpan(2) : words;
        return rest.IndexOfAnyExcept("0123456789公开附表件第号预算决财_-－—：:()（）〇一二三四五六七八九十") < 0 && rest.IndexOfAny("0123456789一二三四五六七八九十") >= 0;
    }

    private static bool IsLatin(char one) => char.IsAsciiLetterOrDigit(one);

    // "单位：万元", "（续表）" and the like stand between a table and its title.
    private static bool IsRemark(string words) =>
        words.Contains("单位：", StringComparison.Ordinal) || words.Contains("单位:", StringComparison.Ordinal)
        || (words.StartsWith('（') && words.Length <= 8) || words.StartsWith("注：", StringComparison.Ordinal);
}
