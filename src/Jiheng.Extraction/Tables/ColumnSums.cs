using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>列间合计: 合计, 小计 and 其中 in the header of one block, over all its rows.</summary>
internal sealed class ColumnSums(TableSection section, SectionBlock block)
{
    private const string TotalRule = "table/total-column", GroupRule = "table/group-column";

    private readonly ImmutableArray<BlockRow> _rows = BlockRow.Of(section, block);

    public IEnumerable<Relation> Read() => Level(Within(section.Header)).SelectMany(one => one);

    /// <summary>Headings over several columns lose their reach where a table is made out of lines.</summary>
    private bool IsGrouped => section.Header.Any(node => !node.IsLeaf);

    /// <summary>Headings over the block's value columns only.</summary>
    private ImmutableArray<HeaderNode> Within(ImmutableArray<HeaderNode> nodes)
    {
        ImmutableArray<HeaderNode>.Builder kept = ImmutableArray.CreateBuilder<HeaderNode>();
        foreach (HeaderNode node in nodes)
        {
            if (node.Last < block.First || node.First > block.Last) continue;
            if (node.IsLeaf)
            {
                if (block.ValueColumns.Contains(node.First)) kept.Add(node);
                continue;
            }

            ImmutableArray<HeaderNode> children = Within(node.Children);
            if (!children.IsEmpty) kept.Add(node with { Children = children });
        }

        // One heading over everything ("本年支出") groups nothing.
        return kept.Count == 1 && !kept[0].IsLeaf && !TableWords.IsAmong(kept[0].Text) ? kept[0].Children : kept.ToImmutable();
    }

    private IEnumerable<IEnumerable<Relation>> Level(ImmutableArray<HeaderNode> nodes)
    {
        for (int i = 0; i < nodes.Length; i++)
        {
            HeaderNode node = nodes[i];
            if (!node.IsLeaf) yield return Level(node.Children).SelectMany(one => one);
            ImmutableArray<ImmutableArray<HeaderNode>> readings = PartsOf(nodes, i);
            bool said = TableWords.TotalRank(node.Text) is not null;
            foreach (ImmutableArray<string> path in LeafPaths(node))
            {
                SumStructure? best = SumStructure.Best(readings.Select(parts => Structure(node, parts, path, said)));
                if (best is not null) yield return (best with { IsDoubted = IsGrouped && !section.IsNative }).Relations();
            }
        }
    }

    /// <summary>The ways the headings beside one may be its parts, likeliest first; none where it is no total.</summary>
    private static ImmutableArray<ImmutableArray<HeaderNode>> PartsOf(ImmutableArray<HeaderNode> nodes, int index)
    {
        ImmutableArray<ImmutableArray<HeaderNode>>.Builder readings = ImmutableArray.CreateBuilder<ImmutableArray<HeaderNode>>();
        void Add(IEnumerable<HeaderNode> parts)
        {
            ImmutableArray<HeaderNode> kept = [.. parts.Where(IsAdded)];
            if (!kept.IsEmpty) readings.Add(kept);
        }

        HeaderNode node = nodes[index];
        int? rank = TableWords.TotalRank(node.Text);
        bool container = index + 1 < nodes.Length && TableWords.IsBareAmong(nodes[index + 1].Text);
        if (container)
        {
            Add(nodes[index + 1].Children.Where(child => !TableWords.IsBareAmong(child.Text)));
            if (rank is not null) Add([.. nodes[index + 1].Children.Where(child => !TableWords.IsBareAmong(child.Text)), .. nodes[(index + 2)..]]);
            return readings.ToImmutable();
        }

        if (rank is null)
        {
            foreach (ImmutableArray<HeaderNode> among in AmongAfter(nodes, index)) Add(among);
            if (readings.Count == 0) Add(ColumnPartitions.After(nodes, index));
            return readings.ToImmutable();
        }

        HeaderNode[] after = [.. nodes[(index + 1)..].TakeWhile(other => !(TableWords.TotalRank(other.Text) >= rank))];
        HeaderNode[] before = [.. nodes[..index].Reverse().TakeWhile(other => !(TableWords.TotalRank(other.Text) >= rank)).Reverse()];
        if (rank == 0)
        {
            // A 小计 whose group heading was lost: how many of the columns beside it are its own is for the figures to say.
            for (int length = 2; length <= after.Length; length++) Add(after[..length]);
            for (int length = 2; length <= before.Length; length++) Add(before[^length..]);
            return readings.ToImmutable();
        }

        foreach (HeaderNode[] side in index == 0 || after.Length >= before.Length ? (HeaderNode[][])[after, before] : [before, after])
        {
            AddWithSubtotals(side, Add);
            if (ColumnPartitions.Folded(side) is { } folded) Add(folded.Where(other => TableWords.TotalRank(other.Text) is null));
            Add(side.Where(other => TableWords.TotalRank(other.Text) is null));
        }

        return readings.ToImmutable();
    }

