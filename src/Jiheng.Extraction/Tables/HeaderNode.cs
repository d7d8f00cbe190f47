using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Extraction;

/// <summary>表头节: one heading with the columns it covers and the headings below it.</summary>
internal sealed record HeaderNode(string Text, int First, int Last, ImmutableArray<HeaderNode> Children)
{
    /// <summary>True where one column stands under the heading.</summary>
    public bool IsLeaf => Children.IsEmpty;

    /// <summary>Headings over the columns <paramref name="first"/> to <paramref name="last"/>, read from the header row at <paramref name="depth"/> downwards.</summary>
    public static ImmutableArray<HeaderNode> Read(Table table, ImmutableArray<int> rows, int depth, int first, int last)
    {
        ImmutableArray<HeaderNode>.Builder nodes = ImmutableArray.CreateBuilder<HeaderNode>();
        for (int column = first; column <= last;)
        {
            Cell cell = table[rows[depth], column];
            int end = Math.Min(last, cell.Column + cell.ColumnSpan - 1);
            // A stroke divides the headings of a path, so one inside a heading (执行率（B/A）) is widened.
            string text = TableWords.Squeeze(cell.Text).Replace('/', '／');
            int below = depth + 1;
            while (below < rows.Length && rows[below] < cell.Row + cell.RowSpan) below++;
            ImmutableArray<HeaderNode> children = below < rows.Length ? Read(table, rows, below, column, end) : [];
            if (text.Length == 0) nodes.AddRange(children.IsEmpty ? Leaves(text, column, end) : children);
            else if (children.All(child => child.IsLeaf && (child.Text.Length == 0 || child.Text == text))) nodes.AddRange(Leaves(text, column, end));
            else nodes.Add(new HeaderNode(text, column, end, children));
            column = end + 1;
        }

        return nodes.ToImmutable();
    }

    private static IEnumerable<HeaderNode> Leaves(string text, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(column => new HeaderNode(text, column, column, []));
}
