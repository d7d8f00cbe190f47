using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 反说: "比上年增加0.87万元，增长10.81%" of 7.18万元: the other way round every digit fits; and words that gainsay each other, "增加0.83万元，下降29.96%".
/// </summary>
internal static class TurnedWords
{
    /// <summary>A rate of fewer digits fits either way by chance.</summary>
    private const int TellingDigits = 3;

    /// <summary>So many last digits must part the rate from what the words make.</summary>
    private const decimal Apart = 4m;

    private static readonly string[] Plain = ["增长", "增加", "上升", "增幅", "增长率", "同比增长", "同比增加", "增", "下降", "减少", "降低", "降幅", "下降率", "同比下降", "同比减少", "降", "减"];

    /// <summary>True where a change with an amount and a rate fits its level to the digit the other way round, and as it is worded not by far.</summary>
    public static bool AreSure(ProseFigure level, ProseChange change)
    {
        if (change is not { Delta: ProseFigure delta, Rate: ProseFigure rate } || rate.IsTurned || delta.IsTurned || !delta.Unit.IsComparableWith(level.Unit)) return false;
        if (delta.Direction is ChangeDirection.Unstated || rate.Quantity.Value <= 0m || delta.Quantity.Value <= 0m || !level.Quantity.IsPlain || !delta.Quantity.IsPlain || !rate.Quantity.IsPlain) return false;
        if (DigitSlip.SignificantDigits(rate.Quantity) < TellingDigits || DigitSlip.SignificantDigits(delta.Quantity) < TellingDigits - 1) return false;
        decimal sign = delta.Direction == ChangeDirection.Decrease ? -1m : 1m, moved = delta.Quantity.BaseValue, digit = rate.Quantity.LastDigit * rate.Unit.Factor;
        decimal worded = level.Quantity.BaseValue - (sign * moved), turned = level.Quantity.BaseValue + (sign * moved);
        return turned > 0m && Math.Abs((moved / turned) - rate.Quantity.BaseValue) <= digit / 2m && (worded <= 0m || Math.Abs((moved / worded) - rate.Quantity.BaseValue) > digit * Apart);
    }

    /// <summary>True where the amount of a change is said to rise and its rate to fall, or the other way round.</summary>
    public static bool AreApart(ProseChange change) => change is { Delta: ProseFigure delta, Rate: ProseFigure rate } && AreApart(delta, rate);

    /// <summary>The same of the two figures, one right behind the other and with no word but that of its direction.</summary>
    public static bool AreApart(ProseFigure delta, ProseFigure rate)
    {
        // "下降3.09%，增加2130万元": the rate may stand first.
        (ProseFigure first, ProseFigure second) = rate.Index < delta.Index ? (rate, delta) : (delta, rate);
        return second.Index == first.Index + 1 && ReferenceEquals(rate.Text, delta.Text) && rate.Depth == delta.Depth && second.Gap == 2
            && delta.Direction != ChangeDirection.Unstated && rate.Direction != ChangeDirection.Unstated && delta.Direction != rate.Direction
            && !delta.IsTurned && !rate.IsTurned && delta.Quantity.Value > 0m && rate.Quantity.Value > 0m && rate.Unit.Dimension == UnitDimension.Ratio && delta.Unit.Dimension != UnitDimension.PercentagePoint
            && Array.IndexOf(Plain, FigureLabel.TrimTail(second.Lead).Trim().ToString()) >= 0;
    }
}
