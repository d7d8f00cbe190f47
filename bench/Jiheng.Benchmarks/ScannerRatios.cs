using System.Diagnostics;
using Jiheng.Notation;

namespace Jiheng.Benchmarks;

/// <summary>The scanner's lines of the ratio report. Aims: 100 times the rival's speed, at most 0.05 ms for 1 000 characters, nothing lost at the first call.</summary>
public sealed class ScannerRatios : IRatioSection
{
    private const int Length = 4_000;

    public string Name => "scanner";

    public IEnumerable<string> Measure()
    {
        long begin = Stopwatch.GetTimestamp();
        int found = QuantityScanner.Scan(ScannerProse.Write(Length, 0)).Length;
        TimeSpan firstOurs = Stopwatch.GetElapsedTime(begin);
        begin = Stopwatch.GetTimestamp();
        int rival = ScannerRecognizers.Count(ScannerProse.Write(Length, 0));
        TimeSpan firstTheirs = Stopwatch.GetElapsedTime(begin);

        // Every pass gets a text that it has not seen, so that no cache of results flatters anyone.
        string[] texts = [.. Enumerable.Range(1, 400).Select(seed => ScannerProse.Write(Length, seed))];
        int ours = 0, theirs = 0;
        double scanner = RatioReport.Median(() => QuantityScanner.Scan(texts[ours++ % texts.Length]), 2_000).TotalMilliseconds * 1_000 / Length;
        double recognizers = RatioReport.Median(() => ScannerRecognizers.Count(texts[theirs++ % texts.Length]), 60, 4_000).TotalMilliseconds * 1_000 / Length;
        yield return $"{recognizers / scanner,8:F0} times as fast as Microsoft.Recognizers.Text (aim 100): {scanner:F4} ms against {recognizers:F2} ms for 1,000 characters; {found} figures against {rival} hits";
        yield return $"{firstTheirs / firstOurs,8:F0} times as fast at the first call: {firstOurs.TotalMilliseconds:F1} ms against {firstTheirs.TotalMilliseconds:F0} ms";
    }
}
