using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>concepts/, phrases/, parameters/, lexicon/: what words mean.</summary>
internal sealed partial class PackBuilder
{
    private void AddMeanings(MapReader map)
    {
        foreach (MapReader one in map.Maps("calibers"))
        {
            _calibers.Add(new CaliberRule(NewId(one, "id"), one.Text("label"), Labels(one.Texts("words"))));
            one.Done();
        }

        foreach (MapReader one in map.Maps("concepts"))
        {
            ConceptId id = new(NewId(one, "id"));
            _concepts.Add(new Concept(id, one.Text("label"), UnitAt(one, "unit")) { Budget = OptionalConceptAt(one, "budget") });
            one.Done();
        }

        foreach (MapReader one in map.Maps("phrases"))
        {
            _phrases.Add(new PhraseRule(NewId(one, "id"), ConceptsAt(one, "concepts"), Labels(one.Texts("words", required: true)))
            {
                Topics = Labels(one.Texts("topics")),
                NotAfter = Labels(one.Texts("not_after")),
                Sections = one.Texts("sections"),
                Caliber = CaliberAt(one, "caliber"),
                Dimension = one.Choice("figure", ("money", UnitDimension.Money), ("ratio", UnitDimension.Ratio), ("count", UnitDimension.Count), ("score", UnitDimension.Score)),
            });
            one.Done();
        }
    }

    private void AddLexicon(MapReader map)
    {
        foreach (MapReader one in map.Maps("slips"))
        {
            _slips.Add(new SlipRule(one.Text("wrong"), one.Text("right"), one.OptionalText("note") ?? "")
            {
                After = one.Texts("after"),
                NotAfter = one.Texts("not_after"),
                NotBefore = one.Texts("not_before"),
            });
            one.Done();
        }

        _leftovers.AddRange(Labels(map.Texts("leftovers")));
        foreach (MapReader one in map.Maps("blanks"))
        {
            _blanks.Add(new BlankRule(
                one.Text("label"),
                one.Choice("kind", ("after-label", BlankKind.AfterLabel), ("date", BlankKind.Date), ("column", BlankKind.Column)),
                Labels(one.Texts("labels", required: true))));
            one.Done();
        }

        foreach ((PackText key, PackNode value) in map.Entries("words"))
        {
            if (!_words.TryAdd(key.Value, [.. map.TextsOf(value, key.Value)])) problems.Add(PackFindings.Duplicate, map.File, key, ("id", key.Value));
        }
    }

    private void AddParameter(string name, MapReader map)
    {
        string description = map.Text("description");
        map.OptionalText("unit");
        List<(DatedValue Value, MapReader Map)> values = [];
        foreach (MapReader one in map.Maps("values"))
        {
            (DateOnly from, DateOnly? until) = Period(one);
            ImmutableArray<(string Name, string Value)> entries = one.Has("entries")
                ? [.. one.Entries("entries").Select(entry => (entry.Key.Value, (entry.Value as PackText)?.Value ?? ""))]
                : [("", one.Text("value"))];
            string reference = one.Text("reference");
            CheckLater(() => _references.Any(known => known.Id == reference), one, "reference", reference, "references/");
            foreach ((DatedValue other, MapReader _) in values)
            {
                if (from <= (other.Until ?? DateOnly.MaxValue) && other.From <= (until ?? DateOnly.MaxValue))
                {
                    problems.Add(PackFindings.UnclearPeriod, map.File, one.Node, ("reason", "与 " + other.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 起的一段重叠"));
                }
            }

            _idChecks.Add(() => CheckBands(name, one));
            values.Add((new DatedValue(from, until, entries, reference), one));
            one.Done();
        }

        if (values.Count == 0) map.Missing("values");
        if (!map.Has("checked_on")) map.Missing("checked_on");
        _parameters.Add(new DatedParameter(name, description, [.. values.Select(one => one.Value)]) { CheckedOn = map.Date("checked_on") ?? DateOnly.MinValue });
    }

    // Where a grade begins must be a number: a slip read as 0 would make every score a pass.
    private void CheckBands(string parameter, MapReader map)
    {
        if (!_relations.Any(rule => rule.Kind == RelationRuleKind.Band && rule.Parameter == parameter)) return;
        if (!map.Has("entries")) map.Missing("entries");
        foreach ((PackText key, PackNode value) in map.Entries("entries"))
        {
            if (value is not PackText text || !decimal.TryParse(text.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal _))
                map.Bad(value, key.Value, "这一等次的最低分，如 \"90\"", "the lowest score of this grade, such as \"90\"");
        }
    }

    private ConceptId ConceptAt(MapReader map, string key)
    {
        string id = map.Text(key);
        if (id.Length > 0) CheckConcept(map, key, id);
        return new ConceptId(id);
    }

    private ConceptId? OptionalConceptAt(MapReader map, string key)
    {
        if (map.OptionalText(key) is not { } id) return null;
        CheckConcept(map, key, id);
        return new ConceptId(id);
    }

    private ImmutableArray<ConceptId> ConceptsAt(MapReader map, string key)
    {
        ImmutableArray<string> ids = map.Texts(key);
        foreach (string id in ids) CheckConcept(map, key, id);
        return [.. ids.Select(id => new ConceptId(id))];
    }

    private void CheckConcept(MapReader map, string key, string id) =>
        CheckLater(() => _concepts.Any(known => known.Id.Value == id), map, key, id, "concepts/");

    private string CaliberAt(MapReader map, string key)
    {
        if (map.OptionalText(key) is not { } id) return "";
        CheckLater(() => _calibers.Any(known => known.Id == id), map, key, id, "calibers");
        return id;
    }

    // Files are read in any order, so ids are checked when all are known.
    private void CheckLater(Func<bool> known, MapReader map, string key, string id, string where) => _idChecks.Add(() =>
    {
        if (!known()) problems.Add(PackFindings.UnknownId, map.File, map.PlaceOf(key), ("key", key), ("id", id), ("where", where));
    });

    private static Unit UnitAt(MapReader map, string key) => map.OptionalText(key) switch
    {
        null or "" => Unit.None,
        "元" => Unit.Yuan,
        "千元" => Unit.ThousandYuan,
        "万元" => Unit.TenThousandYuan,
        "亿元" => Unit.HundredMillionYuan,
        "%" => Unit.Percent,
        "分" => Unit.Score,
        { } measureWord => Unit.Count(measureWord),
    };
}
