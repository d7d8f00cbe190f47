using BenchmarkDotNet.Attributes;
using Jiheng.Checks;
using Jiheng.Extraction;

namespace Jiheng.Benchmarks;

/// <summary>The checks on the faulty sample, step by step.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly CheckSamples _sample = new("faulty-report.docx");

    /// <summary>Judging and root causes.</summary>
    [Benchmark]
    public CheckOutcome Judge() => _sample.Judge();

    /// <summary>With the pack's own checks.</summary>
    [Benchmark]
    public CheckOutcome Check() => _sample.Check();

    /// <summary>Facts and relations.</summary>
    [Benchmark]
    public ExtractionResult Extract() => _sample.Extract();

    /// <summary>Docx in, findings out.</summary>
    [Benchmark(Baseline = true)]
    public CheckOutcome Everything() => _sample.Everything();
}
