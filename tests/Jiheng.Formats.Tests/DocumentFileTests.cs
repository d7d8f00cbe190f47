using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>Opening files: missing, folders, permission, other programs.</summary>
public sealed class DocumentFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jiheng-").FullName;

    [Fact]
    public void A_file_that_is_there_is_read()
    {
        string path = Path.Combine(_folder, "报告.docx");
        File.WriteAllBytes(path, DocxParts.Of(DocxParts.P("收入合计273.09万元")).Build());
        ReadResult result = DocumentFile.Read(path, ReadOptions.Default);
        Assert.Empty(result.Findings);
        Assert.Equal("报告.docx", result.Document.FileName);
    }

    [Fact]
    public void A_missing_file_and_a_missing_folder()
    {
        Assert.Equal(ReadingFindings.FileMissing, CodeOf(Path.Combine(_folder, "没有.docx")));
        Assert.Equal(ReadingFindings.FileMissing, CodeOf(Path.Combine(_folder, "没有", "报告.docx")));
    }

    [Fact]
    public void A_folder_instead_of_a_file() => Assert.Equal(ReadingFindings.FolderGiven, CodeOf(_folder));

    [Fact]
    public void No_permission_to_read()
    {
        string path = Path.Combine(_folder, "密.docx");
        File.WriteAllText(path, "收入");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);
        Assert.SkipWhen(OperatingSystem.IsWindows() || CanReadAnyway(path), "This account may read everything.");
        Assert.Equal(ReadingFindings.NotPermitted, CodeOf(path));
    }

    [Fact]
    public void A_name_the_system_does_not_allow_and_a_name_too_long()
    {
        Assert.Equal(ReadingFindings.CannotOpen, CodeOf("报\0告.docx"));
        Assert.Equal(ReadingFindings.CannotOpen, CodeOf(Path.Combine(_folder, new string('长', 4000))));
    }

    [Fact]
    public void A_file_in_use_by_another_program()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows(), "Only Windows locks files that are open.");
        string path = Path.Combine(_folder, "开着.docx");
        using FileStream open = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(ReadingFindings.CannotOpen, CodeOf(path));
    }

    [Fact]
    public void A_file_too_large_is_not_read_and_its_length_is_known()
    {
        string path = Path.Combine(_folder, "大.txt");
        using (FileStream large = new(path, FileMode.Create)) large.SetLength(200L * 1024 * 1024);
        FileContent content = DocumentFile.Open(path, ReadOptions.Default);
        Assert.Equal(ReadingFindings.TooLarge, content.Trouble?.Code);
        Assert.Empty(content.Bytes);
        Assert.Equal(200L * 1024 * 1024, content.Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string CodeOf(string path)
    {
        ReadResult result = DocumentFile.Read(path, ReadOptions.Default);
        Assert.True(result.NotRead);
        return Assert.Single(result.Findings).Code;
    }

    private static bool CanReadAnyway(string path)
    {
        try
        {
            return File.ReadAllText(path).Length > 0;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
