using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>读取中止: carries the finding that says why; never leaves this room.</summary>
internal sealed class ReadStoppedException(Finding finding) : Exception(finding.Code)
{
    /// <summary>原因.</summary>
    public Finding Finding { get; } = finding;
}