    /// <summary>合计, 出国, 小计, 购置, 运行, 接待 in one flat header: the 小计 stands for the columns after it.</summary>
    private static void AddWithSubtotals(HeaderNode[] side, Action<IEnumerable<HeaderNode>> add)
    {
        int subtotal = Array.FindIndex(side, other => TableWords.TotalRank(other.Text) == 0);
        if (subtotal < 0) return;
        for (int own = 2; own <= 4 && subtotal + own < side.Length + 1; own++)
        {
            add([.. side[..(subtotal + 1)], .. side[Math.Min(side.Length, subtotal + 1 + own)..]]);
        }
    }

    /// <summary>"基本支出 | 其中：人员经费 | 公用经费" in one header row: how far the 其中 reaches is for the figures to say.</summary>
    private static IEnumerable<ImmutableArray<HeaderNode>> AmongAfter(ImmutableArray<HeaderNode> nodes, int index)
    {
        if (index + 1 >= nodes.Length || !TableWords.IsAmong(nodes[index + 1].Text) || TableWords.IsAmong(nodes[index].Text)) yield break;
        int end = index + 1;
        while (end < nodes.Length && TableWords.IsAmong(nodes[end].Text)) end++;
        yield return nodes[(index + 1)..end];
        for (int longer = end + 1; longer <= nodes.Length && TableWords.TotalRank(nodes[longer - 1].Text) is null; longer++) yield return nodes[(index + 1)..longer];
    }

    /// <summary>Rates, numbers of order and changes do not add; neither does another period.</summary>
    private static bool IsAdded(HeaderNode node) => !TableWords.IsNotAdded(node.Text) && !TableWords.IsRate(node.Text) && !TableWords.IsChange(node.Text);

    private static IEnumerable<ImmutableArray<string>> LeafPaths(HeaderNode node) =>
        node.IsLeaf ? [[]] : node.Children.SelectMany(child => LeafPaths(child).Select(path => path.Insert(0, child.Text))).DistinctBy(path => string.Join('/', path));

    private SumStructure Structure(HeaderNode whole, ImmutableArray<HeaderNode> parts, ImmutableArray<string> path, bool said)
    {
        ImmutableArray<int> wholeColumns = Resolve(whole, path);
        string rule = said ? TotalRule : GroupRule;
        ListExtent extent = said ? ListExtent.Exhaustive : ListExtent.Unstated;
        if (wholeColumns.Length != 1) return new SumStructure(rule, [], said, extent);
        int column = wholeColumns[0];
        ImmutableArray<int> partColumns = [.. parts.SelectMany(part => Resolve(part, path))];
        if (partColumns.IsEmpty || partColumns.Contains(column)) return new SumStructure(rule, [], said, extent);
        SumStructure read = new(rule,
        [
            // A part that seems blank may be among the figures that lost their columns.
            .. _rows.Where(row => row[column] is not null && !TableWords.IsNotAdded(row.Label) && partColumns.Any(part => row[part] is not null) && !(row.Row.HasStray && partColumns.Any(part => row[part] is null)))
                .Select(row => new SumCase(row[column]!, row.Name(section.Paths[column]), [.. partColumns.Select(part => (row[part], row.Name(section.Paths[part])))])).Where(one => one.MayAdd),
        ], said, extent);
        // A total beside one filled column may have nothing to do with it, unless the two keep saying the same.
        return said && partColumns.Length == 1 && !read.KeepsFitting ? read with { Cases = [] } : read;
    }

    /// <summary>The columns that stand for a heading under a sub-heading (预算数, 决算数): its own 小计 where it has one, else all below it.</summary>
    private static ImmutableArray<int> Resolve(HeaderNode node, ImmutableArray<string> path)
    {
        if (node.IsLeaf) return path.IsEmpty ? [node.First] : [];
        if (!path.IsEmpty && node.Children.FirstOrDefault(child => child.Text == path[0]) is HeaderNode named) return Resolve(named, path[1..]);
        if (node.Children.FirstOrDefault(child => TableWords.TotalRank(child.Text) is not null) is HeaderNode total) return Resolve(total, path);
        return [.. node.Children.Where(child => IsAdded(child) && !TableWords.IsBareAmong(child.Text)).SelectMany(child => Resolve(child, path))];
    }
}
