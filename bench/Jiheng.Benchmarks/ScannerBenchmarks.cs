using BenchmarkDotNet.Attributes;
using Jiheng.Notation;

namespace Jiheng.Benchmarks;

/// <summary>Figures in 4 000 characters of prose: our scanner against Microsoft.Recognizers.Text.</summary>
[MemoryDiagnoser]
public class ScannerBenchmarks
{
    private readonly string text = ScannerProse.Write(4_000, 1);

    /// <summary>Every kind of figure in one pass.</summary>
    [Benchmark(Baseline = true)]
    public int Scanner() => QuantityScanner.Scan(text).Length;

    /// <summary>Three passes: number, percentage, currency.</summary>
    [Benchmark]
    public int Recognizers() => ScannerRecognizers.Count(text);
}
