using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Findings;

/// <summary>总结论 of one document; "nothing found" and "nothing read" are different.</summary>
public enum Verdict
{
    /// <summary>未发现问题.</summary>
    Clean,

    /// <summary>有发现.</summary>
    Findings,

    /// <summary>未能读取.</summary>
    NotRead,
}

/// <summary>关系操作数记录: one figure of a claim as written; <paramref name="Value"/> carries the sign of a decrease, <paramref name="Written"/> the digits as they stand.</summary>
public sealed record ClaimOperand(string Role, string Label, string Text, string Value, string Written, string Unit, SourceLocation? Location);

/// <summary>
/// 关系记录: one relation that was evaluated, holding or not. <paramref name="Kind"/> is one of sum, ratio, change, compare, count, band, agree;
/// <paramref name="Holds"/> is null where the text does not give enough to judge; <paramref name="Difference"/> is in the unit of the whole.
/// <paramref name="Note"/> is how it holds or does not: exact, withinRounding, lastDigit, apart, undefined (a base of zero) or undecided.
/// </summary>
public sealed record ClaimRecord(
    string Kind,
    string Witness,
    string Rule,
    string Text,
    bool? Holds,
    string? Difference,
    string Note,
    ImmutableArray<ClaimOperand> Operands,
    ImmutableArray<string> Derivation)
{
    /// <summary>位置 of the words that state the relation; null where they are spread over several places (see the operands').</summary>
    public SourceLocation? Location { get; init; }
}

/// <summary>事实记录: one fact as other programs see it.</summary>
public sealed record FactRecord(
    string Concept,
    string Label,
    string Value,
    string Unit,
    int? Decimals,
    string Organisation,
    string Period,
    string Caliber,
    string Dimension,
    ImmutableArray<SourceLocation> Locations);

/// <summary>检查所得 of one document: facts, claims and findings, complete without the engine.</summary>
public sealed record DocumentReport(string File)
{
    /// <summary>格式 ("docx", "txt"); empty where it is unknown.</summary>
    public string Format { get; init; } = "";

    /// <summary>SHA-256 of the file in lower-case hex; empty where it could not be read.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>字节数.</summary>
    public long Bytes { get; init; }

    /// <summary>可信程度.</summary>
    public DocumentTrust Trust { get; init; }

    /// <summary>表式包 ("yueyang.dept-self-eval@2022.1"), or null where no form was recognised.</summary>
    public string? Pack { get; init; }

    /// <summary>表式名称 for people; empty where no form was recognised.</summary>
    public string PackTitle { get; init; } = "";

    /// <summary>总结论.</summary>
    public Verdict Verdict { get; init; } = Verdict.Clean;

    /// <summary>事实.</summary>
    public ImmutableArray<FactRecord> Facts { get; init; } = [];

    /// <summary>关系, holding ones too.</summary>
    public ImmutableArray<ClaimRecord> Claims { get; init; } = [];

    /// <summary>发现, most serious first, one per root cause.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>已执行的检查: ids of the rules that ran.</summary>
    public ImmutableArray<string> Ran { get; init; } = [];
}

/// <summary>检查报告: everything one run has to say.</summary>
public sealed record CheckReport(string EngineVersion, ImmutableArray<DocumentReport> Documents)
{
    /// <summary>Findings of a severity over all documents; reading troubles count as errors.</summary>
    public int Count(Severity severity) => Documents.Sum(document => document.Findings.Count(finding => finding.Severity == severity));
}
