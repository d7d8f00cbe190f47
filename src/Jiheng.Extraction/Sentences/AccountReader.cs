using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 读账: identities that the names of accounting carry by themselves: 资产 = 负债 + 净资产.
/// Sure only where the three stand side by side and speak of one holder; else they are listed where they hold, and accuse only where one mistyped digit explains the gap.
/// </summary>
internal static class AccountReader
{
    /// <summary>Identities within each sentence.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures)
    {
        for (int i = 0; i < figures.Count; i++)
        {
            ProseFigure figure = figures[i];
            if (figure.IsAddable && IsNetWorth(figure))
            {
                if (Before(figures, figure, "负债") is ProseFigure debt && Before(figures, debt, "资产") is ProseFigure assets)
                {
                    yield return Sum(assets, [debt, figure], AreSideBySide(figures, assets, debt, figure));
                }
            }
        }
    }

    /// <summary>True for what is left of assets after debts: the identity is read here.</summary>
    public static bool IsNetWorth(ProseFigure figure) => Cues.EndOf(figure.Name, NetWorth) is not null;

    private static ProseFigure? Before(List<ProseFigure> figures, ProseFigure from, string word)
    {
        for (int i = from.Index - 1; i >= 0 && figures[i].Sentence >= from.Sentence - 1 && figures[i].Paragraph == from.Paragraph; i--)
        {
            string name = figures[i].Name;
            // "资产总额56万元，其中无形资产3万元。负债2万元，净资产54万元": from the sentence before, the assets as such.
            if (figures[i].Sentence < from.Sentence && Cues.Holds(name, PartOfAssets)) continue;
            if (figures[i].IsAddable && figures[i].Depth <= from.Depth && (name.EndsWith(word, StringComparison.Ordinal) || name.EndsWith(word + "总额", StringComparison.Ordinal) || name.EndsWith(word + "合计", StringComparison.Ordinal) || name.EndsWith(word + "总计", StringComparison.Ordinal))
                && !name.EndsWith("净资产", StringComparison.Ordinal)) return figures[i];
        }

        return null;
    }

    // What the three names mean leaves no doubt where nothing else stands between them and none is a share of another's ("流动资产", "国有净资产").
    private static bool AreSideBySide(List<ProseFigure> figures, ProseFigure assets, ProseFigure debt, ProseFigure net)
    {
        for (int i = assets.Index + 1; i < net.Index; i++)
        {
            if (figures[i] != debt && figures[i].Role == FigureRole.Level) return false;
        }

        return assets.Depth == net.Depth && debt.Depth == net.Depth && OwnName(debt, assets, "负债") && OwnName(net, assets, "净资产", "所有者权益")
            && !Cues.Holds(assets.Name, PartOfAssets) && assets.Label.Length >= 2;
    }

    // Bare, or with the same holder before it.
    private static bool OwnName(ProseFigure figure, ProseFigure assets, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            int at = figure.Name.IndexOf(word, StringComparison.Ordinal);
            if (at == 0 || (at > 0 && assets.Name.StartsWith(figure.Name[..at], StringComparison.Ordinal))) return true;
        }

        return false;
    }

    /// <summary>净资产 and what companies call it; 国有权益 is only the state's share of it.</summary>
    private static readonly string[] NetWorth = ["净资产", "净资产总额", "净资产合计", "净资产总计", "所有者权益", "所有者权益总额", "所有者权益合计", "所有者权益总计"];

    private static readonly string[] PartOfAssets = ["流动资产", "固定资产", "无形资产", "经营性资产", "金融资产", "货币资产", "国有资产权益"];

    private static Relation Sum(ProseFigure whole, ImmutableArray<ProseFigure> parts, bool firm) =>
        new(RelationKind.Sum, RelationWitness.Sentence, "sentence/account", [whole.As(OperandRole.Whole), .. parts.Select(part => part.As(OperandRole.Part))])
        {
            Firmness = firm ? RelationFirmness.Firm : RelationFirmness.Tentative,
            Text = RelationText.Of([whole, .. parts]),
        };
}
