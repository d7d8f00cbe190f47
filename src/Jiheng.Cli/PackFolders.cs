using System.Collections.Immutable;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>所指的包: a folder or the id of a pack, found below --packs or among those that come with the program.</summary>
internal sealed class PackFolders
{
    private readonly string _folder;
    private readonly Language _language;

    /// <exception cref="UsageTrouble">The named folder does not exist.</exception>
    public PackFolders(string? named, Language language)
    {
        if (named is not null && !Directory.Exists(named)) throw new UsageTrouble(UsageCodes.PacksMissing, ("word", named));
        Library = PackFolder.Find(AppContext.BaseDirectory) ?? Path.Combine(AppContext.BaseDirectory, "packs");
        (_folder, _language) = (named ?? Library, language);
    }

    /// <summary>随附的包: where packs that others build upon are looked for as well.</summary>
    public string Library { get; }

    /// <summary>The folders of the packs named; all packs where none is.</summary>
    /// <exception cref="UsageTrouble">A word names no pack.</exception>
    public ImmutableArray<string> All(string[]? words)
    {
        if (words is null or []) words = [_folder];
        return [.. words.SelectMany(Below).DistinctBy(Path.GetFullPath)];
    }

    /// <summary>The one folder named.</summary>
    /// <exception cref="UsageTrouble">The word names no pack, or several.</exception>
    public string One(string word) => Below(word) is [string only] ? only : throw NotFound(word);

    /// <summary>Loads a pack; what is wrong with it is told on the error output, and null given where it cannot be used.</summary>
    public FormPack? Load(string folder, CommandContext context)
    {
        FormPack? pack = FormPackLoader.Load(folder, out ImmutableArray<Finding> problems, Library);
        foreach (Finding problem in problems) context.Console.Error.WriteLine($"{problem.Code}: {MessageRenderer.Message(problem, context.Language)}{MessageRenderer.Remedy(problem, context.Language)}");
        return pack;
    }

    private string[] Below(string word)
    {
        if (IsPack(word)) return [word];
        if (Directory.Exists(word) && PacksIn(word) is { Length: > 0 } found) return found;
        return IsPack(Path.Combine(_folder, word)) && !word.Contains("..", StringComparison.Ordinal) ? [Path.Combine(_folder, word)] : throw NotFound(word);
    }

    private UsageTrouble NotFound(string word)
    {
        string[] known = [.. PacksIn(_folder).Select(path => Path.GetFileName(path))];
        return new UsageTrouble(UsageCodes.PackNotFound, ("word", word), ("suggestion", Suggestion.For(word, known, _language)), ("list", string.Join(_language == Language.English ? ", " : "、", known)));
    }

    private static bool IsPack(string folder) => File.Exists(Path.Combine(folder, FormPackLoader.HeadFile));

    private static string[] PacksIn(string folder) => Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Where(IsPack).Order(StringComparer.Ordinal)] : [];
}
