namespace Jiheng.House.Tests;

/// <summary>No floats: a figure of a report is a decimal everywhere. No regex in Notation; elsewhere only generated ones.</summary>
public sealed class NumbersTests
{
    private static readonly string[] DecimalOnly = ["Facts", "Notation", "FormPacks", "Extraction", "Scoring", "Checks"];

    private static readonly char[] Breaks = [.. Enumerable.Range(0, 128).Select(i => (char)i).Where(c => !char.IsLetterOrDigit(c) && c != '_')];

    [Fact]
    public void Figures_are_never_floating() =>
        Exemptions.AssertNone("no floats", SourceTree.Source.Where(file => DecimalOnly.Contains(file.Room))
            .SelectMany(file => Words(file, "double", "float", "Double", "Single", "Half", "MathF")));

    [Fact]
    public void Notation_has_no_regex() =>
        Exemptions.AssertNone("no regex in Notation", SourceTree.Source.Where(file => file.Room == "Notation")
            .SelectMany(file => Words(file, "Regex", "GeneratedRegex", "RegularExpressions")));

    [Fact]
    public void Elsewhere_a_regex_is_generated() =>
        Exemptions.AssertNone("generated regex", SourceTree.Source
            .Where(file => file.Code.Contains("new Regex(", StringComparison.Ordinal)
                || file.Code.Contains("RegexOptions.Compiled", StringComparison.Ordinal)
                || StaticCalls.Any(call => file.Code.Contains(call, StringComparison.Ordinal)))
            .Select(file => (file.Path, $"{file.Path} builds a regex at run time: use [GeneratedRegex] on a partial method")));

    private static readonly string[] StaticCalls = ["Regex.IsMatch(", "Regex.Match(", "Regex.Matches(", "Regex.Replace(", "Regex.Split("];

    private static IEnumerable<(string, string)> Words(SourceFile file, params string[] words) =>
        from word in words
        from at in WordSearch.All(file.Code, word, Breaks)
        select ($"{file.Path} {word}", $"{file.At(at)} says {word}");
}
