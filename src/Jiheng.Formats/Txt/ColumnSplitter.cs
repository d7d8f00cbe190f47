using System.Collections.Immutable;

namespace Jiheng.Formats;

/// <summary>
/// 单空格分列: where a column is just full, one space is all that parts it from the next. A piece with a space in it is parted there when the lines
/// around it have one column on the left of the space and another on the right.
/// </summary>
internal static class ColumnSplitter
{
    /// <summary>Parts the pieces of every line; the columns are those of the pieces that have no space in them.</summary>
    public static List<AlignedLine> Part(TxtPage page, List<AlignedLine> lines, IReadOnlyList<AlignedLine> known)
    {
        List<AlignedLine> sure = [.. known.Select(line => line with { Chunks = [.. line.Chunks.Where(chunk => !page.Text.AsSpan(chunk.From, chunk.To - chunk.From).Contains(' '))] })];
        sure.RemoveAll(line => line.Chunks.IsEmpty);
        if (sure.Count < 3) return lines;
        List<AlignedColumn> columns = AlignedColumns.Find(sure);
        return [.. lines.Select(line => Part(page, line, columns))];
    }

    /// <summary>In a header every space between two words parts two cells; letters set wide ("预 算 数") are one.</summary>
    public static List<AlignedLine> PartHeader(TxtPage page, IReadOnlyList<AlignedLine> header)
    {
        List<AlignedLine> parted = [];
        foreach (AlignedLine line in header)
        {
            ImmutableArray<AlignedChunk>.Builder chunks = ImmutableArray.CreateBuilder<AlignedChunk>();
            foreach (AlignedChunk chunk in line.Chunks)
            {
                ReadOnlySpan<char> text = page.Text.AsSpan(chunk.From, chunk.To - chunk.From);
                int at = 0;
                for (int space = text.IndexOf(' '); space > 0; space = Next(text, space))
                {
                    int end = Next(text, space) is > 0 and int found ? found : text.Length;
                    if (space - at < 2 || end - space - 1 < 2 || !CharKinds.IsHan(text[space - 1]) || !CharKinds.IsHan(text[space + 1])) continue;
                    Add(page, chunk, at, space, chunks);
                    at = space + 1;
                }

                Add(page, chunk, at, text.Length, chunks);
            }

            parted.Add(line with { Chunks = chunks.ToImmutable() });
        }

        return parted;
    }

    private static AlignedLine Part(TxtPage page, AlignedLine line, List<AlignedColumn> columns)
    {
        ImmutableArray<AlignedChunk>.Builder parted = ImmutableArray.CreateBuilder<AlignedChunk>();
        foreach (AlignedChunk chunk in line.Chunks) PartChunk(page, chunk, columns, parted);
        if (parted.Count == line.Chunks.Length) return line;
        return line with { Chunks = parted.ToImmutable(), Kind = line.Kind == AlignedLineKind.Piece ? AlignedLineKind.Row : line.Kind };
    }

    private static void PartChunk(TxtPage page, AlignedChunk chunk, List<AlignedColumn> columns, ImmutableArray<AlignedChunk>.Builder parted)
    {
        ReadOnlySpan<char> text = page.Text.AsSpan(chunk.From, chunk.To - chunk.From);
        // Column of a character on the page, for pieces whose characters are counted one each; wide counting keeps the proportion.
        int width = chunk.End - chunk.Start;
        int at = 0;
        for (int space = text.IndexOf(' '); space > 0; space = Next(text, space))
        {
            int right = space;
            while (right < text.Length && CharKinds.IsWhite(text[right])) right++;
            int x = chunk.Start + (width == text.Length ? space : CharKinds.WidthOf(text[..space]));
            if (OrdinalColumn(columns, chunk, x, text[right..]) is { } ordinal)
            {
                Add(page, chunk, at, space, parted);
                parted.Add(new AlignedChunk(chunk.From + right, chunk.To, ordinal.End - text.Length + right, ordinal.End, ChunkKind.Code));
                return;
            }

            if (!IsBorder(columns, text[at..space], text[right..], chunk.Start + (width == text.Length ? at : CharKinds.WidthOf(text[..at])), x, chunk.End)) continue;
            Add(page, chunk, at, space, parted);
            at = right;
        }

        Add(page, chunk, at, text.Length, parted);
    }

    private static int Next(ReadOnlySpan<char> text, int space)
    {
        int next = text[(space + 1)..].IndexOf(' ');
        return next < 0 ? -1 : space + 1 + next;
    }

    /// <summary>A short number after words is the next column's even where a converter drew it close ("财政拨款收入 3"); null where it is none.</summary>
    private static AlignedColumn? OrdinalColumn(List<AlignedColumn> columns, AlignedChunk chunk, int x, ReadOnlySpan<char> after)
    {
        if (after.Length > 3 || ChunkShape.Of(after) != ChunkKind.Code) return null;
        int own = columns.FindIndex(column => chunk.Start < column.End && column.Start < x && column.Kind == ChunkKind.Text);
        return own >= 0 && own + 1 < columns.Count && columns[own + 1].Kind != ChunkKind.Text ? columns[own + 1] : null;
    }

    /// <summary>A figure or a code on one side at least, and a column that ends at or before the place while the next begins at or after it.</summary>
    private static bool IsBorder(List<AlignedColumn> columns, ReadOnlySpan<char> before, ReadOnlySpan<char> after, int start, int x, int end)
    {
        bool whole = !after.Contains(' ');
        if (ChunkShape.Of(before) == ChunkKind.Text && !(whole && ChunkShape.Of(after) != ChunkKind.Text)) return false;
        for (int c = 0; c + 1 < columns.Count; c++)
        {
            AlignedColumn left = columns[c], right = columns[c + 1];
            if (left.End <= x + 1 && right.Start >= x - 1 && start < left.End && end > right.Start) return true;
        }

        return false;
    }

    private static void Add(TxtPage page, AlignedChunk chunk, int from, int to, ImmutableArray<AlignedChunk>.Builder parted)
    {
        if (from == 0 && to == chunk.To - chunk.From)
        {
            parted.Add(chunk);
            return;
        }

        ReadOnlySpan<char> text = page.Text.AsSpan(chunk.From, chunk.To - chunk.From);
        bool single = chunk.End - chunk.Start == text.Length;
        int left = chunk.Start + (single ? from : CharKinds.WidthOf(text[..from])), right = chunk.Start + (single ? to : CharKinds.WidthOf(text[..to]));
        parted.Add(new AlignedChunk(chunk.From + from, chunk.From + to, left, right, ChunkShape.Of(text[from..to])));
    }
}
