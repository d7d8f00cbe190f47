using System.Globalization;

namespace Jiheng.Facts;

/// <summary>
/// 数量: a number as written. <paramref name="Value"/> is in <paramref name="Unit"/>, never converted (0.13亿元 is 0.13 and 亿元);
/// <paramref name="Decimals"/> is how many digits were written after the point (2 for 140.00), negative where the number was written in round
/// steps of a scale word without naming the rest (三千余: -3).
/// </summary>
public readonly record struct Quantity(decimal Value, int Decimals, Unit Unit, Qualifier Qualifier = Qualifier.None)
{
    /// <summary>末位: the worth of one unit in the last written digit, in <see cref="Unit"/>.</summary>
    public decimal LastDigit => PowerOfTen(-Decimals);

    /// <summary>书写区间 in <see cref="Unit"/>: half a unit of the last written digit to both sides.</summary>
    public DecimalInterval Interval => new(Value - (LastDigit * 0.5m), Value + (LastDigit * 0.5m));

    /// <summary>基准区间: <see cref="Interval"/> in base units (元 for money, plain ratio for %).</summary>
    public DecimalInterval BaseInterval => Interval.Scale(Unit.Factor);

    /// <summary>基准值: the value in base units.</summary>
    public decimal BaseValue => Value * Unit.Factor;

    /// <summary>True where nothing but the written digits limits the value (no 约, 以上 …).</summary>
    public bool IsPlain => Qualifier == Qualifier.None;

    /// <summary>The value with its written decimals and unit: "140.00万元".</summary>
    public override string ToString() =>
        Value.ToString("F" + Math.Max(0, Decimals).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + Unit.Symbol;

    // Asked for with every interval: a table for the exponents that are written, the rest by steps.
    private static decimal PowerOfTen(int exponent) => exponent is >= -9 and <= 9 ? Powers[exponent + 9] : Steps(exponent);

    private static readonly decimal[] Powers = [.. Enumerable.Range(-9, 19).Select(Steps)];

    private static decimal Steps(int exponent)
    {
        decimal power = 1m;
        for (int i = 0; i < exponent; i++) power *= 10m;
        for (int i = 0; i > exponent; i--) power /= 10m;
        return power;
    }
}
