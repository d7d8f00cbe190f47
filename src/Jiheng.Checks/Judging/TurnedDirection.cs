using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>方向之误: an amount and a rate of change that fit their figure to the digit only the other way round, or whose own words gainsay each other.</summary>
internal static class TurnedDirection
{
    /// <summary>A rate of fewer digits, or one that both ways make nearly the same, tells no direction.</summary>
    private const decimal FewestUnits = 100m, Apart = 4m;

    /// <summary>The fault, or null where the words agree with each other and with the figures, or nothing tells which way it went.</summary>
    public static Judgement? Judge(Relation relation, ChangeFigures figures)
    {
        if (figures is not { Current: Operand current, Base: null, Delta: Operand delta, Rate: Operand rate, Sign: decimal sign } || delta.Quantity.Value <= 0m || rate.Quantity.Value <= 0m) return null;
        if (delta.Quantity.Unit.Dimension is UnitDimension.PercentagePoint || !Likeness.AllPlain([current, delta, rate])) return null;
        bool apart = relation.Direction != ChangeDirection.Unstated && delta.Sign != rate.Sign;
        bool worded = Fits(current, delta, rate, sign), turned = Fits(current, delta, rate, -sign);
        if (!apart && (worded || !turned || !IsTelling(current, delta, rate, sign))) return null;
        decimal right = turned && !worded ? -sign : sign;
        bool units = Written.NeedUnits([current, delta]);
        string line = Written.In(delta, units) + " ÷ (" + Written.In(current, units) + (right > 0 ? " − " : " + ") + Written.In(delta, units) + ") = " + Written.Full(rate);
        // Where neither way fits, only that the words gainsay each other is certain.
        if (!worded && !turned) line = Word(sign) + " " + Written.Full(delta) + "，" + Word(-sign) + " " + Written.Full(rate);
        else line += right > 0 ? "，却称减少" : "，却称增加";
        return new(false, JudgementGrade.Apart, null, Word(right), Word(-right), [line]) { IsWrongDirection = true };
    }

    private static string Word(decimal sign) => sign > 0 ? "增加" : "减少";

    private static bool Fits(Operand current, Operand delta, Operand rate, decimal sign)
    {
        decimal moved = delta.Quantity.BaseValue, basis = current.BaseValue - (sign * moved);
        return basis > 0m && Math.Abs((moved / basis) - rate.Quantity.BaseValue) <= rate.Quantity.LastDigit * rate.Quantity.Unit.Factor / 2m;
    }

    private static bool IsTelling(Operand current, Operand delta, Operand rate, decimal sign)
    {
        decimal moved = delta.Quantity.BaseValue, basis = current.BaseValue - (sign * moved), digit = rate.Quantity.LastDigit * rate.Quantity.Unit.Factor;
        bool digits = rate.Quantity.Value / rate.Quantity.LastDigit >= FewestUnits;
        return digits && (basis <= 0m || Math.Abs((moved / basis) - rate.Quantity.BaseValue) > digit * Apart);
    }
}
