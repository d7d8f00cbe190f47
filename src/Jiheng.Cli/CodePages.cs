namespace Jiheng.Cli;

/// <summary>编码说明页: the pages of docs/codes, beside the published program or in the repository above it.</summary>
internal static class CodePages
{
    /// <summary>The page of a code, or null where the pages did not come with the program.</summary>
    public static string? Find(string code)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string page = Path.Combine(folder.FullName, "docs", "codes", code + ".md");
            if (File.Exists(page)) return File.ReadAllText(page);
        }

        return null;
    }
}
