using Jiheng.Documents;

namespace Jiheng.Composition;

/// <summary>所在标题: the heading that a paragraph stands under, and the paragraph's number below it.</summary>
internal sealed class Sections
{
    private const int LongestHeading = 40;
    private readonly Dictionary<int, (string Heading, int Number)> _places = [];

    public Sections(Document document)
    {
        Dictionary<DocumentPart, (string Heading, int Number)> current = [];
        foreach (Block block in document.Blocks)
        {
            if (block is not TextBlock text || string.IsNullOrWhiteSpace(text.Text.Value)) continue;
            (string heading, int number) = current.GetValueOrDefault(text.Part, ("", 0));
            string words = Words(text);
            (heading, number) = text is Heading || LooksLikeHeading(words) ? (words, 0) : (heading, number + 1);
            current[text.Part] = (heading, number);
            _places[text.Index] = (heading, number);
        }
    }

    /// <summary>Heading ("" before the first) and 1-based paragraph number; 0 for the heading itself.</summary>
    public (string Heading, int Number) Of(TextBlock block) => _places.GetValueOrDefault(block.Index, ("", 0));

    private static string Words(TextBlock block)
    {
        string words = TableNames.WordsOf(block.Number + block.Text.Value);
        return words.Length <= LongestHeading ? words : string.Concat(words.AsSpan(0, LongestHeading - 1), "…");
    }

    // "一、部门概况", "（二）预算执行情况", "第三部分 绩效": short, numbered, and no sentence.
    private static bool LooksLikeHeading(string words)
    {
        if (words.Length is < 3 or >= LongestHeading || words[^1] is '。' or '；' or '，' or ';' or ',') return false;
        int at = words[0] is '（' or '(' or '第' ? 1 : 0, start = at;
        while (at < words.Length && "一二三四五六七八九十".Contains(words[at], StringComparison.Ordinal)) at++;
        if (at == start || at >= words.Length) return false;
        return words[0] switch
        {
            '第' => words[at] is '部' or '章' or '篇',
            '（' or '(' => words[at] is '）' or ')',
            _ => words[at] is '、' or '.' or '．',
        };
    }
}
