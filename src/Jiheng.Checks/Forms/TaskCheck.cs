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
        Fact[] tasks = Items(one, "task.item"), goals = Items(one, "goal.item");
        if (tasks.Length < 2 || goals.Length < 2) yield break;
        Fact[] lonelyTasks = [.. tasks.Where(task => !Matches(task, goals))], lonelyGoals = [.. goals.Where(goal => !Matches(goal, tasks))];
        // Where hardly anything matches, the two lists are worded differently throughout and wording proves nothing.
        if (lonelyTasks.Length * 3 > tasks.Length * 2 || lonelyTasks.Length + lonelyGoals.Length == 0) yield break;
        List<string> said = [.. lonelyTasks.Select(task => "任务" + task.Key.Dimension + "没有对应的目标"), .. lonelyGoals.Select(goal => "目标" + goal.Key.Dimension + "没有对应的任务")];
        foreach (Fact task in tasks.Except(lonelyTasks))
        {
            foreach (string clause in LonelyClauses(task, goals)) said.Add("任务" + task.Key.Dimension + "的“" + clause + "”没有对应的目标");
        }

        yield return one.Find(FormFindings.TaskWithoutTarget, "task-target", (lonelyTasks.FirstOrDefault() ?? lonelyGoals[0]).Evidence.Location,
            [("unmatched", string.Join("；", said))],
            lonelyTasks.Skip(1).Concat(lonelyGoals).Select(fact => new LocationRole(PlaceRole.ComparedWith, fact.Evidence.Location)));
    }

    private static Fact[] Items(FormCase one, string concept) => [.. one.Of(concept).Where(fact => Indicator.TextOf(fact).Length > 4).DistinctBy(fact => fact.Key.Dimension)];

    private static bool Matches(Fact item, Fact[] others) =>
        others.Any(other => Overlap.Share(Overlap.Pairs(Indicator.TextOf(item)), Overlap.Pairs(Indicator.TextOf(other))) >= SameThing
            || Overlap.Clauses(Indicator.TextOf(item)).Any(clause => Overlap.Pairs(clause) is { Count: >= 5 } pairs && Overlap.Share(pairs, Overlap.Pairs(Indicator.TextOf(other))) >= Clause)
            || Overlap.Clauses(Indicator.TextOf(other)).Any(clause => Overlap.Pairs(clause) is { Count: >= 5 } pairs && Overlap.Share(pairs, Overlap.Pairs(Indicator.TextOf(item))) >= OtherClause));

    /// <summary>A long clause of a matched task none of whose wording is in any target.</summary>
    private static IEnumerable<string> LonelyClauses(Fact task, Fact[] goals) =>
        Overlap.Clauses(Indicator.TextOf(task)).Where(clause => Overlap.Pairs(clause) is { Count: >= 7 } pairs
            && goals.All(goal => Overlap.Share(pairs, Overlap.Pairs(Indicator.TextOf(goal))) < 0.15m));
}
