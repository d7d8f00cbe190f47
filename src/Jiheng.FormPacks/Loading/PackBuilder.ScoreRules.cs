using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>scoring/: the rule of one row, by the name of its kind.</summary>
internal sealed partial class PackBuilder
{
    private ScoreRule RuleAt(MapReader row, decimal points, string measure)
    {
        MapReader? map = row.Maps("rule").FirstOrDefault();
        if (map is null)
        {
            row.Missing("rule");
            return new ScoreRule.CutOff();
        }

        ScoreRule rule = Rule(map, points);
        if (measure.Length == 0 && rule is ScoreRule.Steps or ScoreRule.Bands or ScoreRule.CompareFact or ScoreRule.Proportional)
            row.Missing("measure");
        places?.Mark(rule, map);
        map.Done();
        return rule;
    }

    private ScoreRule Rule(MapReader map, decimal points)
    {
        string kind = map.Text("kind");
        switch (kind)
        {
            case "steps":
                return new ScoreRule.Steps(
                    map.Choice("side", ("above", StepSide.Above), ("below", StepSide.Below), ("both", StepSide.Both)),
                    Needed(map, "limit"),
                    Positive(map, "step"),
                    Positive(map, "deduct"),
                    map.Choice("partial", ("unsaid", PartialStep.Unsaid), ("whole", PartialStep.Whole), ("round-up", PartialStep.RoundUp), ("pro-rata", PartialStep.ProRata)));
            case "bands":
                return new ScoreRule.Bands([.. map.Maps("bands").Select(one => Band(one, points))]);
            case "compare":
                return new ScoreRule.CompareFact([.. map.Maps("cases").Select(one => Case(one, points))]);
            case "checklist-add":
                return new ScoreRule.ChecklistAdd(Items(map, points));
            case "checklist-deduct":
                return new ScoreRule.ChecklistDeduct(Positive(map, "each"), Items(map, null));
            case "count-deduct":
                return new ScoreRule.CountDeduct(Positive(map, "each"), OptionalTerm(map, "count") ?? Term(map, "count", map.Text("count")));
            case "proportional":
                return new ScoreRule.Proportional(map.Number("pass") ?? 0m, map.Number("cap") ?? 100m);
            case "best-of":
                return new ScoreRule.BestOf([.. map.Maps("choices").Select(one => Choice(one, points))]);
            case "judgement":
                return new ScoreRule.Judgement([.. map.Maps("grades").Select(one => Grade(one, points))]);
            case "imported":
                return new ScoreRule.Imported(OptionalTerm(map, "score") ?? Term(map, "score", map.Text("score")), Positive(map, "out_of"));
            case "cut-off":
                return new ScoreRule.CutOff();
            default:
                const string Kinds = "steps / bands / compare / checklist-add / checklist-deduct / count-deduct / proportional / best-of / judgement / imported / cut-off";
                if (kind.Length > 0) map.Bad(map.PlaceOf("kind"), "kind", Kinds, Kinds);
                return new ScoreRule.CutOff();
        }
    }

    private ScoreBand Band(MapReader map, decimal points)
    {
        decimal? atLeast = map.Number("at_least"), above = map.Number("above"), atMost = map.Number("at_most"), below = map.Number("below");
        if (atLeast is not null && above is not null) map.Bad(map.PlaceOf("above"), "above", "at_least 与 above 只写一个", "either at_least or above");
        if (atMost is not null && below is not null) map.Bad(map.PlaceOf("below"), "below", "at_most 与 below 只写一个", "either at_most or below");
        ScoreBand band = new(atLeast ?? above, above is not null, atMost ?? below, below is not null, Within(map, "points", points));
        places?.Mark(band, map);
        map.Done();
        return band;
    }

    private FactCase Case(MapReader map, decimal points)
    {
        CompareOperator comparison = map.Choice("is", ("any", CompareOperator.Equal), ("equal", CompareOperator.Equal), ("at-most", CompareOperator.AtMost), ("at-least", CompareOperator.AtLeast),
            ("less", CompareOperator.Less), ("greater", CompareOperator.Greater));
        bool any = map.OptionalText("is") is null or "any";
        if (!any && !map.Has("number") && !map.Has("fact")) map.Missing("number");
        if (any && (map.Has("number") || map.Has("fact"))) map.Bad(map.PlaceOf("is"), "is", "与 number 或 fact 怎样比：equal、at-most、at-least、less、greater", "how number or fact is compared: equal, at-most, at-least, less, greater");
        FactCase one = new(comparison, map.Number("number"), OptionalTerm(map, "fact"), Within(map, "points", points));
        places?.Mark(one, map);
        map.Done();
        return one;
    }

    private ImmutableArray<ChecklistItem> Items(MapReader map, decimal? points)
    {
        ImmutableArray<ChecklistItem>.Builder items = ImmutableArray.CreateBuilder<ChecklistItem>();
        foreach (MapReader one in map.Maps("items"))
        {
            string id = one.Text("id");
            if (items.Any(item => item.Id == id) && id.Length > 0) problems.Add(PackFindings.Duplicate, map.File, one.PlaceOf("id"), ("id", id));
            items.Add(new ChecklistItem(id, one.Text("text"), points is null ? 0m : one.Number("points", required: true) ?? 0m));
            one.Done();
        }

        if (items.Count == 0) map.Missing("items");
        if (points is decimal full && items.Count > 0 && items.Sum(item => item.Points) != full)
            map.Bad(map.PlaceOf("items"), "items", "各条分值之和等于本行分值", "items whose points add up to those of the row");
        return items.ToImmutable();
    }

    private RuleChoice Choice(MapReader map, decimal points)
    {
        string measure = MeasureAt(map);
        RuleChoice choice = new(measure, RuleAt(map, points, measure));
        map.Done();
        return choice;
    }

    private JudgementGradeRule Grade(MapReader map, decimal points)
    {
        decimal? exactly = map.Number("points");
        JudgementGradeRule grade = new(map.Text("name"), exactly ?? Needed(map, "least"), exactly ?? Within(map, "most", points));
        map.Done();
        return grade;
    }

    private decimal Needed(MapReader map, string key) => map.Number(key, required: true) ?? 0m;

    private decimal Positive(MapReader map, string key)
    {
        decimal number = Needed(map, key);
        if (number <= 0m && map.Has(key)) map.Bad(map.PlaceOf(key), key, "大于 0 的数", "a number above 0");
        return number <= 0m ? 1m : number;
    }

    // No band, case or grade may give more than the row has.
    private decimal Within(MapReader map, string key, decimal points)
    {
        decimal number = Needed(map, key);
        if (number < 0m || number > points) map.Bad(map.PlaceOf(key), key, "0 至本行分值之间的数", "a number between 0 and the points of the row");
        return number;
    }
}
