using Jiheng.Documents;

namespace Jiheng.Composition;

/// <summary>所在标题: the heading that a paragraph stands under, and the paragraph's number as a person counts who pages through the report.</summary>
internal sealed class Sections
{
    private const int LongestHeading = 40;
    private readonly Dictionary<int, Section> _places = [];

    public Sections(Document document)
    {
        Dictionary<DocumentPart, string> current = [];
        int number = 0;
        foreach (Block block in document.Blocks)
        {
            if (block is not TextBlock text || string.IsNullOrWhiteSpace(text.Text.Value)) continue;
            number++;
            string words = Words(text);
            bool isHeading = text is Heading || LooksLikeHeading(words);
            if (isHeading) current[text.Part] = words;
            _places[text.Index] = new Section(current.GetValueOrDefault(text.Part, ""), number, isHeading);
        }
    }

    /// <summary>The nearest heading above ("" before the first), the 1-based number among all paragraphs that are not blank, and whether it is the heading itself.</summary>
    public sealed record Section(string Heading, int Number, bool IsHeading);

    /// <summary>Where a paragraph stands.</summary>
    public Section Of(TextBlock block) => _places.GetValueOrDefault(block.Index, new Section("", 0, false));

    private static string Words(TextBlock block)
    {
        string words = TableNames.WordsOf(block.Number + block.Text.Value);
        return words.Length <= LongestHeading ? words : string.Concat(words.AsSpan(0, LongestHeading - 1), "…");
    }

    /// <summary>"一、部门概况", "（二）预算执行情况", "第三部分 绩效": short, numbered, and no sentence.</summary>
    public static bool LooksLikeHeading(string words)
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
