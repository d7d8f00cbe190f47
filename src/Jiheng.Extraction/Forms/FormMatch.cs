using System.Collections.Immutable;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>认表: how well a document fits a pack, and which of the pack's signs were seen.</summary>
public sealed record FormMatch(FormPack Pack, int Score, ImmutableArray<string> Reasons)
{
    /// <summary>True where the signs suffice.</summary>
    public bool Fits => Score >= Pack.Recognition.Needed;
}
