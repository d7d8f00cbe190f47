using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;
using Jiheng.Notation;
using Jiheng.Scoring;

namespace Jiheng.Workflows;

/// <summary>例子的事实: turns the figures of a case ("~expenditure.total@general-budget": 480.15 万元) into facts, as if a paper had said them.</summary>
internal sealed class PackCaseFacts(FormPack pack, PackTestCase one)
{
    private const string LastYear = "@last-year";
    private readonly ImmutableArray<PackCaseDifference>.Builder _troubles = ImmutableArray.CreateBuilder<PackCaseDifference>();

    /// <summary>不认识的概念 and figures that cannot be read; told instead of an outcome.</summary>
    public ImmutableArray<PackCaseDifference> Troubles => _troubles.ToImmutable();

    /// <summary>The facts.</summary>
    public FactSet Read() => new([.. one.Input.SelectMany((entry, line) => Facts(entry.Key, entry.Value, line))]);

    private IEnumerable<Fact> Facts(string key, string value, int line)
    {
        if (key.StartsWith('?')) return [Answer(key[1..], value)];
        string written = key, period = one.Period;
        if (key.EndsWith(LastYear, StringComparison.Ordinal))
        {
            key = key[..^LastYear.Length];
            if (int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out int year)) period = (year - 1).ToString(CultureInfo.InvariantCulture);
        }

        bool prose = key.StartsWith('~');
        string[] parts = key.TrimStart('~').Split('#');
        string[] named = parts[0].Split('@');
        string caliber = named.Length > 1 ? named[1] : prose || pack.Calibers.IsEmpty ? "" : pack.Calibers[0].Id;
        if (pack.Find(new ConceptId(named[0])) is not { } concept) return Trouble(PackCaseWish.Known, named[0], named[0]);
        FactKey fact = new(concept.Id, parts.Length > 1 ? parts[1] : "", period, caliber.Length > 0 ? CaliberSet.Of(caliber) : CaliberSet.Unknown);
        // Figures of a table and of sentences stand apart, as they would in a paper.
        SourceLocation place = new(prose ? 1000 : line, prose ? null : 0, prose ? null : 0, new TextSpan(line * 100, value.Length), value);
        Evidence evidence = new(place, prose ? EvidenceKind.Sentence : EvidenceKind.TableCell);
        if (pack.Lists.Any(list => list.Concept == concept.Id)) return Listed(fact, concept, value, evidence);
        if (NumberCell.TryRead(value.Replace(" ", "", StringComparison.Ordinal), concept.Unit, out Quantity quantity, out _)) return [new Fact(fact, new FactValue.Number(quantity), evidence, concept.Label)];
        return concept.Unit == Unit.None ? [new Fact(fact, new FactValue.Choice(value, value), evidence, concept.Label)] : Trouble(PackCaseWish.Readable, written, concept.Label, value);
    }

    // "goal.item: 3 个" stands for three items of a list.
    private IEnumerable<Fact> Listed(FactKey fact, Concept concept, string value, Evidence evidence)
    {
        if (!int.TryParse(value.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int count)) return Trouble(PackCaseWish.Readable, concept.Id.Value, concept.Label, value);
        return Enumerable.Range(1, count).Select(n => new Fact(fact with { Dimension = n.ToString(CultureInfo.InvariantCulture) }, new FactValue.Words(concept.Label + n), evidence, concept.Label));
    }

    private Fact[] Trouble(PackCaseWish wish, string subject, string name, string got = "")
    {
        _troubles.Add(new PackCaseDifference(wish, subject, name) { Got = got });
        return [];
    }

    // "?management-system/1": yes; a number counts breaches; "not-applicable" is what it says.
    private Fact Answer(string dimension, string value)
    {
        FactValue answer = value == "not-applicable" ? new FactValue.NotApplicable("")
            : decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? new FactValue.Number(new Quantity(number, 0, Unit.Count("例")))
            : new FactValue.Choice(value, value);
        return new Fact(new FactKey(ScoreConcepts.Answer, "", one.Period, CaliberSet.Unknown, dimension), answer,
            new Evidence(new SourceLocation(0, null, null, new TextSpan(0, 0), value), EvidenceKind.TypedIn), "");
    }
}
