using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>一处合计: one whole with its parts; a null part is a blank cell.</summary>
internal sealed record SumCase(TableFigure Whole, string WholeName, ImmutableArray<(TableFigure? Figure, string Name)> Parts)
{
    /// <summary>Written parts that are not zero.</summary>
    public int Weight { get; } = Parts.Count(part => part.Figure is { Quantity.Value: not 0 });

    public bool HasBlank => Parts.Any(part => part.Figure is null);

    public decimal Sum => Parts.Sum(part => part.Figure?.Quantity.BaseValue ?? 0);

    /// <summary>相合 within written precision; asked for many times while readings are compared, so worked out once.</summary>
    public bool Fits { get; } = Closes(Whole, Parts);

    private static bool Closes(TableFigure whole, ImmutableArray<(TableFigure? Figure, string Name)> parts)
    {
        // Figures of one column are written to one place: 10 beside 49.85 is 10.00, and persons are counted, not rounded.
        decimal finest = LastDigitOf(whole), sum = 0m;
        int count = 1;
        foreach ((TableFigure? figure, _) in parts)
        {
            if (figure is null) continue;
            finest = Math.Min(finest, LastDigitOf(figure));
            sum += figure.Quantity.BaseValue;
            count++;
        }

        decimal gap = Math.Abs(whole.Quantity.BaseValue - sum);
        return gap == 0 || (whole.Quantity.Unit.Dimension != UnitDimension.Count && gap <= finest / 2 * count);
    }

    private static decimal LastDigitOf(TableFigure figure) => figure.Quantity.LastDigit * figure.Quantity.Unit.Factor;

    /// <summary>同比增长 in a row of rates stands under the names of amounts: rates add up only where they are shares, and shares close.</summary>
    public bool MayAdd => Whole.Quantity.Unit.Dimension != UnitDimension.Ratio || Fits;

    /// <summary>Something is said: a part is written, and whole or parts are not zero.</summary>
    public bool Speaks => Parts.Any(part => part.Figure is not null) && (Weight > 0 || Whole.Quantity.Value != 0);
}

/// <summary>
/// 合计结构: the same whole and parts over all rows (or columns) of a block. The more of its cases close, the surer that the table means it:
/// one mistyped figure does not shake a structure that holds everywhere else, and a structure that holds nowhere accuses nobody.
/// </summary>
internal sealed record SumStructure(string Rule, ImmutableArray<SumCase> Cases, bool Explicit, ListExtent Extent)
{
    /// <summary>
    /// Points are averaged as often as summed, and the ten points of 预算执行率 may stand in another table than the indicators: a sum of points
    /// accuses only where another column of points closes.
    /// </summary>
    private static bool MayMeanMore(SumCase one, bool pointsClose) => one.Whole.Quantity.Unit == Unit.Score && !one.Fits && !pointsClose;

    /// <summary>存疑: a converter may have mixed up its columns; it accuses only where almost all of its own cases close, else only what closes is told.</summary>
    public bool IsDoubted { get; init; }

    /// <summary>Several cases close with figures that are not zero, and more than do not.</summary>
    public bool KeepsFitting => Full + Thin > 1 && Full + Thin > Failing;

    /// <summary>One and the same gap in row after row is a column that was left out, not a slip.</summary>
    private bool MissesTheSame => Cases.Where(one => !one.Fits).Select(one => one.Whole.Quantity.BaseValue - one.Sum).ToArray() is { Length: > 2 } gaps && gaps.GroupBy(gap => gap).Any(same => same.Count() > 2);

    private int Full => Cases.Count(one => one.Weight > 1 && one.Fits);

    private int Thin => Cases.Count(one => one.Weight == 1 && one.Fits);

    private int Failing => Cases.Count(one => !one.Fits);

    /// <summary>Of several readings of one table, the one that most cases confirm; the first where none is confirmed.</summary>
    public static SumStructure? Best(IEnumerable<SumStructure> readings)
    {
        SumStructure? best = null;
        foreach (SumStructure one in readings)
        {
            if (one.Cases.IsEmpty) continue;
            if (best is null || one.Standing > best.Standing) best = one;
        }

        return best;
    }

    private int Standing => (Full * 4) + Thin - (Failing * 4);

    /// <summary>The relations of all cases; <paramref name="witnesses"/> are cases of sister structures that may confirm this one.</summary>
    public IEnumerable<Relation> Relations(IEnumerable<SumCase>? witnesses = null)
    {
        SumCase[] all = [.. Cases, .. witnesses ?? []];
        int fits = all.Count(one => one.Weight > 0 && one.Fits), full = all.Count(one => one.Weight > 1 && one.Fits), fails = all.Count(one => !one.Fits);
        bool firm = Explicit ? fails < 2 || fits >= fails : fits > 0 && fits >= fails;
        bool blanksMeanZero = all.Any(one => one.HasBlank && one.Weight > 0 && one.Fits);
        // Parts that fall short in every column alike are a list with a row missing, not many slips at once.
        bool incomplete = Cases.Count(one => !one.Fits && one.Whole.Quantity.BaseValue > one.Sum) is > 1 and var short1 && short1 == Cases.Length;
        ListExtent extent = Extent == ListExtent.Unstated && full > 1 && full > fails ? ListExtent.Exhaustive : Extent;
        bool pointsClose = Cases.Any(one => one.Whole.Quantity.Unit == Unit.Score && one.Weight > 1 && one.Fits);
        bool silent = IsDoubted && (Full + Thin == 0 || Failing * 4 > Full + Thin || MissesTheSame);
        foreach (SumCase one in Cases)
        {
            if (!one.Speaks || (silent && !one.Fits)) continue;
            ImmutableArray<Operand> operands =
            [
                one.Whole.As(OperandRole.Whole, one.WholeName),
                .. one.Parts.Where(part => part.Figure is not null).Select(part => part.Figure!.As(OperandRole.Part, part.Name)),
            ];
            yield return new Relation(RelationKind.Sum, RelationWitness.Table, Rule, operands)
            {
                Extent = one.HasBlank && !blanksMeanZero && !one.Fits ? ListExtent.Unstated : extent,
                Firmness = firm && !incomplete && !MayMeanMore(one, pointsClose) ? RelationFirmness.Firm : RelationFirmness.Tentative,
                Text = one.WholeName,
                Title = one.WholeName + " = " + string.Join(" + ", one.Parts.Where(part => part.Figure is not null).Select(part => part.Name)),
            };
        }
    }
}
