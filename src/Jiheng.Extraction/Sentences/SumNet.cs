using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 合计网: sums that no word announces, or that words announce too far away: the items of an outline, clauses built alike, and figures near each other. Weak
/// signs are enough to look; what is told must fit, and fit by no chance (<see cref="NetBook.Chance"/>).
/// </summary>
internal static class SumNet
{
    /// <summary>Sums of a document beside those <paramref name="known"/>: of its running text, and of each cell.</summary>
    public static List<Relation> Read(IReadOnlyList<ProseSection> sections, IEnumerable<Relation> known)
    {
        NetBook book = new(known);
        ILookup<bool, ProseSection> inCells = sections.ToLookup(section => section.Paragraphs[0].Row is not null);
        Read(book, new NetPage(inCells[false]));
        foreach (ProseSection cell in inCells[true])
        {
            if (cell.Figures.Count >= 3) Read(book, new NetPage([cell]));
        }

        // Told in the order of the text.
        return [.. book.Relations.OrderBy(BlockOf).ThenBy(StartOf), .. sections.SelectMany(section => section.Paragraphs).SelectMany(RatioChains.Read)];
    }

    private static int BlockOf(Relation relation) => PlaceOf(relation).Block;

    private static int StartOf(Relation relation) => PlaceOf(relation).Span.Start;

    private static SourceLocation PlaceOf(Relation relation) => relation.Operands.Select(operand => operand.Location).OfType<SourceLocation>().First();

    private static void Read(NetBook book, NetPage page)
    {
        OutlineSums.Read(book, page);
        ShareNet.Read(book, page);
        foreach (List<NetLevel> levels in page.Levels)
        {
            StrideSums.Read(book, levels);
            NearSums.Read(book, levels);
        }
    }
}
