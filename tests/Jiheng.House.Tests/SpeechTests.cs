using System.Xml.Linq;

namespace Jiheng.House.Tests;

/// <summary>Speech: every room has a short README, and what is public is explained with its Chinese term first.</summary>
public sealed class SpeechTests
{
    private static readonly string[] Sections = ["**Belongs here", "**Does not", "**Front door", "**Neighbours"];

    [Fact]
    public void Every_room_has_a_README_of_at_most_30_lines() =>
        Exemptions.AssertNone("room README", Rooms.Built.SelectMany(room => FaultsOfReadme(room)));

    [Fact]
    public void Doc_comments_of_public_types_begin_with_the_Chinese_term() =>
        Exemptions.AssertNone("Chinese term", Rooms.Built.SelectMany(room =>
            PublicTypes.Of(room)
                .Where(type => Summaries(room).TryGetValue("T:" + type.FullName!.Replace('+', '.'), out string? words) ? !BeginsChinese(words) : room.Name != "Cli")
                .Select(type => (PublicTypes.NameOf(type), $"{type.FullName}: its summary must begin with the Chinese term"))));

    [Fact]
    public void Doc_comments_of_public_members_say_something() =>
        Exemptions.AssertNone("empty remark", Rooms.Built.SelectMany(room => Summaries(room)
            .Where(one => string.IsNullOrWhiteSpace(one.Value))
            .Select(one => $"{one.Key} has an empty summary")));

    private static IEnumerable<(string, string)> FaultsOfReadme(Room room)
    {
        string path = Path.Combine(room.Folder, "README.md");
        if (!File.Exists(path))
        {
            yield return (room.Name, $"{room.Project} has no README.md");
            yield break;
        }

        string[] lines = File.ReadAllLines(path);
        if (lines.Length > 30) yield return (room.Name + " length", $"{room.Project}/README.md has {lines.Length} lines; 30 is the most");
        foreach (string section in Sections.Where(section => !lines.Any(line => line.Contains(section, StringComparison.Ordinal))))
        {
            yield return ($"{room.Name} {section}", $"{room.Project}/README.md does not say {section}");
        }
    }

    private static Dictionary<string, string> Summaries(Room room)
    {
        string path = Path.ChangeExtension(room.Assembly.Location, ".xml");
        if (!File.Exists(path)) return [];
        return XDocument.Load(path).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!.Value.Trim());
    }

    // "1xxx 读取" begins with its family, then the term.
    private static bool BeginsChinese(string words) => words.Take(12).Any(c => c is >= '\u4e00' and <= '\u9fff');
}
