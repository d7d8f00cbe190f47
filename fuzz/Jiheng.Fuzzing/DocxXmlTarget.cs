using System.IO.Compression;
using Jiheng.Documents;
using Jiheng.Formats;

namespace Jiheng.Fuzzing;

/// <summary>Bytes as word/document.xml of a sound package, so that the fuzzer need not learn to zip; what can be read is annotated and read again.</summary>
internal sealed class DocxXmlTarget : IFuzzTarget
{
    public string Name => "docx-xml";

    public void Run(byte[] input)
    {
        byte[] package = Package(input);
        ReadResult result = ReadTarget.Check(package);
        if (result.NotRead || result.Document.Blocks.Length == 0) return;
        DocumentRemark[] remarks = [.. result.Document.Blocks.Select(block => new DocumentRemark(new SourceLocation(block.Index, 0, 0, new TextSpan(1, 2), ""), "绩衡", "注"))];
        using MemoryStream copy = new();
        AnnotatedDocx.Write(new MemoryStream(package), result.Format, result.Document, remarks, copy);
        Document again = ReadTarget.Check(copy.ToArray()).Document;
        if (!Words(again).SequenceEqual(Words(result.Document))) throw new InvalidOperationException("Annotating changed the text.");
    }

    private static IEnumerable<string> Words(Document document) => document.Blocks.SelectMany<Block, string>(block => block switch
    {
        TextBlock text => [text.Text.Value],
        Table table => table.Cells.Select(cell => cell.Text),
        _ => [],
    });

    private static byte[] Package(byte[] main)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"u8);
            Add(zip, "word/document.xml", main);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using Stream stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        stream.Write(content);
    }
}
