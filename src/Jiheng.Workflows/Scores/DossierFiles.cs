using System.Collections.Immutable;
using Jiheng.FormPacks;

namespace Jiheng.Workflows;

/// <summary>卷: the files of one department and year. <paramref name="Typed"/> is its facts.yaml, or null.</summary>
public sealed record DossierFiles(string Path, ImmutableArray<string> Papers, string? Typed)
{
    private static readonly string[] Readable = [".docx", ".txt"];

    /// <summary>The dossier at a path: a folder with its papers and facts.yaml, or one paper with the facts.yaml beside it only where the folder is named itself.</summary>
    public static DossierFiles At(string path)
    {
        if (!Directory.Exists(path)) return new DossierFiles(path, [path], null);
        string typed = System.IO.Path.Combine(path, TypedFile.FileName);
        return new DossierFiles(path,
        [
            .. Directory.EnumerateFiles(path)
                .Where(file => Readable.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && !System.IO.Path.GetFileName(file).StartsWith('~') && !System.IO.Path.GetFileName(file).StartsWith('.'))
                .Order(StringComparer.Ordinal),
        ], File.Exists(typed) ? typed : null);
    }
}
