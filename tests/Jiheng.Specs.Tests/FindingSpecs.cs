using System.Collections.Immutable;
using Jiheng.Checks;
using Jiheng.Extraction;
using Jiheng.Findings;
using Jiheng.Formats;
using Jiheng.FormPacks;

namespace Jiheng.Specs.Tests;

/// <summary>Runs specs/findings with the real reader, all packs and the real checks.</summary>
public sealed class FindingSpecs
{
    private static readonly FormPackRepository Packs = FormPackRepository.Load(RepositoryRoot.PathOf("packs"));

    public static IEnumerable<TheoryDataRow<string>> Cases => FindingCase.All.Select(name => new TheoryDataRow<string>(name));

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public void Finding(string name)
    {
        FindingCase one = FindingCase.Of(name);
        Expectation expected = one.Expected;
        Assert.False(string.IsNullOrWhiteSpace(expected.Name), "expected.json needs a name: what the case shows, in one sentence");
        if (expected.Test is { } test)
        {
            NamedTest? shown = NamedTest.Find(test);
            Assert.True(shown is not null, $"{name} says that the test {test} shows it, and there is no such test (write Class.Method)");
            Assert.True(shown.Names(one.Code) || (!one.MustFail && shown.FindsNothing), $"{name} says that the test {test} shows it, and that test does not speak of {one.Code}");
            return;
        }

        Assert.True(one.Report is not null, $"{name} has no report.txt or report.docx and names no test");
        ImmutableArray<Finding> found = Check(one.Report!);
        if (one.MustFail) AssertFails(one, expected, found);
        else Assert.True(!found.Any(finding => finding.Code == one.Code), $"{name} must not give {one.Code}:\n{Describe(found)}");
    }

    private static void AssertFails(FindingCase one, Expectation expected, ImmutableArray<Finding> found)
    {
        string[] wanted = expected.Codes ?? [];
        Assert.Contains(one.Code, wanted);
        string[] missing = [.. wanted.Where(code => !found.Any(finding => finding.Code == code))];
        string[] extra = [.. found.Select(finding => finding.Code).Except(wanted).Except(expected.ByCatch ?? [])];
        Assert.True(missing.Length == 0 && extra.Length == 0,
            $"{expected.Name}\nmissing: {string.Join(", ", missing)}\nnot expected: {string.Join(", ", extra)}\nfound:\n{Describe(found)}");
    }

    private static ImmutableArray<Finding> Check(string path)
    {
        using FileStream stream = File.OpenRead(path);
        ReadResult read = DocumentFormats.Read(stream, Path.GetFileName(path), ReadOptions.Default, TestContext.Current.CancellationToken);
        if (read.NotRead) return read.Findings;
        ExtractionResult extracted = FactExtractor.Extract(read.Document, Packs.Packs);
        CheckOutcome outcome = CheckEngine.Run(read.Document, extracted.Facts, extracted.Relations, extracted.Pack, CheckOptions.Default);
        return [.. read.Findings, .. extracted.Findings, .. outcome.Findings];
    }

    private static string Describe(ImmutableArray<Finding> found) => found.IsEmpty
        ? "  nothing"
        : string.Join('\n', found.Select(finding => $"  {finding.Code} {MessageRenderer.Message(finding, Language.Chinese)} 〔{finding.Place?.Quote}〕"));

    [Fact]
    public void A_test_that_does_not_speak_of_the_code_shows_nothing()
    {
        const string Text = "class A\n{\n    public static X Data => new()\n    {\n        \"JH1002\",\n    };\n\n    [Theory]\n    [MemberData(nameof(Data))]\n    public void One(string code) => Check(code);\n\n"
            + "    [Fact]\n    public void Two()\n    {\n        Assert.Equal(ReadingFindings.FileMissing, Code);\n    }\n\n    private static void Three() => Say(\"JH1001\");\n}\n";
        Assert.True(NamedTest.In(Text, "One")!.Names("JH1002"));
        Assert.False(NamedTest.In(Text, "One")!.Names("JH1001"));
        Assert.True(NamedTest.In(Text, "Two")!.Names("JH1001"));
        Assert.Null(NamedTest.In(Text, "Three"));
        Assert.Null(NamedTest.Find("The_shipped_packs_load_without_any_problem"));
    }
}
