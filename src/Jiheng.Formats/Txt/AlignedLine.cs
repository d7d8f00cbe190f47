using System.Collections.Immutable;

namespace Jiheng.Formats;

/// <summary>行在表中的角色, as far as the line alone tells.</summary>
internal enum AlignedLineKind
{
    /// <summary>Prose, a title, a table of contents: no part of a table.</summary>
    Outside,

    /// <summary>A note under a table ("注：").</summary>
    Note,

    /// <summary>The note of the unit above a table.</summary>
    Unit,

    /// <summary>One short piece: a wrapped part of a cell, or a row of which only the label is filled.</summary>
    Piece,

    /// <summary>Two or more pieces.</summary>
    Row,
}

/// <summary>一行及其各段, in one of two ways to count columns.</summary>
internal sealed record AlignedLine(PhysicalLine Line, AlignedLineKind Kind, ImmutableArray<AlignedChunk> Chunks)
{
    private const int LongestPiece = 44;

    /// <summary>A name this long may fill its column up to the next; shorter ones leave a gap on a page laid out with spaces.</summary>
    private const int FullName = 14;

    /// <summary>True where the line has an amount, or a code or ordinal beside something else.</summary>
    public bool HasData => Chunks.Any(chunk => chunk.Kind == ChunkKind.Figure) || (Chunks.Length > 1 && Chunks.Any(chunk => chunk.Kind == ChunkKind.Code));

    /// <summary>True for a row that numbers the columns: 1, 2, 3 … and no amount.</summary>
    public bool NumbersColumns { get; private init; }

    /// <summary>Splits a line. <paramref name="wide"/>: a Chinese character takes two columns; converters from PDF count it as one.</summary>
    public static AlignedLine Of(TxtPage page, PhysicalLine line, bool wide)
    {
        ImmutableArray<AlignedChunk> chunks = Split(page.Text, line, wide);
        return new AlignedLine(line, KindOf(page, line, chunks), chunks) { NumbersColumns = CountsUp(page, chunks) };
    }

    private static bool CountsUp(TxtPage page, ImmutableArray<AlignedChunk> chunks)
    {
        int next = 1;
        for (int i = 0; i < chunks.Length; i++)
        {
            if (chunks[i].Kind == ChunkKind.Figure) return false;
            // The words before the numbers ("栏次"), and the other half's in a table of two halves.
            if (chunks[i].Kind != ChunkKind.Code || chunks[i].To - chunks[i].From > 2) continue;
            if (int.Parse(page.Text.AsSpan(chunks[i].From, chunks[i].To - chunks[i].From), System.Globalization.CultureInfo.InvariantCulture) != next++) return false;
        }

        return next > 2 && next - 1 >= chunks.Length - 2;
    }

    private static AlignedLineKind KindOf(TxtPage page, PhysicalLine line, ImmutableArray<AlignedChunk> chunks)
    {
        ReadOnlySpan<char> content = page.Content(line);
        if (ListLabel.Of(content).Kind == ListLabelKind.Note) return AlignedLineKind.Note;
        if (chunks.IsEmpty || content.ContainsAny("。；")) return AlignedLineKind.Outside;
        foreach (AlignedChunk chunk in chunks)
        {
            if (UnitLine.Is(page.Text.AsSpan(chunk.From, chunk.To - chunk.From))) return AlignedLineKind.Unit;
        }

        if (LineMeasure.Of(page, line).IsContents) return AlignedLineKind.Outside;
        if (IsTitled(page, chunks)) return AlignedLineKind.Outside;
        if (chunks.Length > 1) return content.Contains('，') && chunks.Length == 2 && !chunks.Any(chunk => chunk.Kind != ChunkKind.Text) ? AlignedLineKind.Outside : AlignedLineKind.Row;
        bool title = content[^1] is '表' or '，' or '：' or ':' || ListLabel.Of(content).Kind == ListLabelKind.Part;
        return title || CharKinds.WidthOf(content) > LongestPiece ? AlignedLineKind.Outside : AlignedLineKind.Piece;
    }

    /// <summary>"表1  各县使用情况表": number and title of a table, set apart.</summary>
    private static bool IsTitled(TxtPage page, ImmutableArray<AlignedChunk> chunks)
    {
        if (chunks.Length != 2 || page.Text[chunks[1].To - 1] != '表') return false;
        ReadOnlySpan<char> number = page.Text.AsSpan(chunks[0].From, chunks[0].To - chunks[0].From);
        return ListLabel.Of(number) is { Kind: ListLabelKind.Word } label && label.Length == number.Length;
    }

    private static ImmutableArray<AlignedChunk> Split(string text, PhysicalLine line, bool wide)
    {
        ImmutableArray<AlignedChunk>.Builder chunks = ImmutableArray.CreateBuilder<AlignedChunk>();
        int column = 0, at = line.Start, start = -1, startColumn = 0, endColumn = 0, end = 0;
        while (at < line.To)
        {
            char c = text[at];
            int width = c == '\t' ? 8 - (column % 8) : wide ? CharKinds.WidthOf(c) : 1;
            if (CharKinds.IsWhite(c))
            {
                column += width;
                at++;
                continue;
            }

            int gap = at - end;
            bool parted = start >= 0 && gap > 0 && (column - endColumn >= 2 || text.AsSpan(end, gap).Contains('\t') || PartsAtSpace(text, start, end, at, line.To));
            if (parted)
            {
                Add(start, end, startColumn, endColumn);
                start = -1;
            }

            if (start < 0) (start, startColumn) = (at, column);
            column += width;
            at++;
            (end, endColumn) = (at, column);
        }

        if (start >= 0) Add(start, end, startColumn, endColumn);
        return chunks.ToImmutable();

        void Add(int from, int to, int left, int right) => chunks.Add(new AlignedChunk(from, to, left, right, ChunkShape.Of(text.AsSpan(from, to - from))));
    }

    /// <summary>A single space parts an amount from the amount or the label after it: neighbouring columns that are just full.</summary>
    private static bool PartsAtSpace(string text, int start, int end, int at, int to)
    {
        int next = at;
        while (next < to && !CharKinds.IsWhite(text[next])) next++;
        int before = end;
        while (before > start && !CharKinds.IsWhite(text[before - 1])) before--;
        bool left = CellShapes.IsAmount(text.AsSpan(before, end - before)), right = CellShapes.IsAmount(text.AsSpan(at, next - at));
        bool leftIsCell = left && before == start;
        // A unit after an amount belongs to it; other words begin the next column.
        bool words = leftIsCell && CharKinds.IsHan(text[at]) && !"元万亿千个人件次年月日平方辆台套分户名家项批期".Contains(text[at]);
        return words || (leftIsCell && right) || (leftIsCell && ListLabel.Of(text.AsSpan(at, to - at)).Kind is ListLabelKind.Section or ListLabelKind.Bracketed) || (right && !left && (next - at >= 8 || (end - start >= FullName && LeadsAmounts(text, next, to))));
    }

    /// <summary>Nothing but figures up to the end of the line, one at least.</summary>
    private static bool LeadsAmounts(string text, int from, int to)
    {
        int amounts = 0;
        for (int at = from; at < to;)
        {
            while (at < to && CharKinds.IsWhite(text[at])) at++;
            int end = at;
            while (end < to && !CharKinds.IsWhite(text[end])) end++;
            if (end == at) break;
            if (!CellShapes.IsFigure(text.AsSpan(at, end - at))) return false;
            amounts++;
            at = end;
        }

        return amounts > 0;
    }
}
