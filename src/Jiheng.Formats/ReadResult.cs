using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>读取结果: the document (blank where nothing could be read) and the reading findings 1xxx; never null, never silently empty.</summary>
public sealed record ReadResult(Document Document, FormatId Format, ImmutableArray<Finding> Findings)
{
    /// <summary>未能读取: true where a finding of severity error says that the file could not be read.</summary>
    public bool NotRead => Findings.Any(finding => finding.Severity == Severity.Error);
}
