using System.Globalization;
using Jiheng.Checks;

namespace Jiheng.Benchmarks;

/// <summary>From facts to findings, and from a docx to findings. Aims: under 0.5 ms and under 5 ms, warm.</summary>
public sealed class CheckRatios : IRatioSection
{
    /// <summary>The whole way runs through some thousand methods; the runtime's background compiler needs this long to be done with them.</summary>
    private const int LongWarming = 8000;

    public string Name => "check";

    public IEnumerable<string> Measure()
    {
        yield return Line("all packs loaded again", RatioReport.Median(() => CheckSamples.LoadPacks(), 40), 30m);
        foreach (string name in (string[])["clean-report.docx", "faulty-report.docx"])
        {
            CheckSamples sample = new(name);
            CheckOutcome outcome = sample.Check();
            yield return Invariant($"{name}: {sample.Extracted.Facts.All.Length} facts, {outcome.Relations.Length} relations, {outcome.Findings.Length} findings");
            yield return Line("relations to findings, all judged", RatioReport.Median(() => sample.Judge(), 400, LongWarming), 0.5m);
            yield return Line("facts to findings, form checks too", RatioReport.Median(() => sample.Check(), 400, LongWarming), 0.5m);
            yield return Line("document to facts and relations", RatioReport.Median(() => sample.Extract(), 400, LongWarming), null);
            yield return Line("docx to findings", RatioReport.Median(() => sample.Everything(), 400, LongWarming), 5m);
        }
    }

    private static string Line(string what, TimeSpan time, decimal? aim) => aim is null
        ? Invariant($"{what}: {time.TotalMilliseconds:0.000} ms")
        : Invariant($"{what}: {time.TotalMilliseconds:0.000} ms (aim {aim}){((decimal)time.TotalMilliseconds > aim ? " MISSED" : "")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
