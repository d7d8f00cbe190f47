using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.Checks;

/// <summary>任务与目标: by their wording, tasks without a target and targets without a task. Only a question: two wordings may mean one thing.</summary>
internal static class TaskCheck
{
    // Half of a task's pairs of characters found in one target is the same thing said again; a third is chance among words of one trade.
    private const decimal SameThing = 0.45m, Clause = 0.55m, OtherClause = 0.5m;

    public static IEnumerable<Finding> Run(FormCase one)
    {
        Wording[] tasks = Items(one, "task.item"), goals = Items(one, "goal.item");
        if (tasks.Length < 2 || goals.Length < 2) yield break;
        Wording[] lonelyTasks = [.. tasks.Where(task => !Matches(task, goals))], lonelyGoals = [.. goals.Where(goal => !Matches(goal, tasks))];
        // Where hardly anything matches, the two lists are worded differently throughout and wording proves nothing.
        if (lonelyTasks.Length * 3 > tasks.Length * 2 || lonelyTasks.Length + lonelyGoals.Length == 0) yield break;
        List<string> said = [.. lonelyTasks.Select(task => "任务" + task.Number + "没有对应的目标"), .. lonelyGoals.Select(goal => "目标" + goal.Number + "没有对应的任务")];
        foreach (Wording task in tasks.Except(lonelyTasks))
        {
            foreach (string clause in LonelyClauses(task, goals)) said.Add("任务" + task.Number + "的“" + clause + "”没有对应的目标");
        }

        yield return one.Find(FormFindings.TaskWithoutTarget, "task-target", (lonelyTasks.FirstOrDefault() ?? lonelyGoals[0]).Fact.Evidence.Location,
            [("unmatched", string.Join("；", said))],
            lonelyTasks.Skip(1).Concat(lonelyGoals).Select(one => new LocationRole(PlaceRole.ComparedWith, one.Fact.Evidence.Location)));
    }

    private static Wording[] Items(FormCase one, string concept) =>
        [.. one.Of(concept).Where(fact => Indicator.TextOf(fact).Length > 4).DistinctBy(fact => fact.Key.Dimension).Select(fact => new Wording(fact))];

    private static bool Matches(Wording item, Wording[] others) =>
        others.Any(other => Overlap.Share(item.Pairs, other.Pairs) >= SameThing
            || item.Clauses.Any(clause => clause.Pairs.Count >= 5 && Overlap.Share(clause.Pairs, other.Pairs) >= Clause)
            || other.Clauses.Any(clause => clause.Pairs.Count >= 5 && Overlap.Share(clause.Pairs, item.Pairs) >= OtherClause));

    /// <summary>A long clause of a matched task none of whose wording is in any target.</summary>
    private static IEnumerable<string> LonelyClauses(Wording task, Wording[] goals) =>
        task.Clauses.Where(clause => clause.Pairs.Count >= 7 && goals.All(goal => Overlap.Share(clause.Pairs, goal.Pairs) < 0.15m)).Select(clause => clause.Text);

    /// <summary>措辞 of a task or a target, taken apart once.</summary>
    private sealed record Wording(Fact Fact)
    {
        public string Number => Fact.Key.Dimension;

        public HashSet<int> Pairs { get; } = Overlap.Pairs(Indicator.TextOf(Fact));

        public WordingClause[] Clauses { get; } = [.. Overlap.Clauses(Indicator.TextOf(Fact)).Select(clause => new WordingClause(clause, Overlap.Pairs(clause)))];
    }

    private sealed record WordingClause(string Text, HashSet<int> Pairs);
}
