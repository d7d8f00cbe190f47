using Jiheng.Checks;
using Jiheng.Documents;
using Jiheng.Extraction;
using Jiheng.Findings;
using Jiheng.Formats;

namespace Jiheng.Workflows;

/// <summary>
/// 已检文件: what one file gave at every stage. <see cref="Report"/> is complete without the rest; the rest serves outputs that show the page itself.
/// </summary>
public sealed record CheckedDocument(string Path, DocumentReport Report, Document Document)
{
    /// <summary>格式.</summary>
    public FormatId Format { get; init; }

    /// <summary>取数结果, or null where the file could not be read.</summary>
    public ExtractionResult? Extraction { get; init; }

    /// <summary>检查所得, or null where the file could not be read.</summary>
    public CheckOutcome? Outcome { get; init; }

    /// <summary>True where there is a page to show and to annotate.</summary>
    public bool IsRead => Report.Verdict != Verdict.NotRead;
}
