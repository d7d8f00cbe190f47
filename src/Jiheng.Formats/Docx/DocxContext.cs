namespace Jiheng.Formats;

/// <summary>一次阅读 of a docx: what all its parts share. Styles and lists are read only when the first paragraph asks for them.</summary>
internal sealed class DocxContext(OoxmlPackage package, ReadMeter meter, DocxTrace? trace)
{
    private StyleSheet? _styles;
    private ListNumbering? _numbering;

    public OoxmlPackage Package { get; } = package;

    public ReadMeter Meter { get; } = meter;

    public DocxTrace? Trace { get; } = trace;

    public WordNames Names { get; } = new();

    public ContentTally Tally { get; } = new();

    /// <summary>Relation ids of headers and footers, in the order the sections name them.</summary>
    public List<string> MarginParts { get; } = [];

    /// <summary>Set once the package's relations are known.</summary>
    public PackageRelations Relations { get; set; } = new();

    public StyleSheet Styles => _styles ??= Load("styles", StyleSheet.Read);

    public ListNumbering Numbering => _numbering ??= Load("numbering", ListNumbering.Read);

    /// <summary>A cursor on a part; null where the package has no such part.</summary>
    public PartCursor? Open(string part) => Package.OpenXml(part, Names.Table) is { } xml ? new PartCursor(xml, Names, Meter, part) : null;

    private T Load<T>(string relation, Func<PartCursor?, T> read)
    {
        string reading = Package.CurrentPart;
        using PartCursor? cursor = Relations.First(relation) is { } part ? Open(part) : null;
        T loaded = read(cursor);
        Package.CurrentPart = reading;
        return loaded;
    }
}
