using System.Collections.Immutable;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Scoring;

namespace Jiheng.Workflows;

/// <summary>已评卷: what scoring one dossier gave. <paramref name="Sheet"/> is null where no scheme could be chosen or nothing could be read.</summary>
public sealed record ScoredDossier(string Path, ImmutableArray<CheckedDocument> Papers, FormPack? Pack, ScoreSheet? Sheet)
{
    /// <summary>手填文件的毛病 and the like, each with its line.</summary>
    public ImmutableArray<Finding> Problems { get; init; } = [];

    /// <summary>假设下的结果, where figures were supposed; null otherwise.</summary>
    public ScoreSheet? Supposed { get; init; }

    /// <summary>没有看懂的假设, or "".</summary>
    public string NotUnderstood { get; init; } = "";

    /// <summary>可选的方案, where none or several fit: their ids, for the person to choose from.</summary>
    public ImmutableArray<string> Schemes { get; init; } = [];
}
