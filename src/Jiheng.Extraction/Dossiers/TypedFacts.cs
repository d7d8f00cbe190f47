using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>手填事实的读取: entries of facts.yaml become facts with their source.</summary>
public static class TypedFacts
{
    /// <summary>The facts of a file, for the rows of a scheme and the concepts of its pack; what does not fit is told with its line (2xxx).</summary>
    public static ImmutableArray<Fact> Of(TypedFile file, FormPack pack, ScoringScheme scheme, string year, out ImmutableArray<Finding> problems)
    {
        ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();
        List<Finding> found = [];
        foreach (TypedEntry entry in file.Entries)
        {
            (Fact? fact, Finding? problem) = entry.Kind == TypedKind.Figure ? Figure(file, entry, pack, year) : ForRow(file, entry, scheme, year);
            if (fact is not null) facts.Add(fact);
            if (problem is not null) found.Add(problem);
        }

        problems = [.. found];
        return facts.ToImmutable();
    }

    /// <summary>假设的数 ("headcount.actual=10", "three-public.budget@2021=1.5万元"), or null where the concept or the value is not understood.</summary>
    public static Fact? Supposed(string text, FormPack pack, string year)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1) return null;
        string[] subject = text[..equals].Trim().Split('@', 2);
        TypedEntry entry = new(TypedKind.Figure, subject[0], text[(equals + 1)..].Trim(), "", 1, 1) { Year = subject.Length > 1 ? subject[1] : "" };
        return Figure(new TypedFile("", year, []), entry, pack, year).Item1;
    }

    private static (Fact?, Finding?) Figure(TypedFile file, TypedEntry entry, FormPack pack, string year)
    {
        if (pack.Find(new ConceptId(entry.Subject)) is not { } concept) return (null, Unknown(file, entry, "fact", entry.Subject, pack.Id + "/concepts/"));
        if (entry.Value.Length == 0) return (null, null);
        if (!NumberCell.TryRead(entry.Value.Replace(" ", "", StringComparison.Ordinal), concept.Unit, out Quantity quantity, out _) || !quantity.Unit.IsComparableWith(concept.Unit))
        {
            string example = "12.5 " + concept.Unit.Symbol;
            return (null, Bad(file, entry, "value", entry.Value, "数和单位，如 " + example, "a number with its unit, such as " + example));
        }

        CaliberSet caliber = entry.Caliber.Length > 0 ? CaliberSet.Of(entry.Caliber) : CaliberSet.Unknown;
        return (new Fact(new FactKey(concept.Id, "", entry.Year.Length > 0 ? entry.Year : year, caliber), new FactValue.Number(quantity), EvidenceOf(file, entry), concept.Label), null);
    }

    private static (Fact?, Finding?) ForRow(TypedFile file, TypedEntry entry, ScoringScheme scheme, string year)
    {
        if ((scheme.Rows.FirstOrDefault(row => row.Id == entry.Subject) ?? OwnRow(entry.Subject, scheme)) is not { } row) return (null, Unknown(file, entry, "row", entry.Subject, scheme.Id));
        Fact Made(ConceptId concept, FactValue value, string dimension) => new(new FactKey(concept, "", year, CaliberSet.Unknown, dimension), value, EvidenceOf(file, entry), row.Name);
        string dimension = entry.Item.Length > 0 ? row.Id + "/" + entry.Item : row.Id;
        bool isNumber = decimal.TryParse(entry.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number);
        switch (entry.Kind)
        {
            case TypedKind.NotApplicable:
                return (Made(ScoreConcepts.Answer, new FactValue.NotApplicable(entry.Value), row.Id), null);
            case TypedKind.SelfScore:
                return isNumber
                    ? (Made(ScoreConcepts.Self, new FactValue.Number(new Quantity(number, 0, Unit.Score)), row.Id), null)
                    : (null, Bad(file, entry, "points", entry.Value, "得分，如 \"4.5\"", "points such as \"4.5\""));
            default:
                if (entry.Item.Length > 0 && !ItemsOf(row.Rule).Contains(entry.Item)) return (null, Unknown(file, entry, "item", entry.Item, scheme.Id + "/" + row.Id));
                if (Wanted(row.Rule, entry.Item) is { } wanted && !wanted.Contains(entry.Value) && !(isNumber && row.Rule is ScoreRule.ChecklistDeduct))
                    return (null, Bad(file, entry, "answer", entry.Value, string.Join(" / ", wanted), string.Join(" / ", wanted)));
                return (Made(ScoreConcepts.Answer, isNumber ? new FactValue.Number(new Quantity(number, 0, Unit.Count("例"))) : new FactValue.Choice(entry.Value, entry.Value), dimension), null);
        }
    }

    // "indicator-3": the third indicator that the department set itself.
    private static ScoreRow? OwnRow(string id, ScoringScheme scheme) => scheme.Own is { } own && id.StartsWith("indicator-", StringComparison.Ordinal) ? new ScoreRow(id, id, own.Points, own.Rule) : null;

    private static IEnumerable<string> ItemsOf(ScoreRule rule) => rule switch
    {
        ScoreRule.ChecklistAdd add => add.Items.Select(item => item.Id),
        ScoreRule.ChecklistDeduct deduct => deduct.Items.Select(item => item.Id),
        _ => [],
    };

    private static string[]? Wanted(ScoreRule rule, string item) => rule switch
    {
        ScoreRule.Judgement judgement => [.. judgement.Grades.Select(grade => grade.Name)],
        ScoreRule.Completion completion => [.. completion.Grades.Select(grade => grade.Name)],
        ScoreRule.ChecklistAdd or ScoreRule.ChecklistDeduct when item.Length > 0 => ["yes", "no"],
        _ => null,
    };

    private static Evidence EvidenceOf(TypedFile file, TypedEntry entry) =>
        new(new SourceLocation(entry.Line - 1, null, null, new TextSpan(0, entry.Value.Length), entry.Value) { File = file.Name }, EvidenceKind.TypedIn) { Source = entry.Source };

    private static Finding Unknown(TypedFile file, TypedEntry entry, string key, string id, string where) =>
        Finding.Of(PackFindings.UnknownId, [("file", file.Name), ("line", Number(entry.Line)), ("column", Number(entry.Column)), ("key", key), ("id", id), ("where", where)]) with { Rule = "dossier/" + key };

    private static Finding Bad(TypedFile file, TypedEntry entry, string key, string value, string wanted, string wantedEn) =>
        Finding.Of(PackFindings.BadValue, [("file", file.Name), ("line", Number(entry.Line)), ("column", Number(entry.Column)), ("key", key), ("value", value), ("wanted", wanted), ("wantedEn", wantedEn)]) with { Rule = "dossier/" + key };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
