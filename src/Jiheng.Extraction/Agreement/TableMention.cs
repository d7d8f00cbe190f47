using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 表中提及: a money figure of a table with the names a sentence might call it by: <paramref name="Row"/> and <paramref name="Column"/> without numbering, brackets
/// and words of total; <paramref name="Key"/> tells rows of two tables alike.
/// </summary>
internal sealed record TableMention(int Section, int ColumnIndex, string Key, string Row, string Column, BudgetKind Kind, TableFigure Figure, string Name)
{
    /// <summary>组: the headings above the lowest; 预算数 and 决算数 of one item stand under one group.</summary>
    public string Group { get; private init; } = "";

    /// <summary>事项: where the lowest heading only says 预算数, 决算数 or 小计, the name above it.</summary>
    public string Item { get; private init; } = "";

    /// <summary>上期: row or column name the period before; a budget is none.</summary>
    public bool IsEarlier { get; private init; }

    /// <summary>年度 that its row or column names.</summary>
    public int? Year { get; private init; }

    /// <summary>期间行: its row is named by a period.</summary>
    public bool IsPeriodRow { get; private init; }

    /// <summary>All money figures of all sections in reading order.</summary>
    public static ImmutableArray<TableMention> Of(Document document, ImmutableArray<TableSection> sections)
    {
        ImmutableArray<TableMention>.Builder mentions = ImmutableArray.CreateBuilder<TableMention>();
        for (int i = 0; i < sections.Length; i++)
        {
            TableSection section = sections[i];
            string title = section.Rows.IsEmpty ? "" : TableSurroundings.TitleOf(document, section.Rows[0].Table), subject = SubjectOf(title);
            BudgetKind ofTable = KindIn(title);
            foreach (SectionBlock block in section.Blocks)
            {
                foreach (BlockRow row in BlockRow.Of(section, block))
                {
                    foreach (int column in block.ValueColumns) Add(mentions, i, section, row, column, ofTable, subject);
                }
            }
        }

        return mentions.ToImmutable();
    }

    private static void Add(ImmutableArray<TableMention>.Builder mentions, int index, TableSection section, BlockRow row, int column, BudgetKind ofTable, string subject)
    {
        if (row[column] is not TableFigure { Quantity: { Unit.Dimension: UnitDimension.Money, IsPlain: true } } figure) return;
        string path = section.Paths[column], leaf = TableSection.LeafOf(path);
        BudgetKind kind = KindIn(path) is BudgetKind.Unstated ? ofTable : KindIn(path);
        string name = FigureLabel.Normalise(row.Number.Name), bare = WithoutTotal(name);
        string key = row.Code.Length > 0 ? row.Code : row.TotalRank is not null && bare.Length == 0 ? "合计" : name;
        mentions.Add(new TableMention(index, column, key, bare, WithoutTotal(FigureLabel.Normalise(leaf)), kind, figure, row.Name(path))
        {
            Group = path.Length > leaf.Length ? path[..^leaf.Length] : "",
            Item = bare.Length > 0 ? "" : ItemOf(path) is { Length: > 0 } item ? item : subject,
            IsEarlier = IsBefore(path) || IsBefore(row.Label),
            Year = RateColumns.YearIn(row.Label) ?? RateColumns.YearIn(path),
            IsPeriodRow = IsBefore(row.Label) || RateColumns.YearIn(row.Label) is not null,
        });
    }

    private static bool IsBefore(string name) => !name.Contains("预算", StringComparison.Ordinal) && RateColumns.NamesEarlier(name);

    /// <summary>表名所指: what the total of a table is called: “三公”经费 of “三公”经费支出决算表.</summary>
    private static string SubjectOf(string title)
    {
        string text = FigureLabel.Normalise(FigureLabel.StripNumber(title).ToString());
        text = text[(text.LastIndexOf('的') + 1)..];
        if (!text.EndsWith('表')) return "";
        text = FigureLabel.WithoutFund(FigureLabel.Stem(text[..^1].Replace("情况", "", StringComparison.Ordinal).Replace("汇总", "", StringComparison.Ordinal).Replace("明细", "", StringComparison.Ordinal)));
        return text.EndsWith("支出", StringComparison.Ordinal) ? text[..^2] : text;
    }

    private static string ItemOf(string path)
    {
        foreach (string heading in path.Split('/').Reverse())
        {
            if (WithoutTotal(FigureLabel.Normalise(heading)) is { Length: > 0 } name) return name;
        }

        return "";
    }

    /// <summary>"人员经费合计" names 人员经费; a bare 合计 names nothing by itself.</summary>
    private static string WithoutTotal(string label)
    {
        foreach (string word in (string[])["合计", "总计", "小计", "总额", "金额", "决算数", "预算数"])
        {
            if (label.EndsWith(word, StringComparison.Ordinal)) label = label[..^word.Length];
        }

        return label is "本年" ? "" : label.StartsWith("本年", StringComparison.Ordinal) ? label[2..] : label;
    }

    private static BudgetKind KindIn(string text) =>
        text.Contains("年初预算", StringComparison.Ordinal) ? BudgetKind.InitialBudget
        : text.Contains("全年预算", StringComparison.Ordinal) || text.Contains("调整预算", StringComparison.Ordinal) ? BudgetKind.AdjustedBudget
        : text.Contains("决算", StringComparison.Ordinal) || text.Contains("执行数", StringComparison.Ordinal) ? BudgetKind.Actual
        : text.Contains("预算数", StringComparison.Ordinal) || text.EndsWith("预算", StringComparison.Ordinal) || text.Contains("预算表", StringComparison.Ordinal) || text.Contains("预算总表", StringComparison.Ordinal) ? BudgetKind.Budget
        : BudgetKind.Unstated;
}
