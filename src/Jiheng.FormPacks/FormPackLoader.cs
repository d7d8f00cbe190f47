using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>装载: reads a pack's folder into one immutable <see cref="FormPack"/>.</summary>
public static class FormPackLoader
{
    /// <summary>包首文件.</summary>
    public const string HeadFile = "pack.yaml";

    /// <summary>例子所在; not read when a report is checked.</summary>
    public const string TestsFolder = "tests";

    /// <summary>Loads a pack; null where it has errors, which <paramref name="problems"/> then names.</summary>
    public static FormPack? Load(string folder, out ImmutableArray<Finding> problems)
    {
        PackProblems collected = new();
        FormPack? pack = Load(folder, collected);
        problems = collected.All;
        return pack;
    }

    internal static FormPack? Load(string folder, PackProblems problems)
    {
        PackProblems own = new();
        PackBuilder builder = new(own);
        foreach (string file in FilesOf(folder)) builder.AddFile(file, NameOf(folder, file), ReadMap(file, NameOf(folder, file), own));
        FormPack? pack = builder.Build(NameOf(folder, Path.Combine(folder, HeadFile)));
        foreach (Finding finding in own.All) problems.Take(finding);
        return own.HasErrors ? null : pack;
    }

    /// <summary>The file as people would name it: the pack's folder and the path inside it.</summary>
    internal static string NameOf(string folder, string file) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) + "/" + Path.GetRelativePath(folder, file).Replace('\\', '/');

    internal static MapReader? ReadMap(string path, string name, PackProblems problems)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(PackFindings.NotYaml, name, null, ("reason", error.Message));
            return null;
        }

        (int Line, int Column, string Reason)? problem = null;
        PackNode? root = PlainYaml.TryRead(text) ?? YamlTree.Read(text, out problem);
        if (problem is { } bad) problems.Add(PackFindings.NotYaml, name, bad.Line, bad.Column, ("reason", bad.Reason));
        else if (root is PackMap map) return new MapReader(map, name, problems);
        else if (root is not null) problems.Add(PackFindings.NotYaml, name, root, ("reason", "文件最外层应是“名: 值”"));
        return null;
    }

    private static IEnumerable<string> FilesOf(string folder)
    {
        string tests = Path.Combine(folder, TestsFolder) + Path.DirectorySeparatorChar;
        return Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(tests, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }
}
