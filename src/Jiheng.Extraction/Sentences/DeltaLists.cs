using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 增减额的列举: "比上年减少8亿元，其中，出国费减少3亿元，接待费减少5亿元": the deltas add up, each with its own sign. The list may go on over sentences,
/// or over items ("主要变动如下：" and 1.… 2.… below it).
/// </summary>
internal static class DeltaLists
{
    private const int MostParts = 20;

    /// <summary>The delta of the whole stands at most so many paragraphs above the first item.</summary>
    private const int Paragraphs = 2;

    /// <summary>Fewest digits of a total that unrelated changes do not make.</summary>
    private const int TellingDigits = 3;

    /// <summary>Reads the lists of deltas of a section; those of listed levels are read with their levels.</summary>
    public static void Read(SumBook book)
    {
        for (int i = 1; i < book.Figures.Count; i++)
        {
            ProseFigure first = book.Figures[i];
            if (first.Role == FigureRole.Delta && Cues.Holds(NameOf(first), Cues.Total)) ReadTotalLast(book, first);
            if (first.Role != FigureRole.Delta || NameOf(first).Length < 2 || TotalOf(book.Figures, first) is not ProseFigure total) continue;
            if (first.Cue is ListCue.None or ListCue.Mainly)
            {
                ReadUnannounced(book, total, first);
                continue;
            }

            List<ProseFigure> sentence = PartsOf(book.Figures, first, total, figure => figure.Sentence == first.Sentence);
            List<ProseFigure> paragraph = PartsOf(book.Figures, first, total, figure => figure.Paragraph == first.Paragraph);
            List<ProseFigure> items = first.Gap == 6 ? ItemsOf(book, first, total) : [];
            State(book, total, sentence, paragraph, items);
        }
    }

    // "减少36万元，主要是：一是基本支出减少48万元；二是项目支出增加12万元": reasons promise no complete list, so it is one only where it adds up.
    private static void ReadUnannounced(SumBook book, ProseFigure total, ProseFigure first)
    {
        List<ProseFigure> parts = PartsOf(book.Figures, first, total, figure => figure.Paragraph == first.Paragraph);
        for (int length = parts.Count; length >= 2; length--)
        {
            List<ProseFigure> taken = parts[..length];
            if (!IsExact(total, taken) || taken.Exists(part => part.Quantity.Value == 0m)) continue;
            bool telling = SumFitting.FineDigits(total.Quantity, [.. taken.Select(part => part.Quantity)]) >= TellingDigits;
            if (telling || AreOfOnePartition(book.Figures, taken)) book.Relations.Add(PartSums.SignedSum(total, taken, true));
            return;
        }
    }

    // "出国费减少3万元，接待费减少1万元，…合计减少4万元": the total closes the sentence.
    private static void ReadTotalLast(SumBook book, ProseFigure total)
    {
        List<ProseFigure> parts = [];
        for (int i = total.Index - 1; i >= 0 && i >= total.Index - ProseFigure.FarthestInSentence && book.Figures[i].Sentence == total.Sentence && parts.Count < MostParts; i--)
        {
            ProseFigure figure = book.Figures[i];
            if (figure.Role is FigureRole.Level or FigureRole.Base) return;
            if (figure.Role != FigureRole.Delta || figure.Depth != total.Depth || !figure.Unit.IsComparableWith(total.Unit)) continue;
            if (NameOf(figure).Length < 2 || !IsAgainstSame(total, figure)) return;
            parts.Insert(0, figure);
            if (parts.Count < 2 || !IsExact(total, parts)) continue;
            book.Relations.Add(PartSums.SignedSum(total, parts, true));
            return;
        }
    }

    /// <summary>公务用车 and 接待 divide one thing; a few units between them are no chance.</summary>
    public static bool AreOfOnePartition(List<ProseFigure> figures, List<ProseFigure> parts)
    {
        // Points of two rates are no parts of those of a third.
        if (parts.Exists(part => part.Unit.Dimension == UnitDimension.PercentagePoint)) return false;
        string[] things = [.. parts.Select(part => ThingOf(figures, part))];
        return Cues.Partitions.Any(members => Array.TrueForAll(things, thing => members.Any(member => thing.Contains(member, StringComparison.Ordinal))));
    }

    // "接待费4万元，比上年减少4万元，比预算减少1万元": what changed is named by the level, or by what its clause began with.
    private static string ThingOf(List<ProseFigure> figures, ProseFigure delta)
    {
        if (NameOf(delta) is { Length: >= 2 } name) return name;
        for (int i = delta.Index - 1; i >= 0 && i >= delta.Index - MostParts && figures[i].Segment == delta.Segment; i--)
        {
            if (figures[i].Role is FigureRole.Level or FigureRole.Delta && figures[i].Label.Length >= 2) return figures[i].Label;
        }

        return delta.Subject?.Label ?? "";
    }

