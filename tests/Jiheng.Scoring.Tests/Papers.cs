using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Scoring.Tests;

/// <summary>An invented department's figures and a scoring table of one row.</summary>
internal static class Papers
{
    public const string Year = "2023";

    public static Fact Money(string concept, decimal value, string year = Year, string caliber = "", string organisation = "", int decimals = 2) =>
        new(new FactKey(new ConceptId(concept), organisation, year, caliber.Length > 0 ? CaliberSet.Of(caliber) : CaliberSet.Unknown), new FactValue.Number(new Quantity(value, decimals, Unit.TenThousandYuan)), Typed, concept);

    public static Fact Answer(string dimension, FactValue value) => new(new FactKey(ScoreConcepts.Answer, "", Year, CaliberSet.Unknown, dimension), value, Typed, "");

    public static FactValue Yes { get; } = new FactValue.Choice("yes", "yes");

    public static MeasureTerm Term(string concept, int year = 0, string caliber = "", int sign = 1) => new(new ConceptId(concept), year, caliber, sign);

    public static Measure Ratio { get; } = new("ratio", "比率", MeasureKind.Ratio) { Top = [Term("a")], Bottom = [Term("b")], ZeroBoth = ZeroBase.Full };

    public static Measure Change { get; } = new("change", "变动率", MeasureKind.Change) { Top = [Term("a")], Bottom = [Term("a", -1)] };

    public static Measure Value { get; } = new("value", "数", MeasureKind.Value) { Top = [Term("a")] };

    public static ScoreRow Row(ScoreRule rule, decimal points = 5m, string measure = "ratio", string id = "row") => new(id, "指标", points, rule) { Measure = measure };

    public static ScoreSheet Score(IEnumerable<ScoreRow> rows, params IEnumerable<Fact> facts)
    {
        ImmutableArray<ScoreRow> all = [.. rows];
        FormPack pack = new("a.b", PackVersion.None)
        {
            Calibers = [new CaliberRule("whole", "全口径", []), new CaliberRule("narrow", "窄口径", [])],
            Measures = [Ratio, Change, Value],
        };
        return ScoreCalculator.Score(new FactSet(facts), pack, new ScoringScheme("s", "表", all) { Full = all.Sum(row => row.Points) }, Year);
    }

    public static ScoreLine Line(ScoreRow row, params IEnumerable<Fact> facts) => Score([row], facts).Lines[0];

    private static Evidence Typed { get; } = new(new SourceLocation(0, null, null, new TextSpan(0, 0), ""), EvidenceKind.TypedIn);
}
