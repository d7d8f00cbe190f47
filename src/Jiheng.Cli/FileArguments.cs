using System.IO.Enumeration;

namespace Jiheng.Cli;

/// <summary>文件参数: files, folders (every readable file below) and patterns with * or ? that the shell left as they are (Windows).</summary>
internal static class FileArguments
{
    private static readonly string[] Extensions = [".docx", ".txt"];

    /// <summary>The files that the arguments name, each once, in order; a name that matches nothing stays, so that reading it says so.</summary>
    /// <exception cref="UsageTrouble">Nothing is named, or a folder holds nothing to read.</exception>
    public static IReadOnlyList<string> Expand(string[]? arguments, string command)
    {
        if (arguments is null or []) throw new UsageTrouble(UsageCodes.FileNotGiven, ("command", command));
        List<string> files = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string argument in arguments)
        {
            foreach (string file in Expand(argument))
            {
                if (seen.Add(Path.GetFullPath(file))) files.Add(file);
            }
        }

        return files;
    }

    private static IEnumerable<string> Expand(string argument)
    {
        if (argument.Length == 0 || File.Exists(argument)) return [argument];
        if (Directory.Exists(argument))
        {
            string[] found = Below(argument, "*", SearchOption.AllDirectories);
            return found.Length > 0 ? found : throw new UsageTrouble(UsageCodes.NothingInFolder, ("word", argument));
        }

        string pattern = Path.GetFileName(argument);
        if (!pattern.Contains('*') && !pattern.Contains('?')) return [argument];
        string folder = Path.GetDirectoryName(argument) is { Length: > 0 } named ? named : ".";
        string[] matches = Directory.Exists(folder) ? Below(folder, pattern, SearchOption.TopDirectoryOnly) : [];
        return matches.Length > 0 ? matches : [argument];
    }

    private static string[] Below(string folder, string pattern, SearchOption depth)
    {
        EnumerationOptions options = new() { RecurseSubdirectories = depth == SearchOption.AllDirectories, IgnoreInaccessible = true, MatchType = MatchType.Simple };
        return
        [
            .. Directory.EnumerateFiles(folder, pattern, options)
                .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                // Word keeps a lock file "~$name.docx" beside an open document.
                .Where(file => !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith('.'))
                .Select(file => folder == "." && !pattern.StartsWith('.') ? Path.GetRelativePath(".", file) : file)
                .Order(StringComparer.Ordinal),
        ];
    }
}
