using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Formats;

/// <summary>清样样式: one text style, three headings, one table text; sizes in half points.</summary>
internal static class CleanStyles
{
    public const string TableText = "TableText";

    public static XDocument Make(XNamespace word)
    {
        XElement root = new(word + "styles", new XAttribute(XNamespace.Xmlns + "w", word.NamespaceName));
        root.Add(new XElement(word + "docDefaults", new XElement(word + "rPrDefault", Look(word, "仿宋", 28, bold: false))));
        root.Add(Style(word, "Normal", "Normal", null, [Spacing(word, 0, 560, "exact")], Look(word, "仿宋", 28, bold: false), isDefault: true));
        (string Font, int Size)[] headings = [("黑体", 32), ("楷体", 30), ("仿宋", 28)];
        for (int level = 1; level <= 9; level++)
        {
            (string font, int size) = headings[Math.Min(level, 3) - 1];
            root.Add(Style(
                word,
                Heading(level),
                string.Create(CultureInfo.InvariantCulture, $"heading {level}"),
                "Normal",
                [new XElement(word + "keepNext"), Spacing(word, 120, 560, "exact"), new XElement(word + "outlineLvl", new XAttribute(word + "val", level - 1))],
                Look(word, font, size, bold: level == 3)));
        }

        root.Add(Style(word, TableText, "Table Text", "Normal", [Spacing(word, 0, 300, "atLeast")], Look(word, "宋体", 21, bold: false)));
        return new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root);
    }

    public static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"Heading{level}");

    private static XElement Style(XNamespace word, string id, string name, string? basedOn, XElement[] paragraph, XElement look, bool isDefault = false) => new(
        word + "style",
        new XAttribute(word + "type", "paragraph"),
        isDefault ? new XAttribute(word + "default", "1") : null,
        new XAttribute(word + "styleId", id),
        new XElement(word + "name", new XAttribute(word + "val", name)),
        basedOn is null ? null : new XElement(word + "basedOn", new XAttribute(word + "val", basedOn)),
        new XElement(word + "qFormat"),
        new XElement(word + "pPr", paragraph),
        look);

    private static XElement Spacing(XNamespace word, int before, int line, string rule) => new(
        word + "spacing", new XAttribute(word + "before", before), new XAttribute(word + "line", line), new XAttribute(word + "lineRule", rule));

    private static XElement Look(XNamespace word, string font, int halfPoints, bool bold) => new(
        word + "rPr",
        new XElement(word + "rFonts", new XAttribute(word + "ascii", "Times New Roman"), new XAttribute(word + "hAnsi", "Times New Roman"), new XAttribute(word + "eastAsia", font)),
        bold ? new XElement(word + "b") : null,
        new XElement(word + "sz", new XAttribute(word + "val", halfPoints)),
        new XElement(word + "szCs", new XAttribute(word + "val", halfPoints)),
        new XElement(word + "lang", new XAttribute(word + "val", "en-US"), new XAttribute(word + "eastAsia", "zh-CN")));
}
