using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>比率所涉之列: which columns of a block the rate or the change in another column may be taken of.</summary>
internal sealed class RateColumns(TableSection section, SectionBlock block)
{
    // A rate stands beside what it is a rate of; trying every pair of a hundred columns would only find chance.
    private const int MostAmounts = 12;

    private const int MostZeros = 50;

    private static readonly string[] EarlierWords = [.. Cues.Before, "上年", "年初", "期初", "预算", "基期"];

    private readonly ImmutableArray<int> _amounts = [.. block.ValueColumns.Where(column => IsAmount(section.Paths[column]) && !HoldsRates(section, column))];

    private readonly Lazy<int?> _lastYear = new(() => block.ValueColumns.Where(column => IsAmount(section.Paths[column])).Max(column => YearIn(section.Paths[column])));

    /// <summary>True where the heading names a rate, or the cells under it are written as rates.</summary>
    public static bool IsRate(TableSection section, int column) => TableWords.IsRate(TableSection.LeafOf(section.Paths[column])) || HoldsRates(section, column);

    /// <summary>The columns of amounts a rate or a change may speak of: in a wide table those under the same heading and those nearest to it.</summary>
    public ImmutableArray<int> Amounts(int about)
    {
        ImmutableArray<int> amounts = [.. _amounts.Where(column => column != about)];
        if (amounts.Length <= MostAmounts) return amounts;
        string parent = Parent(about);
        return [.. amounts.OrderBy(column => parent.Length > 0 && Parent(column) == parent ? 0 : 1).ThenBy(column => Math.Abs(column - about)).Take(MostAmounts).Order()];
    }

    /// <summary>What a rate divides by what; the adjusted budget of the whole year comes before the one at the year's beginning, else the nearest before the rate.</summary>
    public IEnumerable<(int Part, int Whole)> Of(RateForm form, int rate)
    {
        // The heading above tells too: 金额 under 2023年执行数 is what was executed, 2022年决算数 is another year's.
        int[] amounts = [.. Amounts(rate).Where(column => !NamesEarlierYear(column, rate))];
        // In a wide table what the rate names may stand far from it.
        if (_amounts.Length > MostAmounts && !(amounts.Any(column => form.IsPart(section.Paths[column])) && amounts.Any(column => form.IsWhole(section.Paths[column]))))
        {
            amounts = [.. _amounts.Where(column => column != rate && !NamesEarlierYear(column, rate) && (form.IsPart(section.Paths[column]) || form.IsWhole(section.Paths[column]))).Take(MostAmounts)];
        }

        int[] parts = [.. amounts.Where(column => form.IsPart(section.Paths[column]))];
        // 为预算% says of what; money that arrived is another thing.
        bool ofBudget = section.Paths[rate].Contains("预算", StringComparison.Ordinal);
        int[] wholes = [.. amounts.Where(column => form.IsWhole(section.Paths[column]) && !(ofBudget && IsArrived(section.Paths[column]))).OrderBy(column => IsAdjusted(section.Paths[column]) ? 0 : 1).ThenBy(column => column < rate ? rate - column : column)];
        return parts.SelectMany(part => wholes.Where(whole => whole != part).Select(whole => (part, whole)));
    }

    /// <summary>The two periods a change lies between, those first that its heading names (2016年比2015年增减) or whose names tell which comes before.</summary>
    public IEnumerable<(int Now, int Before)> Periods(int change)
    {
        int[] amounts = [.. Amounts(change)];
        HashSet<int> earlier = [.. amounts.Where(column => NamesEarlier(section.Paths[column]))];
        (int? first, int? second) = (YearIn(section.Paths[change]), SecondYearIn(section.Paths[change]));
        return amounts.SelectMany(now => amounts.Where(before => before != now).Select(before => (now, before))).OrderBy(pair => Rank(pair.now, pair.before)).Select(pair => (pair.now, pair.before));

        int Rank(int now, int before)
        {
            (int? nowYear, int? beforeYear) = (YearIn(section.Paths[now]), YearIn(section.Paths[before]));
            if (second is not null && nowYear == first && beforeYear == second) return 0;
            return (earlier.Contains(before) && !earlier.Contains(now)) || beforeYear < nowYear ? 1 : 2;
        }
    }

