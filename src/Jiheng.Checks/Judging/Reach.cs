using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>
/// 所及: the values (base units) that a written figure may stand for. <paramref name="Narrow"/> is what digits and words plainly say;
/// <paramref name="Wide"/> is as far as loose words (约, 近, 余) may be stretched: between the two nobody is accused and nothing is confirmed.
/// </summary>
internal readonly record struct Reach(DecimalInterval Narrow, DecimalInterval Wide)
{
    /// <summary>Stands for "without end"; a sum of money of this size exists nowhere, and decimal arithmetic still bears it.</summary>
    private const decimal Endless = 1_000_000_000_000_000m;

    /// <summary>Money is not written finer than 分 (0.01元): a figure with all its digits is exact.</summary>
    private const decimal Fen = 0.01m;

    /// <summary>Reach with the operand's sign.</summary>
    public static Reach Of(Operand operand)
    {
        Reach unsigned = OfQuantity(operand);
        return operand.Sign < 0 ? new(unsigned.Narrow.Scale(-1m), unsigned.Wide.Scale(-1m)) : unsigned;
    }

    /// <summary>Reach of the written digits, whatever the sign.</summary>
    public static Reach OfQuantity(Operand operand)
    {
        Quantity quantity = operand.Quantity;
        if (IsExact(operand)) return Same(DecimalInterval.Exactly(quantity.BaseValue));
        decimal value = quantity.Value, half = quantity.LastDigit * 0.5m;
        if (quantity.IsPlain) return Same(quantity.BaseInterval);
        decimal step = RoundStep(quantity);
        return (quantity.Qualifier switch
        {
            Qualifier.About => new Reach(new(value - (step / 2), value + (step / 2)), new(value - (step * 1.5m), value + (step * 1.5m))),
            Qualifier.Nearly => new Reach(new(value - step, value), new(value - (step * 2), value + half)),
            Qualifier.SomewhatMore => new Reach(new(value, value + step), new(value - half, value + (step * 1.5m))),
            Qualifier.AtLeast or Qualifier.MoreThan => Same(new(value - half, Endless)),
            Qualifier.AtMost or Qualifier.LessThan => Same(new(-Endless, value + half)),
            _ => Same(quantity.Interval),
        }).Scale(quantity.Unit.Factor);
    }

    /// <summary>
    /// 精确: figures that nobody rounds: implied ones, persons and pieces counted one by one, points of a score, money down to 分.
    /// "12人" is twelve, not eleven and a half to twelve and a half.
    /// </summary>
    public static bool IsExact(Operand operand)
    {
        Quantity quantity = operand.Quantity;
        if (operand.Location is null) return true;
        if (!quantity.IsPlain || quantity.Decimals < 0) return false;
        return quantity.Unit.Dimension switch
        {
            UnitDimension.Count => quantity.Unit.Factor == 1m && quantity.Decimals == 0,
            UnitDimension.Score => true,
            UnitDimension.Money => quantity.LastDigit * quantity.Unit.Factor <= Fen,
            _ => false,
        };
    }

    /// <summary>Sum of two reaches.</summary>
    public Reach Add(Reach other) => new(Narrow.Add(other.Narrow), Wide.Add(other.Wide));

    private Reach Scale(decimal factor) => new(Narrow.Scale(factor), Wide.Scale(factor));

    private static Reach Same(DecimalInterval interval) => new(interval, interval);

    /// <summary>整步: the worth of the last digit that is not a round zero: 约300 is said in steps of 100, 约320 in steps of 10.</summary>
    private static decimal RoundStep(Quantity quantity)
    {
        decimal step = quantity.LastDigit, units = Math.Abs(quantity.Value) / step;
        while (units != 0 && units % 10m == 0)
        {
            units /= 10m;
            step *= 10m;
        }

        return step;
    }
}
