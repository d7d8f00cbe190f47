using System.Diagnostics;
using System.Text;

namespace Jiheng.Cli.Tests;

/// <summary>The command as a process of its own: exit codes, bytes and streams as other programs see them.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void A_wrong_command_line_exits_with_2_and_writes_to_the_error_output_only()
    {
        (int code, byte[] output, string error) = Run("dotnet", Program, "check", "--nothing");
        Assert.Equal((2, 0), (code, output.Length));
        Assert.StartsWith("jiheng: JH0001", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_UTF8_without_byte_order_mark_whatever_the_locale()
    {
        using TempFolder folder = new();
        (int code, byte[] output, _) = Run("dotnet", Program, "check", folder.File("报告.txt", Reports.Failing), "--format", "json");
        Assert.Equal(1, code);
        Assert.Equal((byte)'{', output[0]);
        Assert.Contains("增长20.0%", new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output), StringComparison.Ordinal);
    }

    [Fact]
    public void The_launcher_starts_the_built_program_through_a_link_from_another_folder_and_passes_its_exit_code()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The launcher is a bash script.");
        using TempFolder folder = new();
        string home = Path.Combine(folder.Path, "a home");
        Directory.CreateDirectory(Path.Combine(home, "src"));
        folder.File("a home/global.json", "{}");
        string launcher = folder.File("a home/jiheng", File.ReadAllText(RepositoryRoot.PathOf("jiheng")));
        string program = folder.File("a home/artifacts/jiheng/jiheng", "#!/bin/sh\nprintf '%s|' \"$@\"\nexit 7\n");
        folder.File("a home/artifacts/jiheng/jiheng.dll", "");
        folder.File("a home/artifacts/jiheng/.stamp", "");
        foreach (string file in new[] { launcher, program })
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.CreateSymbolicLink(Path.Combine(folder.Path, "link"), launcher);
        (int code, byte[] output, string error) = Run(Path.Combine(folder.Path, "link"), "check", "自评 报告.docx", "");
        Assert.Equal((7, "check|自评 报告.docx||", ""), (code, Encoding.UTF8.GetString(output), error));
    }

    private static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "jiheng.dll");

    private static (int Code, byte[] Output, string Error) Run(string file, params string[] args)
    {
        ProcessStartInfo start = new(file, args) { RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8, WorkingDirectory = Path.GetTempPath() };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        using MemoryStream output = new();
        process.StandardOutput.BaseStream.CopyTo(output);
        Assert.True(process.WaitForExit(60_000));
        return (process.ExitCode, output.ToArray(), error.Result);
    }
}
