using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>一条: a line of names and then figures to its end; <paramref name="Names"/> counts its number of order too. A year at its beginning may be its only name.</summary>
internal sealed record LineRow(List<SourcedText> Pieces, int Names, bool IsDated)
{
    private const int LongestOrdinal = 3;

    /// <summary>Figures behind the names.</summary>
    public int Figures => Pieces.Count - Names;

    /// <summary>The line as a row; null for any other line.</summary>
    public static LineRow? Of(List<SourcedText> pieces)
    {
        if (pieces.Count < 2) return null;
        int names = 0;
        bool ordinal = pieces[0].Length <= LongestOrdinal && pieces[0].Value.All(char.IsAsciiDigit) && !StreamCell.IsFigure(pieces[1].Value);
        if (ordinal) names++;
        while (names < pieces.Count && !StreamCell.IsFigure(pieces[names].Value)) names++;
        bool dated = names == 0 && IsYear(pieces[0].Value);
        if (dated) names = 1;
        if (names == 0 || names == pieces.Count || !pieces.Skip(names).All(piece => StreamCell.IsFigure(piece.Value))) return null;
        return dated || pieces.Take(names).Skip(ordinal ? 1 : 0).All(piece => IsName(piece.Value)) ? new LineRow(pieces, names, dated) : null;
    }

    /// <summary>A year and nothing else.</summary>
    public static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && text[..2] is "19" or "20";

    /// <summary>Decimals and sign of rate tell one column from another: -1 for a rate.</summary>
    public int ShapeOf(int figure)
    {
        string text = Pieces[Names + figure].Value;
        return text[^1] is '%' or '％' ? -1 : text.LastIndexOf('.') is >= 0 and int point ? text.Length - point : 0;
    }

    /// <summary>The row in a table with so many columns of names; a shorter name goes over the free ones.</summary>
    public TableRow In(int names, int width) =>
        StreamTable.Row(Pieces.Select((piece, i) => i < Names - 1 ? (piece, i, 1) : i == Names - 1 ? (piece, i, names - Names + 1) : (piece, i - Names + names, 1)), width);

    /// <summary>Words without a figure in money among them: "每县1000万元" says more than a name.</summary>
    private static bool IsName(string text) => text.Any(char.IsLetter) && !text.Contains('元') && text[^1] is not ('：' or ':' or '、' or '，');
}
