using System.Reflection;
using System.Text.RegularExpressions;
using Jiheng.Findings;

namespace Jiheng.House.Tests;

/// <summary>Codes: constant ↔ descriptor ↔ page ↔ failing and passing case ↔ ledger, and templates that both languages can fill.</summary>
public sealed partial class CodesTests
{
    private static readonly string[] Sections = ["含义", "为何要紧", "如何改", "错例与正例", "依据", "自哪一版起"];

    private static (string Code, string Class, string Name)[] Constants =>
    [
        .. from type in typeof(FindingCatalogue).Assembly.GetExportedTypes()
           where type is { IsAbstract: true, IsSealed: true }
           from constant in type.GetFields(BindingFlags.Public | BindingFlags.Static)
           where constant.IsLiteral && constant.FieldType == typeof(string) && Code().IsMatch((string)constant.GetRawConstantValue()!)
           select ((string)constant.GetRawConstantValue()!, type.Name, constant.Name),
    ];

    [Fact]
    public void Every_constant_has_one_descriptor_and_every_descriptor_one_constant()
    {
        string[] constants = [.. Constants.Select(one => one.Code)];
        string[] described = [.. FindingCatalogue.All.Select(one => one.Code)];
        Exemptions.AssertNone("code twice", constants.GroupBy(code => code).Where(group => group.Count() > 1).Select(group => group.Key));
        Exemptions.AssertNone("code without descriptor", constants.Except(described));
        Exemptions.AssertNone("descriptor without constant", described.Except(constants));
    }

    [Fact]
    public void Every_code_is_raised_somewhere() =>
        Exemptions.AssertNone("code never raised", Constants
            .Where(one => !Raising.Any(text => text.Contains($"{one.Class}.{one.Name}", StringComparison.Ordinal) || text.Contains(one.Code, StringComparison.Ordinal)))
            .Select(one => (one.Code, $"{one.Code} ({one.Class}.{one.Name}) is named by no room and no pack")));

    [Fact]
    public void Templates_say_the_same_in_both_languages() =>
        Exemptions.AssertNone("templates", FindingCatalogue.All.SelectMany(FaultsOfTemplate));

    [Fact]
    public void Every_code_has_a_page_with_all_sections() =>
        Exemptions.AssertNone("code pages", FindingCatalogue.All.SelectMany(FaultsOfPage));

    [Fact]
    public void Every_code_has_a_failing_and_a_passing_case() =>
        Exemptions.AssertNone("code cases", FindingCatalogue.All.SelectMany(one => FaultsOfCases(one.Code)));

    [Fact]
    public void The_ledger_of_shipped_codes_is_complete_and_sorted()
    {
        if (Environment.GetEnvironmentVariable("JIHENG_REWRITE_LISTS") == "1") RewriteLedger();
        (string Code, string Title)[] shipped = [.. Ledger()];
        string[] codes = [.. shipped.Select(line => line.Code)];
        Exemptions.AssertNone("ledger order", codes.Zip(codes.Order(StringComparer.Ordinal)).Where(pair => pair.First != pair.Second).Take(1)
            .Select(pair => $"docs/codes/shipped.md: {pair.First} stands where {pair.Second} belongs (sorted, each once)"));
        Exemptions.AssertNone("ledger twice", codes.GroupBy(code => code).Where(group => group.Count() > 1).Select(group => $"docs/codes/shipped.md lists {group.Key} more than once"));
        Exemptions.AssertNone("ledger", FindingCatalogue.All
            .Where(one => !shipped.Contains((one.Code, one.Title.Chinese)))
            .Select(one => (one.Code, $"docs/codes/shipped.md lacks the line “{one.Code} | {one.Title.Chinese} | since 0.1.0”")));
    }

    [Fact]
    public void Nothing_speaks_of_a_code_that_is_not_there() =>
        Exemptions.AssertNone("unknown code", PathsOfCodes()
            .Where(one => !FindingCatalogue.TryGet(one.Code, out _) && !Ledger().Any(line => line.Code == one.Code))
            .Select(one => $"{one.Path} is about {one.Code}, which is neither in the catalogue nor in the ledger"));

    private static IEnumerable<string> Raising =>
        SourceTree.Source.Where(file => !file.Path.Contains("/Catalogue/", StringComparison.Ordinal)).Select(file => file.Text)
            .Concat(SourceTree.Files.Where(path => path.StartsWith("packs/", StringComparison.Ordinal)).Select(path => File.ReadAllText(RepositoryRoot.PathOf(path))));

