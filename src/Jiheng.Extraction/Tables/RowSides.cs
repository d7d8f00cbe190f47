using System.Collections.Immutable;

namespace Jiheng.Extraction;

/// <summary>
/// 收支两侧: the side of the account that a row's name says. Income and expenditure that stood side by side and came under one another take turns in
/// one block; a sum there has parts of its own side only.
/// </summary>
internal sealed class RowSides
{
    private const int SureTurns = 3;

    private readonly int _turns;

    public RowSides(ImmutableArray<BlockRow> rows)
    {
        RowSide last = RowSide.Unsaid;
        foreach (BlockRow row in rows)
        {
            RowSide side = Of(row);
            if (side == RowSide.Unsaid || side == last) continue;
            if (last != RowSide.Unsaid) _turns++;
            last = side;
        }
    }

    /// <summary>True where the sides take turns, so that a sum that does not close may have parts of both.</summary>
    public bool AreMixed => _turns > 1;

    /// <summary>True where all the parts say that they are of the side of their whole.</summary>
    public static bool Agree(BlockRow whole, ImmutableArray<BlockRow> parts) => Of(whole) is var side && side != RowSide.Unsaid && parts.All(part => Of(part) == side);

    /// <summary>The rows that may be parts of a whole: none that says it is of the other side.</summary>
    public ImmutableArray<BlockRow> Beside(BlockRow whole, ImmutableArray<BlockRow> parts)
    {
        RowSide side = Of(whole);
        return _turns < SureTurns || side == RowSide.Unsaid ? parts : [.. parts.Where(part => Of(part) is var own && (own == side || own == RowSide.Unsaid))];
    }

    /// <summary>"转移性收入", "收入总计": what the name ends with; "非税收入征管经费" names an expense.</summary>
    private static RowSide Of(BlockRow row)
    {
        string name = TableWords.Bare(row.Number.Name);
        foreach (string total in (string[])["合计", "总计", "小计"])
        {
            if (name.EndsWith(total, StringComparison.Ordinal)) name = name[..^total.Length];
        }

        if (name.EndsWith("收入", StringComparison.Ordinal)) return RowSide.Income;
        return name.EndsWith("支出", StringComparison.Ordinal) ? RowSide.Expenditure : RowSide.Unsaid;
    }

    private enum RowSide
    {
        Unsaid,
        Income,
        Expenditure,
    }
}
