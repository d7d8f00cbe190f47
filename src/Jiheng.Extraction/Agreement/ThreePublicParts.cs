using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 三公与基本支出: what the economic classification of 基本支出 shows for an item of the 三公经费 (30217 公务接待费) is a part of what their own table shows for it
/// and cannot be more. It may well be less: the rest was paid out of projects.
/// </summary>
internal static class ThreePublicParts
{
    private const string Rule = "agreement/three-public";

    /// <summary>Code of the economic classification, the words that its name and the heading of the other table share, and how sure the two are of one caliber.</summary>
    private static readonly (string Code, string Name, RelationFirmness Firmness)[] Items =
    [
        ("30212", "因公出国", RelationFirmness.Firm), ("30217", "公务接待费", RelationFirmness.Firm), ("31013", "公务用车购置", RelationFirmness.Firm),
        // Which vehicles count among the 三公 was not always the same.
        ("30231", "公务用车运行", RelationFirmness.Tentative),
    ];

    public static IEnumerable<Relation> Read(Document document, ImmutableArray<TableSection> sections, ImmutableArray<TableMention> cells)
    {
        List<int> basic = [], own = [];
        for (int i = 0; i < sections.Length; i++)
        {
            if (sections[i].Rows.IsEmpty || sections[i].IsMisread) continue;
            string title = TableSurroundings.TitleOf(document, sections[i].Rows[0].Table);
            if (title.Contains("三公", StringComparison.Ordinal)) own.Add(i);
            else if (title.Contains("基本支出", StringComparison.Ordinal) && (title.Contains("财政拨款", StringComparison.Ordinal) || title.Contains("一般公共预算", StringComparison.Ordinal))) basic.Add(i);
        }

        // Two such tables are those of two institutions, or of two years.
        if (basic.Count != 1 || own.Count != 1) yield break;
        foreach (IGrouping<BudgetKind, (string Item, TableMention Cell)> kind in cells.Where(cell => cell.Section == own[0]).Select(cell => (ItemOf(cell.Row + "/" + sections[own[0]].Paths[cell.ColumnIndex]), cell)).GroupBy(one => one.cell.Kind))
        {
            List<(string Item, TableMention Cell)> known = [.. kind];
            if (!AddsUp(known)) continue;
            foreach ((string code, string name, RelationFirmness firmness) in Items)
            {
                TableMention? part = cells.FirstOrDefault(cell => cell.Section == basic[0] && cell.Kind == kind.Key && cell.Key == code && cell.Row.Contains(name, StringComparison.Ordinal) && cell.Figure.Quantity.Value > 0);
                if (part is null || Only(known, item => IsOf(item, name)) is not TableMention whole) continue;
                yield return new Relation(RelationKind.Compare, RelationWitness.Table, Rule, [part.Figure.As(OperandRole.Left, part.Name), whole.Figure.As(OperandRole.Right, whole.Name)])
                {
                    Operator = CompareOperator.AtMost,
                    Firmness = firmness,
                    Text = part.Name,
                    Title = "基本支出中的“" + part.Row + "”不大于“三公”经费表所列",
                };
            }
        }
    }

    // 合计 is the three together: then the headings stand over their own figures. Text that lost its merged headings has them over others'.
    private static bool AddsUp(List<(string Item, TableMention Cell)> known) =>
        Only(known, item => item.Length == 0) is { } total && Only(known, item => item.Contains("因公出国", StringComparison.Ordinal)) is { } abroad
        && Only(known, item => item.Contains("公务接待", StringComparison.Ordinal)) is { } reception && Only(known, item => item.Contains("购置及运行", StringComparison.Ordinal)) is { } vehicles
        && total.Figure.Quantity.BaseValue > 0 && total.Figure.Quantity.BaseValue == abroad.Figure.Quantity.BaseValue + reception.Figure.Quantity.BaseValue + vehicles.Figure.Quantity.BaseValue;

    private static TableMention? Only(List<(string Item, TableMention Cell)> known, Func<string, bool> isMeant)
    {
        TableMention? found = null;
        foreach ((string item, TableMention cell) in known)
        {
            if (!isMeant(item)) continue;
            if (found is not null) return null;
            found = cell;
        }

        return found;
    }

    // 公务用车购置及运行维护费 is both of its parts.
    private static bool IsOf(string item, string name) => item.Contains(name, StringComparison.Ordinal) && !item.Contains('及') && !item.Contains('和');

    // 公务用车购置及运行维护费/公务用车购置费/决算数: the lowest heading that names a thing.
    private static string ItemOf(string path)
    {
        string[] parts = path.Split('/');
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            if (parts[i] is not ("决算数" or "预算数" or "小计" or "合计" or "金额")) return parts[i];
        }

        return "";
    }
}
