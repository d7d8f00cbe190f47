using System.Collections.Immutable;
using System.Xml;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>docx 阅读: walks the XML of the package's parts once and yields blocks with the place of every character.</summary>
internal static class DocxReader
{
    /// <summary>Reads a package; never throws for bad content. What was read before a fault is kept and marked as recovered.</summary>
    public static ReadResult Read(byte[] bytes, string fileName, ReadOptions options, CancellationToken cancel = default, DocxTrace? trace = null)
    {
        ReadMeter meter = new(options, fileName, cancel);
        DocxAssembly assembly = new(trace);
        OoxmlPackage? package = null;
        Finding? stop = null;
        try
        {
            package = new OoxmlPackage(bytes, meter);
            DocxContext context = new(package, meter, trace);
            ReadParts(context, assembly);
            ImmutableArray<Finding> notes = Notes(context.Tally, fileName);
            Document document = assembly.Build(DocumentTrust.Native, fileName);
            bool altOnly = notes.Any(note => note.Severity == Severity.Error);
            if (document.IsBlank && !altOnly) notes = [ReadingTrouble.NoText(fileName, context.Tally.Pictures), .. notes];
            return new ReadResult(document, FormatId.Docx, notes);
        }
        catch (ReadStoppedException stopped)
        {
            stop = stopped.Finding;
        }
        catch (XmlException exception)
        {
            stop = OfXml(exception, fileName, package?.CurrentPart ?? "");
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            stop = ReadingTrouble.BrokenPackage(fileName, $"“{package?.CurrentPart}”的压缩数据读不通", $"the compressed data of “{package?.CurrentPart}” cannot be read");
        }
        finally
        {
            package?.Dispose();
        }

        return new ReadResult(assembly.Build(DocumentTrust.Recovered, fileName), FormatId.Docx, [stop]);
    }

    private static void ReadParts(DocxContext context, DocxAssembly assembly)
    {
        string main = MainPart(context);
        context.Relations = PackageRelations.Of(context.Package, main, context.Names.Table);
        List<BlockDraft> textBoxes = [];
        ReadPart(context, assembly, main, DocumentPart.Body, textBoxes);
        assembly.Add(textBoxes);
        foreach (string notes in context.Relations.All("footnotes")) ReadPart(context, assembly, notes, DocumentPart.Footnote, textBoxes);
        foreach (string notes in context.Relations.All("endnotes")) ReadPart(context, assembly, notes, DocumentPart.Endnote, textBoxes);
        foreach (string id in context.MarginParts)
        {
            if (context.Relations.ById(id) is not { } part) continue;
            ReadPart(context, assembly, part, context.Relations.TypeById(id) == "footer" ? DocumentPart.Footer : DocumentPart.Header, textBoxes);
        }
    }

    private static void ReadPart(DocxContext context, DocxAssembly assembly, string part, DocumentPart kind, List<BlockDraft> textBoxes)
    {
        if (assembly.PartCount >= DocxUnits.MaxParts) return;
        using PartCursor? cursor = context.Open(part);
        if (cursor is null) return;
        int index = assembly.BeginPart(part);
        if (!cursor.EnterRoot())
        {
            if (kind == DocumentPart.Body) throw new ReadStoppedException(ReadingTrouble.NoMainDocument(context.Meter.FileName, $"“{part}”不是 Word 正文", $"“{part}” is no Word document"));
            return;
        }

        // What is read reaches the assembly even if the part turns out to be malformed further down.
        List<BlockDraft> blocks = assembly.NewBlocks();
        List<BlockDraft> boxes = kind == DocumentPart.Body ? textBoxes : blocks;
        new PartReader(cursor, context, index, boxes).ReadStory(kind, blocks);
        cursor.ReadToEnd();
    }

    /// <summary>The part that the package names as its main document; "word/document.xml" where the relations are lost.</summary>
    private static string MainPart(DocxContext context)
    {
        OoxmlPackage package = context.Package;
        string file = context.Meter.FileName;
        string? named = PackageRelations.Of(package, "", context.Names.Table).First("officeDocument");
        if (PackageKind.Of(package) is { Code.Length: > 0 } other) throw new ReadStoppedException(ReadingTrouble.OtherKind(other.Code, file, other.Name));
        string main = named is not null && package.Has(named) ? named : "word/document.xml";
        return package.Has(main) ? main : throw new ReadStoppedException(ReadingTrouble.NoMainDocument(file, $"缺少“{named ?? main}”", $"“{named ?? main}” is missing"));
    }

    private static ImmutableArray<Finding> Notes(ContentTally tally, string fileName)
    {
        List<Finding> notes = [];
        if (tally.EmbeddedDocuments > 0) notes.Add(ReadingTrouble.EmbeddedDocument(fileName, tally.EmbeddedDocuments));
        if (tally.Inserted + tally.Deleted + tally.Moved > 0) notes.Add(ReadingTrouble.PendingRevisions(tally.Inserted, tally.Deleted, tally.Moved));
        if (tally.HiddenCharacters > 0) notes.Add(ReadingTrouble.HiddenText(tally.HiddenCharacters));
        return [.. notes];
    }

    /// <summary>The framework tells a prohibited DTD from other faults only by its message, which is English in every culture we run under.</summary>
    private static Finding OfXml(XmlException exception, string fileName, string part) => exception.Message.Contains("DTD", StringComparison.Ordinal)
        ? ReadingTrouble.ProhibitedXml(fileName, part, exception.LineNumber)
        : ReadingTrouble.MalformedXml(fileName, part, exception.LineNumber, exception.LinePosition);
}
