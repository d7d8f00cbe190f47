using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 相间的增减: "较上年减少2.97万元，较年初预算减少0.36万元。其中：用车费较上年减少1.33万元，较年初预算减少0.07万元；接待费较上年减少1.64万元，…": what follows a
/// change and is told against the same year or plan makes it, whatever levels and other comparisons stand between. Stated only where it does so to the digit.
/// </summary>
internal static class DeltasBelow
{
    private const int Reach = 36, MostParts = 10, Paragraphs = 8, MostSkipped = 2;

    /// <summary>Fewest digits of a total that unrelated changes do not make.</summary>
    private const int TellingDigits = 3;

    /// <summary>Reads the changes of a section that no list has added.</summary>
    public static void Read(SumBook book)
    {
        HashSet<SourceLocation?> read = [.. book.Relations.Where(relation => relation.Rule == "sentence/delta-sum").Select(relation => relation.Operands[0].Location)];
        foreach (ProseFigure total in book.Figures)
        {
            if (total.Role != FigureRole.Delta || total.Quantity.Value == 0m || total.Mention.High is not null || read.Contains(total.Place)) continue;
            if (PartsOf(book, total) is { } parts) book.Relations.Add(PartSums.SignedSum(total, parts, true));
            else foreach (List<ProseFigure> side in BothSides(book, total)) book.Relations.Add(PartSums.SignedSum(total, side, false));
        }
    }

    private static List<ProseFigure>? PartsOf(SumBook book, ProseFigure total)
    {
        List<ProseFigure> deltas = [];
        for (int i = total.Index + 1; i < book.Figures.Count && i <= total.Index + Reach && deltas.Count < MostParts; i++)
        {
            ProseFigure figure = book.Figures[i];
            if (figure.Paragraph - total.Paragraph > Paragraphs) break;
            // A heading of the first ranks begins another subject.
            if (figure.Gap == 6 && FigureLabel.NumberRank(book.Section[figure.Paragraph].Text) == 1) break;
            if (figure.Role == FigureRole.Delta && figure.Depth <= total.Depth && figure.Unit.IsComparableWith(total.Unit) && figure.Quantity.Value != 0m && IsAgainstSame(total, figure)) deltas.Add(figure);
        }

        for (int start = 0; start + 2 <= deltas.Count && start <= MostSkipped; start++)
        {
            decimal sum = PartSums.Moved(deltas[start]);
            for (int end = start + 1; end < deltas.Count; end++)
            {
                sum += PartSums.Moved(deltas[end]);
                if (sum != PartSums.Moved(total)) continue;
                List<ProseFigure> parts = deltas[start..(end + 1)];
                return SumFitting.FineDigits(total.Quantity, [.. parts.Select(part => part.Quantity)]) >= TellingDigits || DeltaLists.AreOfOnePartition(book.Figures, parts) ? parts : null;
            }
        }

        return null;
    }

    // "收支均增加10亿元。在收入方面，甲减少9亿元；乙增加19亿元。在支出方面，丙减少5亿元；丁增加15亿元。": two sentences that follow make one change of few digits each;
    // that both do so is no chance.
    private static List<ProseFigure>[] BothSides(SumBook book, ProseFigure total)
    {
        List<ProseFigure>[] sides = [[], []];
        int nested = -1;
        for (int i = total.Index + 1; i < book.Figures.Count && i <= total.Index + Reach; i++)
        {
            ProseFigure figure = book.Figures[i];
            int side = figure.Sentence - total.Sentence - 1;
            if (side > 1 || figure.Paragraph - total.Paragraph > 1) break;
            if (side < 0 || figure.Role != FigureRole.Delta || figure.Depth > 0 || figure.Segment == nested) continue;
            if (figure.Cue != ListCue.None && sides[side].Count > 0) nested = figure.Segment;
            else if (figure.Unit.IsComparableWith(total.Unit)) sides[side].Add(figure);
        }

        return Array.TrueForAll(sides, side => side.Count >= 2 && side.Sum(PartSums.Moved) == PartSums.Moved(total)) ? sides : [];
    }

    // 2023年预算数 and 上年年初预算, 2024年年初预算数 and 年初预算数: one plan in two words.
    private static bool IsAgainstSame(ProseFigure total, ProseFigure part)
    {
        if (PartSums.IsAgainstSame(total, part)) return true;
        (string one, string other) = (total.Against, part.Against);
        if (Cues.EndOf(one, Cues.Plans) is null || Cues.EndOf(other, Cues.Plans) is null) return false;
        int? year = total.Year ?? part.Year;
        return YearOf(one, year) == YearOf(other, year) || (year is null && (Comparand.YearOf(one) is null) != (Comparand.YearOf(other) is null));
    }

    private static int? YearOf(string plan, int? year) => Comparand.YearOf(plan) ?? (Cues.Holds(plan, Cues.Before) ? year - 1 : year);
}
