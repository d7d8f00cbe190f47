using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>
/// 纯文本读取: decodes the bytes, cuts the text into regions by what their own lines show (cells a line, divided cells, text as laid out on a page)
/// and lets the reader of each kind write blocks. Every character that is not white space or a drawn rule ends up in exactly one block, with its place.
/// </summary>
internal static class TxtReader
{
    /// <summary>Reads a text file; bytes that are no text give a blank document and a finding.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string fileName, ReadOptions options, CancellationToken cancel)
    {
        if (TextDecoder.Decode(bytes.Span) is not { } decoded)
        {
            string position = TextDecoder.FirstUndecodable(bytes.Span).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Finding unknown = Finding.Of(ReadingFindings.UnknownEncoding, [("file", fileName), ("position", position)]);
            return new ReadResult(new Document([], DocumentTrust.Converted, fileName), FormatId.Txt, [unknown]);
        }

        BlockSink sink = new(fileName, options, cancel);
        TxtPage page = TxtPage.Of(decoded.Text, (int)Math.Min(int.MaxValue, (long)options.MaxParagraphs + options.MaxCells));
        Write(page, sink);
        if (!page.Complete) sink.TooManyLines();
        return new ReadResult(sink.Build(), FormatId.Txt, sink.Stop is { } stop ? [stop] : []);
    }

    private static void Write(TxtPage page, BlockSink sink)
    {
        PhysicalLine[] lines = PageFurniture.Remove(page, sink);
        bool tabbedCells = CellPerLineReader.Suits(page, lines);
        Queue<StreamRun> streams = new(StreamLines.Find(page, lines));
        int waiting = 0;
        for (int i = 0; i < lines.Length && !sink.Stopped;)
        {
            while (streams.TryPeek(out StreamRun? passed) && passed.From < i) streams.Dequeue();
            if (streams.TryPeek(out StreamRun? stream) && stream.From == i)
            {
                LaidOutReader.Write(page, lines[waiting..i], sink);
                stream.Write(sink);
                waiting = i = stream.To;
                continue;
            }

            int next = tabbedCells ? CellPerLineReader.End(page, lines, i) : i;
            Action<int, int>? write = next > i ? (from, to) => CellPerLineReader.Write(page, lines[from..to], sink) : null;
            if (write is null && (next = OpenedRows.End(page, lines, i)) > i) write = (from, to) => OpenedRows.Write(page, lines[from..to], sink);
            if (write is null && (next = DelimitedReader.End(page, lines, i)) > i) write = (from, to) => DelimitedReader.Write(page, lines[from..to], sink);
            if (write is null)
            {
                i++;
                continue;
            }

            LaidOutReader.Write(page, lines[waiting..i], sink);
            write(i, next);
            waiting = i = next;
        }

        LaidOutReader.Write(page, lines[waiting..], sink);
    }
}
