using System.Collections.Immutable;
using System.Text;
using Jiheng.Documents;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>认表: tells by titles and headers, never by the file's name, which pack a document is written on.</summary>
internal static class FormRecogniser
{
    /// <summary>The best fitting pack in force in the report's year, or null; of equal fits the newer pack.</summary>
    public static FormMatch? Best(ReportPage report, ImmutableArray<FormPack> packs)
    {
        if (packs.IsEmpty) return null;
        string page = Folded(report);
        DateOnly day = ReportPeriod.Of(report) is { } year ? new DateOnly(year, 12, 31) : DateOnly.MaxValue;
        return packs
            .Where(pack => pack.AppliesOn(day) || day == DateOnly.MaxValue)
            .Select(pack => Match(page, pack))
            .Where(match => match.Fits)
            .OrderByDescending(match => match.Score)
            .ThenByDescending(match => match.Pack.From)
            .ThenByDescending(match => match.Pack.Version)
            .FirstOrDefault();
    }

    /// <summary>How well one pack fits.</summary>
    public static FormMatch Match(Document document, FormPack pack) => Match(Folded(new ReportPage(document)), pack);

    private static FormMatch Match(string page, FormPack pack)
    {
        int score = 0;
        ImmutableArray<string>.Builder reasons = ImmutableArray.CreateBuilder<string>();
        foreach (RecognitionSign sign in pack.Recognition.Signs)
        {
            string? seen = sign.Words.FirstOrDefault(word => page.Contains(word, StringComparison.Ordinal));
            if (seen is null) continue;
            score += sign.Points;
            reasons.Add(sign.Label + "：" + seen);
        }

        return new FormMatch(pack, score, reasons.ToImmutable());
    }

    // Titles broken over two paragraphs must still be seen, so the whole page is one label.
    private static string Folded(ReportPage report)
    {
        StringBuilder page = new();
        for (int i = 0; i < report.Lines.Length; i++) page.Append(report.Folded(i).Value);

        return page.ToString();
    }
}
