using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>压缩包种类: what a zip is that is not a docx; a blank code for a docx, or for a package that only lost its main document.</summary>
internal static class PackageKind
{
    public static FileKind Of(OoxmlPackage package)
    {
        if (package.Has("word/document.xml")) return FileKind.Unknown;
        if (package.Has("xl/workbook.xml") || package.Has("xl/workbook.bin")) return FileKind.Unread(ReadingFindings.OtherOffice, "Excel 工作簿 (.xlsx)", "an Excel workbook (.xlsx)");
        if (package.Has("ppt/presentation.xml")) return FileKind.Unread(ReadingFindings.OtherOffice, "PowerPoint 演示文稿 (.pptx)", "a PowerPoint presentation (.pptx)");
        if (package.Has("OFD.xml")) return FileKind.Unread(ReadingFindings.FixedLayout, "OFD 版式文件", "an OFD file");
        string type = package.ReadStart("mimetype") ?? "";
        if (type.Contains("opendocument.text", StringComparison.Ordinal)) return FileKind.Unread(ReadingFindings.SaveAsDocx, "OpenDocument 文本 (.odt)", "an OpenDocument text (.odt)");
        if (type.Contains("opendocument", StringComparison.Ordinal)) return FileKind.Unread(ReadingFindings.OtherOffice, "OpenDocument 文件", "an OpenDocument file");
        if (package.Has("[Content_Types].xml") || package.Has("_rels/.rels")) return FileKind.Unknown;
        return FileKind.Unread(ReadingFindings.Archive, "ZIP 压缩包", "a ZIP archive");
    }
}
