using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 批注定位: finds where in the main part a remark's place stands. Word keeps no comments in headers, text boxes and (reliably) notes: those go to the paragraph
/// they hang on, and to the first paragraph of the body where they hang on none.
/// </summary>
internal sealed class RemarkPlaces(Document document, DocxTrace trace, int paragraphCount)
{
    public CommentRange Find(int id, SourceLocation location)
    {
        if (location.Block < 0 || location.Block >= document.Blocks.Length) return CommentRange.Whole(id, FirstBody());
        ImmutableArray<SourceRun> runs = RunsUnder(location);
        if (runs.IsEmpty) return Hosted(id, Unit(location));
        SourceRun first = runs[0], last = runs[^1];
        if (DocxUnits.PartOf(first.Unit) != 0 || trace.Hosts.ContainsKey(first.Unit)) return Hosted(id, first.Unit);
        return new CommentRange(id, first.Unit, first.Offset, last.Unit, last.Offset + last.Length);
    }

    private ImmutableArray<SourceRun> RunsUnder(SourceLocation location)
    {
        if (document.Blocks[location.Block] is Table table && !Holds(table, location)) return [];
        SourcedText text = document.TextAt(location);
        int start = Math.Clamp(location.Span.Start, 0, text.Length), end = Math.Clamp(location.Span.End, start, text.Length);

        // A span without length, or one that covers only what we added (a list label), means the whole text.
        ImmutableArray<SourceRun> runs = text.RunsUnder(TextSpan.FromBounds(start, end));
        return runs.IsEmpty ? text.RunsUnder(new TextSpan(0, text.Length)) : runs;
    }

    private static bool Holds(Table table, SourceLocation location) =>
        location is { Row: >= 0, Column: >= 0 } && location.Row < table.RowCount && location.Column < table.ColumnCount;

    private CommentRange Hosted(int id, int unit)
    {
        // A text box may hang on a note or a text box; the chain is short, and bounded for safety.
        for (int i = 0; i < 8 && trace.Hosts.TryGetValue(unit, out int host); i++) unit = host;
        return CommentRange.Whole(id, DocxUnits.PartOf(unit) == 0 && unit < paragraphCount ? unit : FirstBody());
    }

    /// <summary>The w:p of a blank place: its own, or that of the nearest cell before it in the row, or that of the nearest block before it.</summary>
    private int Unit(SourceLocation location)
    {
        if (document.Blocks[location.Block] is Table table && Holds(table, location))
        {
            MergeOwner owner = table.OwnerOf(location.Row!.Value, location.Column!.Value);
            for (int column = owner.Column; column >= 0; column--)
            {
                if (trace.Units.TryGetValue((location.Block, owner.Row, column), out int unit)) return unit;
            }
        }

        for (int block = location.Block; block >= 0; block--)
        {
            if (trace.Units.TryGetValue((block, -1, -1), out int unit) || trace.Units.TryGetValue((block, 0, 0), out unit)) return unit;
        }

        return FirstBody();
    }

    private int FirstBody() => trace.Units.Values.Where(unit => DocxUnits.PartOf(unit) == 0 && unit < paragraphCount && !trace.Hosts.ContainsKey(unit)).DefaultIfEmpty(0).Min();
}
