using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiheng.Composition;

namespace Jiheng.Cli.Tests;

public sealed class JsonContractTests
{
    private static readonly JsonSchema Schema = JsonSchema.Load(RepositoryRoot.PathOf("docs", "schemas", "check-report.schema.json"));

    [Fact]
    public void A_report_with_everything_in_it_is_written_as_the_golden_file_says()
    {
        string golden = RepositoryRoot.PathOf("tests", "Jiheng.Cli.Tests", "Golden", "check-report.json");
        string written = WithoutWording(Json(GoldenReport.View));
        if (Environment.GetEnvironmentVariable("JIHENG_REWRITE_GOLDEN") == "1") File.WriteAllText(golden, written);
        Assert.Equal(File.ReadAllText(golden), written);
    }

    // Wording and its arguments belong to the catalogue and may be bettered any day; the contract is what surrounds them.
    private static string WithoutWording(string json)
    {
        JsonNode report = JsonNode.Parse(json)!;
        foreach (JsonNode? finding in report["documents"]![0]!["findings"]!.AsArray())
        {
            foreach (string member in new[] { "title", "message", "remedy" }) finding![member] = "…";
            finding!["arguments"] = new JsonObject();
        }

        return report.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }) + "\n";
    }

    [Fact]
    public void The_golden_file_fits_the_schema() => Assert.Empty(Faults(Json(GoldenReport.View)));

    [Fact]
    public void Real_output_fits_the_schema()
    {
        using TempFolder folder = new();
        string failing = folder.File("a.txt", Reports.Failing), holding = folder.File("b.txt", Reports.Holding);
        string[] samples = Directory.Exists(RepositoryRoot.PathOf("samples")) ? Directory.GetFiles(RepositoryRoot.PathOf("samples"), "*.docx") : [];
        foreach (string language in new[] { "zh", "en" })
        {
            Assert.Empty(Faults(CliRun.Of(["check", failing, holding, .. samples, Path.Combine(folder.Path, "missing.docx"), "--format", "json", "--lang", language]).Out));
        }
    }

    [Fact]
    public void The_validator_sees_faults()
    {
        JsonNode report = JsonNode.Parse(Json(GoldenReport.View))!;
        report["documents"]![0]!["verdict"] = "fine";
        report["documents"]![0]!["findings"]![0]!["code"] = "4101";
        report["documents"]![0]!["claims"]![0]!["operands"]![0]!["value"] = 138.45;
        report["counts"]!.AsObject().Remove("notes");
        Assert.Equal(4, Faults(report.ToJsonString()).Count);
    }

    [Fact]
    public void Chinese_stands_unescaped_and_without_a_byte_order_mark()
    {
        string json = Json(GoldenReport.View);
        Assert.StartsWith("{", json, StringComparison.Ordinal);
        Assert.Contains("支出合计", json, StringComparison.Ordinal);
    }

    private static List<string> Faults(string json) => Schema.Validate(JsonDocument.Parse(json).RootElement);

    private static string Json(DocumentView view)
    {
        using MemoryStream stream = new();
        CheckJson.Write(stream, "0.1.0", [view]);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
