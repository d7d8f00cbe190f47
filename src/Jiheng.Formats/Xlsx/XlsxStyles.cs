using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jiheng.Formats;

/// <summary>样式: 宋体 as Chinese forms are printed, thin borders, text wrapped; no colour carries a meaning.</summary>
internal static class XlsxStyles
{
    public const uint Line = 1, Title = 2, Head = 3, Text = 4, Number = 5;

    public static Stylesheet Make() => new(
        new Fonts(FontOf(11D, false), FontOf(16D, true), FontOf(11D, true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(0, 0, HorizontalAlignmentValues.Left),
            Format(0, 0, HorizontalAlignmentValues.Left),
            Format(1, 0, HorizontalAlignmentValues.Center),
            Format(2, 1, HorizontalAlignmentValues.Center),
            Format(0, 1, HorizontalAlignmentValues.Left),
            Format(0, 1, HorizontalAlignmentValues.Center)));

    private static Font FontOf(double size, bool bold)
    {
        Font font = new();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "宋体" });
        return font;
    }

    private static CellFormat Format(uint font, uint border, HorizontalAlignmentValues side) => new(new DocumentFormat.OpenXml.Spreadsheet.Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = true })
    {
        FontId = font,
        FillId = 0,
        BorderId = border,
        FormatId = 0,
        ApplyFont = true,
        ApplyBorder = new BooleanValue(border > 0),
        ApplyAlignment = true,
    };
}
