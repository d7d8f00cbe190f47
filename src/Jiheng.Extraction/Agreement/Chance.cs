using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>巧合: how likely a figure equals another of a paper by chance: one in nine for one digit, one in ninety for two, and so on, for each figure that has so many.</summary>
internal sealed class Chance
{
    private const int MostDigits = 7;

    private readonly int[] _figures = new int[MostDigits + 1];

    /// <summary>Chance among these figures.</summary>
    public Chance(IEnumerable<Quantity> figures)
    {
        HashSet<decimal> seen = [];
        foreach (Quantity figure in figures)
        {
            if (seen.Add(figure.BaseValue)) _figures[Math.Min(DigitsOf(figure), MostDigits)]++;
        }
    }

    /// <summary>True where figures of so many digits, bound by their names as they are, do not meet by chance.</summary>
    public bool LeavesNone(Quantity figure, NameBond bond)
    {
        int digits = Math.Min(DigitsOf(figure), MostDigits);
        if (digits == 0) return false;
        decimal others = Math.Max(1, _figures[digits] - 1), room = 9m;
        for (int i = 1; i < digits; i++) room *= 10m;
        return bond switch
        {
            NameBond.Same => true,
            NameBond.Word => digits >= 2 && others * 3m <= room,
            NameBond.General => digits >= 4 && others * 30m <= room,
            _ => digits >= 4 && others * 300m <= room,
        };
    }

    /// <summary>有效位数 without zeros at either end: 1,200 and 0.12 have two.</summary>
    public static int DigitsOf(Quantity figure)
    {
        decimal value = Math.Abs(figure.Value);
        if (value == 0m) return 0;
        while (value != decimal.Truncate(value)) value *= 10m;
        int digits = 0;
        if (value <= long.MaxValue)
        {
            long whole = (long)value;
            while (whole % 10 == 0) whole /= 10;
            for (; whole > 0; whole /= 10) digits++;
            return digits;
        }

        while (value % 10m == 0m) value /= 10m;
        for (; value >= 1m; value /= 10m) digits++;
        return digits;
    }
}
