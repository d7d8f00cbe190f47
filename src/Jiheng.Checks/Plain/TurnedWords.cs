using Jiheng.Documents;

namespace Jiheng.Checks;

/// <summary>增减两词相连: "决算数大小于预算数", "比上年减增加21万元", "减少为0万元，与上年持平": of a form's two words one was not taken away.</summary>
internal static class TurnedWords
{
    private const string Rule = "plain/turned-words";

    /// <summary>The two words, what must stand before them, and what one of them would be.</summary>
    private static readonly (string Words, string Right)[] Orders = [("大小于", "大于”或“小于"), ("小大于", "小于”或“大于")];

    private static readonly (string Words, string Right)[] Changes = [("减增加", "减少”或“增加"), ("减少增加", "减少”或“增加"), ("增加减少", "增加”或“减少"), ("增长下降", "增长”或“下降"), ("下降增长", "下降”或“增长")];

    /// <summary>Said of where a figure came to, so that it cannot have stayed.</summary>
    private static readonly string[] Moved = ["减少为", "减少到", "减少至", "下降为", "下降到", "下降至", "增加为", "增加到", "增加至"];

    public static IEnumerable<PlainSlip> In(TextBlock[] prose)
    {
        foreach (TextBlock block in prose)
        {
            string text = block.Text.Value;
            foreach ((string words, string right) in Orders)
            {
                foreach (int at in PlacesOf(text, words))
                {
                    // 决算数大小于预算数; the size of grains is another matter.
                    if (at > 0 && text[at - 1] is '数' or '算') yield return Slip(block, at, words.Length, right, "大于、小于只能留一个");
                }
            }

            foreach ((string words, string right) in Changes)
            {
                foreach (int at in PlacesOf(text, words))
                {
                    if (IsFigure(text, at + words.Length)) yield return Slip(block, at, words.Length, right, "增、减只能留一个");
                }
            }

            foreach (string words in Moved)
            {
                foreach (int at in PlacesOf(text, words))
                {
                    if (EndOfLevel(text, at, words.Length) is int end) yield return Slip(block, at, end - at, "为" + text[(at + words.Length)..end], "既说增减，又说持平");
                }
            }
        }
    }

    private static IEnumerable<int> PlacesOf(string text, string words)
    {
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal)) yield return at;
    }

    private static bool IsFigure(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length && char.IsAsciiDigit(text[at]);
    }

    // 减少为 0.00 万元，与 2024 年持平: where the sentence ends; a clause that compares with something else (较预算减少至…) may rightly say both.
    private static int? EndOfLevel(string text, int at, int length)
    {
        int start = text.AsSpan(0, at).LastIndexOfAny("，,。；;：:") + 1;
        if (text.AsSpan(start, at - start).IndexOfAny('比', '较') >= 0) return null;
        int i = at + length;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is ' ' or '.' or ',' or '万' or '亿' or '元')) i++;
        if (text[i - 1] != '元' || i + 2 >= text.Length || text[i] is not ('，' or ',') || text[i + 1] != '与') return null;
        for (i += 2; i < text.Length && (char.IsAsciiDigit(text[i]) || " 年度上去同期决算数".Contains(text[i])); i++)
        {
        }

        return text.AsSpan(i).StartsWith("持平") ? i + 2 : null;
    }

    private static PlainSlip Slip(TextBlock block, int at, int length, string right, string note) =>
        new(Rule, SourceLocation.In(block, new TextSpan(at, length)), right, note);
}
