using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>行间合计: totals, codes, numbering and 其中 down the rows of one block.</summary>
internal sealed class RowSums(TableSection section, SectionBlock block)
{
    private const string TotalRule = "table/total-row", CodeRule = "table/hierarchy-code", NumberRule = "table/hierarchy-number", AmongRule = "table/hierarchy-among";

    /// <summary>No row is detailed in more rows than this without numbers or codes.</summary>
    private const int MostDetails = 12;

    private ImmutableArray<SumStructure>? _groups;

    private readonly ImmutableArray<BlockRow> _rows = BlockRow.Of(section, block);

    private readonly ImmutableArray<int> _columns =
        [.. block.ValueColumns.Where(column => !TableWords.IsNotAdded(section.Paths[column][(section.Paths[column].LastIndexOf('/') + 1)..]))];

    /// <summary>Relations of the block; <paramref name="codes"/> are the code groups of all blocks of the section, which bear each other out.</summary>
    public IEnumerable<Relation> Read(ImmutableArray<SumStructure> codes)
    {
        if (_columns.IsEmpty || _rows.Length < 2) return [];
        return [.. Totals(), .. Codes(codes), .. Numbered(), .. Among()];
    }

    /// <summary>Rows of the block, for readers of pairs of blocks.</summary>
    public ImmutableArray<BlockRow> Rows => _rows;

    private SumStructure Structure(string rule, BlockRow whole, IEnumerable<BlockRow> parts, bool said, ListExtent extent)
    {
        // A row called 合格率 holds a rate; its points add up all the same.
        ImmutableArray<BlockRow> members = [.. parts.Where(part => !TableWords.IsNotAdded(part.Label) || _columns.Any(column => part[column]?.Quantity.Unit == Unit.Score))];
        if (members.IsEmpty || TableWords.IsNotAdded(whole.Label)) return new SumStructure(rule, [], said, extent);
        return new SumStructure(rule,
        [
            .. _columns.Where(column => whole[column] is not null && members.Any(part => part[column] is not null))
                .Select(column => new SumCase(whole[column]!, whole.Name(section.Paths[column]), [.. members.Select(part => (part[column], part.Name(section.Paths[column])))]))
                // Rates under any heading add up only where they are shares, and shares close.
                .Where(one => one.Whole.Quantity.Unit.Dimension != UnitDimension.Ratio || one.Fits),
        ], said, extent);
    }

    private IEnumerable<Relation> Totals()
    {
        for (int i = 0; i < _rows.Length; i++)
        {
            if (_rows[i].TotalRank is not int rank || _rows[i].Number.Among) continue;
            BlockRow total = _rows[i];
            bool heads = IsFirstOfItsPart(i, rank);
            ImmutableArray<BlockRow> segment = heads ? Below(i, rank) : Above(i, rank);
            SumStructure? best = SumStructure.Best(PartReadings(segment).Select(parts => Structure(TotalRule, total, parts, said: true, ListExtent.Exhaustive)));
            foreach (Relation relation in best?.Relations() ?? []) yield return relation;
        }
    }

    /// <summary>A total that nothing stands above (since the last total of its rank) sums what stands below.</summary>
    private bool IsFirstOfItsPart(int index, int rank) => Above(index, rank).IsEmpty;

    private ImmutableArray<BlockRow> Above(int index, int rank)
    {
        int start = index;
        while (start > 0 && !(_rows[start - 1].TotalRank >= rank)) start--;
        return _rows[start..index];
    }

    private ImmutableArray<BlockRow> Below(int index, int rank)
    {
        int end = index + 1;
        while (end < _rows.Length && !(_rows[end].TotalRank >= rank)) end++;
        return _rows[(index + 1)..end];
    }

