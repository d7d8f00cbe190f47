using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>增减额的列举: "比上年减少8亿元，其中，出国费减少3亿元，接待费减少5亿元": the deltas add up, each with its own sign.</summary>
internal static class DeltaLists
{
    private const int MostParts = 20;

    /// <summary>Reads the lists of deltas of a section; those of listed levels are read with their levels.</summary>
    public static void Read(SumBook book)
    {
        for (int i = 1; i < book.Figures.Count; i++)
        {
            ProseFigure first = book.Figures[i];
            if (first.Role != FigureRole.Delta || first.Cue is ListCue.None or ListCue.Mainly || first.Label.Length < 2) continue;
            if (TotalOf(book.Figures, first) is not ProseFigure total) continue;
            List<ProseFigure> parts = PartsOf(book.Figures, first);
            if (parts.Count >= 2) State(book, total, parts);
        }
    }

    // The delta right before, rates and levels of other years between them left out.
    private static ProseFigure? TotalOf(List<ProseFigure> figures, ProseFigure first)
    {
        for (int i = first.Index - 1; i >= 0 && figures[i].Paragraph == first.Paragraph && figures[i].Sentence >= first.Sentence - 1; i--)
        {
            if (figures[i].Role == FigureRole.Delta) return figures[i].Unit.IsComparableWith(first.Unit) && figures[i].Depth <= first.Depth ? figures[i] : null;
            if (figures[i].Role == FigureRole.Level) return null;
        }

        return null;
    }

    private static List<ProseFigure> PartsOf(List<ProseFigure> figures, ProseFigure first)
    {
        List<ProseFigure> parts = [first];
        for (int i = first.Index + 1; i < figures.Count && figures[i].Sentence == first.Sentence && parts.Count < MostParts; i++)
        {
            ProseFigure figure = figures[i];
            if (figure.Role is FigureRole.Level or FigureRole.Base || figure.Cue != ListCue.None) break;
            if (figure.Role != FigureRole.Delta || figure.Depth != first.Depth || !figure.Unit.IsComparableWith(first.Unit)) continue;
            // A delta without a name of its own speaks of the one before it.
            if (figure.Label.Length < 2) break;
            parts.Add(figure);
        }

        return parts;
    }

    private static void State(SumBook book, ProseFigure total, List<ProseFigure> parts)
    {
        decimal sum = parts.Sum(part => PartSums.Moved(part)), stated = PartSums.Moved(total);
        bool firm = sum == stated || ListExtents.IsClosed(parts);
        book.Relations.Add(PartSums.SignedSum(total, parts, firm));
    }
}
