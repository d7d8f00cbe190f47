using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 纲目相加: "全年分配7375万元。一、群众体育4349万元（其中补助地方2327万元） （一）…1433万元，…": the items of one rank make a level of what they stand under, or of what
/// stands before them; each is again the whole of its own items. What is told of every item by one name (其中补助地方) makes a tree of its own.
/// </summary>
internal static class OutlineSums
{
    private const int MostItems = 60, MostLevels = 8, MostSkipped = 2, Near = 24, NamedReach = 120;

    /// <summary>An item's amount may stand in the first sentence below its heading.</summary>
    private const int ParagraphsBelow = 2;

    private const int SharedName = 2;

    /// <summary>Reads the outline of a run of prose.</summary>
    public static void Read(NetBook book, NetPage page)
    {
        List<(OutlineItem? Parent, List<OutlineItem> Items)> groups = Outline.GroupsOf(page);
        // Inner lists first: the nearest whole is told.
        for (int g = groups.Count - 1; g >= 0; g--)
        {
            (OutlineItem? parent, List<OutlineItem> items) = groups[g];
            if (items.Count < 2) continue;
            if (items.Count > MostItems) items = items[..MostItems];
            foreach (string unit in UnitsOf(page, items))
            {
                List<NetLevel>[] levels = [.. items.Select(item => LevelsOf(page, item, unit))];
                for (int start = 0; start <= MostSkipped && start + 1 < items.Count; start++) Read(book, page, parent, items, levels, start, unit);
            }
        }
    }

    private static IEnumerable<string> UnitsOf(NetPage page, List<OutlineItem> items) =>
        items.SelectMany(item => page.Figures.Take(new Range(item.From, Math.Min(item.To, item.From + MostLevels)))).Where(level => IsLevel(level.Figure)).Select(level => level.Figure.Unit.BaseSymbol).Distinct();

    private static bool IsLevel(ProseFigure figure) => figure.IsAddable && !figure.IsPlanOnly && figure.Quantity.Value > 0m;

    // What an item says of itself: the levels of its line, else of the paragraphs right below it.
    private static List<NetLevel> LevelsOf(NetPage page, OutlineItem item, string unit)
    {
        List<NetLevel> levels = [];
        for (int i = item.From; i < item.To && i < item.From + (MostLevels * 2) && levels.Count < MostLevels && page.Figures[i].Paragraph <= item.Paragraph + ParagraphsBelow; i++)
        {
            if (IsLevel(page.Figures[i].Figure) && page.Figures[i].Figure.Unit.BaseSymbol == unit) levels.Add(page.Figures[i]);
        }

        return levels;
    }

    private static void Read(NetBook book, NetPage page, OutlineItem? parent, List<OutlineItem> items, List<NetLevel>[] levels, int start, string unit)
    {
        int tried = 0, triedNamed = 0;
        int first = items[start].From, own = start > 0 ? items[start - 1].From : parent?.From ?? first;
        HashSet<decimal> seen = [];
        for (int i = first - 1; i >= 0 && i >= first - NamedReach; i--)
        {
            NetLevel whole = page.Figures[i];
            if (!IsLevel(whole.Figure) || whole.Figure.Unit.BaseSymbol != unit) continue;
            bool named = IsNamed(whole.Figure, parent) || i >= own;
            // "（一）甲124万元 （二）乙93万元 （三）丙31万元": an item is no whole of those after it, unless no chance makes it one.
            decimal limit = start > 0 && levels[start - 1].Count > 0 && levels[start - 1][0] == whole ? NetBook.Loose : NetBook.Alike;
            if ((!named && seen.Count >= Near) || (!seen.Add(whole.Value) && !named)) continue;
            foreach (List<NetLevel> parts in Choices(whole, levels, start))
            {
                for (int length = parts.Count; length >= 2 && length >= parts.Count - MostSkipped; length--)
                {
                    tried++;
                    if (named) triedNamed++;
                    List<NetLevel> taken = parts[..length];
                    decimal sum = taken.Sum(part => part.Value);
                    if (!NetBook.Fits(whole, sum, taken.Sum(part => part.Slack))) continue;
                    bool told = NetBook.IsBeyondChance(limit, tried, whole, taken, sum - whole.Value)
                        || (named && start == 0 && length == parts.Count && NetBook.IsBeyondChance(NetBook.Named, triedNamed, whole, taken, sum - whole.Value));
                    if (told && book.Tell(whole, taken)) break;
                }
            }
        }
    }

    // One level of each item: the first, the first of the whole's kind, the first of the whole's name.
    private static IEnumerable<List<NetLevel>> Choices(NetLevel whole, List<NetLevel>[] levels, int start)
    {
        BudgetKind kind = whole.Figure.Kind;
        List<NetLevel> firsts = Pick(level => level.Figure.Depth == 0 && !PartLists.IsOtherKind(level.Figure.Kind, kind), all => all.Count > 0 ? all[0] : null);
        yield return firsts;
        if (whole.Figure.Stem.Length < SharedName) yield break;
        List<NetLevel> named = Pick(level => FigureLabel.SharedTail(level.Figure.Stem, whole.Figure.Stem) >= SharedName, _ => null);
        if (named.Count < 2 || named.SequenceEqual(firsts)) yield break;
        yield return named;
        // "其中补助地方298万元", and the last item is all of it: "（四）科学研究补助地方13万元".
        if (named.Count < firsts.Count) yield return Pick(level => named.Contains(level), all => all.Count > 0 ? all[0] : null);

        List<NetLevel> Pick(Func<NetLevel, bool> best, Func<List<NetLevel>, NetLevel?> otherwise)
        {
            List<NetLevel> picked = [];
            for (int i = start; i < levels.Length; i++)
            {
                if ((levels[i].Find(level => best(level)) ?? otherwise(levels[i])) is NetLevel level) picked.Add(level);
            }

            return picked;
        }
    }

    // "二、中央资金使用情况" stands above what makes 中央资金.
    private static bool IsNamed(ProseFigure whole, OutlineItem? parent) =>
        parent is not null && whole.Name.Length >= SharedName && parent.Heading.Contains(whole.Stem, StringComparison.Ordinal);
}
