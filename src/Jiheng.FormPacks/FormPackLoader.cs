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

    /// <summary>How long a chain of packs may be; a pack that builds upon itself ends here.</summary>
    private const int MostBases = 4;

    /// <summary>Loads a pack; null where it has errors, which <paramref name="problems"/> then names. What it builds upon lies beside it, or in the folder <paramref name="library"/>.</summary>
    public static FormPack? Load(string folder, out ImmutableArray<Finding> problems, string? library = null)
    {
        PackProblems collected = new();
        FormPack? pack = Load(folder, collected, library);
        problems = collected.All;
        return pack;
    }

    internal static FormPack? Load(string folder, PackProblems problems, string? library = null, PackPlaces? places = null, int depth = 0)
    {
        PackProblems own = new() { Keys = problems.Keys };
        PackBuilder builder = new(own, places);
        List<(string File, string Name, MapReader? Map)> files = [.. FilesOf(folder).Select(file => (file, NameOf(folder, file), ReadMap(file, NameOf(folder, file), own)))];
        // What a pack builds upon is taken in first, so that its own entries can name it and may not silently replace it.
        if (files.Find(file => Path.GetFileName(file.File) == HeadFile).Map is { } head) AddBases(folder, library, head, builder, own, depth);
        foreach ((string file, string name, MapReader? map) in files) builder.AddFile(file, name, map);
        FormPack? pack = builder.Build(NameOf(folder, Path.Combine(folder, HeadFile)));
        foreach (Finding finding in own.All) problems.Take(finding);
        return own.HasErrors ? null : pack;
    }

    /// <summary>只供评分: a form whose figures may be scored, but whose rules have not been proved on enough papers to judge one by them.</summary>
    private const string ScoringUse = "scoring";

    /// <summary>True where the head of a pack says how a form is recognised (and not that it serves scoring only); a head that cannot be read counts as one, so that its trouble is told.</summary>
    internal static bool IsForm(string folder)
    {
        PackProblems untold = new();
        return ReadMap(Path.Combine(folder, HeadFile), HeadFile, untold) is not { } head || (head.Has("recognise") && head.OptionalText("use") != ScoringUse);
    }

    // "extends: mof.common-indicators": the pack in the folder beside this one, else in the library (the packs that come with the program).
    private static void AddBases(string folder, string? library, MapReader head, PackBuilder builder, PackProblems own, int depth)
    {
        foreach (string id in head.Texts("extends"))
        {
            string beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Path.TrimEndingDirectorySeparator(folder))) ?? "", id);
            if (library is not null && !File.Exists(Path.Combine(beside, HeadFile))) beside = Path.Combine(library, id);
            // Its own trouble is told where it is loaded for itself.
            FormPack? found = depth < MostBases && File.Exists(Path.Combine(beside, HeadFile)) ? Load(beside, new PackProblems(), library, depth: depth + 1) : null;
            if (found is not null) builder.AddBase(found);
            else own.Add(PackFindings.UnknownId, head.File, head.PlaceOf("extends"), ("key", "extends"), ("id", id), ("where", "packs/"));
        }
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
