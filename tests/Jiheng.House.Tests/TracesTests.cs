using System.Text;
using System.Text.RegularExpressions;

namespace Jiheng.House.Tests;

/// <summary>Traces: a tracked file names no package registry's host, no path of somebody's machine and no words of a real report, and is plain UTF-8 text or a known binary.</summary>
public sealed partial class TracesTests
{
    private const string RealWordsFile = "tests/Jiheng.House.Tests/RealWords.txt";

    private static readonly string[] Binary = [".docx", ".xlsx", ".pdf", ".png", ".zip", ".bin", ".doc", ".xls"];

    [Fact]
    public void No_machine_is_named() =>
        Exemptions.AssertNone("traces", Texts().SelectMany(one => Trace().Matches(one.Text)
            .Select(match => (one.Path, $"{one.Path} names “{match.Value}”"))));

    [Fact]
    public void No_real_report_is_quoted() =>
        Exemptions.AssertNone("real words", Texts().Where(one => one.Path != RealWordsFile).SelectMany(one => RealWords().Where(word => one.Text.Contains(word, StringComparison.Ordinal))
            .Select(word => (one.Path, $"{one.Path} says “{word}”, which comes from a real report: invent another name"))));

    [Fact]
    public void No_text_has_carriage_returns_or_a_byte_order_mark() =>
        Exemptions.AssertNone("plain text", Texts()
            .Where(one => one.Path.EndsWith(".cs", StringComparison.Ordinal) || one.Path.EndsWith(".md", StringComparison.Ordinal) || one.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .Where(one => one.Text.Contains('\r', StringComparison.Ordinal) || one.Text.StartsWith('\ufeff'))
            .Select(one => one.Path));

    private static IEnumerable<string> RealWords() =>
        File.ReadLines(RepositoryRoot.PathOf(RealWordsFile)).Where(line => line.Length > 0 && line[0] != '#');

    private static IEnumerable<(string Path, string Text)> Texts() =>
        SourceTree.Files.Where(path => !Binary.Contains(Path.GetExtension(path)) && path != "tests/Jiheng.House.Tests/TracesTests.cs")
            .Select(path => (path, Encoding.UTF8.GetString(File.ReadAllBytes(RepositoryRoot.PathOf(path)))));

    // The host names of registries and mirrors, home folders, and the folders that continuous-integration machines work in.
    [GeneratedRegex(@"api\.nuget\.org|nuget\.org/v3|registry\.npmjs\.org|pypi\.org|deb\.debian\.org|artifactory|/nexus/|(?<![\w.])/(?:root|home|work|Users)/[\w.]+|[A-Z]:\\Users\\")]
    private static partial Regex Trace();
}
