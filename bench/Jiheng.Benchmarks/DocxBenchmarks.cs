using BenchmarkDotNet.Attributes;
using Jiheng.Formats;

namespace Jiheng.Benchmarks;

/// <summary>Reading a docx of a real report's size: the floor against ours.</summary>
[MemoryDiagnoser]
public class DocxBenchmarks
{
    private readonly byte[] _docx = DocxReport.Write();

    /// <summary>Unzip and walk.</summary>
    [Benchmark(Baseline = true)]
    public int Floor() => DocxFloor.Read(_docx);

    /// <summary>Blocks, cells and places.</summary>
    [Benchmark]
    public int Ours() => DocumentFormats.Read(new MemoryStream(_docx, writable: false), "a.docx", ReadOptions.Default).Document.Blocks.Length;
}
