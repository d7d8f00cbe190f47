using System.Collections.Immutable;
using Jiheng.Checks;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.Workflows;

/// <summary>
/// 证明: changes the figures of a report one at a time, as a slip of the hand would, checks again and sees whether the change is noticed.
/// It proves nothing about the report; it shows what the checks can see in it.
/// </summary>
public sealed class ProveWorkflow
{
    private readonly CheckWorkflow _check;

    /// <summary>A proof with the packs and options of a check.</summary>
    public ProveWorkflow(CheckWorkflow check) => _check = check;

    /// <summary>Proves one document that was read; a change counts as noticed where a finding appears that was not there before.</summary>
    /// <exception cref="ArgumentException">The document was not read.</exception>
    public ProofReport Prove(CheckedDocument document, CancellationToken cancel = default)
    {
        if (document.Outcome is null || document.Extraction is null) throw new ArgumentException("The document was not read.", nameof(document));
        ImmutableArray<Figures.Bound> figures = Figures.InRelations(document.Document, document.Outcome.Relations);
        Dictionary<string, int> before = Fingerprints([.. document.Extraction.Findings, .. document.Outcome.Findings]);
        FigureProof[] proofs = new FigureProof[figures.Length];
        Parallel.For(0, figures.Length, new ParallelOptions { CancellationToken = cancel }, i => proofs[i] = Prove(document.Document, figures[i], i, before));
        return new ProofReport(document.Path, [.. proofs], Figures.Free(document.Document, figures));
    }

    private FigureProof Prove(Document document, Figures.Bound figure, int seed, Dictionary<string, int> before)
    {
        string text = document.TextAt(figure.Location).Value;
        List<FigureChange> changes = [];
        List<FigureGuard> guards = [];
        foreach (FigureChanges.Change change in FigureChanges.Of(text, figure.Digits, seed))
        {
            Document changed = ChangedDocument.With(document, figure.Location, change.Span, change.Replacement);
            (var extraction, CheckOutcome outcome) = _check.Judge(changed);
            ImmutableArray<string> codes = New([.. extraction.Findings, .. outcome.Findings], before);
            changes.Add(new FigureChange(change.Kind, Shown(text, figure.Digits, change, false), Shown(text, figure.Digits, change, true), codes.Length > 0, codes));
            if (codes.Length > 0) guards.AddRange(Guards(figure, outcome));
        }

        return new FigureProof(
            figure.Location with { Span = figure.Digits, Quote = text.Substring(figure.Digits.Start, figure.Digits.Length) },
            figure.Label,
            [.. changes],
            [.. guards.Distinct()]);
    }

    // The relations that hold in the report and fail with the changed figure at the same place.
    private static IEnumerable<FigureGuard> Guards(Figures.Bound figure, CheckOutcome outcome) => outcome.Relations
        .Where(one => one.Judgement.Holds == false && one.Relation.Operands.Any(operand => IsAt(operand.Location, figure)))
        .SelectMany(one => figure.Relations.Where(original => original.Kind == one.Relation.Kind && original.Rule == one.Relation.Rule))
        .Select(relation => new FigureGuard(ClaimRecords.KindName(relation.Kind), relation.Rule, relation.Title.Length > 0 ? relation.Title : relation.Text));

    private static bool IsAt(SourceLocation? place, Figures.Bound figure) =>
        place is not null && place.Block == figure.Location.Block && place.Row == figure.Location.Row && place.Column == figure.Location.Column
        && place.Span.Start <= figure.Digits.Start && figure.Digits.Start < place.Span.End;

    private static string Shown(string text, TextSpan digits, FigureChanges.Change change, bool after)
    {
        TextSpan shown = TextSpan.FromBounds(digits.Start, Math.Max(digits.End, change.Span.End));
        if (!after) return text.Substring(shown.Start, shown.Length);
        return string.Concat(text.AsSpan(shown.Start, change.Span.Start - shown.Start), change.Replacement, text.AsSpan(change.Span.End, shown.End - change.Span.End));
    }

    private static ImmutableArray<string> New(ImmutableArray<Finding> findings, Dictionary<string, int> before)
    {
        Dictionary<string, int> left = new(before);
        ImmutableArray<string>.Builder codes = ImmutableArray.CreateBuilder<string>();
        foreach (Finding finding in findings)
        {
            string print = Fingerprint(finding);
            if (left.TryGetValue(print, out int count) && count > 0) left[print] = count - 1;
            else if (!codes.Contains(finding.Code)) codes.Add(finding.Code);
        }

        return codes.ToImmutable();
    }

    private static Dictionary<string, int> Fingerprints(ImmutableArray<Finding> findings)
    {
        Dictionary<string, int> prints = [];
        foreach (Finding finding in findings) prints[Fingerprint(finding)] = prints.GetValueOrDefault(Fingerprint(finding)) + 1;
        return prints;
    }

    // Not the span: a number that grows by a digit moves everything after it in its paragraph.
    private static string Fingerprint(Finding finding) =>
        $"{finding.Code}|{finding.Rule}|{finding.Place?.Block}|{finding.Place?.Row}|{finding.Place?.Column}|{string.Join('|', finding.Arguments.Select(pair => pair.Key + "=" + pair.Value))}";
}
