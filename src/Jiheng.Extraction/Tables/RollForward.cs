using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>期初期末: opening + increases − decreases = closing, across the columns of a row (年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余).</summary>
internal static class RollForward
{
    private const string Rule = "table/roll-forward";

    private static readonly string[] Opening = ["期初", "年初", "上年结转", "上年末", "上年底", "上年数", "上期数", "原有"], Closing = ["期末", "年末", "年底", "本年数", "本期数", "结转下年", "现有"];
    private static readonly string[] Compared = ["比", "较", "上年", "去年"];

    private static readonly string[] In = ["增加", "收入", "转入", "购入"], Out = ["减少", "支出", "转出", "处置", "使用"];

    /// <summary>True where 增加 has a column and 减少 another: movements between two stocks, not changes against a year that is named.</summary>
    public static bool HoldsMovements(TableSection section, SectionBlock block)
    {
        bool Moves(int column, string[] one, string[] other) =>
            Names(Top(section, column), one) && !Names(Top(section, column), other) && !Names(Top(section, column), Compared) && !RateColumns.IsRate(section, column);
        return block.ValueColumns.Any(column => Moves(column, ["增加", "转入", "新增"], ["减", "降"])) && block.ValueColumns.Any(column => Moves(column, ["减少", "转出"], ["增"]));
    }

    /// <summary>True where the block has an opening and a closing column, so that 增加 and 减少 between them are movements, not changes against last year.</summary>
    public static bool IsIn(TableSection section, SectionBlock block) =>
        block.ValueColumns.Any(column => Names(Top(section, column), Opening)) && block.ValueColumns.Any(column => Names(Top(section, column), Closing))
        && Moves(section, block).Any(move => move.Sign > 0) && Moves(section, block).Any(move => move.Sign < 0);

    public static IEnumerable<Relation> Read(TableSection section, SectionBlock block)
    {
        int opening = Find(section, block, Opening), closing = Find(section, block, Closing);
        if (opening < 0 || closing < 0 || opening == closing) return [];
        ImmutableArray<(int Column, decimal Sign)> moves = [.. Moves(section, block)];
        if (!moves.Any(move => move.Sign > 0) || !moves.Any(move => move.Sign < 0)) return [];
        Relation[] stated = [.. BlockRow.Of(section, block).Where(row => row[closing] is not null && (row[opening] is not null || moves.Any(move => row[move.Column] is not null)))
            .Select(row => State(section, row, opening, closing, moves))];
        int fits = stated.Count(Fits);
        return stated.Select(one => fits * 2 >= stated.Length ? one : one with { Firmness = RelationFirmness.Tentative });
    }

    /// <summary>What comes in and what goes out between the opening and the closing column.</summary>
    private static IEnumerable<(int Column, decimal Sign)> Moves(TableSection section, SectionBlock block) =>
        block.ValueColumns.Where(column => !Names(Top(section, column), Opening) && !Names(Top(section, column), Closing) && IsOwnTotal(section, column))
            .Select(column => (column, Names(Top(section, column), In) ? 1m : Names(Top(section, column), Out) ? -1m : 0m)).Where(move => move.Item2 != 0);

    private static Relation State(TableSection section, BlockRow row, int opening, int closing, ImmutableArray<(int Column, decimal Sign)> moves)
    {
        Operand As(int column, OperandRole role) => row[column]!.As(role, row.Name(section.Paths[column]));
        return new Relation(RelationKind.Sum, RelationWitness.Table, Rule,
        [
            As(closing, OperandRole.Whole),
            .. row[opening] is null ? (IEnumerable<Operand>)[] : [As(opening, OperandRole.Part)],
            .. moves.Where(move => row[move.Column] is not null).Select(move => As(move.Column, OperandRole.Part) with { Sign = move.Sign }),
        ])
        {
            Text = row.Name(section.Paths[closing]),
            Title = "期末 = 期初 + 增加 − 减少",
        };
    }

    private static bool Fits(Relation relation) =>
        relation.First(OperandRole.Whole)!.Interval.Intersects(relation.In(OperandRole.Part).Select(part => part.Interval).Aggregate(DecimalInterval.Exactly(0), (sum, part) => sum.Add(part)));

    /// <summary>Under 本年支出 only its 合计 moves the balance; 基本支出 and 项目支出 are parts of it.</summary>
    private static bool IsOwnTotal(TableSection section, int column)
    {
        string path = section.Paths[column];
        int slash = path.LastIndexOf('/');
        return slash < 0 || TableWords.TotalRank(path[(slash + 1)..]) is not null || !section.Paths.Any(other => other.StartsWith(path[..slash] + "/", StringComparison.Ordinal) && TableWords.TotalRank(other[(slash + 1)..]) is not null);
    }

    private static int Find(TableSection section, SectionBlock block, string[] words)
    {
        // 上年末 is no 年末.
        int[] found = [.. block.ValueColumns.Where(column => Names(Top(section, column), words) && (words == Opening || !Names(Top(section, column), Opening)))];
        return found.Length == 1 ? found[0] : -1;
    }

    private static string Top(TableSection section, int column) => section.Paths[column].Replace("/", "", StringComparison.Ordinal);

    private static bool Names(string heading, string[] words) => Array.Exists(words, word => heading.Contains(word, StringComparison.Ordinal));
}