    /// <summary>True where the heading of a change names the two years of a pair of columns.</summary>
    public bool NamesItsYears(int change) =>
        SecondYearIn(section.Paths[change]) is int before && YearIn(section.Paths[change]) is int now
        && Amounts(change).Count(column => YearIn(section.Paths[column]) == now) == 1 && Amounts(change).Count(column => YearIn(section.Paths[column]) == before) == 1;

    /// <summary>True where nothing but a budget can be what the rate is measured against: money that arrived or was handed out may be, too.</summary>
    public bool IsOfBudget(int rate) => !Amounts(rate).Any(column => IsArrived(section.Paths[column]) || section.Paths[column].Contains("下达", StringComparison.Ordinal));

    private static bool IsArrived(string path) => path.Contains("到位", StringComparison.Ordinal) && !path.Contains("预算", StringComparison.Ordinal);

    /// <summary>This year's amount over last year's: pairs whose names tell which year comes before; a budget is no earlier year.</summary>
    public IEnumerable<(int Now, int Before)> Years(int rate) =>
        Periods(rate).Where(pair => YearIn(section.Paths[pair.Before]) < YearIn(section.Paths[pair.Now])
            || (NamesEarlier(section.Paths[pair.Before]) && !section.Paths[pair.Before].Contains("预算", StringComparison.Ordinal) && !NamesEarlier(section.Paths[pair.Now])));

    /// <summary>上期或年初 by name: 上级补助全年数 holds 上 and 年 and is of this year, and so is what was carried over (上年结转).</summary>
    internal static bool NamesEarlier(string path)
    {
        // Each of the words has one of these.
        if (path.AsSpan().IndexOfAny("年期月预") < 0) return false;
        foreach (string word in EarlierWords)
        {
            int at = path.AsSpan().IndexOf(word);
            if (at >= 0 && Cues.StartOf(path.AsSpan(at + word.Length), Cues.CarriedOver) is null) return true;
        }

        return false;
    }

    /// <summary>The first year that a heading names.</summary>
    internal static int? YearIn(string path) => YearFrom(path, 0, out _);

    /// <summary>The second: 2015 of 2016年比2015年增减.</summary>
    private static int? SecondYearIn(string path) => YearFrom(path, 0, out int end) is null ? null : YearFrom(path, end, out _);

    private static int? YearFrom(string path, int start, out int end)
    {
        end = path.Length;
        for (int at = path.IndexOf("20", start, StringComparison.Ordinal); at >= 0; at = path.IndexOf("20", at + 1, StringComparison.Ordinal))
        {
            if (at + 4 >= path.Length || path[at + 4] != '年' || !int.TryParse(path.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)) continue;
            end = at + 4;
            return year;
        }

        return null;
    }

    // 2022年决算数 beside 2023年执行数 and a rate that stands under 2023年: the year before has no part in the rate.
    private bool NamesEarlierYear(int column, int rate) =>
        YearIn(section.Paths[column]) is int year && (YearIn(section.Paths[rate]) ?? _lastYear.Value) is int now && year < now;

    private static bool IsAdjusted(string path) => path.Contains("全年", StringComparison.Ordinal) || path.Contains("调整", StringComparison.Ordinal);

    private static bool IsAmount(string path) =>
        TableSection.LeafOf(path) is var heading && !TableWords.IsNotAdded(heading) && !TableWords.IsRate(heading) && !TableWords.IsChange(path);

    private static bool HoldsRates(TableSection section, int column)
    {
        bool any = false;
        int seen = 0;
        foreach (SectionRow row in section.Rows)
        {
            // A bare 0 is written among rates as well as among amounts.
            if (row.Figures[column] is not TableFigure figure || (seen++ < MostZeros && figure.Quantity.Value == 0)) continue;
            if (figure.Quantity.Unit.Dimension != UnitDimension.Ratio) return false;
            any = true;
        }

        return any;
    }

    private string Parent(int column) => section.Paths[column] is var path && path.LastIndexOf('/') is > 0 and int cut ? path[..cut] : "";
}
