using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Checks;

/// <summary>文面检查: slips of the pen that every Chinese report can have, form or no form. Notes only: the figures themselves are for the relations.</summary>
internal static class PlainChecks
{
    /// <summary>Notes on the text; the judged relations tell which figures were read as shares.</summary>
    public static IEnumerable<Finding> Run(Document document, ImmutableArray<JudgedRelation> judged, PlaceNames names)
    {
        TextBlock[] prose = [.. document.Blocks.OfType<TextBlock>()];
        List<PlainSlip> slips = [.. TurnedWords.In(prose), .. MissingUnits.In(prose), .. MissingYearDigit.In(prose), .. MissingPercents.In(prose, judged)];
        return [.. Written(slips, names), .. HeadingYears.In(prose, names)];
    }

    // One wording in several places is one note.
    private static IEnumerable<Finding> Written(List<PlainSlip> slips, PlaceNames names)
    {
        foreach (IGrouping<(string, string, string), PlainSlip> same in slips.GroupBy(slip => (slip.Rule, slip.Place.Quote, slip.Right)))
        {
            PlainSlip first = same.First();
            Bilingual place = names.Of(first.Place);
            yield return Finding.Of(WordingFindings.Slip,
                [("place", place.Chinese), ("placeEn", place.English), ("wrong", first.Place.Quote), ("right", first.Right), ("note", "（" + first.Note + "）")],
                same.Select(slip => new LocationRole(PlaceRole.Reported, slip.Place))) with
            {
                Rule = first.Rule,
                GroupKey = PlaceKey.Of(first.Place).ToString(),
                Expected = first.Right,
                Actual = first.Place.Quote,
            };
        }
    }
}

/// <summary>文面笔误: what is written at a place, what it should be, and why.</summary>
internal sealed record PlainSlip(string Rule, SourceLocation Place, string Right, string Note);
