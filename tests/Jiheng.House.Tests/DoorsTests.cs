namespace Jiheng.House.Tests;

/// <summary>
/// Doors: the public types of each room are a list under test, so that nothing becomes public by accident.
/// After a wanted change: <c>./test --rewrite-lists</c> writes the lists anew; the difference is then read in review.
/// </summary>
public sealed class DoorsTests
{
    [Fact]
    public void Public_types_are_those_listed() => Exemptions.AssertNone("doors", Rooms.Built.SelectMany(Differences));

    [Fact]
    public void Every_list_belongs_to_a_room() =>
        Exemptions.AssertNone("door lists", Directory.EnumerateFiles(RepositoryRoot.PathOf("tests", "Jiheng.House.Tests", "PublicApi"), "*.txt")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !Rooms.Built.Any(room => room.Name == name)));

    private static IEnumerable<(string, string)> Differences(Room room)
    {
        string[] actual = [.. PublicTypes.Of(room).Select(type => PublicTypes.Describe(type)).Order(StringComparer.Ordinal)];
        string list = RepositoryRoot.PathOf("tests", "Jiheng.House.Tests", "PublicApi", room.Name + ".txt");
        if (Environment.GetEnvironmentVariable("JIHENG_REWRITE_LISTS") == "1") File.WriteAllLines(list, actual);
        string[] listed = File.Exists(list) ? File.ReadAllLines(list) : [];
        return actual.Except(listed).Select(one => ($"+{one}", $"{room.Project}: {one} is public and not in PublicApi/{room.Name}.txt"))
            .Concat(listed.Except(actual).Select(one => ($"-{one}", $"{room.Project}: {one} is in PublicApi/{room.Name}.txt and not public")));
    }
}
