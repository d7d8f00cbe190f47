using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 近旁相加: two or three levels near a whole that make it to the last of many digits, whatever stands between them: "收到捐款6258.79万元；…支出4907.88万元，…结余1350.91万元".
/// The farther they stand the more of them there are, and the more digits are asked for.
/// </summary>
internal static class NearSums
{
    private const int After = 9, Before = 5, Paragraphs = 4;

    /// <summary>Reads the sums of the levels of one unit.</summary>
    public static void Read(NetBook book, List<NetLevel> levels)
    {
        if (levels.Count < 3 || levels[0].Figure.Unit.Dimension != UnitDimension.Money) return;
        for (int w = 0; w < levels.Count; w++)
        {
            List<NetLevel> near = Near(levels, w);
            // What is counted in another whole beside it is tried last.
            List<NetLevel> free = [.. near.Where(level => !book.IsCounted(level, levels[w], level.Order > levels[w].Order ? 1 : -1))];
            if (Pairs(book, levels[w], free) || Triples(book, levels[w], free) || free.Count == near.Count) continue;
            if (!Pairs(book, levels[w], near)) Triples(book, levels[w], near);
        }
    }

    // Nearest first, on both sides in turn.
    private static List<NetLevel> Near(List<NetLevel> levels, int w)
    {
        List<NetLevel> near = [];
        for (int far = 1; far <= After; far++)
        {
            if (w + far < levels.Count) Add(levels[w + far]);
            if (far <= Before && w >= far) Add(levels[w - far]);
        }

        return near;

        void Add(NetLevel level)
        {
            bool may = Math.Abs(level.Paragraph - levels[w].Paragraph) <= Paragraphs && level.Figure.Depth == levels[w].Figure.Depth && level.Value < levels[w].Value
                && !PartLists.IsOtherKind(level.Figure.Kind, levels[w].Figure.Kind);
            if (may) near.Add(level);
        }
    }

    private static bool Pairs(NetBook book, NetLevel whole, List<NetLevel> near)
    {
        for (int b = 1, tried = 0; b < near.Count; b++)
        {
            for (int a = 0; a < b; a++)
            {
                tried++;
                decimal sum = near[a].Value + near[b].Value;
                if (sum == whole.Value && Tell(book, tried, whole, near[a], near[b])) return true;
            }
        }

        return false;
    }

    private static bool Triples(NetBook book, NetLevel whole, List<NetLevel> near)
    {
        for (int c = 2, tried = 0; c < near.Count; c++)
        {
            for (int b = 1; b < c; b++)
            {
                decimal two = near[b].Value + near[c].Value;
                if (two >= whole.Value)
                {
                    tried += b;
                    continue;
                }

                for (int a = 0; a < b; a++)
                {
                    tried++;
                    decimal sum = two + near[a].Value;
                    if (sum == whole.Value && Tell(book, tried, whole, near[a], near[b], near[c])) return true;
                }
            }
        }

        return false;
    }

    private static bool Tell(NetBook book, int tried, NetLevel whole, params NetLevel[] parts) =>
        NetBook.IsBeyondChance(NetBook.Loose, tried, whole, parts, 0m) && book.Tell(whole, [.. parts.OrderBy(part => part.Order)]);
}
