namespace Jiheng.Workflows;

/// <summary>表式包文件夹: where the form packs lie when nobody names a folder.</summary>
public static class PackFolder
{
    /// <summary>
    /// Looks for a folder "packs" beside the program, then upwards (a build inside the repository); null where there is none.
    /// </summary>
    public static string? Find(string programFolder)
    {
        for (DirectoryInfo? folder = new(programFolder); folder is not null; folder = folder.Parent)
        {
            string packs = Path.Combine(folder.FullName, "packs");
            if (Directory.Exists(packs)) return packs;
        }

        return null;
    }
}
