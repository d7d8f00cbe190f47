using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>文本与各行: the decoded text and its lines that are not blank.</summary>
internal sealed class TxtPage
{
    private TxtPage(string text, ImmutableArray<PhysicalLine> lines, bool complete)
    {
        Text = text;
        Lines = lines;
        Complete = complete;
    }

    /// <summary>The decoded text.</summary>
    public string Text { get; }

    /// <summary>Lines that are not blank, in order.</summary>
    public ImmutableArray<PhysicalLine> Lines { get; }

    /// <summary>False where the limit of lines cut the rest off.</summary>
    public bool Complete { get; }

    /// <summary>Splits a text at any line ending, form feed or Unicode separator; at most <paramref name="limit"/> lines that are not blank are kept.</summary>
    public static TxtPage Of(string text, int limit)
    {
        ImmutableArray<PhysicalLine>.Builder lines = ImmutableArray.CreateBuilder<PhysicalLine>();
        int start = 0, blank = 0;
        bool pageBreak = false;
        while (start < text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny(Endings);
            int end = length < 0 ? text.Length : start + length;
            int from = start, to = end;
            while (from < to && CharKinds.IsWhite(text[from])) from++;
            while (to > from && CharKinds.IsWhite(text[to - 1])) to--;
            bool loneTab = from == to && end > start && text[start] == '\t';
            if (from == to && !loneTab)
            {
                blank++;
            }
            else
            {
                if (lines.Count == limit) return new TxtPage(text, lines.ToImmutable(), false);
                if (loneTab) from = to = start + 1;
                lines.Add(new PhysicalLine(start, end, from, to, blank, pageBreak));
                (blank, pageBreak) = (0, false);
            }

            if (end < text.Length && text[end] == '\f') (pageBreak, blank) = (true, Math.Max(0, blank - (from == to && !loneTab ? 1 : 0)));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return new TxtPage(text, lines.ToImmutable(), true);
    }

    /// <summary>The characters of a line between the white space at both ends.</summary>
    public ReadOnlySpan<char> Content(PhysicalLine line) => Text.AsSpan(line.From, line.Length);

    /// <summary>A piece of the file as it stands.</summary>
    public SourcedText Piece(int from, int to) => SourcedText.At(Text[from..to], 0, from);

    private static System.Buffers.SearchValues<char> Endings { get; } = System.Buffers.SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");
}
