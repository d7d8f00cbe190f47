using System.Text.RegularExpressions;

namespace Jiheng.House.Tests;

/// <summary>Words: names that say nothing are not used, a file is named after the type in it, and nothing unfinished is left behind.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] Empty = ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Common", "Misc", "Stuff"];

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Exemptions.AssertNone("words", Rooms.Built.SelectMany(PublicTypes.AllOf)
            .Where(type => SaysNothing(type.Name))
            .Select(type => (type.FullName!, $"{type.FullName}: a name should say what the thing is")));

    [Fact]
    public void No_file_or_folder_has_a_name_that_says_nothing() =>
        Exemptions.AssertNone("words in paths", SourceTree.Files
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal))
            .Where(path => path.Split('/').Any(part => SaysNothing(Path.GetFileNameWithoutExtension(part)))));

    [Fact]
    public void A_file_is_named_after_a_type_in_it() =>
        Exemptions.AssertNone("file names", SourceTree.Source
            .Where(file => file.Name is not ("Program" or "AssemblyInfo" or "GlobalUsings") && !TypesIn(file).Contains(file.Name.Split('.')[0]))
            .Select(file => (file.Path, $"{file.Path} declares {string.Join(", ", TypesIn(file).DefaultIfEmpty("no type"))}: name the file after (one of) them")));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Exemptions.AssertNone("left for later", SourceTree.CSharp
            .Where(file => file.Path != "tests/Jiheng.House.Tests/WordsTests.cs")
            .SelectMany(file => Later().Matches(file.Text).Select(match => (file.Path, $"{file.At(match.Index)} says {match.Value}: do it, or open an issue"))));

    private static bool SaysNothing(string name) =>
        Words().Matches(name).Any(word => Empty.Contains(word.Value)) || (name.StartsWith("Base", StringComparison.Ordinal) && name.Length > 4 && char.IsUpper(name[4]));

    private static string[] TypesIn(SourceFile file) => [.. Declaration().Matches(file.Code).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"[A-Z][a-z]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+struct|\s+class)?|delegate\s+\w+)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|\bXXX\b|NotImplementedException")]
    private static partial Regex Later();
}
