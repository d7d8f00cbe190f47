using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.House.Tests;

/// <summary>Packs: every pack of the repository loads, and says since when and by whose word.</summary>
public sealed class PacksTests
{
    private static readonly string Folder = RepositoryRoot.PathOf("packs");

    [Fact]
    public void Every_pack_loads_without_a_problem() =>
        Exemptions.AssertNone("packs", FormPackRepository.Load(Folder).Problems
            .Select(problem => $"{problem.Code} {MessageRenderer.Message(problem, Language.Chinese)} 〔{problem.Place?.File}〕"));

    [Fact]
    public void Every_folder_of_packs_is_a_pack_with_a_changelog()
    {
        string[] folders = [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)!)];
        Assert.NotEmpty(folders);
        Exemptions.AssertNone("pack folders", folders.Except(FormPackRepository.Load(Folder).Packs.Select(pack => pack.Id)));
        Exemptions.AssertNone("pack changelog", folders.Where(name => !File.Exists(Path.Combine(Folder, name, "CHANGELOG.zh-CN.md"))));
    }
}
