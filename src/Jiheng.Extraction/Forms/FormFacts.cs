using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>按表取数: every fact that a pack's tables, fields, lists and phrases find in a document, in reading order.</summary>
internal static class FormFacts
{
    /// <summary>The facts, and the tables that could not be read for the unit written above them.</summary>
    public static (FactSet Facts, ImmutableArray<UnreadUnit> UnreadUnits) Read(ReportPage report, FormPack pack)
    {
        string period = ReportPeriod.Of(report)?.ToString(CultureInfo.InvariantCulture) ?? "";
        ImmutableArray<TextLine> lines = report.Lines;
        ImmutableArray<string> sections = SectionReader.Read(lines, pack);
        List<Fact> facts = [];
        SectionFacts(lines, sections, period, facts);
        FormUnits units = new(pack);
        new NumberTableReader(pack, period, units, facts).Read(report.Document);
        new LooseTableReader(pack, period, units, facts).Read(lines);
        new FieldReader(pack, period, facts).Read(report);
        new ListReader(pack, period, facts).Read(report, sections);
        IndicatorReader indicators = new(pack, period, facts);
        indicators.Read(report.Document);
        indicators.ReadLoose(lines);
        new ProseReader(pack, period, facts).Read(report, sections);
        FactSet inOrder = new(facts.OrderBy(fact => fact.Evidence.Location.Block)
            .ThenBy(fact => fact.Evidence.Location.Row ?? 0).ThenBy(fact => fact.Evidence.Location.Column ?? 0).ThenBy(fact => fact.Evidence.Location.Span.Start));
        return (inOrder, units.NotUnderstood);
    }

    // Checks ask where a section begins ("今年" in the plans of the last section is right); "" ends a section.
    private static void SectionFacts(ImmutableArray<TextLine> lines, ImmutableArray<string> sections, string period, List<Fact> facts)
    {
        string current = "";
        for (int i = 0; i < lines.Length; i++)
        {
            if (sections[i] == current) continue;
            current = sections[i];
            facts.Add(new Fact(new FactKey(FormPack.SectionConcept, "", period, CaliberSet.Unknown, current), new FactValue.Words(lines[i].Text.Length > 40 ? lines[i].Text[..40] : lines[i].Text),
                new Evidence(lines[i].Whole, EvidenceKind.Sentence), ""));
        }
    }
}
