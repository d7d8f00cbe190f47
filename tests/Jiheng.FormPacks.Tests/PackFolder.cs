namespace Jiheng.FormPacks;

/// <summary>A small valid pack in a folder of its own, gone after the test.</summary>
internal sealed class PackFolder : IDisposable
{
    public PackFolder()
    {
        Path = Directory.CreateTempSubdirectory("jiheng-pack-").FullName;
        Write("pack.yaml", "id: a.b\nversion: \"1\"\ntitle: 甲\nauthority: 乙\nfrom: 2020-01-01\nopen: true\nchecked_on: 2026-01-01\nneeded: 1\nrecognise:\n  - {label: 标题, points: 1, words: [甲]}\n");
        Write("concepts/a.yaml", "concepts:\n  - {id: base, label: 底, unit: 万元}\n");
        Write("references/r.yaml", "references:\n  - {id: law, title: 某办法}\n");
    }

    public string Path { get; }

    public void Write(string file, string text)
    {
        string path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
