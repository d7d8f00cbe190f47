using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>读名率: rates whose own name tells what is divided by what (整改率, 节约率, 资产负债率).</summary>
internal static class RateReader
{
    /// <summary>资产, 负债 and 权益 may have a sentence each before the rate.</summary>
    private const int MostSentences = 4;

    private const string DebtRate = "资产负债率";

    /// <summary>Relations that a rate's name states.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures, ProseFigure rate)
    {
        if (rate.Role is not (FigureRole.Level or FigureRole.Completion) || rate.Unit.Dimension != UnitDimension.Ratio || rate.Name.Length < 3 || rate.Name[^1] != '率') return [];
        if (rate.Name.EndsWith(DebtRate, StringComparison.Ordinal)) return OfDebt(figures, rate);
        if (SavingReader.IsSaving(rate.Name) && SavingReader.RateOf(figures, rate) is Relation saving) return [saving];
        return OfVerb(figures, rate);
    }

    // "共反映1263个问题，已整改1153个，整改率91.29%": the rate's own verb names its part; what is counted before it is the whole.
    private static IEnumerable<Relation> OfVerb(List<ProseFigure> figures, ProseFigure rate)
    {
        string verb = rate.Name[^3..^1];
        ProseFigure? part = Before(figures, rate, rate, figure => (figure.Label + figure.After).Contains(verb, StringComparison.Ordinal));
        ProseFigure? whole = part is null ? null : Before(figures, part, rate, figure => figure.Unit.IsComparableWith(part.Unit) && RatioClaim.Fits(part, figure, rate));
        if (whole is not null) yield return RatioClaim.Of(part!, [whole], rate, false, "sentence/rate");
    }

    // "资产总额80万元，负债总额20万元，资产负债率25%". An average of many units' rates (平均资产负债率) need not be the rate of their sums.
    private static IEnumerable<Relation> OfDebt(List<ProseFigure> figures, ProseFigure rate)
    {
        ProseFigure? owed = Before(figures, rate, rate, figure => OwnerOf(figure, "负债") is not null, MostSentences);
        ProseFigure? owned = owed is null ? null : Before(figures, owed, rate, figure => figure.Unit.IsComparableWith(owed.Unit) && OwnerOf(figure, "资产") is not null, MostSentences);
        if (owned is null) yield break;
        string owner = OwnerOf(owned, "资产")!, debtor = OwnerOf(owed!, "负债")!, named = rate.Name[..^DebtRate.Length];
        bool average = Cues.Holds(named, ["平均", "综合", "整体"]);
        // "其中地方企业资产负债率51%": another's rate, whose 资产 and 负债 are not here.
        if (rate.Cue != ListCue.None || (named.Length > 0 && named != owner && !average)) yield break;
        bool one = !average && owed!.Sentence == rate.Sentence && owned.Sentence == rate.Sentence && (debtor.Length == 0 || debtor == owner);
        yield return RatioClaim.Of(owed!, [owned], rate, one, "sentence/account");
    }

    // Whose 资产 or 负债 a level is: the words before; null where it is something else (净资产, 固定资产).
    private static string? OwnerOf(ProseFigure level, string word)
    {
        string name = level.Stem;
        foreach (string total in new[] { "合计", "总计", "总量" })
        {
            if (name.EndsWith(total, StringComparison.Ordinal)) name = name[..^total.Length];
        }

        if (!name.EndsWith(word, StringComparison.Ordinal)) return null;
        string owner = name[..^word.Length];
        return Cues.EndOf(owner, ["净", "固定", "流动", "非流动", "无形", "国有", "金融", "在建", "储备"]) is null ? owner.TrimEnd('总') : null;
    }

    private static ProseFigure? Before(List<ProseFigure> figures, ProseFigure from, ProseFigure rate, Func<ProseFigure, bool> accept, int sentences = 0)
    {
        for (int i = from.Index - 1; i >= 0 && i >= rate.Index - ProseFigure.FarthestInSentence && figures[i].Sentence >= rate.Sentence - sentences && figures[i].Paragraph == rate.Paragraph; i--)
        {
            if (figures[i].IsAddable && accept(figures[i])) return figures[i];
        }

        return null;
    }
}
