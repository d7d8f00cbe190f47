using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Samples;

/// <summary>How the page looks: A4, 仿宋 for text, 黑体 for headings, thin table lines, a page number.</summary>
internal static class PageStyle
{
    public static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts("仿宋"), new FontSize { Val = "24" })), new ParagraphPropertiesDefault()),
        StyleOf("Normal", "Normal", new StyleRunProperties(Fonts("仿宋")), new StyleParagraphProperties(), isDefault: true),
        StyleOf("Title", "Title", new StyleRunProperties(Fonts("黑体"), new FontSize { Val = "40" }),
            new StyleParagraphProperties(new SpacingBetweenLines { Before = "240", After = "240" }, new Justification { Val = JustificationValues.Center })),
        StyleOf("Cell", "Cell", new StyleRunProperties(Fonts("仿宋"), new FontSize { Val = "21" }), new StyleParagraphProperties()),
        StyleOf("Section", "Section", new StyleRunProperties(Fonts("黑体")), new StyleParagraphProperties(new SpacingBetweenLines { Before = "120" })));

    public static Footer Footer() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " }));

    public static SectionProperties Section(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1440, Bottom = 1440, Left = 1417, Right = 1417, Header = 851, Footer = 992, Gutter = 0 });

    public static TableProperties TableProperties() => new(
        new TableWidth { Width = "9072", Type = TableWidthUnitValues.Dxa },
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
        new TableLayout { Type = TableLayoutValues.Fixed });

    private static RunFonts Fonts(string eastAsia) => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = eastAsia };

    private static Style StyleOf(string id, string name, StyleRunProperties run, StyleParagraphProperties paragraph, bool isDefault = false)
    {
        Style style = new(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault) style.Default = OnOffValue.FromBoolean(true);
        return style;
    }
}
