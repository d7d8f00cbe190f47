using System.Collections.Immutable;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Composition;

/// <summary>变动的种类.</summary>
public enum PackChangeKind
{
    /// <summary>新增.</summary>
    Added,

    /// <summary>删去.</summary>
    Removed,

    /// <summary>改动.</summary>
    Changed,
}

/// <summary>一处变动, in words: what kind of entry, which one, and for a change what was said of it <paramref name="Before"/> and <paramref name="After"/>.</summary>
public sealed record PackChange(PackChangeKind Kind, string Entry, string Name, string Aspect, string Before, string After)
{
    /// <summary>去掉的写法, where a set of words changed.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>新加的写法.</summary>
    public ImmutableArray<string> New { get; init; } = [];
}

/// <summary>两包的比较: what changed between two packs or versions, entry by entry; the order in which things are written does not count.</summary>
public static class PackComparison
{
    /// <summary>The changes from one pack to the other, in the order of the newer one, what is gone at the end.</summary>
    public static ImmutableArray<PackChange> Compare(FormPack before, FormPack after, Language language)
    {
        Dictionary<(string, string), PackEntry> old = Index(before, language);
        List<PackChange> changes = [];
        foreach (PackEntry entry in Index(after, language).Values)
        {
            if (Match(old, entry) is { } was) changes.AddRange(Changes(was, entry, language));
            else changes.Add(new PackChange(PackChangeKind.Added, entry.Kind, entry.Name, "", "", Told(entry, language)));
        }

        changes.AddRange(old.Values.Select(entry => new PackChange(PackChangeKind.Removed, entry.Kind, entry.Name, "", Told(entry, language), "")));
        return [.. changes];
    }

    // By id; else by name, since two counties give the same row different ids.
    private static PackEntry? Match(Dictionary<(string, string), PackEntry> old, PackEntry entry)
    {
        if (old.Remove((entry.Kind, entry.Id), out PackEntry? was)) return was;
        PackEntry[] named = [.. old.Values.Where(one => one.Kind == entry.Kind && one.Name == entry.Name && one.Name.Length > 0)];
        return named is [var only] && old.Remove((only.Kind, only.Id)) ? only : null;
    }

    private static Dictionary<(string, string), PackEntry> Index(FormPack pack, Language language)
    {
        Dictionary<(string, string), PackEntry> index = [];
        // Two signs of recognition may bear one label: the second counts as an entry of its own.
        foreach (PackEntry entry in PackEntry.Of(pack, language))
        {
            string id = entry.Id;
            while (!index.TryAdd((entry.Kind, id), entry with { Id = id })) id += "'";
        }

        return index;
    }

    private static IEnumerable<PackChange> Changes(PackEntry was, PackEntry now, Language language)
    {
        foreach (PackSaid said in now.Said)
        {
            if (was.Said.FirstOrDefault(one => one.Aspect == said.Aspect) is not { } old || old.Values.ToHashSet(StringComparer.Ordinal).SetEquals(said.Values)) continue;
            yield return said.IsSet
                ? new PackChange(PackChangeKind.Changed, now.Kind, now.Name, said.Aspect, "", "") { Gone = [.. old.Values.Except(said.Values)], New = [.. said.Values.Except(old.Values)] }
                : new PackChange(PackChangeKind.Changed, now.Kind, now.Name, said.Aspect, old.Values[0], said.Values[0]);
        }
    }

    // "分值 5；扣分办法 …": all that is said of an entry that came or went.
    private static string Told(PackEntry entry, Language language) => string.Join(language == Language.English ? "; " : "；", entry.Said
        .Select(said => (said.Aspect, Text: string.Join(language == Language.English ? ", " : "、", said.Values)))
        .Where(said => said.Text.Length > 0 && said.Text != entry.Name).Select(said => said.Aspect + " " + said.Text));
}
