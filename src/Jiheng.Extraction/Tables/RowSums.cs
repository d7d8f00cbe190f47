using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>行间合计: totals, codes, numbering, 其中 and unmarked parts down the rows of one block.</summary>
internal sealed class RowSums(TableSection section, SectionBlock block, BlockRow? tenPoints = null)
{
    private const string CodeRule = "table/hierarchy-code", NumberRule = "table/hierarchy-number", AmongRule = "table/hierarchy-among", NestedRule = "table/hierarchy-rows",
        TotalRule = "table/total-row";

    private readonly RowCases _cases = new(section, block);

    /// <summary>Rows and adding columns of the block, worked out once for all who read it.</summary>
    public RowCases Cases => _cases;

    private ImmutableArray<SumStructure>? _groups;

    private ImmutableArray<BlockRow> Rows => _cases.Rows;

    /// <summary>Relations of the block; <paramref name="codes"/> are the code groups of all blocks of the section, which bear each other out.</summary>
    public IEnumerable<Relation> Read(ImmutableArray<SumStructure> codes)
    {
        if (_cases.Columns.IsEmpty || Rows.Length < 2) return [];
        return [.. new TotalRows(_cases, tenPoints).Read(), .. Codes(codes), .. Numbered(), .. Among(), .. Nested(), .. NamedTotal()];
    }

    /// <summary>Classification codes: 2010301 belongs to 20103, which belongs to 201.</summary>
    private IEnumerable<Relation> Codes(ImmutableArray<SumStructure> all) =>
        CodeGroups.SelectMany(group => group.Relations(all.Where(other => !ReferenceEquals(other, group)).SelectMany(other => other.Cases)));

    /// <summary>科目组: every code with the codes right below it.</summary>
    public ImmutableArray<SumStructure> CodeGroups => _groups ??= GroupByCode();

