using System.Globalization;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>可行: only a counted figure and a rate are written: does any whole-number base give that rate?</summary>
internal static class Feasibility
{
    public static Judgement Judge(ChangeFigures figures)
    {
        Operand current = figures.Current!, rate = figures.Rate!;
        decimal now = current.BaseValue;
        if (!Reach.IsExact(current) || current.Quantity.Unit.Dimension != UnitDimension.Count || now < 0 || figures.Sign is not decimal sign)
        {
            return Verdicts.Undecided("未写上期数，无从核对");
        }

        DecimalInterval stated = Reach.OfQuantity(rate).Narrow;
        DecimalInterval kept = sign > 0 ? new(1m + stated.Low, 1m + stated.High) : new(1m - stated.High, 1m - stated.Low);
        string said = Written.Full(current) + (sign > 0 ? "增长 " : "下降 ") + Written.Full(rate);
        if (now == 0 || kept.High <= 0) return ZeroOrMore(now, kept, said, rate);
        if (kept.Low <= 0) return Verdicts.Undecided(said + "：上期数可以任意大");
        decimal first = decimal.Ceiling(now / kept.High), last = decimal.Floor(now / kept.Low);
        if (first <= last)
        {
            string bases = first == last ? Whole(first) : Whole(first) + "–" + Whole(last);
            return new(true, JudgementGrade.Exact, 0m, null, null, [said + "：上期数可为 " + bases]);
        }

        return new(false, JudgementGrade.Apart, null, null, Written.Full(rate), [said + "：没有一个整数作上期数能得出这个比率", Nearest(now, sign, rate, last)]);
    }

    /// <summary>A fall of 100% leaves nothing; nothing left means a fall of 100%.</summary>
    private static Judgement ZeroOrMore(decimal now, DecimalInterval kept, string said, Operand rate) =>
        (now == 0) == (kept.Low <= 0)
            ? new(true, JudgementGrade.Exact, 0m, null, null, [said])
            : new(false, JudgementGrade.Apart, null, null, Written.Full(rate), [said + "：没有一个上期数能得出这个比率"]);

    private static string Nearest(decimal now, decimal sign, Operand rate, decimal below)
    {
        string Of(decimal start) => start <= 0
            ? ""
            : $"上期 {Whole(start)} 得 {Written.Rounded((now - start) * sign / start / rate.Quantity.Unit.Factor, Math.Max(0, rate.Quantity.Decimals))}{rate.Quantity.Unit.Symbol}";
        return string.Join("；", new[] { Of(below), Of(below + 1) }.Where(text => text.Length > 0));
    }

    private static string Whole(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
