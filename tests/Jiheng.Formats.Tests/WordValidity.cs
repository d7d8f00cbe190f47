using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Jiheng.Formats;

/// <summary>What the OpenXml SDK thinks of a docx.</summary>
internal static class WordValidity
{
    public static void AssertValid(byte[] docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        string[] faults = [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }
}
