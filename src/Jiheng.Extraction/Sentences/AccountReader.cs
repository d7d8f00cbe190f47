using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 读账: identities that the names of accounting carry by themselves: 资产 = 负债 + 净资产, 收入总计 − 支出总计 = 结余.
/// Stated tentatively: they are listed where they hold, and accuse only where one mistyped digit explains the gap.
/// </summary>
internal static class AccountReader
{
    /// <summary>Identities within each sentence.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures)
    {
        for (int i = 0; i < figures.Count; i++)
        {
            ProseFigure figure = figures[i];
            string name = figure.Name;
            if (figure.IsAddable && (name.EndsWith("净资产", StringComparison.Ordinal) || name.EndsWith("净资产总额", StringComparison.Ordinal)))
            {
                if (Before(figures, figure, "负债") is ProseFigure debt && Before(figures, debt, "资产") is ProseFigure assets)
                {
                    yield return Sum(assets, [debt, figure]);
                }
            }
            else if (figure.IsAddable && figure.Quantity.Value != 0m && name.EndsWith("结余", StringComparison.Ordinal) && Balance(figures, figure) is Relation balance)
            {
                yield return balance;
            }
        }
    }

    private static ProseFigure? Before(List<ProseFigure> figures, ProseFigure from, string word)
    {
        for (int i = from.Index - 1; i >= 0 && figures[i].Sentence == from.Sentence; i--)
        {
            string name = figures[i].Name;
            if (figures[i].IsAddable && (name.EndsWith(word, StringComparison.Ordinal) || name.EndsWith(word + "总额", StringComparison.Ordinal))
                && !name.EndsWith("净资产", StringComparison.Ordinal)) return figures[i];
        }

        return null;
    }

    private static Relation? Balance(List<ProseFigure> figures, ProseFigure rest)
    {
        ProseFigure? spent = Named(figures, rest, "支出总计"), had = spent is null ? null : Named(figures, spent, "收入总计");
        return had is null || !had.Unit.IsComparableWith(rest.Unit) ? null : Sum(had, [spent!, rest]);
    }

    private static ProseFigure? Named(List<ProseFigure> figures, ProseFigure from, string word)
    {
        for (int i = from.Index - 1; i >= 0 && figures[i].Paragraph == from.Paragraph; i--)
        {
            if (figures[i].IsAddable && figures[i].Name.EndsWith(word, StringComparison.Ordinal)) return figures[i];
        }

        return null;
    }

    private static Relation Sum(ProseFigure whole, ImmutableArray<ProseFigure> parts) =>
        new(RelationKind.Sum, RelationWitness.Sentence, "sentence/account", [whole.As(OperandRole.Whole), .. parts.Select(part => part.As(OperandRole.Part))])
        {
            Firmness = RelationFirmness.Tentative,
            Text = RelationText.Of([whole, .. parts]),
        };
}
