using System.Collections.Immutable;
using Jiheng.Checks;
using Jiheng.Composition;
using Jiheng.Extraction;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Scoring;

namespace Jiheng.Workflows;

/// <summary>包的试跑: runs the cases of a pack's tests/: the figures given, the relations that must hold, fail or stay silent, the points that must come of them.</summary>
public static class PackTester
{
    /// <summary>Runs every case.</summary>
    public static PackTestReport Test(FormPack pack, ImmutableArray<PackTestCase> cases) => new(pack, [.. cases.Select(one => Run(pack, one))]);

    /// <summary>Runs one case.</summary>
    public static PackCaseResult Run(FormPack pack, PackTestCase one)
    {
        PackCaseFacts given = new(pack, one);
        FactSet facts = given.Read();
        if (!given.Troubles.IsEmpty) return new PackCaseResult(one, given.Troubles);
        return new PackCaseResult(one, [.. Scores(pack, one, facts), .. Relations(pack, one, facts)]);
    }

    private static IEnumerable<PackCaseDifference> Relations(FormPack pack, PackTestCase one, FactSet facts)
    {
        (string Id, Judgement Judgement)[] judged =
            [.. FormRelations.Of(pack, facts).Select(relation => (relation.Rule[(relation.Rule.LastIndexOf('/') + 1)..], RelationJudge.Judge(relation)))];
        foreach ((PackCaseWish wish, string id) in one.Holds.Select(id => (PackCaseWish.Holds, id)).Concat(one.Fails.Select(id => (PackCaseWish.Fails, id))).Concat(one.Silent.Select(id => (PackCaseWish.Silent, id))))
        {
            Judgement[] own = [.. judged.Where(relation => relation.Id == id).Select(relation => relation.Judgement)];
            bool met = wish switch
            {
                PackCaseWish.Holds => own.Length > 0 && own.All(judgement => judgement.Holds == true),
                PackCaseWish.Fails => own.Any(judgement => judgement.Holds == false),
                _ => own.All(judgement => judgement.Holds is null),
            };
            if (met) continue;
            Judgement? telling = own.FirstOrDefault(judgement => judgement.Holds == false) ?? own.FirstOrDefault();
            yield return new PackCaseDifference(wish, id, pack.Relations.FirstOrDefault(rule => rule.Id == id)?.Title ?? id) { Outcome = telling?.Holds, Derivation = telling?.Derivation ?? [] };
        }
    }

    private static IEnumerable<PackCaseDifference> Scores(FormPack pack, PackTestCase one, FactSet facts)
    {
        if (one.Scores.IsEmpty) yield break;
        ScoringScheme[] schemes = [.. pack.Schemes.Where(known => one.Scheme.Length == 0 || known.Id == one.Scheme)];
        if (schemes.Length != 1)
        {
            yield return new PackCaseDifference(PackCaseWish.Known, "scheme", one.Scheme.Length > 0 ? one.Scheme : "scheme");
            yield break;
        }

        ScoreSheet sheet = ScoreCalculator.Score(facts, pack, schemes[0], one.Period);
        foreach ((string row, string points) in one.Scores)
        {
            if (sheet.Lines.FirstOrDefault(line => line.Row.Id == row) is not { } line)
                yield return new PackCaseDifference(PackCaseWish.Known, row, row);
            else if (ScoreWords.Points(line) != points)
                yield return new PackCaseDifference(PackCaseWish.Points, row, line.Row.Name) { Wanted = points, Got = ScoreWords.Points(line), Derivation = [.. line.Derivation.Select(step => step.In(Language.Chinese))] };
        }
    }
}
