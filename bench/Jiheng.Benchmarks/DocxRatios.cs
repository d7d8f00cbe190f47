using System.Globalization;
using Jiheng.Documents;
using Jiheng.Formats;

namespace Jiheng.Benchmarks;

/// <summary>Reading a docx against the floor: time and bytes allocated. Aim: at most 2 × the floor, under 500 KiB.</summary>
public sealed class DocxRatios : IRatioSection
{
    private const long AllocationAim = 500 * 1024;

    public string Name => "docx";

    public IEnumerable<string> Measure()
    {
        byte[] docx = DocxReport.Write();
        Document document = Read(docx).Document;
        int cells = document.Blocks.OfType<Table>().Sum(table => table.Cells.Length), rows = document.Blocks.OfType<Table>().Sum(table => table.RowCount);

        // The two take turns and the best of each counts, so that what else the machine does falls on neither.
        TimeSpan floor = TimeSpan.MaxValue, ours = TimeSpan.MaxValue;
        for (int turn = 0; turn < 20; turn++)
        {
            floor = Min(floor, RatioReport.Median(() => DocxFloor.Read(docx), 40, turn == 0 ? 1500 : 0));
            ours = Min(ours, RatioReport.Median(() => Read(docx), 40, turn == 0 ? 1500 : 0));
        }

        decimal ratio = (decimal)ours.Ticks / floor.Ticks;
        long allocated = Allocated(() => Read(docx)), allocatedFloor = Allocated(() => DocxFloor.Read(docx));
        yield return Invariant($"{rows} rows, {cells} cells, {document.Blocks.OfType<TextBlock>().Count()} paragraphs, {docx.Length} bytes");
        yield return Invariant($"floor {floor.TotalMilliseconds:0.000} ms, ours {ours.TotalMilliseconds:0.000} ms: {ratio:0.00} x floor (aim 2){(ratio > 2 ? " MISSED" : "")}");
        yield return Invariant($"allocated: floor {allocatedFloor / 1024} KiB, ours {allocated / 1024} KiB (aim < 500){(allocated >= AllocationAim ? " MISSED" : "")}");
    }

    private static ReadResult Read(byte[] docx) => DocumentFormats.Read(new MemoryStream(docx, writable: false), "a.docx", ReadOptions.Default);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static long Allocated(Action work)
    {
        const int rounds = 50;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < rounds; i++) work();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / rounds;
    }
}
