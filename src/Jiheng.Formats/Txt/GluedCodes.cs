namespace Jiheng.Formats;

/// <summary>粘连的编码: in a table of codes a converter may leave no space between a code and its name ("310资本性支出").</summary>
internal static class GluedCodes
{
    /// <summary>Parts such pieces where the table has a column of codes.</summary>
    public static void Part(TxtPage page, List<AlignedLine> lines)
    {
        if (lines.Sum(line => line.Chunks.Count(chunk => IsCode(page.Text.AsSpan(chunk.From, chunk.To - chunk.From)))) < 4) return;
        for (int i = 0; i < lines.Count; i++)
        {
            for (int c = lines[i].Chunks.Length - 1; c >= 0; c--)
            {
                AlignedChunk chunk = lines[i].Chunks[c];
                int digits = CodeLength(page.Text.AsSpan(chunk.From, chunk.To - chunk.From));
                if (digits == 0) continue;
                AlignedChunk code = new(chunk.From, chunk.From + digits, chunk.Start, chunk.Start + digits, ChunkKind.Code);
                AlignedChunk name = new(code.To, chunk.To, code.End, chunk.End, ChunkKind.Text);
                lines[i] = lines[i] with { Chunks = lines[i].Chunks.RemoveAt(c).Insert(c, name).Insert(c, code) };
            }
        }
    }

    private static bool IsCode(ReadOnlySpan<char> text) => text.Length is 3 or 5 or 7 && !text.ContainsAnyExceptInRange('0', '9');

    private static int CodeLength(ReadOnlySpan<char> text)
    {
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is 3 or 5 or 7 && CharKinds.IsHan(text[digits]) && text[digits] is not ('年' or '元' or '万' or '人' or '个' or '类' or '款' or '项') ? digits : 0;
    }
}
