namespace Jiheng.Checks;

/// <summary>结论: the judgements that say that nothing can be said.</summary>
internal static class Verdicts
{
    /// <summary>未定.</summary>
    public static Judgement Undecided(params ReadOnlySpan<string> derivation) => new(null, JudgementGrade.Undecided, null, null, null, [.. derivation]);

    /// <summary>无意义.</summary>
    public static Judgement Undefined(params ReadOnlySpan<string> derivation) => new(null, JudgementGrade.Undefined, null, null, null, [.. derivation]);

    /// <summary>True for the two grades of a relation that holds because digits or their precision agree.</summary>
    public static bool Holds(this JudgementGrade grade) => grade is JudgementGrade.Exact or JudgementGrade.WithinRounding or JudgementGrade.Remainder;
}