    /// <summary>The ways the rows of a segment can make up its total, likeliest first.</summary>
    private IEnumerable<ImmutableArray<BlockRow>> PartReadings(ImmutableArray<BlockRow> segment)
    {
        int inner = -1;
        for (int i = 0; i < segment.Length; i++)
        {
            if (segment[i].TotalRank is not null) inner = i;
        }

        if (inner >= 0)
        {
            ImmutableArray<BlockRow> after = segment[(inner + 1)..], totals = [.. segment.Where(row => row.TotalRank is not null)];
            if (WithoutDetails(after) is { IsEmpty: false } levels) yield return [segment[inner], .. levels];
            yield return [segment[inner], .. Unnumbered(after)];
            yield return [segment[inner], .. TopLevel(after)];
            yield return [.. totals, .. TopLevel(after)];
            yield return totals;
        }

        ImmutableArray<BlockRow> plain = [.. segment.Where(row => row.TotalRank is null)];
        if (plain.FirstOrDefault(HasFigures) is { Number.Among: true })
        {
            // 年度资金总额 / 其中：财政拨款 / 其他资金: the 其中 lists the parts of the total itself.
            yield return plain;
            yield break;
        }

        if (WithoutDetails(plain) is { IsEmpty: false } level) yield return level;
        yield return TopLevel(plain);
        yield return [.. TopLevel(plain).Union(Unnumbered(plain), ReferenceEqualityComparer.Instance).Cast<BlockRow>()];
        yield return Unnumbered(plain);
    }

    /// <summary>
    /// Rows without those that only detail the row above them: 年初财政拨款结转和结余 80 / 一般公共预算 50 / 政府性基金 30. Nothing but the figures may tell,
    /// for indentation is lost in a cell: they must add up in every column. Empty where no row has such details.
    /// </summary>
    private ImmutableArray<BlockRow> WithoutDetails(ImmutableArray<BlockRow> rows)
    {
        ImmutableArray<BlockRow>.Builder kept = ImmutableArray.CreateBuilder<BlockRow>();
        bool found = false;
        for (int i = 0; i < rows.Length;)
        {
            if (!rows[i].Number.Among) kept.Add(rows[i]);
            int details = DetailsOf(rows, i);
            found |= details > 0;
            i += details + 1;
        }

        return found && kept.Count > 0 ? kept.ToImmutable() : [];
    }

    /// <summary>How many rows behind one make it up, the longest run; zeros at its end belong to it.</summary>
    private int DetailsOf(ImmutableArray<BlockRow> rows, int index)
    {
        BlockRow whole = rows[index];
        int[] columns = [.. _columns.Where(column => whole[column] is { Quantity.Value: not 0 })];
        if (columns.Length == 0 || whole.Code.Length > 0) return 0;
        decimal[] sums = new decimal[columns.Length];
        int found = 0;
        for (int j = index + 1; j < rows.Length && j - index <= MostDetails && IsDetail(whole, rows[j]); j++)
        {
            for (int k = 0; k < columns.Length; k++) sums[k] += rows[j][columns[k]]?.Quantity.BaseValue ?? 0;
            if (columns.Select((column, k) => sums[k] == whole[column]!.Quantity.BaseValue).All(fits => fits)) found = j - index;
        }

        return found;
    }

    private static bool IsDetail(BlockRow whole, BlockRow row) =>
        row.TotalRank is null && row.Code.Length == 0 && (row.Number.Among || row.Number.Level == 0 || row.Number.Level > whole.Number.Level);

    private bool HasFigures(BlockRow row) => _columns.Any(column => row[column] is not null);

    private static ImmutableArray<BlockRow> Unnumbered(ImmutableArray<BlockRow> rows) =>
        [.. rows.Where(row => row.Number is { Level: 0, Among: false } && row.Code.Length == 0)];

    private static ImmutableArray<BlockRow> TopLevel(ImmutableArray<BlockRow> rows)
    {
        if (rows.Any(row => row.Code.Length > 0))
        {
            return [.. rows.Where(row => row.Code.Length > 0 && !rows.Any(other => IsBelow(row.Code, other.Code)))];
        }

        ImmutableArray<BlockRow> numbered = [.. rows.Where(row => row.Number is { Level: > 0, Among: false })];
        if (numbered.IsEmpty) return [.. rows.Where(row => !row.Number.Among)];
        int highest = numbered.Min(row => row.Number.Level);
        return [.. numbered.Where(row => row.Number.Level == highest)];
    }

    private static bool IsBelow(string code, string other) => other.Length > 0 && code.Length > other.Length && code.StartsWith(other, StringComparison.Ordinal);

    /// <summary>Classification codes: 2010301 belongs to 20103, which belongs to 201.</summary>
    private IEnumerable<Relation> Codes(ImmutableArray<SumStructure> all) =>
        CodeGroups.SelectMany(group => group.Relations(all.Where(other => !ReferenceEquals(other, group)).SelectMany(other => other.Cases)));

