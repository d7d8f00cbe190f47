using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 近处之数: what stands around a figure that no reader has tied: its sentence, its paragraph and the paragraphs next to it. What is found there is told as held only
/// where it fits and where so good a fit is unlikely by chance: the more pairs are tried and the fewer digits are written, the better must the names agree.
/// </summary>
internal static class NearFigures
{
    /// <summary>So many figures before and behind are tried.</summary>
    private const int MostBefore = 20, MostBehind = 8;

    private const int ParagraphsBefore = 4, ParagraphsBehind = 2;

    /// <summary>Longer words are compared by their ends only.</summary>
    private const int LongestWords = 30;

    // How often chance may make a fit at all, by how well names and places agree.
    private static readonly decimal[] Allowed = [0.005m, 0.02m, 0.05m, 0.1m, 0.2m, 0.3m];

    /// <summary>Amounts around a figure, the nearest before it first, then those behind it.</summary>
    public static List<ProseFigure> Amounts(FarBook book, ProseFigure figure) => Around(book, figure, IsAmount);

    /// <summary>Percentages around a figure in the same order.</summary>
    public static List<ProseFigure> Rates(FarBook book, ProseFigure figure) =>
        Around(book, figure, other => other.Unit.Dimension == UnitDimension.Ratio && other.Mention.High is null && other.Quantity.IsPlain);

    /// <summary>True for a level or an earlier level of money, goods or people.</summary>
    public static bool IsAmount(ProseFigure figure) =>
        figure.Role is FigureRole.Level or FigureRole.Base && figure.Mention.High is null && figure.Unit.Dimension is not (UnitDimension.Ratio or UnitDimension.PercentagePoint) && figure.Quantity is { Value: > 0m, IsPlain: true };

    /// <summary>亲缘: how many pairs of neighbouring characters two names have in common, 0 to 3.</summary>
    public static int Kin(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > LongestWords) a = a[^LongestWords..];
        if (b.Length > LongestWords) b = b[^LongestWords..];
        int kin = 0;
        for (int i = 0; i + 1 < a.Length && kin < 3; i++)
        {
            if (char.IsAsciiDigit(a[i]) || char.IsAsciiDigit(a[i + 1]) || a[i] == '年') continue;
            if (b.Contains(a.Slice(i, 2), StringComparison.Ordinal)) kin++;
        }

        return kin;
    }

    /// <summary>True where so many trials, each of such a chance, are unlikely to have made the fit, as well as names and places agree.</summary>
    public static bool IsBeyondChance(int tried, decimal chance, int agreement) => tried * chance <= Allowed[Math.Clamp(agreement, 0, Allowed.Length - 1)];

    /// <summary>True where nothing but amounts stands between a figure and another (or the other one is right beside it).</summary>
    public static bool AreBeside(FarBook book, ProseFigure amount, ProseFigure figure)
    {
        (int low, int high) = (book.OrderOf(amount), book.OrderOf(figure));
        if (low > high) (low, high) = (high, low);
        for (int i = low + 1; i < high; i++)
        {
            if (!IsAmount(book.Figures[i])) return false;
        }

        return true;
    }

    private static List<ProseFigure> Around(FarBook book, ProseFigure figure, Predicate<ProseFigure> accept)
    {
        List<ProseFigure> found = [];
        int at = book.OrderOf(figure), first = at - figure.Index;
        for (int i = at - 1; i >= first && i >= at - ProseFigure.FarthestInSentence && found.Count < MostBefore && figure.Paragraph - book.Figures[i].Paragraph <= ParagraphsBefore; i--)
        {
            if (accept(book.Figures[i])) found.Add(book.Figures[i]);
        }

        int before = found.Count;
        for (int i = at + 1; i < book.Figures.Count && book.Figures[i].Index == figure.Index + i - at && i <= at + ProseFigure.FarthestInSentence && found.Count < before + MostBehind && book.Figures[i].Paragraph - figure.Paragraph <= ParagraphsBehind; i++)
        {
            if (accept(book.Figures[i])) found.Add(book.Figures[i]);
        }

        return found;
    }
}
