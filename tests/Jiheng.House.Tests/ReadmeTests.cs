using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Jiheng.House.Tests;

/// <summary>
/// README runs: every command shown in a console block is executed by the real launcher from the repository's root, and what is shown beneath it
/// must be what it prints. A line "…" stands for any lines left out.
/// </summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Pages => ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_command_shown_prints_what_is_shown(string page)
    {
        Assert.SkipUnless(File.Exists(RepositoryRoot.PathOf("jiheng")), "the launcher is not there yet");
        string text = File.ReadAllText(RepositoryRoot.PathOf(page));
        foreach ((string command, string[] shown) in Commands(text))
        {
            (int exit, string printed) = await Run(command);
            if (shown.Length > 0 && Environment.GetEnvironmentVariable("JIHENG_REWRITE_LISTS") == "1")
            {
                File.WriteAllText(RepositoryRoot.PathOf(page), text = text.Replace($"$ {command}\n{string.Join('\n', shown)}\n", $"$ {command}\n{Anew(printed, shown)}\n", StringComparison.Ordinal));
                continue;
            }

            Assert.True(exit is 0 or 1, $"{page}: “{command}” ends with exit code {exit}:\n{printed}");
            if (shown.Length > 0) AssertShown(page, command, shown, printed);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string page) =>
        Exemptions.AssertNone("links", Link().Matches(File.ReadAllText(RepositoryRoot.PathOf(page)))
            .Select(match => match.Groups["to"].Value)
            .Where(to => !to.Contains("://", StringComparison.Ordinal) && to.Length > 0)
            .Where(to => !Path.Exists(RepositoryRoot.PathOf(to)))
            .Select(to => $"{page} links to {to}, which does not exist"));

    // What is shown after ./test --rewrite-lists: all of it, or where it was cut before, its first findings.
    private static string Anew(string printed, string[] shown)
    {
        IEnumerable<string> lines = printed.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', shown[^1] == "…" ? lines.TakeWhile(line => !line.StartsWith("  4. ", StringComparison.Ordinal)).Append("…") : lines);
    }

    private static void AssertShown(string page, string command, string[] shown, string printed)
    {
        string[] lines = [.. printed.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())];
        int at = 0;
        bool gap = false;
        foreach (string line in shown.Select(line => line.TrimEnd()))
        {
            if (line == "…")
            {
                gap = true;
                continue;
            }

            int found = gap ? Array.IndexOf(lines, line, at) : at < lines.Length && lines[at] == line ? at : -1;
            Assert.True(found >= 0, $"{page}: under “{command}” stands\n{line}\nand printed is\n{string.Join('\n', lines)}");
            at = found + 1;
            gap = false;
        }

        Assert.True(gap || lines.Skip(at).All(line => line.Length == 0), $"{page}: “{command}” prints more than is shown:\n{string.Join('\n', lines.Skip(at))}");
    }

    // A console block's lines that begin with "$ " are commands, the lines below them what they print.
    private static IEnumerable<(string Command, string[] Shown)> Commands(string text)
    {
        foreach (Match block in Console().Matches(text))
        {
            string? command = null;
            List<string> shown = [];
            string indent = block.Groups["indent"].Value;
            IEnumerable<string> lines = block.Groups["body"].Value.TrimEnd().Split('\n')
                .Select(line => line.StartsWith(indent, StringComparison.Ordinal) ? line[indent.Length..] : line);
            foreach (string line in lines.Append("$ "))
            {
                if (!line.StartsWith("$ ", StringComparison.Ordinal))
                {
                    shown.Add(line);
                    continue;
                }

                if (command is not null && command.StartsWith("./jiheng", StringComparison.Ordinal)) yield return (command, [.. shown]);
                command = line.Length > 2 ? line[2..] : null;
                shown.Clear();
            }
        }
    }

    private static async Task<(int Exit, string Printed)> Run(string command)
    {
        ProcessStartInfo start = new("bash", ["-c", command]) { WorkingDirectory = RepositoryRoot.Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["COLUMNS"] = "110";
        start.Environment["TERM"] = "dumb";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string printed = await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, process.ExitCode is 0 or 1 ? printed : printed + error);
    }

    [GeneratedRegex(@"^(?<indent> *)```console\n(?<body>.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Console();

    [GeneratedRegex(@"\]\((?<to>[^)#\s]*)")]
    private static partial Regex Link();
}