    /// <summary>科目组: every code with the codes right below it.</summary>
    public ImmutableArray<SumStructure> CodeGroups => _groups ??= GroupByCode();

    private ImmutableArray<SumStructure> GroupByCode()
    {
        if (_columns.IsEmpty) return [];
        Dictionary<string, BlockRow> byCode = new(StringComparer.Ordinal);
        foreach (BlockRow row in _rows)
        {
            // A code met twice (a table printed on, another fund) cannot say whose children follow.
            if (row.Code.Length > 0 && !byCode.TryAdd(row.Code, row)) return [];
        }

        if (byCode.Count < 2) return [];
        // A form that lists even the items without money lists them all.
        bool complete = byCode.Values.Any(row => _columns.All(column => row[column] is null or { Quantity.Value: 0 }));
        return
        [
            .. byCode.Values.Where(row => row.Code.Length > 2).GroupBy(row => ParentOf(row.Code, byCode)).Where(group => group.Key is not null)
                .Select(group => Structure(CodeRule, byCode[group.Key!], group, complete, ListExtent.Exhaustive)),
        ];
    }

    private static string? ParentOf(string code, Dictionary<string, BlockRow> byCode)
    {
        for (int length = code.Length - 1; length >= 3; length--)
        {
            if (byCode.ContainsKey(code[..length])) return code[..length];
        }

        return null;
    }

    /// <summary>一、 with （一）（二） or 1. 2. under it.</summary>
    private IEnumerable<Relation> Numbered()
    {
        List<SumStructure> groups = [];
        for (int i = 0; i < _rows.Length; i++)
        {
            RowNumber number = _rows[i].Number;
            if (number.Level == 0 || number.Among || _rows[i].TotalRank is not null || _rows[i].Code.Length > 0) continue;
            List<BlockRow> children = [];
            int level = 0;
            for (int j = i + 1; j < _rows.Length; j++)
            {
                RowNumber below = _rows[j].Number;
                if (below.Level <= number.Level || below.Among || _rows[j].TotalRank is not null) break;
                if (level == 0) level = below.Level;
                if (below.Level == level) children.Add(_rows[j]);
            }

            if (children.Count > 0) groups.Add(Structure(NumberRule, _rows[i], children, said: false, ListExtent.Unstated));
        }

        return groups.SelectMany(group => group.Relations(groups.Where(other => !ReferenceEquals(other, group)).SelectMany(other => other.Cases)));
    }

    /// <summary>A single 其中 below its whole is one member picked out: it cannot be the whole mistyped.</summary>
    private static bool IsOneOfMany(Relation relation) =>
        relation.In(OperandRole.Part).Take(2).ToArray() is [Operand part] && part.BaseValue < relation.First(OperandRole.Whole)!.BaseValue;

    /// <summary>其中: the row above and what follows; unnumbered followers may or may not still belong to it, so every length is tried.</summary>
    private IEnumerable<Relation> Among()
    {
        for (int i = 1; i < _rows.Length; i++)
        {
            if (!_rows[i].Number.Among || _rows[i - 1].Number.Among) continue;
            // A row that only says how the money is divided (按收入性质分) may stand between.
            BlockRow? whole = _rows[..i].LastOrDefault(HasFigures);
            if (whole is null) continue;
            if (_rows[i].Label is var label && TableWords.IsBareAmong(label)) continue;
            int level = _rows[i].Number.Level, end = i + 1;
            while (end < _rows.Length && _rows[end].TotalRank is null && (_rows[end].Number.Among || _rows[end].Number.Level == level) && _rows[end].Code.Length == 0) end++;
            bool sure = level > 0 || Enumerable.Range(i, end - i).All(j => _rows[j].Number.Among) || whole.TotalRank is not null;
            IEnumerable<int> lengths = sure ? [end - i] : Enumerable.Range(1, end - i).Reverse();
            SumStructure? best = SumStructure.Best(lengths.Select(length => Structure(AmongRule, whole, _rows.Slice(i, length), sure || length == 1, ListExtent.Unstated)));
            // 其中 of one or two members proves little when it falls short; when it exceeds its whole it is wrong however long it is.
            foreach (Relation relation in best?.Relations() ?? [])
            {
                if (!IsOneOfMany(relation)) yield return relation;
            }
        }
    }
}
