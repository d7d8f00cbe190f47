using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>评分表的体检: parts that do not add up, rows without source or standard, and the bands and cases of each row.</summary>
internal sealed class SchemeLint(PackLint lint, ScoringScheme scheme)
{
    public void Run()
    {
        foreach (ScoreGroup group in scheme.Groups)
        {
            decimal sum = scheme.Rows.Where(group.Holds).Sum(row => row.Points);
            if (sum != group.Points)
                lint.Tell(PackFindings.GroupPoints, group, scheme, ("group", string.Join("／", group.Path)), ("points", PackLint.Number(group.Points)), ("sum", PackLint.Number(sum)));
        }

        foreach (ScoreRow row in scheme.Rows)
        {
            if (row.Standard.Length == 0) lint.Tell(PackFindings.NoStandard, row, scheme, ("row", row.Name));
            if (!row.Recalled && !IsRead(row.Reference.Length > 0 ? row.Reference : scheme.Reference)) lint.Tell(PackFindings.NoSource, row, scheme, ("row", row.Name));
            Rule(row, row.Rule, row.Measure);
        }
    }

    // A row may not stand on a text that nobody looked up.
    private bool IsRead(string reference) => lint.Pack.FindReference(reference) is { Recalled: false };

    private void Rule(ScoreRow row, ScoreRule rule, string measure)
    {
        switch (rule)
        {
            case ScoreRule.Bands bands:
                new BandLint(lint, row, bands, lint.Pack.FindMeasure(measure)).Run();
                break;
            case ScoreRule.CompareFact compare:
                Cases(row, compare);
                break;
            case ScoreRule.BestOf best:
                foreach (RuleChoice choice in best.Choices) Rule(row, choice.Rule, choice.Measure);
                break;
        }
    }

    // Behind "any" nothing is reached; without it, whatever no case names is left over.
    private void Cases(ScoreRow row, ScoreRule.CompareFact rule)
    {
        int any = -1;
        for (int i = 0; i < rule.Cases.Length; i++)
        {
            FactCase one = rule.Cases[i];
            bool told = rule.Cases.AsSpan()[..i].ToArray().Any(before => before.Operator == one.Operator && before.Number == one.Number && before.Other == one.Other);
            if (any >= 0 || told) lint.Tell(PackFindings.Unreachable, one, row, ("row", row.Name), ("points", PackLint.Number(one.Points)));
            if (any < 0 && one is { Number: null, Other: null }) any = i;
        }

        if (any < 0) lint.Tell(PackFindings.BandEnd, rule, row, ("row", row.Name), ("gap", "各种情形以外的数"), ("gapEn", "whatever fits no case"));
    }
}
