namespace Jiheng;

/// <summary>Where the repository and the cases beside it lie, found by walking up from the test binary.</summary>
internal static class RepositoryRoot
{
    /// <summary>Folder that holds Jiheng.slnx.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The folder of real reports beside the repository, or null where it is absent (tests that need it are then skipped).</summary>
    public static string? Cases { get; } = FindCases();

    /// <summary>A path inside the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Jiheng.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Jiheng.slnx was not found above " + AppContext.BaseDirectory);
    }

    private static string? FindCases()
    {
        // A worktree may lie deeper than the main checkout, so every parent is tried.
        for (DirectoryInfo? folder = new DirectoryInfo(Folder).Parent; folder is not null; folder = folder.Parent)
        {
            string cases = Path.Combine(folder.FullName, "shared", "cases");
            if (Directory.Exists(cases)) return cases;
        }

        return null;
    }
}
