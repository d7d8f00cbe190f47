using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Composition;

/// <summary>记号: one place of one finding, as the page marks it. <paramref name="Anchor"/> is its id in the page.</summary>
internal sealed record PlaceMark(FindingView Finding, PlaceView Place, string Anchor, TextSpan Span)
{
    public bool IsMain => Place.Place.Role == PlaceRole.Reported;
}

/// <summary>各处记号: which marks stand in which paragraph or cell of a document.</summary>
internal sealed class PlaceMarks
{
    private readonly ILookup<(int Block, int Row, int Column), PlaceMark> _byText;
    private readonly ImmutableDictionary<PlaceView, string> _anchors;

    /// <summary>Marks of all findings; <paramref name="prefix"/> keeps the ids of several documents in one page apart.</summary>
    public PlaceMarks(DocumentView view, Document document, string prefix)
    {
        List<PlaceMark> marks = [];
        ImmutableDictionary<PlaceView, string>.Builder anchors = ImmutableDictionary.CreateBuilder<PlaceView, string>(ReferenceEqualityComparer.Instance);
        foreach (FindingView finding in view.Findings)
        {
            for (int i = 0; i < finding.Places.Length; i++)
            {
                SourceLocation place = finding.Places[i].Place.Location;
                if (place.Block < 0 || place.Block >= document.Blocks.Length) continue;
                int length = document.TextAt(place).Length;
                TextSpan span = TextSpan.FromBounds(Math.Clamp(place.Span.Start, 0, length), Math.Clamp(place.Span.End, 0, length));
                string anchor = string.Create(CultureInfo.InvariantCulture, $"{prefix}m{finding.Number}-{i + 1}");
                anchors[finding.Places[i]] = anchor;
                marks.Add(new PlaceMark(finding, finding.Places[i], anchor, span));
            }
        }

        _anchors = anchors.ToImmutable();
        _byText = marks.ToLookup(mark => (mark.Place.Place.Location.Block, mark.Place.Place.Location.Row ?? 0, mark.Place.Place.Location.Column ?? 0));
    }

    /// <summary>The marks of one text, by start; the widest first where they start together.</summary>
    public ImmutableArray<PlaceMark> In(int block, int row = 0, int column = 0) =>
        [.. _byText[(block, row, column)].OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.Length)];

    /// <summary>The id of a place's mark, or null where the place is not in the page.</summary>
    public string? AnchorOf(PlaceView place) => _anchors.GetValueOrDefault(place);
}
