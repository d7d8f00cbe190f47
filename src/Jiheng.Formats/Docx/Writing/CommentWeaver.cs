using System.Xml.Linq;

namespace Jiheng.Formats;

/// <summary>
/// 批注编入: puts comment marks into the XML of a main part. Runs are cut in two where a mark falls inside one, each half keeping its w:rPr; no character is added or lost.
/// All cuts are made before any mark is set, so that marks never come between the halves they belong to.
/// </summary>
internal sealed class CommentWeaver(XNamespace word, IReadOnlyList<XElement> paragraphs)
{
    private static readonly XName Space = XNamespace.Xml + "space";
    private readonly Dictionary<int, List<Segment>> _segments = [];
    private readonly Dictionary<XElement, XElement> _lastAfter = [];

    /// <summary>Tells that <paramref name="element"/> yields characters of a unit; in order of offset.</summary>
    public void AddSegment(int unit, int offset, int length, XElement element)
    {
        if (!_segments.TryGetValue(unit, out List<Segment>? segments)) _segments[unit] = segments = [];
        segments.Add(new Segment(offset, length, element));
    }

    /// <summary>Sets the marks of all ranges.</summary>
    public void Weave(IReadOnlyList<CommentRange> ranges)
    {
        foreach (CommentRange range in ranges)
        {
            if (range.WholeParagraph) continue;
            Cut(range.FirstUnit, range.Start);
            Cut(range.LastUnit, range.End);
        }

        foreach (CommentRange range in ranges) SetStart(range);
        foreach (CommentRange range in ranges) SetEnd(range);
    }

    private void SetStart(CommentRange range)
    {
        XElement mark = new(word + "commentRangeStart", new XAttribute(word + "id", range.Id));
        if (!range.WholeParagraph && FirstFrom(range.FirstUnit, range.Start) is { } anchor)
        {
            anchor.AddBeforeSelf(mark);
            return;
        }

        XElement paragraph = paragraphs[range.FirstUnit];
        if (paragraph.Element(word + "pPr") is { } properties) properties.AddAfterSelf(mark);
        else paragraph.AddFirst(mark);
    }

    private void SetEnd(CommentRange range)
    {
        XElement end = new(word + "commentRangeEnd", new XAttribute(word + "id", range.Id));
        XElement reference = new(word + "r", new XElement(word + "commentReference", new XAttribute(word + "id", range.Id)));
        if (!range.WholeParagraph && LastBefore(range.LastUnit, range.End) is { } anchor)
        {
            _lastAfter.GetValueOrDefault(anchor, anchor).AddAfterSelf(end, reference);
            _lastAfter[anchor] = reference;
            return;
        }

        paragraphs[range.LastUnit].Add(end, reference);
    }

    /// <summary>Makes a boundary between runs at an offset, where the XML allows one.</summary>
    private void Cut(int unit, int offset)
    {
        if (!_segments.TryGetValue(unit, out List<Segment>? segments)) return;
        int at = segments.FindIndex(segment => segment.Offset + segment.Length > offset);
        if (at < 0) return;
        Segment inside = segments[at];
        if (!CanCut(inside.Element)) return;
        if (inside.Offset < offset)
        {
            CutText(segments, at, offset - inside.Offset);
            at++;
        }

        XElement element = segments[at].Element, run = element.Parent!;
        bool opensRun = !element.ElementsBeforeSelf().Any(before => before.Name != word + "rPr");
        if (!opensRun) CutRun(run, element);
    }

    private void CutText(List<Segment> segments, int at, int length)
    {
        Segment whole = segments[at];
        string text = Kept(whole.Element);
        XElement second = new(whole.Element.Name, new XAttribute(Space, "preserve"), text[length..]);
        whole.Element.Value = text[..length];
        whole.Element.SetAttributeValue(Space, "preserve");
        whole.Element.AddAfterSelf(second);
        segments[at] = whole with { Length = length };
        segments.Insert(at + 1, new Segment(whole.Offset + length, whole.Length - length, second));
    }

    /// <summary>The characters that count: without xml:space="preserve" blanks at the edges do not.</summary>
    private static string Kept(XElement element)
    {
        string? space = element.AncestorsAndSelf().Select(one => (string?)one.Attribute(Space)).FirstOrDefault(value => value is not null);
        return space == "preserve" ? element.Value : element.Value.Trim(' ', '\t', '\r', '\n');
    }

    private void CutRun(XElement run, XElement from)
    {
        XElement second = new(run.Name, run.Attributes());
        if (run.Element(word + "rPr") is { } look) second.Add(new XElement(look));
        XNode[] moved = [from, .. from.NodesAfterSelf()];
        foreach (XNode node in moved) node.Remove();
        second.Add(moved);
        run.AddAfterSelf(second);
    }

    /// <summary>
    /// Only a run that stands in a paragraph or a plain wrapper can be cut; text of formulas and ruby cannot, nor what a broken file nested where
    /// nothing may be nested: its copy would count twice.
    /// </summary>
    private bool CanCut(XElement element) =>
        !element.HasElements
        && element.Parent is { } run && run.Name == word + "r" && ReferenceEquals(AnchorOf(element), run)
        && (element.Name == word + "t" || element.ElementsBeforeSelf().Any())
        && run.Element(word + "rPr")?.Descendants(word + "p").Any() != true;

    private XElement? FirstFrom(int unit, int offset) =>
        _segments.TryGetValue(unit, out List<Segment>? segments) && segments.FirstOrDefault(segment => segment.Offset + segment.Length > offset) is { Element: { } element }
            ? AnchorOf(element)
            : null;

    private XElement? LastBefore(int unit, int offset) =>
        _segments.TryGetValue(unit, out List<Segment>? segments) && segments.LastOrDefault(segment => segment.Offset < offset) is { Element: { } element }
            ? AnchorOf(element)
            : null;

    /// <summary>The element beside which a mark may stand: the highest ancestor below the paragraph that is not a plain wrapper.</summary>
    private XElement AnchorOf(XElement element)
    {
        Stack<XElement> path = [];
        for (XElement? one = element; one is not null && one.Name != word + "p"; one = one.Parent) path.Push(one);
        while (path.Count > 1 && IsWrapper(path.Peek())) path.Pop();
        return path.Pop();
    }

    private bool IsWrapper(XElement element) => element.Name.Namespace == word
        && element.Name.LocalName is "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "sdt" or "sdtContent" or "fldSimple" or "dir" or "bdo";

    private readonly record struct Segment(int Offset, int Length, XElement Element);
}
