using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Checks;
using Jiheng.Composition;
using Jiheng.Documents;
using Jiheng.Extraction;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Notation;
using Jiheng.Scoring;

namespace Jiheng.Specs.Tests;

/// <summary>Runs packs/*/tests: the figures given, the relations that must hold, fail or stay silent.</summary>
public sealed class PackCases
{
    private static readonly (string Folder, FormPack Pack)[] Packs =
        [.. Directory.EnumerateDirectories(RepositoryRoot.PathOf("packs")).Select(folder => (folder, FormPackLoader.Load(folder, out _)!))];

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Packs.SelectMany(pack =>
        PackTestCase.ReadAll(pack.Folder, out _).Select(one => new TheoryDataRow<string, string>(pack.Pack.Id, one.Name)));

    [Fact]
    public void Tests_of_packs_are_well_written()
    {
        foreach ((string folder, FormPack _) in Packs)
        {
            PackTestCase.ReadAll(folder, out ImmutableArray<Finding> problems);
            Assert.Empty(problems.Select(problem => MessageRenderer.Message(problem, Language.Chinese)));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case(string pack, string name)
    {
        (string folder, FormPack form) = Packs.Single(one => one.Pack.Id == pack);
        PackTestCase one = PackTestCase.ReadAll(folder, out _).Single(other => other.Name == name);
        FactSet facts = new(one.Input.SelectMany((entry, line) => Facts(form, entry.Key, entry.Value, one.Period, line)));
        AssertScores(form, one, facts);
        ImmutableArray<Relation> relations = FormRelations.Of(form, facts);
        (string Id, bool? Holds)[] judged = [.. relations.Select(relation => (relation.Rule[(relation.Rule.LastIndexOf('/') + 1)..], RelationJudge.Judge(relation).Holds))];
        string got = string.Join(", ", judged.Select(relation => relation.Id + "=" + (relation.Holds?.ToString() ?? "?")));
        foreach (string id in one.Holds) Assert.True(judged.Any(relation => relation.Id == id) && judged.Where(relation => relation.Id == id).All(relation => relation.Holds == true), $"{id} should hold: {got}");
        foreach (string id in one.Fails) Assert.True(judged.Any(relation => relation.Id == id && relation.Holds == false), $"{id} should fail: {got}");
        foreach (string id in one.Silent) Assert.True(judged.All(relation => relation.Id != id || relation.Holds is null), $"{id} should say nothing: {got}");
    }

    private static void AssertScores(FormPack form, PackTestCase one, FactSet facts)
    {
        if (one.Scores.IsEmpty) return;
        ScoringScheme scheme = form.Schemes.Single(known => one.Scheme.Length == 0 || known.Id == one.Scheme);
        ScoreSheet sheet = ScoreCalculator.Score(facts, form, scheme, one.Period);
        foreach ((string row, string points) in one.Scores)
        {
            ScoreLine line = sheet.Lines.Single(line => line.Row.Id == row);
            string told = string.Join("; ", line.Derivation.Select(step => step.In(Language.Chinese)));
            Assert.True(ScoreWords.Points(line) == points, $"{row} should be {points}, is {ScoreWords.Points(line)}: {told}");
        }
    }

    private static IEnumerable<Fact> Facts(FormPack pack, string key, string value, string period, int line)
    {
        if (key.StartsWith('?')) return [Answer(key[1..], value, period)];
        if (key.EndsWith("@last-year", StringComparison.Ordinal))
        {
            key = key[..^"@last-year".Length];
            period = (int.Parse(period, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture);
        }

        bool prose = key.StartsWith('~');
        string[] parts = key.TrimStart('~').Split('#');
        string[] concept = parts[0].Split('@');
        string caliber = concept.Length > 1 ? concept[1] : prose ? "" : pack.Calibers[0].Id;
        FactKey fact = new(new ConceptId(concept[0]), parts.Length > 1 ? parts[1] : "", period, caliber.Length > 0 ? CaliberSet.Of(caliber) : CaliberSet.Unknown);
        SourceLocation place = new(prose ? 1000 : line, prose ? null : 0, prose ? null : 0, new TextSpan(line * 100, value.Length), value);
        Evidence evidence = new(place, prose ? EvidenceKind.Sentence : EvidenceKind.TableCell);
        string label = pack.Find(fact.Concept)?.Label ?? "";
        if (concept[0] is "goal.item" or "goal.result")
        {
            int count = int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture);
            return Enumerable.Range(1, count).Select(n => new Fact(fact with { Dimension = n.ToString(CultureInfo.InvariantCulture) }, new FactValue.Words("目标" + n), evidence, label));
        }

        Unit unit = pack.Find(fact.Concept)!.Unit;
        FactValue written = NumberCell.TryRead(value.Replace(" ", ""), unit, out Quantity quantity, out _) ? new FactValue.Number(quantity) : new FactValue.Choice(value, value);
        return [new Fact(fact, written, evidence, label)];
    }

    // "?management-system/1": yes; a number counts breaches; "not-applicable" is what it says.
    private static Fact Answer(string dimension, string value, string period)
    {
        FactValue answer = value == "not-applicable" ? new FactValue.NotApplicable("")
            : decimal.TryParse(value, CultureInfo.InvariantCulture, out decimal number) ? new FactValue.Number(new Quantity(number, 0, Unit.Count("例")))
            : new FactValue.Choice(value, value);
        return new Fact(new FactKey(ScoreConcepts.Answer, "", period, CaliberSet.Unknown, dimension), answer, new Evidence(new SourceLocation(0, null, null, new TextSpan(0, 0), value), EvidenceKind.TypedIn), "");
    }
}
