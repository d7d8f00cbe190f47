using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>读法: columns taken together. Its fits are counted on the figures alone; relations are made only of the reading that wins.</summary>
internal sealed class RateReading
{
    // Where a table has more rows than this, one that closes may be chance; a heading that names its columns needs a third of them.
    private const int FewRows = 4, Third = 3;

    private readonly IEnumerable<BlockRow> _rows;
    private readonly Func<BlockRow, Relation> _make;

    public RateReading(IEnumerable<BlockRow> rows, Func<BlockRow, bool> fits, Func<BlockRow, Relation> make)
    {
        (_rows, _make) = (rows, make);
        foreach (BlockRow row in rows)
        {
            Count++;
            if (fits(row)) Confirmed++;
        }
    }

    private int Count { get; }

    private int Confirmed { get; }

    /// <summary>
    /// Of the columns that may be meant, those that most rows confirm. Unconfirmed, the first reading is only a guess.
    /// <paramref name="said"/>: the words of the headings allow no reading but the first; <paramref name="named"/>: the heading names the columns of the first.
    /// </summary>
    public static IEnumerable<Relation> Best(IEnumerable<RateReading> readings, bool said = false, bool named = false)
    {
        RateReading? best = null, first = null;
        int tried = 0;
        foreach (RateReading one in readings)
        {
            if (one.Count == 0) continue;
            tried++;
            first ??= one;
            if (best is null || one.Confirmed > best.Confirmed) best = one;
        }

        if (best is null) return [];
        // 执行率 beside 全年预算数 and 全年执行数 says itself what it is; in a table of few rows one that closes shows that the columns were read rightly.
        bool told = best.Confirmed > 0 && ReferenceEquals(best, first) && ((said && best.Count <= FewRows) || (named && best.Confirmed * Third >= best.Count));
        bool firm = (best.Confirmed * 2 >= best.Count && (best.Confirmed > 0 || tried == 1)) || told;
        return best._rows.Select(best._make).Select(relation => firm || (tried == 1 && best.Count == 1) ? relation : relation with { Firmness = RelationFirmness.Tentative });
    }
}
