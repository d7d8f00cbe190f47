using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Composition;

/// <summary>检查报告的编写: gives findings the words a person reads; every rendering (screen, json, page, remarks) starts here.</summary>
public static class CheckReportComposer
{
    /// <summary>Composes one document's report; <paramref name="document"/> is the page its places lie in.</summary>
    public static DocumentView Compose(DocumentReport report, Document document, Language language)
    {
        PlaceDescriber places = new(document, language);
        ImmutableArray<FindingView>.Builder views = ImmutableArray.CreateBuilder<FindingView>(report.Findings.Length);
        foreach (Finding finding in report.Findings) views.Add(View(views.Count + 1, finding, places, language));
        return new DocumentView(report, language, views.MoveToImmutable());
    }

    private static FindingView View(int number, Finding finding, PlaceDescriber places, Language language) => new(
        number,
        finding,
        ReportWords.Of(finding.Severity).In(language),
        ReportWords.Of(finding.Certainty).In(language),
        MessageRenderer.Title(finding, language),
        MessageRenderer.Message(finding, language),
        MessageRenderer.Remedy(finding, language),
        [.. finding.Locations.Select(place => new PlaceView(place, ReportWords.Of(place.Role).In(language), places.Describe(place.Location)))])
    {
        Steps = [.. finding.Derivation.Distinct().Select(step => DerivationText.In(step, language))],
    };
}
