using System.Globalization;
using System.Text.Json;
using Jiheng.Notation;

namespace Jiheng.Specs.Tests;

/// <summary>Runs specs/notation/*.json: every figure of every input, with place, value, precision, unit and qualifier, and nothing besides.</summary>
public sealed class NotationSpecs
{
    public static TheoryData<string> Themes()
    {
        TheoryData<string> themes = [];
        foreach (string file in Directory.GetFiles(RepositoryRoot.PathOf("specs", "notation"), "*.json").Order(StringComparer.Ordinal)) themes.Add(Path.GetFileNameWithoutExtension(file));
        return themes;
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Every_figure_is_read_as_the_case_says(string theme)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.PathOf("specs", "notation", theme + ".json")));
        List<string> wrong = [];
        foreach (JsonElement one in file.RootElement.GetProperty("Cases").EnumerateArray())
        {
            string input = one.GetProperty("Input").GetString()!;
            string expected = string.Join(" | ", one.GetProperty("Results").EnumerateArray().Select(r => Describe(r, input)));
            string actual = string.Join(" | ", QuantityScanner.Scan(input).Select(m => Describe(m, input)));
            if (expected != actual) wrong.Add($"{input}\n    expected {expected}\n    actual   {actual}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void There_are_cases_enough()
    {
        int count = 0;
        foreach (string file in Directory.GetFiles(RepositoryRoot.PathOf("specs", "notation"), "*.json"))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            count += document.RootElement.GetProperty("Cases").GetArrayLength();
        }

        Assert.True(count >= 300, $"{count} cases");
    }

    private static string Describe(JsonElement r, string input)
    {
        int start = r.GetProperty("Start").GetInt32(), end = r.GetProperty("End").GetInt32();
        Assert.Equal(r.GetProperty("Text").GetString(), input[start..end]);
        return string.Join(' ', $"[{start}..{end}) {input[start..end]}", r.GetProperty("Kind").GetString(), r.GetProperty("Value").GetString(), "d" + r.GetProperty("Decimals").GetInt32().ToString(CultureInfo.InvariantCulture),
            r.GetProperty("Unit").GetString(), r.GetProperty("Qualifier").GetString(), Optional(r, "High"), Optional(r, "Date"), Optional(r, "LastDate"));
    }

    private static string Optional(JsonElement r, string name) => r.TryGetProperty(name, out JsonElement value) ? value.GetString()! : "-";

    private static string Describe(QuantityMention m, string input) =>
        string.Join(' ', $"[{m.Span.Start}..{m.Span.End}) {m.Span.Of(input)}", m.Kind, m.Quantity.Value.ToString(CultureInfo.InvariantCulture), "d" + m.Quantity.Decimals.ToString(CultureInfo.InvariantCulture),
            m.Quantity.Unit.Symbol, m.Quantity.Qualifier, m.High is { } high ? high.Value.ToString(CultureInfo.InvariantCulture) : "-", Describe(m.Date), Describe(m.LastDate));

    private static string Describe(DateMention? date)
    {
        if (date is not { } d) return "-";
        string text = d.Year?.ToString(CultureInfo.InvariantCulture) ?? "*";
        if (d.Month is { } month) text += "-" + month.ToString(CultureInfo.InvariantCulture);
        if (d.Day is { } day) text += "-" + day.ToString(CultureInfo.InvariantCulture);
        return text;
    }
}
