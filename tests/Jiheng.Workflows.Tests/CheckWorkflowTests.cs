using System.Collections.Immutable;
using System.Security.Cryptography;
using Jiheng.Findings;
using Jiheng.Formats;

namespace Jiheng.Workflows.Tests;

public sealed class CheckWorkflowTests
{
    private const string Growth = "2023年支出110.00万元，比上年的100.00万元增加10.00万元，增长20.0%。\n";
    private readonly CheckWorkflow _workflow = new([]);

    [Fact]
    public void A_report_carries_the_hash_and_size_of_its_file()
    {
        using TempFolder folder = new();
        string path = folder.File("a.txt", Growth);
        DocumentReport report = _workflow.Check(path).Report;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), report.Sha256);
        Assert.Equal((new FileInfo(path).Length, "txt", Verdict.Findings), (report.Bytes, report.Format, report.Verdict));
    }

    [Fact]
    public void Every_judged_relation_is_a_claim_with_operands_as_written_and_signed()
    {
        using TempFolder folder = new();
        DocumentReport report = _workflow.Check(folder.File("a.txt", "2023年支出90.0万元，比上年的100.0万元减少10.0万元，下降10.0%。\n")).Report;
        ImmutableArray<ClaimRecord> changes = [.. report.Claims.Where(claim => claim.Kind == "change")];
        Assert.NotEmpty(changes);
        Assert.All(changes, claim => Assert.Equal((true, "sentence", "exact"), (claim.Holds, claim.Witness, claim.Note)));
        ImmutableArray<ClaimOperand> operands = [.. changes.SelectMany(claim => claim.Operands)];
        ClaimOperand delta = operands.First(operand => operand.Role == "delta"), rate = operands.First(operand => operand.Role == "result"), current = operands.First(operand => operand.Role == "current");
        Assert.Equal(("-10.0", "10.0", "万元"), (delta.Value, delta.Written, delta.Unit));
        Assert.Equal(("-10.0", "10.0", "%"), (rate.Value, rate.Written, rate.Unit));
        Assert.Equal(("90.0", "90.0", "万元"), (current.Value, current.Written, current.Unit));
        Assert.All(operands, operand => Assert.Contains(operand.Written, operand.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_a_folder_and_a_file_in_use_are_findings_not_exceptions()
    {
        using TempFolder folder = new();
        Assert.Equal(ReadingFindings.FileMissing, NotRead(folder.PathOf("missing.docx")));
        Assert.Equal(ReadingFindings.FolderGiven, NotRead(folder.Path));
        Assert.Equal(ReadingFindings.FileMissing, NotRead(folder.PathOf("no/such/folder.docx")));
        Assert.Equal(ReadingFindings.FileMissing, NotRead("\0"));
        Assert.Equal(ReadingFindings.FileMissing, NotRead(""));
    }

    [Fact]
    public void No_permission_is_a_finding()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Modes are those of Unix.");
        using TempFolder folder = new();
        string path = folder.File("a.txt", Growth);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);
        if (CanRead(path)) Assert.Skip("This account may read everything.");
        Assert.Equal(ReadingFindings.NotPermitted, NotRead(path));
    }

    [Fact]
    public void A_file_above_the_limit_is_refused_without_being_read()
    {
        using TempFolder folder = new();
        using (FileStream file = File.Create(folder.PathOf("big.txt"))) file.SetLength(200L * 1024 * 1024);
        // Other tests run beside this one: only this thread's memory tells.
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(ReadingFindings.TooLarge, NotRead(folder.PathOf("big.txt")));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8 * 1024 * 1024);
    }

    [Fact]
    public void Cancelling_stops()
    {
        using TempFolder folder = new();
        Assert.ThrowsAny<OperationCanceledException>(() => _workflow.Check(folder.File("a.txt", Growth), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Packs_are_found_beside_or_above_the_program()
    {
        using TempFolder folder = new();
        string program = Directory.CreateDirectory(folder.PathOf("bin/release")).FullName;
        Assert.NotEqual(folder.PathOf("packs"), PackFolder.Find(program));
        Directory.CreateDirectory(folder.PathOf("packs"));
        Assert.Equal(folder.PathOf("packs"), PackFolder.Find(program));
        string beside = Directory.CreateDirectory(Path.Combine(program, "packs")).FullName;
        Assert.Equal(beside, PackFolder.Find(program));
    }

    private string NotRead(string path)
    {
        CheckedDocument document = _workflow.Check(path);
        Assert.Equal(Verdict.NotRead, document.Report.Verdict);
        Assert.Equal(FormatId.Unknown == document.Format ? "" : document.Report.Format, document.Report.Format);
        return Assert.Single(document.Report.Findings).Code;
    }

    private static bool CanRead(string path)
    {
        try
        {
            File.ReadAllBytes(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
