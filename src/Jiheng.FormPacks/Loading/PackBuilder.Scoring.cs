using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>scoring/: computed indicators and scoring tables.</summary>
internal sealed partial class PackBuilder
{
    /// <summary>上年, behind a concept: "three-public.budget@last-year".</summary>
    private const string LastYear = "last-year";

    private static readonly (string, ZeroBase)[] ZeroChoices =
        [("unsaid", ZeroBase.Unsaid), ("full", ZeroBase.Full), ("zero", ZeroBase.Zero), ("not-applicable", ZeroBase.NotApplicable)];

    private void AddScoring(MapReader map)
    {
        foreach (MapReader one in map.Maps("measures")) AddMeasure(one);
        foreach (MapReader one in map.Maps("schemes")) AddScheme(one);
    }

    private void AddMeasure(MapReader map)
    {
        MeasureKind kind = map.Choice("kind", ("value", MeasureKind.Value), ("ratio", MeasureKind.Ratio), ("change", MeasureKind.Change));
        if (!map.Has("kind")) map.Missing("kind");
        (string top, string bottom) = kind switch
        {
            MeasureKind.Ratio => ("top", "bottom"),
            MeasureKind.Change => ("current", "base"),
            _ => ("of", ""),
        };
        Measure measure = new(NewId(map, "id"), map.Text("name"), kind)
        {
            Top = Terms(map, top),
            Bottom = bottom.Length > 0 ? Terms(map, bottom) : [],
            Formula = map.OptionalText("formula") ?? "",
            ZeroBottom = map.Choice("zero_bottom", ZeroChoices),
            ZeroBoth = map.Choice("zero_both", ZeroChoices),
            Reference = ReferenceAt(map),
            Recalled = Recalled(map),
        };
        _measures.Add(measure);
        places?.Mark(measure, map);
        map.Done();
    }

    private void AddScheme(MapReader map)
    {
        ImmutableArray<ScoreRow>.Builder rows = ImmutableArray.CreateBuilder<ScoreRow>();
        string id = NewId(map, "id");
        decimal full = map.Number("full") ?? 100m;
        // Rows are known within their table: two tables may both have a row "staff-control".
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (MapReader one in map.Maps("rows"))
        {
            ScoreRow row = Row(one);
            if (row.Id.Length > 0 && !known.Add(row.Id)) problems.Add(PackFindings.Duplicate, map.File, one.PlaceOf("id"), ("id", row.Id));
            rows.Add(row);
        }

        OwnIndicators? own = map.Maps("own_indicators").Select(OwnOf).FirstOrDefault();
        if (rows.Count == 0) map.Missing("rows");
        decimal sum = rows.Sum(row => row.Points) + (own?.Points ?? 0m);
        if (rows.Count > 0 && sum != full)
        {
            map.Bad(map.PlaceOf("full"), "full", "各行分值之和 " + sum.ToString(CultureInfo.InvariantCulture), "the sum of the rows' points, " + sum.ToString(CultureInfo.InvariantCulture));
        }

        _schemes.Add(new ScoringScheme(id, map.Text("title"), rows.ToImmutable()) { Full = full, Reference = ReferenceAt(map), Forms = map.Texts("forms"), SelfTotal = OptionalConceptAt(map, "self_total"), Own = own, Groups = Groups(map) });
        places?.Mark(_schemes[^1], map);
        map.Done();
    }

    private OwnIndicators OwnOf(MapReader map)
    {
        OwnIndicators own = new(map.Number("points", required: true) ?? 0m, new ScoreRule.Completion(map.Number("pass") ?? 0m, [.. map.Maps("grades").Select(one => Grade(one, 100m))]), map.OptionalText("standard") ?? "");
        map.Done();
        return own;
    }

    // "groups: [{path: [过程, 预算管理], points: 15}]": what the table prints for its parts.
    private ImmutableArray<ScoreGroup> Groups(MapReader map)
    {
        ImmutableArray<ScoreGroup>.Builder groups = ImmutableArray.CreateBuilder<ScoreGroup>();
        foreach (MapReader one in map.Maps("groups"))
        {
            ScoreGroup group = new(one.Texts("path", required: true), one.Number("points", required: true) ?? 0m);
            groups.Add(group);
            places?.Mark(group, one);
            one.Done();
        }

        return groups.ToImmutable();
    }

    private ScoreRow Row(MapReader map)
    {
        string measure = MeasureAt(map);
        decimal points = map.Number("points", required: true) ?? 0m;
        ScoreRow row = new(map.Text("id"), map.Text("name"), points, RuleAt(map, points, measure))
        {
            Groups = map.Texts("groups"),
            Measure = measure,
            Standard = map.OptionalText("standard") ?? "",
            NotApplicable = map.Choice("not_applicable", ("unsaid", NotApplicablePolicy.Unsaid), ("full", NotApplicablePolicy.Full), ("zero", NotApplicablePolicy.Zero), ("reweight", NotApplicablePolicy.Reweight)),
            Paper = map.OptionalText("paper") ?? "",
            Reference = ReferenceAt(map),
            Recalled = Recalled(map),
        };
        places?.Mark(row, map);
        map.Done();
        return row;
    }

    private string MeasureAt(MapReader map)
    {
        if (map.OptionalText("measure") is not { } id) return "";
        CheckLater(() => _measures.Any(known => known.Id == id), map, "measure", id, "measures");
        return id;
    }

    private string ReferenceAt(MapReader map)
    {
        if (map.OptionalText("reference") is not { } id) return "";
        CheckLater(() => _references.Any(known => known.Id == id), map, "reference", id, "references/");
        return id;
    }

    private ImmutableArray<MeasureTerm> Terms(MapReader map, string key) => [.. map.Texts(key, required: true).Select(text => Term(map, key, text))];

    private MeasureTerm? OptionalTerm(MapReader map, string key) => map.OptionalText(key) is { } text ? Term(map, key, text) : null;

    // "-balance.accumulated@general-budget@last-year"
    private MeasureTerm Term(MapReader map, string key, string text)
    {
        string[] pieces = text.TrimStart('-').Split('@');
        CheckConcept(map, key, pieces[0]);
        string caliber = "";
        int offset = 0;
        foreach (string piece in pieces.Skip(1))
        {
            if (piece == LastYear)
            {
                offset = -1;
                continue;
            }

            caliber = piece;
            CheckLater(() => _calibers.Any(known => known.Id == piece), map, key, piece, "calibers");
        }

        return new MeasureTerm(new ConceptId(pieces[0]), offset, caliber, text.StartsWith('-') ? -1 : 1);
    }
}
