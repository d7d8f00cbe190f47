namespace Jiheng.Formats;

/// <summary>读取限制: what a reader may spend on one file. The defaults fit the largest real reports many times over and an old office PC.</summary>
public sealed record ReadOptions
{
    /// <summary>默认.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>文件字节上限; default 64 MB.</summary>
    public long MaxBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>解压后字节上限 over all parts that are read; default 256 MB.</summary>
    public long MaxUnzippedBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>压缩比上限; above it a part is taken for a zip bomb; default 200.</summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>单元格上限; default 200 000.</summary>
    public int MaxCells { get; init; } = 200_000;

    /// <summary>段落上限; default 200 000.</summary>
    public int MaxParagraphs { get; init; } = 200_000;

    /// <summary>文字上限 in UTF-16 characters over the whole file; default 20 million, some hundred thick reports.</summary>
    public long MaxCharacters { get; init; } = 20_000_000;

    /// <summary>压缩包内文件数上限; default 5 000.</summary>
    public int MaxPackageParts { get; init; } = 5_000;

    /// <summary>嵌套层数上限; default 128.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>时限; default 20 s.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);
}
