using System.Collections.Immutable;
using Jiheng.Extraction;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Scoring;

namespace Jiheng.Workflows;

/// <summary>评分: a dossier (papers of one department and year, and facts.yaml) → a score sheet.</summary>
public sealed class ScoreWorkflow(ImmutableArray<FormPack> packs)
{
    private readonly CheckWorkflow _check = new(packs);

    /// <summary>
    /// Scores one dossier. <paramref name="scheme"/> names a scheme by id, or is null for the only one that is made for the form of the papers.
    /// Papers that cannot be read stay among <see cref="ScoredDossier.Papers"/> with their findings.
    /// <paramref name="supposed"/> are figures taken for granted instead of the papers' own ("headcount.actual=10").
    /// </summary>
    public ScoredDossier Score(DossierFiles files, string? scheme, ImmutableArray<string> supposed = default)
    {
        ImmutableArray<CheckedDocument> papers = [.. files.Papers.Select(paper => _check.Check(paper))];
        ImmutableArray<Finding> problems = [];
        TypedFile typed = files.Typed is { } path ? TypedFile.Read(path, out problems) : new TypedFile("", "", []);
        string year = typed.Year.Length > 0 ? typed.Year : YearOf(papers);
        (FormPack Pack, ScoringScheme Scheme)[] fitting = Fitting(papers, scheme);
        if (fitting.Length != 1) return new ScoredDossier(files.Path, papers, null, null) { Problems = problems, Schemes = [.. Choices(fitting)] };
        (FormPack pack, ScoringScheme chosen) = fitting[0];
        ImmutableArray<Fact> stated = TypedFacts.Of(typed, pack, chosen, year, out ImmutableArray<Finding> unfit);
        ImmutableArray<Fact> read = [.. papers.SelectMany(Read)];
        FactSet facts = new([.. read, .. IndicatorFigures.Of(new FactSet(read)), .. stated]);
        ScoredDossier scored = new(files.Path, papers, pack, ScoreCalculator.Score(facts, pack, chosen, year)) { Problems = [.. problems, .. unfit] };
        return supposed.IsDefaultOrEmpty ? scored : Suppose(scored, facts, supposed, year);
    }

    private static ScoredDossier Suppose(ScoredDossier scored, FactSet facts, ImmutableArray<string> supposed, string year)
    {
        (string Text, Fact? Fact)[] read = [.. supposed.Select(text => (text, TypedFacts.Supposed(text, scored.Pack!, year)))];
        if (Array.Find(read, one => one.Fact is null).Text is { } unread) return scored with { NotUnderstood = unread };
        Fact[] taken = [.. read.Select(one => one.Fact!)];
        FactSet changed = new([.. facts.All.Where(fact => !Array.Exists(taken, one => one.Key.Concept == fact.Key.Concept && one.Key.Period == fact.Key.Period)), .. taken]);
        return scored with { Supposed = ScoreCalculator.Score(changed, scored.Pack!, scored.Sheet!.Scheme, year) };
    }

    private static IEnumerable<Fact> Read(CheckedDocument paper) =>
        (paper.Extraction?.Facts.All ?? []).Select(fact => fact with { Evidence = fact.Evidence with { Location = fact.Evidence.Location with { File = Path.GetFileName(paper.Path) } } });

    // The year most facts are of: tables of the year before stand in a report too.
    private static string YearOf(ImmutableArray<CheckedDocument> papers) =>
        papers.SelectMany(paper => paper.Extraction?.Facts.All ?? []).Where(fact => fact.Key.Period.Length > 0)
            .GroupBy(fact => fact.Key.Period, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key ?? "";

    private (FormPack, ScoringScheme)[] Fitting(ImmutableArray<CheckedDocument> papers, string? named)
    {
        IEnumerable<(FormPack Pack, ScoringScheme Scheme)> all = packs.SelectMany(pack => pack.Schemes.Select(scheme => (pack, scheme)));
        if (named is not null) return [.. all.Where(one => one.Scheme.Id == named || one.Pack.Id == named || one.Pack.Id + "/" + one.Scheme.Id == named)];
        HashSet<string> forms = [.. papers.Select(paper => paper.Extraction?.Pack?.Id ?? "")];
        return [.. all.Where(one => one.Scheme.Forms.Any(forms.Contains))];
    }

    private IEnumerable<string> Choices((FormPack Pack, ScoringScheme Scheme)[] fitting) =>
        fitting.Length > 1 ? fitting.Select(one => one.Scheme.Id) : packs.SelectMany(pack => pack.Schemes).Select(one => one.Id);
}
