using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>表式库: the packs found in a folder.</summary>
public sealed class FormPackRepository
{
    private FormPackRepository(ImmutableArray<FormPack> packs, ImmutableArray<Finding> problems)
    {
        Packs = packs;
        Problems = problems;
    }

    /// <summary>各包.</summary>
    public ImmutableArray<FormPack> Packs { get; }

    /// <summary>包的毛病: findings 2xxx; a pack with errors is not among <see cref="Packs"/>.</summary>
    public ImmutableArray<Finding> Problems { get; }

    /// <summary>选包: the pack of a form that is in force on a day, the newest version first; null where there is none.</summary>
    public FormPack? Choose(string id, DateOnly day) =>
        Packs.Where(pack => pack.Id == id && pack.AppliesOn(day)).OrderByDescending(pack => pack.From).ThenByDescending(pack => pack.Version).FirstOrDefault();

    /// <summary>Loads every pack below a folder; a missing folder gives an empty repository with a finding. What they build upon may also lie in <paramref name="library"/>.</summary>
    public static FormPackRepository Load(string folder, string? library = null) => Load(folder, formsOnly: false, library);

    /// <summary>Loads the packs by which papers can be recognised, and leaves those of indicators and scoring tables, and forms that serve scoring only, unread.</summary>
    public static FormPackRepository LoadForms(string folder, string? library = null) => Load(folder, formsOnly: true, library);

    private static FormPackRepository Load(string folder, bool formsOnly, string? library)
    {
        PackProblems problems = new();
        List<FormPack> packs = [];
        foreach (string packFolder in PackFoldersIn(folder))
        {
            if (formsOnly && !FormPackLoader.IsForm(packFolder)) continue;
            if (FormPackLoader.Load(packFolder, problems, library) is { } pack) packs.Add(pack);
        }

        if (packs.Count == 0 && !problems.HasErrors) problems.AddPlain(PackFindings.NoPack, ("folder", folder));
        return new([.. packs], problems.All);
    }

    private static IEnumerable<string> PackFoldersIn(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateDirectories(folder).Where(one => File.Exists(Path.Combine(one, FormPackLoader.HeadFile))).Order(StringComparer.Ordinal);
    }
}
