using System.Diagnostics;
using System.Text;

namespace Jiheng.House.Tests;

/// <summary>A second opinion from LibreOffice, where it is installed: an annotated copy opens, and its text is the original's, character for character.</summary>
public sealed class SecondOpinionTests
{
    private const string Office = "soffice";

    public static TheoryData<string> Reports => ["clean-report.docx", "faulty-report.docx"];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task An_annotated_copy_has_the_text_of_the_original(string name)
    {
        Assert.SkipUnless(IsInstalled(Office), "LibreOffice is not installed");
        using TempFolder folder = new();
        string original = RepositoryRoot.PathOf("samples", name), copy = folder.PathOf("annotated.docx");
        (int exit, _, string error) = CommandLine.Run("check", original, "--annotate", copy);
        Assert.True(exit is 0 or 1, error);
        Assert.Equal(await TextOf(original, folder), await TextOf(copy, folder));
    }

    [Fact]
    public async Task A_text_report_becomes_a_Word_file_with_its_figures()
    {
        Assert.SkipUnless(IsInstalled(Office), "LibreOffice is not installed");
        using TempFolder folder = new();
        string original = RepositoryRoot.PathOf("samples", "faulty-report.txt"), copy = folder.PathOf("annotated.docx");
        (int exit, _, string error) = CommandLine.Run("check", original, "--annotate", copy);
        Assert.True(exit is 0 or 1, error);
        Assert.Equal(Characters(File.ReadAllText(original)), Characters(await TextOf(copy, folder)));
    }

    // What is written, without the white space that a table or a line of its own adds.
    private static string Characters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\ufeff'));

    private static async Task<string> TextOf(string docx, TempFolder folder)
    {
        string output = folder.PathOf(Path.GetFileNameWithoutExtension(docx));
        ProcessStartInfo start = new(Office, [$"-env:UserInstallation=file://{folder.PathOf("profile")}", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", output, docx])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process office = Process.Start(start)!;
        Task<string> said = office.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string complained = await office.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await office.WaitForExitAsync(TestContext.Current.CancellationToken);
        string text = Path.Combine(output, Path.GetFileNameWithoutExtension(docx) + ".txt");
        Assert.True(File.Exists(text), $"LibreOffice did not open {docx}: {await said}{complained}");
        return await File.ReadAllTextAsync(text, Encoding.UTF8, TestContext.Current.CancellationToken);
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private sealed class TempFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jiheng-office-");

        public string PathOf(string name) => Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