    private static IEnumerable<(string, string)> FaultsOfTemplate(FindingDescriptor one)
    {
        foreach ((string what, Bilingual words) in new[] { ("title", one.Title), ("template", one.Template), ("remedy", one.Remedy) })
        {
            foreach (string text in new[] { words.Chinese, words.English })
            {
                if (string.IsNullOrWhiteSpace(text)) yield return (one.Code, $"{one.Code}: {what} is empty in one language");
                if (text.Count(c => c == '{') != text.Count(c => c == '}') || Argument().Count(text) != text.Count(c => c == '{'))
                    yield return (one.Code, $"{one.Code}: an argument of the {what} is not well formed: {text}");
            }

            if (!words.Chinese.Any(c => c is >= '\u4e00' and <= '\u9fff')) yield return (one.Code, $"{one.Code}: the Chinese {what} has no Chinese in it");
            if (words.English.Any(c => c is >= '\u4e00' and <= '\u9fff') && what != "template") yield return (one.Code, $"{one.Code}: the English {what} has Chinese in it");
        }

        // An argument that is words rather than a figure has an English twin: {place} and {placeEn}.
        IEnumerable<string> english = MessageRenderer.ArgumentsIn(one.Template.English).Select(name => name.EndsWith("En", StringComparison.Ordinal) ? name[..^2] : name);
        if (!MessageRenderer.ArgumentsIn(one.Template.Chinese).ToHashSet().SetEquals(english))
            yield return (one.Code, $"{one.Code}: the Chinese and the English message name different arguments");
    }

    private static IEnumerable<(string, string)> FaultsOfPage(FindingDescriptor one)
    {
        string path = RepositoryRoot.PathOf("docs", "codes", one.Code + ".md");
        if (!File.Exists(path))
        {
            yield return (one.Code, $"docs/codes/{one.Code}.md is missing ({one.Title.Chinese})");
            yield break;
        }

        string[] lines = File.ReadAllLines(path);
        if (!lines[0].Contains(one.Code, StringComparison.Ordinal)) yield return (one.Code, $"docs/codes/{one.Code}.md: the first line should name the code and its title");
        foreach (string section in Sections)
        {
            int at = Array.FindIndex(lines, line => line.StartsWith('#') && line.Contains(section, StringComparison.Ordinal));
            if (at < 0) yield return (one.Code, $"docs/codes/{one.Code}.md has no section {section}");
            else if (!lines.Skip(at + 1).TakeWhile(line => !line.StartsWith('#')).Any(line => line.Trim().Length > 0)) yield return (one.Code, $"docs/codes/{one.Code}.md: section {section} is empty");
        }
    }

    private static IEnumerable<(string, string)> FaultsOfCases(string code)
    {
        string folder = RepositoryRoot.PathOf("specs", "findings", code);
        foreach (string kind in new[] { "fail-", "pass-" })
        {
            if (!Directory.Exists(folder) || !Directory.EnumerateDirectories(folder, kind + "*").Any(one => File.Exists(Path.Combine(one, "expected.json"))))
                yield return ($"{code} {kind}", $"specs/findings/{code} has no {kind}* case");
        }
    }

    // Lines that are there keep their version; codes that are new get the coming one; titles follow the catalogue; retired codes stay.
    private static void RewriteLedger()
    {
        string[] lines = File.ReadAllLines(LedgerPath);
        string[] head = [.. lines.TakeWhile(line => !line.StartsWith("JH", StringComparison.Ordinal))];
        Dictionary<string, string> since = [];
        Dictionary<string, string> titles = Ledger().DistinctBy(line => line.Code).ToDictionary(line => line.Code, line => line.Title);
        foreach (string[] parts in lines.Skip(head.Length).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(parts => parts.Length >= 3)) since.TryAdd(parts[0], parts[2]);
        foreach (FindingDescriptor one in FindingCatalogue.All) titles[one.Code] = one.Title.Chinese;
        File.WriteAllLines(LedgerPath, head.Concat(titles.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key} | {pair.Value} | {since.GetValueOrDefault(pair.Key, "since 0.1.0")}")));
    }

    private static string LedgerPath => RepositoryRoot.PathOf("docs", "codes", "shipped.md");

    private static IEnumerable<(string Code, string Title)> Ledger() =>
        File.ReadLines(LedgerPath)
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length >= 3 && Code().IsMatch(parts[0]))
            .Select(parts => (parts[0], parts[1]));

    private static IEnumerable<(string Code, string Path)> PathsOfCodes() =>
        SourceTree.Files
            .Where(path => path.StartsWith("docs/codes/JH", StringComparison.Ordinal) || path.StartsWith("specs/findings/JH", StringComparison.Ordinal))
            .Select(path => (path.Split('/')[2].Split('.')[0], path))
            .DistinctBy(one => one.Item1);

    [GeneratedRegex(@"^JH\d{4}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{[a-z][A-Za-z0-9]*\}")]
    private static partial Regex Argument();
}
