using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Checks;

/// <summary>一项指标: its row read back from the facts.</summary>
internal sealed record Indicator(int Number, string Category, Fact Target, Fact? Completion)
{
    public Fact? Name { get; init; }

    public Fact? Points { get; init; }

    public Fact? Score { get; init; }

    public Fact? Reason { get; init; }

    /// <summary>目标文字, with the name before it where the form has a column for the name.</summary>
    public string TargetText => Name is not null && TextOf(Name).Length > 0 ? TextOf(Name) + TextOf(Target) : TextOf(Target);

    /// <summary>完成文字; "" for a blank one.</summary>
    public string CompletionText => Completion is null ? "" : TextOf(Completion);

    /// <summary>The target cell says that there is none (无, /).</summary>
    public bool HasNoTarget => Target.Value is FactValue.NotApplicable or FactValue.NotStated;

    /// <summary>目标 as read.</summary>
    public TargetExpression Wanted { get; } = TargetExpression.Read(TextOf(Target));

    /// <summary>完成 as read.</summary>
    public TargetExpression Reached { get; } = TargetExpression.Read(Completion is null ? "" : TextOf(Completion));

    /// <summary>主题: the words the figure is about.</summary>
    public string Subject
    {
        get
        {
            string name = Name is null ? "" : TextOf(Name);
            string own = Wanted.Subject.Of(TextOf(Target)).Trim().ToString();
            return name.Length > 0 ? name : own.Length > 0 ? own : TextOf(Target);
        }
    }

    public SourceLocation TargetPlace => Target.Evidence.Location;

    public SourceLocation Place => (Completion ?? Target).Evidence.Location;

    public static ImmutableArray<Indicator> AllOf(FactSet facts)
    {
        ImmutableArray<Indicator>.Builder all = ImmutableArray.CreateBuilder<Indicator>();
        Dictionary<string, Fact> names = By(facts, "indicator.name"), completions = By(facts, "indicator.completion"), categories = By(facts, "indicator.category");
        Dictionary<string, Fact> points = By(facts, "indicator.points"), scores = By(facts, "indicator.score"), reasons = By(facts, "indicator.reason");
        foreach (Fact target in facts.Of(new ConceptId("indicator.target")))
        {
            string key = target.Key.Dimension;
            string category = categories.GetValueOrDefault(key)?.Value is FactValue.Choice choice ? choice.Id : "";
            all.Add(new Indicator(int.Parse(key, CultureInfo.InvariantCulture), category, target, completions.GetValueOrDefault(key))
            {
                Name = names.GetValueOrDefault(key),
                Points = points.GetValueOrDefault(key),
                Score = scores.GetValueOrDefault(key),
                Reason = reasons.GetValueOrDefault(key),
            });
        }

        return all.ToImmutable();
    }

    /// <summary>The words of a fact; "" for a blank.</summary>
    public static string TextOf(Fact fact) => fact.Value switch
    {
        FactValue.Words words => words.Text,
        FactValue.NotApplicable none => none.Text,
        _ => "",
    };

    private static Dictionary<string, Fact> By(FactSet facts, string concept) =>
        facts.Of(new ConceptId(concept)).DistinctBy(fact => fact.Key.Dimension).ToDictionary(fact => fact.Key.Dimension, StringComparer.Ordinal);
}
