using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Jiheng.Formats;

/// <summary>XML 文字: what may stand in an XML file, and how ours are written.</summary>
internal static class XmlText
{
    /// <summary>The text without characters that XML forbids (a form feed in a txt, half a surrogate pair); each becomes U+FFFD, so that lengths stay.</summary>
    public static string Allowed(string text)
    {
        int bad = FirstForbidden(text, 0);
        if (bad < 0) return text;
        char[] mended = text.ToCharArray();
        for (; bad >= 0; bad = FirstForbidden(text, bad + 1)) mended[bad] = '\uFFFD';
        return new string(mended);
    }

    public static byte[] Save(XDocument document)
    {
        using MemoryStream bytes = new();
        XmlWriterSettings settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = false };
        using (XmlWriter writer = XmlWriter.Create(bytes, settings)) document.Save(writer);
        return bytes.ToArray();
    }

    /// <summary>Loads a part that the reader has already read within its limits.</summary>
    public static XDocument Load(Stream stream)
    {
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static int FirstForbidden(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
            else return i;
        }

        return -1;
    }
}
