namespace Jiheng.FormPacks;

/// <summary>出处簿: where each entry of a pack is written, so that the linter can point at it; kept only when someone will ask.</summary>
internal sealed class PackPlaces
{
    private readonly Dictionary<object, (string File, PackNode Node)> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Remembers the place of an entry.</summary>
    public void Mark(object entry, MapReader map) => _places[entry] = (map.File, map.Node);

    /// <summary>The place of an entry, or that of the fallback file's beginning.</summary>
    public (string File, PackNode? Node) Find(object entry, string file) => _places.TryGetValue(entry, out (string File, PackNode Node) place) ? place : (file, null);
}
