using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Jiheng.Benchmarks;

/// <summary>The floor: unzip word/document.xml, walk it with XmlReader, gather the text. No tables, no places, no limits, no checksum.</summary>
public static class DocxFloor
{
    public static int Read(byte[] docx)
    {
        using ZipArchive zip = new(new MemoryStream(docx, writable: false), ZipArchiveMode.Read);
        using Stream stream = zip.GetEntry("word/document.xml")!.Open();
        using XmlReader xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        StringBuilder text = new();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Text) text.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "p") text.Append('\n');
        }

        return text.Length;
    }
}
