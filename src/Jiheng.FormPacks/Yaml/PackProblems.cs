using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>包的毛病收集: findings 2xxx, each with file, line and column.</summary>
internal sealed class PackProblems
{
    private readonly List<Finding> _findings = [];

    /// <summary>读过的项: every key that loading asked for, with the keys above it; null unless someone wants them (the schema's test).</summary>
    public HashSet<string>? Keys { get; init; }

    /// <summary>到目前为止.</summary>
    public ImmutableArray<Finding> All => [.. _findings];

    /// <summary>True where a finding forbids using the pack.</summary>
    public bool HasErrors => _findings.Any(one => one.Severity == Severity.Error);

    /// <summary>Adds a problem at a node.</summary>
    public void Add(string code, string file, PackNode? node, params (string Name, string Value)[] arguments) =>
        Add(code, file, node?.Line ?? 1, node?.Column ?? 1, arguments);

    /// <summary>Adds a problem at a line and column, both 1-based.</summary>
    public void Add(string code, string file, int line, int column, params (string Name, string Value)[] arguments) =>
        _findings.Add(Finding.Of(code,
        [
            .. arguments,
            ("file", file),
            ("line", line.ToString(CultureInfo.InvariantCulture)),
            ("column", column.ToString(CultureInfo.InvariantCulture)),
        ]) with
        { Rule = "pack/" + code });

    /// <summary>Takes over a problem found elsewhere.</summary>
    public void Take(Finding finding) => _findings.Add(finding);

    /// <summary>Adds a problem that has no line.</summary>
    public void AddPlain(string code, params (string Name, string Value)[] arguments) =>
        _findings.Add(Finding.Of(code, arguments) with { Rule = "pack/" + code });
}