    private ImmutableArray<SumStructure> GroupByCode()
    {
        if (_cases.Columns.IsEmpty) return [];
        Dictionary<string, BlockRow> byCode = new(StringComparer.Ordinal);
        foreach (BlockRow row in Rows)
        {
            // A code met twice (a table printed on, another fund) cannot say whose children follow.
            if (row.Code.Length > 0 && !byCode.TryAdd(row.Code, row)) return [];
        }

        if (byCode.Count < 2) return [];
        // A form that lists even the items without money lists them all.
        bool complete = byCode.Values.Any(row => _cases.Columns.All(column => row[column] is null or { Quantity.Value: 0 }));
        return
        [
            .. byCode.Values.Where(row => row.Code.Length > 2).GroupBy(row => ParentOf(row.Code, byCode)).Where(group => group.Key is not null)
                .Select(group => _cases.Structure(CodeRule, byCode[group.Key!], group, complete, ListExtent.Exhaustive)),
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
        for (int i = 0; i < Rows.Length; i++)
        {
            RowNumber number = Rows[i].Number;
            if (number.Level == 0 || number.Among || Rows[i].TotalRank is not null || Rows[i].Code.Length > 0) continue;
            List<BlockRow> children = [];
            int level = 0;
            for (int j = i + 1; j < Rows.Length; j++)
            {
                RowNumber below = Rows[j].Number;
                if (below.Level <= number.Level || below.Among || Rows[j].TotalRank is not null) break;
                if (level == 0) level = below.Level;
                if (below.Level == level) children.Add(Rows[j]);
            }

            if (children.Count > 0) groups.Add(_cases.Structure(NumberRule, Rows[i], children, said: false, ListExtent.Unstated));
        }

        return groups.SelectMany(group => group.Relations(groups.Where(other => !ReferenceEquals(other, group)).SelectMany(other => other.Cases)));
    }

    /// <summary>其中: the row above and what follows; unnumbered followers may or may not still belong to it, so every length is tried.</summary>
    private IEnumerable<Relation> Among()
    {
        for (int i = 1; i < Rows.Length; i++)
        {
            if (!Rows[i].Number.Among || Rows[i - 1].Number.Among) continue;
            // A row that only says how the money is divided (按收入性质分) may stand between.
            BlockRow? whole = Rows[..i].LastOrDefault(_cases.HasFigures);
            if (whole is null) continue;
            if (Rows[i].Label is var label && TableWords.IsBareAmong(label)) continue;
            int level = Rows[i].Number.Level, end = i + 1;
            while (end < Rows.Length && Rows[end].TotalRank is null && (Rows[end].Number.Among || Rows[end].Number.Level == level) && Rows[end].Code.Length == 0) end++;
            bool sure = level > 0 || Enumerable.Range(i, end - i).All(j => Rows[j].Number.Among) || whole.TotalRank is not null;
            if (end - i == 1)
            {
                foreach (Relation relation in Bound(whole, Rows[i])) yield return relation;
                continue;
            }

            IEnumerable<int> lengths = sure ? [end - i] : Enumerable.Range(1, end - i).Reverse();
            SumStructure? best = SumStructure.Best(lengths.Select(length => _cases.Structure(AmongRule, whole, Rows.Slice(i, length), sure, ListExtent.Unstated)));
            bool reaches = sure || best?.Cases.Any(one => one.Fits && one.Weight > 0) == true;
            // Where no figure tells how far the 其中 reaches, its first row at least may not exceed the whole.
            if (!reaches)
            {
                foreach (Relation relation in Bound(whole, Rows[i])) yield return relation;
            }

            foreach (Relation relation in best?.Relations() ?? []) yield return relation;
        }
    }

    /// <summary>A single 其中 names one part of many: it may not exceed the whole, and where it is smaller nothing is said.</summary>
    private IEnumerable<Relation> Bound(BlockRow whole, BlockRow part) =>
        _cases.Structure(AmongRule, whole, [part], said: true, ListExtent.Unstated).Relations().Where(one => one.First(OperandRole.Part)!.BaseValue >= one.First(OperandRole.Whole)!.BaseValue);

    /// <summary>Parts that nothing but their names or the figures themselves tell.</summary>
    private IEnumerable<Relation> Nested()
    {
        SumStructure[] groups = [.. Segments().SelectMany(rows => RowNesting.Of(rows, _cases.Columns).Families).Where(IsNested).Select(OfFamily).Where(MaySpeak)];
        return groups.SelectMany(group => group.Relations(groups.Where(other => !ReferenceEquals(other, group)).SelectMany(other => other.Cases)));
    }

    /// <summary>总“三公”经费支出 at the foot, which is called 总 and not 合计: the rows above it, where they close.</summary>
    private IEnumerable<Relation> NamedTotal()
    {
        BlockRow? last = Rows.LastOrDefault(_cases.HasFigures);
        if (last is not { TotalRank: null, Number.Among: false } || !last.Number.Name.StartsWith('总') || Rows.Any(row => row.TotalRank is not null)) return [];
        SumStructure sum = _cases.Structure(TotalRule, last, RowNesting.Of(Rows[..Rows.IndexOf(last)], _cases.Columns).Roots, said: false, ListExtent.Exhaustive);
        return MaySpeak(sum) ? sum.Relations() : [];
    }

    private static bool IsNested(RowFamily family) => family.Cue is NestingCue.Partition or NestingCue.Closing && family.Parts.Length > 1;

    private SumStructure OfFamily(RowFamily family) =>
        _cases.Structure(NestedRule, family.Whole, family.Parts, said: family.Cue == NestingCue.Partition, ListExtent.Unstated);

    /// <summary>Names tell a family; figures alone only where several columns close alike.</summary>
    private static bool MaySpeak(SumStructure group) => group.Explicit || group.KeepsFitting || group.Cases.Any(one => one.Weight > 1 && one.Fits);

    /// <summary>Runs of rows that no total divides.</summary>
    private IEnumerable<ImmutableArray<BlockRow>> Segments()
    {
        int start = 0;
        for (int i = 0; i <= Rows.Length; i++)
        {
            if (i < Rows.Length && Rows[i].TotalRank is null) continue;
            if (i - start > 1) yield return Rows[start..i];
            start = i + 1;
        }
    }
}
