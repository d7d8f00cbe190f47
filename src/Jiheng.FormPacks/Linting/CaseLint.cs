using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>例子的体检: relations and rows without a case, and cases that name what the pack does not have.</summary>
internal sealed class CaseLint(PackLint lint, ImmutableArray<PackTestCase> cases)
{
    private readonly FormPack _pack = lint.Pack;

    public void Run()
    {
        Untested();
        foreach (PackTestCase one in cases)
        {
            if (!(one.Period.Length == 4 && int.TryParse(one.Period, NumberStyles.None, CultureInfo.InvariantCulture, out int _)))
                Tell(one, PackFindings.BadValue, ("key", "period"), ("value", one.Period), ("wanted", "四位年份，如 \"2025\""), ("wantedEn", "a year such as \"2025\""));
            foreach (string id in one.Holds.Concat(one.Fails).Concat(one.Silent).Where(id => _pack.Relations.All(rule => rule.Id != id))) Unknown(one, id, "relations/");
            foreach ((string row, string _) in one.Scores.Where(score => !_pack.Schemes.Any(scheme => (scheme.Own is not null && score.Row.StartsWith("indicator-", StringComparison.Ordinal)) || scheme.Rows.Any(row => row.Id == score.Row)))) Unknown(one, row, "scoring/");
            if (one.Scheme.Length > 0 && _pack.Schemes.All(scheme => scheme.Id != one.Scheme)) Unknown(one, one.Scheme, "scoring/");
            foreach ((string key, string _) in one.Input) Known(one, key);
        }
    }

    // A concept, or "?row" and "?row/item" for an answer.
    private void Known(PackTestCase one, string key)
    {
        if (!key.StartsWith('?'))
        {
            string id = key.TrimStart('~').Split('@', '#')[0];
            if (_pack.Find(new(id)) is null) Unknown(one, id, "concepts/");
            return;
        }

        string[] parts = key[1..].Split('/');
        ScoreRow[] rows = [.. _pack.Schemes.SelectMany(scheme => scheme.Rows).Where(row => row.Id == parts[0])];
        if (rows.Length == 0) Unknown(one, parts[0], "scoring/");
        else if (parts.Length > 1 && !rows.Any(row => ItemsOf(row.Rule).Contains(parts[1]))) Unknown(one, key[1..], "scoring/");
    }

    private static IEnumerable<string> ItemsOf(ScoreRule rule) => rule switch
    {
        ScoreRule.ChecklistAdd add => add.Items.Select(item => item.Id),
        ScoreRule.ChecklistDeduct deduct => deduct.Items.Select(item => item.Id),
        ScoreRule.BestOf best => best.Choices.SelectMany(choice => ItemsOf(choice.Rule)),
        _ => [],
    };

    private void Untested()
    {
        HashSet<string> tested = [.. cases.SelectMany(one => one.Holds.Concat(one.Fails).Concat(one.Silent))];
        foreach (RelationRule rule in _pack.Relations.Where(rule => !tested.Contains(rule.Id)))
            lint.Tell(PackFindings.UntestedRelation, rule, rule, ("pack", _pack.Id), ("rule", rule.Id));
        foreach (ScoringScheme scheme in _pack.Schemes)
        {
            // A row whose rule the source does not give has nothing to test.
            HashSet<string> scored = [.. cases.Where(one => one.Scheme == scheme.Id || (one.Scheme.Length == 0 && _pack.Schemes.Length == 1)).SelectMany(one => one.Scores.Select(score => score.Row))];
            foreach (ScoreRow row in scheme.Rows.Where(row => row.Rule is not ScoreRule.CutOff && !scored.Contains(row.Id)))
                lint.Tell(PackFindings.UntestedRelation, row, scheme, ("pack", _pack.Id), ("rule", scheme.Id + "/" + row.Id));
        }
    }

    private void Unknown(PackTestCase one, string id, string where) => Tell(one, PackFindings.UnknownId, ("key", one.Name), ("id", id), ("where", where));

    private void Tell(PackTestCase one, string code, params (string, string)[] arguments) => lint.TellAt(code, one.File, one.Line, one.Column, arguments);
}
