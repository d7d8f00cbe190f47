using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Notation;

namespace Jiheng.Checks;

/// <summary>一份报告: what every form check asks for, gathered once.</summary>
internal sealed class FormCase
{
    private const int LongestLabel = 60;

    private readonly PlaceNames _names;
    private readonly ImmutableArray<string> _sections;
    private readonly FoldedText?[] _folded;
    private readonly ImmutableArray<QuantityMention>[] _mentions;
    private string? _page;
    private int[] _starts = [];
    private ILookup<string, LabelCell>? _labels;

    public FormCase(Document document, FactSet facts, FormPack pack, ImmutableArray<JudgedRelation> judged)
    {
        (Document, Facts, Pack, Judged) = (document, facts, pack, judged);
        _names = new PlaceNames(document);
        Lines = TextLine.AllOf(document);
        _folded = new FoldedText?[Lines.Length];
        _mentions = new ImmutableArray<QuantityMention>[Lines.Length];
        _sections = SectionsOf(Lines, facts.Of(FormPack.SectionConcept));
        Indicators = Indicator.AllOf(facts);
        Year = facts.All.Select(fact => fact.Key.Period).FirstOrDefault(period => period.Length > 0) is { } text
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;
    }

    public Document Document { get; }

    public FactSet Facts { get; }

    public FormPack Pack { get; }

    public ImmutableArray<JudgedRelation> Judged { get; }

    public ImmutableArray<TextLine> Lines { get; }

    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>报告年度.</summary>
    public int? Year { get; }

    /// <summary>The section a line stands in; "" outside the narrative.</summary>
    public string SectionOf(int line) => _sections[line];

    /// <summary>A line as labels are compared, folded once.</summary>
    public FoldedText Folded(int line) => _folded[line] ??= new FoldedText(Lines[line].Text);

    /// <summary>The figures of a line, scanned once.</summary>
    public ImmutableArray<QuantityMention> Mentions(int line) => _mentions[line].IsDefault ? _mentions[line] = QuantityScanner.Scan(Lines[line].Text) : _mentions[line];

    /// <summary>True where a folded wording stands anywhere; most words of a lexicon stand nowhere, and one search tells.</summary>
    public bool Has(string folded) => Page.Contains(folded, StringComparison.Ordinal);

    /// <summary>Every place of a folded wording: the line and the index in its folded text.</summary>
    public IEnumerable<(int Line, int At)> PlacesOf(string folded)
    {
        for (int at = Page.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = Page.IndexOf(folded, at + folded.Length, StringComparison.Ordinal))
        {
            int line = Array.BinarySearch(_starts, at);
            if (line < 0) line = ~line - 1;
            yield return (line, at - _starts[line]);
        }
    }

    /// <summary>The cells of all tables that hold this label and nothing else.</summary>
    public IEnumerable<LabelCell> CellsOf(string label) =>
        (_labels ??= Document.Blocks.OfType<Table>()
            .SelectMany(table => table.Cells.Where(cell => cell.Text.Length is > 0 and <= LongestLabel).Select(cell => new LabelCell(table, cell)))
            .ToLookup(one => LabelText.Normalise(one.Cell.Text), StringComparer.Ordinal))[label];

    private string Page
    {
        get
        {
            if (_page is not null) return _page;
            _starts = new int[Lines.Length];
            StringBuilder page = new();
            for (int line = 0; line < Lines.Length; line++)
            {
                _starts[line] = page.Length;
                page.Append(Folded(line).Value).Append('\n');
            }

            return _page = page.ToString();
        }
    }

    /// <summary>A word list of the pack.</summary>
    public ImmutableArray<string> Words(string list) => Pack.Lexicon.List(list);

    /// <summary>Facts of a concept by its id.</summary>
    public ImmutableArray<Fact> Of(string concept) => Facts.Of(new ConceptId(concept));

    /// <summary>The first figure of a concept for the department as a whole, or null.</summary>
    public Fact? Figure(string concept) => Of(concept).FirstOrDefault(fact => fact.Quantity is not null && fact.Key.Organisation.Length == 0);

    /// <summary>A dated parameter of the report's year, as a number.</summary>
    public decimal? Parameter(string name) => Pack.ParameterOn(name, new DateOnly(Math.Clamp(Year ?? 2099, 1, 9998), 12, 31))?.Number;

    /// <summary>Words for a place.</summary>
    public Bilingual NameOf(SourceLocation place) => _names.Of(place);

    /// <summary>A finding at a place; the place is named in the arguments.</summary>
    public Finding Find(string code, string rule, SourceLocation at, IEnumerable<(string Name, string Value)> arguments, params IEnumerable<LocationRole> more)
    {
        Bilingual place = NameOf(at);
        return Finding.Of(code, [("place", place.Chinese), ("placeEn", place.English), .. arguments], [new LocationRole(PlaceRole.Reported, at), .. more]) with
        {
            Rule = Pack.Reference + "/" + rule,
            GroupKey = PlaceKey.Of(at).ToString(),
        };
    }

    private static ImmutableArray<string> SectionsOf(ImmutableArray<TextLine> lines, ImmutableArray<Fact> starts)
    {
        string[] sections = new string[lines.Length];
        string current = "";
        int next = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            while (next < starts.Length && Reached(lines[i], starts[next].Evidence.Location)) current = starts[next++].Key.Dimension;
            sections[i] = current;
        }

        return [.. sections];
    }

    private static bool Reached(TextLine line, SourceLocation start) =>
        line.Block.Index > start.Block || (line.Block.Index == start.Block
            && ((line.Cell?.Row ?? 0, line.Cell?.Column ?? 0, line.Span.Start).CompareTo((start.Row ?? 0, start.Column ?? 0, start.Span.Start)) >= 0));
}

/// <summary>标签格: a cell that holds a short text, and its table.</summary>
internal sealed record LabelCell(Table Table, Cell Cell);
