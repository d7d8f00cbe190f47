namespace Jiheng.Extraction;

/// <summary>
/// 标点: every mark of a paragraph outside its figures, with the bracket it stands in, in one pass.
/// Brackets that have no partner in the paragraph are taken for plain characters.
/// </summary>
internal sealed class ProseMarks
{
    /// <summary>隔: the strength of each character as a mark: 0 none, 1 、 2 ， 3 ： 4 ； 5 。.</summary>
    public byte[] Strength { get; }

    /// <summary>括号层 of each character.</summary>
    public byte[] Depth { get; }

    /// <summary>括号序: the innermost bracket pair of each character, numbered from 1; 0 outside.</summary>
    public int[] Bracket { get; }

    /// <summary>Marks of a text; characters inside <paramref name="figures"/> spans are never marks.</summary>
    public ProseMarks(string text, IEnumerable<(int Start, int End)> figures)
    {
        Strength = new byte[text.Length];
        Depth = new byte[text.Length];
        Bracket = new int[text.Length];
        bool[] inFigure = new bool[text.Length];
        foreach ((int start, int end) in figures) Array.Fill(inFigure, true, start, end - start);
        int[] partner = Partners(text, inFigure);
        Stack<int> open = new();
        int pairs = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (partner[i] > i) open.Push(++pairs);
            Depth[i] = (byte)Math.Min(open.Count, byte.MaxValue);
            Bracket[i] = open.Count == 0 ? 0 : open.Peek();
            if (partner[i] >= 0 && partner[i] < i) open.Pop();
            if (!inFigure[i]) Strength[i] = StrengthOf(text, i);
        }
    }

    private static byte StrengthOf(string text, int i) => text[i] switch
    {
        // 收、支总计 is one label.
        '、' when i > 0 && i + 1 < text.Length && text[i - 1] == '收' && text[i + 1] == '支' => 0,
        '、' => 1,
        '，' or ',' when IsStray(text, i) => 0,
        '，' or ',' => 2,
        '：' or ':' => 3,
        '；' or ';' => 4,
        '。' or '！' or '？' or '!' or '?' or '\n' => 5,
        _ => 0,
    };

    /// <summary>True for the comma of "占，88.19%": no clause ends in such a word, and its number stands right behind.</summary>
    public static bool IsStray(string text, int i)
    {
        if (i == 0 || i + 1 >= text.Length || !(text[i - 1] is '占' or '为' or '达' || (text[i - 1] == '的' && i > 1 && text[i - 2] == '算'))) return false;
        int next = i + 1;
        while (next < text.Length && text[next] == ' ') next++;
        return next < text.Length && char.IsAsciiDigit(text[next]);
    }

    private static int[] Partners(string text, bool[] inFigure)
    {
        int[] partner = new int[text.Length];
        Array.Fill(partner, -1);
        Stack<int> open = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (inFigure[i]) continue;
            if (text[i] is '（' or '(' or '【' or '[') open.Push(i);
            else if (text[i] is '）' or ')' or '】' or ']' && open.Count > 0)
            {
                int start = open.Pop();
                // （1） and （一） are list labels, not asides.
                if (i - start <= 3 && FigureLabel.NumberLength(text.AsSpan(start, i + 1 - start)) > 0) continue;
                (partner[start], partner[i]) = (i, start);
            }
        }

        return partner;
    }
}
