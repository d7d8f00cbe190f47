using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>
/// 等次: the score lies in the band of the grade. Both ends belong to the band unless an operand's qualifier says otherwise
/// (<see cref="Qualifier.MoreThan"/> on Low, <see cref="Qualifier.LessThan"/> on High).
/// </summary>
internal static class BandJudge
{
    public static Judgement Judge(Relation relation)
    {
        Operand? score = relation.First(OperandRole.Score), grade = relation.First(OperandRole.Grade);
        Operand? low = relation.First(OperandRole.Low), high = relation.First(OperandRole.High);
        if (score is null || (low is null && high is null) || !score.Quantity.IsPlain) return Verdicts.Undecided();
        decimal value = score.Quantity.Value;
        bool above = low is null || (low.Quantity.Qualifier == Qualifier.MoreThan ? value > low.Quantity.Value : value >= low.Quantity.Value);
        bool below = high is null || (high.Quantity.Qualifier == Qualifier.LessThan ? value < high.Quantity.Value : value <= high.Quantity.Value);
        string band = low is null ? Written.Digits(high!) + (high!.Quantity.Qualifier == Qualifier.LessThan ? " 分以下（不含）" : " 分及以下")
            : high is null ? Written.Digits(low) + (low.Quantity.Qualifier == Qualifier.MoreThan ? " 分以上（不含）" : " 分及以上")
            : Written.Digits(low) + (low.Quantity.Qualifier == Qualifier.MoreThan ? "（不含）" : "") + "–" + Written.Digits(high) + (high.Quantity.Qualifier == Qualifier.LessThan ? "（不含）" : "") + " 分";
        string name = grade?.Label is { Length: > 0 } label ? "“" + label + "”" : "该等次";
        bool holds = above && below;
        decimal difference = above ? below ? 0m : value - high!.Quantity.Value : value - low!.Quantity.Value;
        string line = Written.Digits(score) + (holds ? " 在" : " 不在") + name + "的 " + band + " 之内";
        return new(holds, holds ? JudgementGrade.Exact : JudgementGrade.Apart, difference, band, Written.Full(score), [line]);
    }
}
