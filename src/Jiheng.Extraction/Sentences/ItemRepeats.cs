using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 科目句: "教育支出（类）…（款）小学教育（项）257万元，主要用于…。年初预算为275万元，支出决算为257万元": an item of the classification opens with its outturn
/// and says it again behind its budget. Both stand in one item and mean one figure, so here, unlike elsewhere in prose, two figures are a fault.
/// </summary>
internal static class ItemRepeats
{
    /// <summary>So many figures after the opening one the outturn is looked for.</summary>
    private const int Reach = 6;

    private static readonly string[] Outturns = ["支出决算", "支出决算数", "决算", "决算数"], ThisYear = ["当年", "本年", "本年度", "全年"];

    /// <summary>Agreements of the items of a section.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures, IReadOnlyList<ProseText> section)
    {
        for (int i = 0; i < figures.Count; i++)
        {
            ProseFigure opening = figures[i];
            if (opening is not { Role: FigureRole.Level, Kind: BudgetKind.Unstated or BudgetKind.Actual } || !opening.IsAddable || !StandsBehindItem(opening)) continue;
            for (int j = i + 1; j < figures.Count && j <= i + Reach && IsOneItem(section, figures[j - 1], figures[j]); j++)
            {
                if (figures[j].Role != FigureRole.Level || !figures[j].Unit.IsComparableWith(opening.Unit) || !SaysOutturn(figures[j])) continue;
                yield return new Relation(RelationKind.Agree, RelationWitness.Sentence, "sentence/item", [opening.As(OperandRole.Mention), figures[j].As(OperandRole.Mention)])
                {
                    Title = ItemOf(opening),
                    Text = RelationText.Of(opening) + " / " + RelationText.Of(figures[j]),
                };
                break;
            }
        }
    }

    // …（项）”257万元, …（03项）257万元.
    private static bool StandsBehindItem(ProseFigure figure)
    {
        ReadOnlySpan<char> before = figure.Text.Text.AsSpan(0, figure.Mention.Span.Start).TrimEnd(" ”\"’，,");
        return before.EndsWith("项）") || before.EndsWith("项)");
    }

    // 小学教育 of …（款）小学教育（项）257万元, for the message where the label was lost behind a code.
    private static string ItemOf(ProseFigure opening)
    {
        ReadOnlySpan<char> before = opening.Text.Text.AsSpan(0, opening.Mention.Span.Start);
        int open = before.LastIndexOfAny('（', '(');
        if (open < 1) return "";
        int start = before[..open].LastIndexOfAny("）)“\"。；，、") + 1;
        return before[start..open].ToString();
    }

    private static bool SaysOutturn(ProseFigure figure)
    {
        ReadOnlySpan<char> lead = figure.Lead.AsSpan().Trim().TrimEnd('为');
        foreach (string word in ThisYear)
        {
            if (lead.StartsWith(word)) lead = lead[word.Length..];
        }

        foreach (string word in Outturns)
        {
            if (lead.SequenceEqual(word)) return true;
        }

        return false;
    }

    // The next item begins with its own （类）…（项), the next list label, or some paragraphs on.
    private static bool IsOneItem(IReadOnlyList<ProseText> section, ProseFigure from, ProseFigure to)
    {
        if (to.Paragraph == from.Paragraph) return to.Between.AsSpan().IndexOf("项）") < 0 && to.Between.AsSpan().IndexOf("项)") < 0;
        string text = section[to.Paragraph].Text;
        return to.Paragraph == from.Paragraph + 1 && FigureLabel.NumberLength(text.AsSpan().TrimStart()) == 0
            && text.AsSpan(0, to.Mention.Span.Start).IndexOfAny('类', '项') < 0 && from.Text.Text.AsSpan(from.Mention.Span.End).IndexOf("（类）") < 0;
    }
}
