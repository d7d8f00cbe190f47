using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>答复簿: what people have answered for the rows that no figure decides.</summary>
internal sealed class AnswerBook
{
    private readonly Dictionary<string, FactValue> _answers = new(StringComparer.Ordinal);

    public AnswerBook(FactSet facts)
    {
        // The last answer counts: the clerk corrected herself.
        foreach (Fact fact in facts.Of(ScoreConcepts.Answer)) _answers[fact.Key.Dimension] = fact.Value;
    }

    /// <summary>是或否 to one condition; null where it is open.</summary>
    public bool? YesOrNo(string row, string item) => _answers.GetValueOrDefault(row + "/" + item) is FactValue.Choice choice ? choice.Id == "yes" : null;

    /// <summary>例数 of breaches of one condition.</summary>
    public decimal? Count(string row, string item) => (_answers.GetValueOrDefault(row + "/" + item) as FactValue.Number)?.Quantity.BaseValue;

    /// <summary>评定的等次 of a row.</summary>
    public string? Grade(string row) => (_answers.GetValueOrDefault(row) as FactValue.Choice)?.Text;

    /// <summary>不适用的理由 of a row.</summary>
    public string? NotApplicable(string row) => (_answers.GetValueOrDefault(row) as FactValue.NotApplicable)?.Text;
}
