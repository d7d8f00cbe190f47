using System.Diagnostics;

namespace Jiheng.House.Tests;

/// <summary>A text file of the repository; <paramref name="Path"/> is relative to the root, with forward slashes.</summary>
internal sealed record SourceFile(string Path)
{
    private string? _text;
    private string? _code;

    public string Text => _text ??= File.ReadAllText(RepositoryRoot.PathOf(Path));

    /// <summary>The text with comments and the insides of strings blanked; same length, same lines.</summary>
    public string Code => _code ??= CSharpText.CodeOnly(Text);

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>"Facts" for src/Jiheng.Facts/…; empty outside src.</summary>
    public string Room => Path.StartsWith("src/Jiheng.", StringComparison.Ordinal) ? Path.Split('/')[1]["Jiheng.".Length..] : "";

    /// <summary>"path:line" of a character, as editors open it.</summary>
    public string At(int index) => $"{Path}:{Text.AsSpan(0, index).Count('\n') + 1}";
}

/// <summary>The files of the repository: those that git knows or would add, so that build output never counts.</summary>
internal static class SourceTree
{
    /// <summary>Every file that is tracked or would be.</summary>
    public static readonly string[] Files = List();

    /// <summary>Every C# file.</summary>
    public static readonly SourceFile[] CSharp = [.. Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => new SourceFile(path))];

    /// <summary>C# files of the rooms.</summary>
    public static readonly SourceFile[] Source = [.. CSharp.Where(file => file.Room.Length > 0)];

    private static string[] List()
    {
        string[] known = Git() is { Length: > 0 } tracked ? tracked : Walk();
        return [.. known.Where(path => File.Exists(RepositoryRoot.PathOf(path))).Order(StringComparer.Ordinal)];
    }

    private static string[] Git()
    {
        try
        {
            ProcessStartInfo start = new("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
            {
                WorkingDirectory = RepositoryRoot.Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process git = Process.Start(start)!;
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : [];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return []; // no git: a source archive
        }
    }

    private static string[] Walk() =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryRoot.Folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or ".git")),
    ];
}