    // The delta right before, rates and levels of other years between them left out.
    private static ProseFigure? TotalOf(List<ProseFigure> figures, ProseFigure first)
    {
        for (int i = first.Index - 1; i >= 0; i--)
        {
            ProseFigure figure = figures[i];
            bool near = figure.Paragraph == first.Paragraph ? figure.Sentence >= first.Sentence - 1 : first.Gap == 6 && first.Paragraph - figure.Paragraph <= Paragraphs;
            if (!near || figure.Role == FigureRole.Level) return null;
            if (figure.Role == FigureRole.Delta) return figure.Unit.IsComparableWith(first.Unit) && figure.Depth <= first.Depth && IsAgainstSame(figure, first) ? figure : null;
            if (first.Gap != 6 && figure.Paragraph != first.Paragraph) return null;
        }

        return null;
    }

    private static List<ProseFigure> PartsOf(List<ProseFigure> figures, ProseFigure first, ProseFigure total, Func<ProseFigure, bool> within)
    {
        List<ProseFigure> parts = [first];
        for (int i = first.Index + 1; i < figures.Count && within(figures[i]) && parts.Count < MostParts; i++)
        {
            ProseFigure figure = figures[i];
            if (figure.Role is FigureRole.Level or FigureRole.Base || figure.Cue != ListCue.None) break;
            if (figure.Role != FigureRole.Delta || figure.Depth != first.Depth || !figure.Unit.IsComparableWith(first.Unit)) continue;
            // A delta without a name of its own speaks of the one before it; one against another period or plan is no part.
            if (NameOf(figure).Length < 2 || !IsAgainstSame(total, figure) || !IsAgainstSame(first, figure)) break;
            parts.Add(figure);
        }

        return parts;
    }

    // "1.工资福利支出较上年增18万元，增21%。 2.商品和服务支出较上年减2万元。": each item begins with its own delta.
    private static List<ProseFigure> ItemsOf(SumBook book, ProseFigure first, ProseFigure total)
    {
        int rank = FigureLabel.NumberRank(book.Section[first.Paragraph].Text), paragraph = first.Paragraph;
        List<ProseFigure> parts = [first];
        for (int i = first.Index + 1; i < book.Figures.Count && parts.Count < MostParts; i++)
        {
            ProseFigure figure = book.Figures[i];
            if (figure.Gap != 6) continue;
            if (figure.Role != FigureRole.Delta || figure.Cue != ListCue.None || figure.Paragraph - paragraph > 1 || FigureLabel.NumberRank(book.Section[figure.Paragraph].Text) != rank) break;
            if (!figure.Unit.IsComparableWith(first.Unit) || NameOf(figure).Length < 2 || !IsAgainstSame(total, figure)) break;
            paragraph = figure.Paragraph;
            parts.Add(figure);
        }

        return parts;
    }

    private static void State(SumBook book, ProseFigure total, List<ProseFigure> sentence, params ReadOnlySpan<List<ProseFigure>> longer)
    {
        List<ProseFigure> stated = sentence;
        bool firm = sentence.Count >= 2 && (IsExact(total, sentence) || ListExtents.IsClosed(sentence) || IsTurned(book, total, sentence));
        foreach (List<ProseFigure> parts in longer)
        {
            // Over sentences nothing but the sum shows where the list ends.
            for (int length = parts.Count; length >= 2 && length > sentence.Count && !firm; length--)
            {
                if (IsExact(total, parts[..length])) (stated, firm) = (parts[..length], true);
            }

            if (!firm && stated.Count < 2 && parts.Count >= 2) stated = parts;
        }

        if (stated.Count >= 2) book.Relations.Add(PartSums.SignedSum(total, stated, firm));
    }

    // "减少1.20万元，其中用车减少0.37万元，接待增加0.83万元": one word the other way round makes every digit fit, and only one.
    private static bool IsTurned(SumBook book, ProseFigure total, List<ProseFigure> parts)
    {
        if (parts.Exists(part => part.Quantity.Value <= 0m) || total.Quantity.Value <= 0m || total.Direction == ChangeDirection.Unstated) return false;
        decimal missing = PartSums.Moved(total) - parts.Sum(PartSums.Moved);
        int turned = parts.Count(part => part.Direction != ChangeDirection.Unstated && missing == -2m * PartSums.Moved(part)) + (missing == 2m * PartSums.Moved(total) ? 1 : 0);
        return turned == 1 && (SumFitting.FineDigits(total.Quantity, [.. parts.Select(part => part.Quantity)]) >= TellingDigits || AreOfOnePartition(book.Figures, parts));
    }

    private static bool IsExact(ProseFigure total, List<ProseFigure> parts) => parts.Sum(PartSums.Moved) == PartSums.Moved(total);

    private static bool IsAgainstSame(ProseFigure a, ProseFigure b) => PartSums.IsAgainstSame(a, b);

    // "公务接待费支出决算减少2万元": 决算 before the change word is no comparand where nothing is compared.
    private static string NameOf(ProseFigure delta)
    {
        if (delta.Label.Length >= 2 || delta.Against.Length > 0) return delta.Label;
        ReadOnlySpan<char> lead = FigureLabel.TrimTail(delta.Lead);
        string? word = Cues.EndOf(lead, Cues.Decrease) ?? Cues.EndOf(lead, Cues.Increase);
        string name = word is null ? "" : FigureLabel.Clean(lead[..^word.Length].ToString());
        return Cues.Generic.Contains(name) ? "" : name;
    }
}
