using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>识别所见 3xxx: parts of the form that a recognised report does not have, and cells for figures that hold none.</summary>
internal static class RecognitionNotes
{
    // A report that has most of the narrative's headings has the narrative; a single missing one is then worth a word.
    private const int MostSections = 5;

    public static ImmutableArray<Finding> Of(Document document, FormMatch match, FactSet facts, ImmutableArray<UnreadUnit> unreadUnits)
    {
        FormPack pack = match.Pack;
        List<Finding> findings = [];
        foreach (IGrouping<SourceLocation, UnreadUnit> one in unreadUnits.GroupBy(unread => unread.Place))
        {
            (string place, string placeEn) = one.Key.Row is null ? ("表上方", "Above the table") : PlaceOf(document, one.Key);
            findings.Add(Finding.Of(RecognitionFindings.UnitNotUnderstood,
                [("place", place), ("placeEn", placeEn), ("text", one.First().Written), ("tables", string.Join('、', one.Select(unread => unread.Form.Title).Distinct()))],
                new LocationRole(PlaceRole.Reported, one.Key)) with
            { Rule = pack.Reference + "/unit" });
        }

        TableForm[] missing = [.. pack.Tables.Where(table => !table.Columns.Any(column => facts.Of(column.Concept).Any(fact => fact.Evidence.Kind == EvidenceKind.TableCell)))];
        if (missing.Length < pack.Tables.Length)
        {
            // A table that was found and not read is not missing.
            findings.AddRange(missing.Where(table => !unreadUnits.Any(unread => unread.Form == table)).Select(table => Finding.Of(RecognitionFindings.TableMissing, [("table", table.Title)]) with { Rule = pack.Reference + "/" + table.Id }));
        }

        foreach (Fact fact in facts.All.Where(fact => fact.Value is FactValue.Words && fact.Evidence.Kind == EvidenceKind.TableCell && pack.Tables.Any(table => table.Columns.Any(column => column.Concept == fact.Key.Concept))))
        {
            (string place, string placeEn) = PlaceOf(document, fact.Evidence.Location);
            findings.Add(Finding.Of(RecognitionFindings.NotANumber,
                [("place", place), ("placeEn", placeEn), ("column", fact.Label), ("text", fact.Evidence.Location.Quote)], new LocationRole(PlaceRole.Reported, fact.Evidence.Location)) with
            { Rule = pack.Reference + "/not-a-number" });
        }

        foreach (Fact fact in facts.All.Where(fact => fact.Value is FactValue.NotStated && pack.Fields.Any(field => field.Concept == fact.Key.Concept) && !IsBlankToFill(pack, fact)))
        {
            (string place, string placeEn) = PlaceOf(document, fact.Evidence.Location);
            findings.Add(Finding.Of(RecognitionFindings.FieldMissing,
                [("place", place), ("placeEn", placeEn), ("field", fact.Label)], new LocationRole(PlaceRole.Reported, fact.Evidence.Location)) with
            { Rule = pack.Reference + "/field-missing" });
        }

        SectionRule[] tops = [.. pack.Sections.Where(section => section.Within.Length == 0)];
        HashSet<string> seen = [.. facts.Of(FormPack.SectionConcept).Select(fact => fact.Key.Dimension.Split('.')[0])];
        if (tops.Count(section => seen.Contains(section.Id)) >= MostSections)
        {
            findings.AddRange(tops.Where(section => !seen.Contains(section.Id))
                .Select(section => Finding.Of(RecognitionFindings.SectionMissing, [("section", section.Titles[0])]) with { Rule = pack.Reference + "/" + section.Id }));
        }

        return [.. findings];
    }

    // Fields that are listed among the blanks to fill before submission are reported there, once.
    private static bool IsBlankToFill(FormPack pack, Fact fact) =>
        pack.Fields.Where(field => field.Concept == fact.Key.Concept).SelectMany(field => field.Labels).Any(label => pack.Lexicon.Blanks.Any(blank => blank.Labels.Contains(label)));

    private static (string Chinese, string English) PlaceOf(Document document, SourceLocation at)
    {
        if (at.Row is not { } row) return ("", "");
        int table = document.Blocks.Take(at.Block + 1).Count(block => block is Table);
        return ($"第{table}张表第{row + 1}行", $"Table {table}, row {row + 1}");
    }
}
