using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.Composition;

/// <summary>位置的呈现: a place with the words for it.</summary>
public sealed record PlaceView(LocationRole Place, string RoleWord, string Words);

/// <summary>发现的呈现: a finding with every word a person reads, in one language. <paramref name="Number"/> is 1-based in the order shown.</summary>
public sealed record FindingView(
    int Number,
    Finding Finding,
    string SeverityWord,
    string CertaintyWord,
    string Title,
    string Message,
    string Remedy,
    ImmutableArray<PlaceView> Places)
{
    /// <summary>推导: the steps, each once, in the language of the view.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>主要位置: words for the first reported place; empty where the finding has none.</summary>
    public string Place => Main?.Words ?? "";

    /// <summary>The first reported place, or null.</summary>
    public PlaceView? Main => Places.FirstOrDefault(place => place.Place.Role == PlaceRole.Reported) ?? Places.FirstOrDefault();
}

/// <summary>文件的呈现: one document's report with the words for its findings and what was checked.</summary>
public sealed record DocumentView(DocumentReport Report, Language Language, ImmutableArray<FindingView> Findings)
{
    /// <summary>相符的关系数.</summary>
    public int Held => Report.Claims.Count(claim => claim.Holds == true);

    /// <summary>不符的关系数.</summary>
    public int Failed => Report.Claims.Count(claim => claim.Holds == false);

    /// <summary>未能判定的关系数.</summary>
    public int Open => Report.Claims.Count(claim => claim.Holds is null);

    /// <summary>Findings of a severity.</summary>
    public int Count(Severity severity) => Findings.Count(view => view.Finding.Severity == severity);
}
