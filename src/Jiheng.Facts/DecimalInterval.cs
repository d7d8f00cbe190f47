namespace Jiheng.Facts;

/// <summary>区间: every exact value a written number may stand for, ends included.</summary>
public readonly record struct DecimalInterval(decimal Low, decimal High)
{
    /// <summary>A single exact value.</summary>
    public static DecimalInterval Exactly(decimal value) => new(value, value);

    /// <summary>宽: the distance between the ends.</summary>
    public decimal Width => High - Low;

    /// <summary>True where some value lies in both.</summary>
    public bool Intersects(DecimalInterval other) => Low <= other.High && other.Low <= High;

    /// <summary>True where the value lies inside or on an end.</summary>
    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>Sum of two intervals.</summary>
    public DecimalInterval Add(DecimalInterval other) => new(Low + other.Low, High + other.High);

    /// <summary>Difference of two intervals that vary independently.</summary>
    public DecimalInterval Subtract(DecimalInterval other) => new(Low - other.High, High - other.Low);

    /// <summary>Every value multiplied; a negative factor swaps the ends.</summary>
    public DecimalInterval Scale(decimal factor) =>
        factor >= 0 ? new(Low * factor, High * factor) : new(High * factor, Low * factor);

    /// <summary>Quotient where the divisor does not touch zero; false (and an empty result) where it does.</summary>
    public bool TryDivideBy(DecimalInterval divisor, out DecimalInterval quotient)
    {
        quotient = default;
        if (divisor.Low <= 0 && divisor.High >= 0) return false;
        decimal a = Low / divisor.Low, b = Low / divisor.High, c = High / divisor.Low, d = High / divisor.High;
        quotient = new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
        return true;
    }
}
