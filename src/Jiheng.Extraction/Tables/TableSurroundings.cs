using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>表外之词: the unit that stands above a table.</summary>
internal static class TableSurroundings
{
    private const int FarthestBlock = 4, LongestCaption = 80;

    /// <summary>"单位：万元" in the paragraphs just above, or in the last table above that the table goes on from; <see cref="Unit.None"/> where nothing is said.</summary>
    public static Unit UnitOf(Document document, Table table)
    {
        for (int i = table.Index - 1; i >= 0 && i >= table.Index - FarthestBlock; i--)
        {
            if (document.Blocks[i] is not TextBlock block) break;
            string text = TableWords.Squeeze(block.Text.Value);
            if (text.Length > LongestCaption && !text.Contains("单位", StringComparison.Ordinal)) break;
            if ((MoneyUnitLabel.In(text) ?? CountUnitLabel.In(text)) is Unit unit) return unit;
            if (MoneyUnitLabel.NotUnderstood(text).Length > 0) break;
        }

        return Unit.None;
    }

    /// <summary>The title: the nearest line above (or the table's own first row) that is no unit and no note; empty where there is none.</summary>
    public static string TitleOf(Document document, Table table)
    {
        string own = TableWords.Squeeze(table[0, 0].Text);
        if (table[0, 0].ColumnSpan == table.ColumnCount && own.Length is > 2 and <= LongestCaption) return own;
        for (int i = table.Index - 1; i >= 0 && i >= table.Index - FarthestBlock; i--)
        {
            if (document.Blocks[i] is not TextBlock block) break;
            string text = TableWords.Squeeze(block.Text.Value);
            if (text.Length > LongestCaption) break;
            if (IsFormNumber(text)) continue;
            if (text.EndsWith('表') || (text.Contains('表', StringComparison.Ordinal) && !text.Contains("单位", StringComparison.Ordinal))) return text;
        }

        return "";
    }

    /// <summary>表号: 公开04表, 附表2, 表1: a number among the papers, which says nothing of what the table holds.</summary>
    private static bool IsFormNumber(string text)
    {
        ReadOnlySpan<char> rest = text.StartsWith("部门", StringComparison.Ordinal) ? text.AsSpan(2) : text;
        return rest.IndexOfAnyExcept("0123456789公开附表件第号预算决财_-－—：:()（）〇一二三四五六七八九十") < 0 && rest.IndexOfAny("0123456789一二三四五六七八九十") >= 0;
    }
}
