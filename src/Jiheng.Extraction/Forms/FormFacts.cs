using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>按表取数: every fact that a pack's tables, fields, lists and phrases find in a document, in reading order.</summary>
internal static class FormFacts
{
    public static FactSet Read(Document document, FormPack pack)
    {
        string period = ReportPeriod.Of(document)?.ToString(CultureInfo.InvariantCulture) ?? "";
        ImmutableArray<ReportLine> lines = ReportLine.AllOf(document);
        ImmutableArray<string> sections = SectionReader.Read(lines, pack);
        List<Fact> facts = [];
        new NumberTableReader(pack, period, facts).Read(document);
        new LooseTableReader(pack, period, facts).Read(lines);
        new FieldReader(pack, period, facts).Read(lines);
        new ListReader(pack, period, facts).Read(lines, sections);
        new IndicatorReader(pack, period, facts).Read(document);
        new ProseReader(pack, period, facts).Read(lines, sections);
        return new FactSet(facts.OrderBy(fact => fact.Evidence.Location.Block)
            .ThenBy(fact => fact.Evidence.Location.Row ?? 0).ThenBy(fact => fact.Evidence.Location.Column ?? 0).ThenBy(fact => fact.Evidence.Location.Span.Start));
    }
}
