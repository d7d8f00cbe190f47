using System.Collections.Immutable;

namespace Jiheng.Extraction;

/// <summary>已知划分的列: headings side by side that by their names are a whole and all its parts (公务用车购置及运行费 | 公务用车购置费 | 公务用车运行费).</summary>
internal static class ColumnPartitions
{
    private static readonly string[][] Partitions = [.. Cues.Partitions, ["税收收入", "非税"], ["一般", "专项"]];

    /// <summary>Debt is 一般 or 专项: 限额 | 一般 | 专项 | 余额 | 一般 | 专项.</summary>
    private static readonly string[] Debts = ["债", "限额", "余额", "发行", "还本", "付息", "再融资"];

    /// <summary>The headings right after one that are together all its parts; empty where they are not.</summary>
    public static ImmutableArray<HeaderNode> After(ImmutableArray<HeaderNode> nodes, int index)
    {
        string whole = nodes[index].Text;
        foreach (string[] members in Partitions)
        {
            if (!nodes[index].IsLeaf || index + members.Length >= nodes.Length || !IsWhole(whole, members)) continue;
            ImmutableArray<HeaderNode> parts = nodes.Slice(index + 1, members.Length);
            if (parts.All(part => part.IsLeaf && !IsWhole(part.Text, members)) && members.All(member => parts.Count(part => Names(part.Text, member)) == 1)) return parts;
        }

        return [];
    }

    /// <summary>The headings without those that are parts of another; null where none is.</summary>
    public static IEnumerable<HeaderNode>? Folded(HeaderNode[] side)
    {
        ImmutableArray<HeaderNode> nodes = [.. side];
        HashSet<int> parts = [];
        for (int i = 0; i < nodes.Length; i++)
        {
            foreach (HeaderNode part in After(nodes, i)) parts.Add(part.First);
        }

        return parts.Count > 0 ? nodes.Where(node => !parts.Contains(node.First)) : null;
    }

    /// <summary>Its name holds those of all parts (购置及运行), or it is one that is known for its parts.</summary>
    private static bool IsWhole(string name, string[] members) =>
        members.All(member => Names(name, member))
        || (members.Contains("公用") && name.Contains("基本支出", StringComparison.Ordinal))
        || (members.Contains("非税") && name.EndsWith("收入", StringComparison.Ordinal) && !members.Any(member => Names(name, member)))
        || (members[0] is "一般" && Array.Exists(Debts, word => Names(name, word)))
        || (members[0] is "购置" && name.Contains('车', StringComparison.Ordinal) && !members.Any(member => Names(name, member)));

    private static bool Names(string text, string member) => text.Contains(member, StringComparison.Ordinal);
}
