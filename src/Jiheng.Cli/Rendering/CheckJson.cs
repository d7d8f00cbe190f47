using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Composition;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>检查结果的 JSON: the public contract docs/schemas/check-report.schema.json. Names are stable; members may be added, never renamed.</summary>
internal static class CheckJson
{
    public static void Write(Stream output, string engineVersion, IReadOnlyList<DocumentView> documents)
    {
        // Written member by member: no reflection, no metadata to build, so a cold start stays short.
        using Utf8JsonWriter json = new(output, Options);
        json.WriteStartObject();
        json.WriteString("schema", "check-report/1");
        WriteEngine(json, engineVersion);
        json.WriteStartArray("documents");
        foreach (DocumentView view in documents) Write(json, view);
        json.WriteEndArray();
        json.WriteStartObject("counts");
        json.WriteNumber("documents", documents.Count);
        json.WriteNumber("errors", documents.Sum(view => view.Count(Severity.Error)));
        json.WriteNumber("warnings", documents.Sum(view => view.Count(Severity.Warning)));
        json.WriteNumber("notes", documents.Sum(view => view.Count(Severity.Note)));
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    /// <summary>Indented, Chinese as it is.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The member "engine".</summary>
    public static void WriteEngine(Utf8JsonWriter json, string engineVersion)
    {
        json.WriteStartObject("engine");
        json.WriteString("name", "jiheng");
        json.WriteString("version", engineVersion);
        json.WriteEndObject();
    }

    /// <summary>The members of a document that say which file it is and how it was read.</summary>
    public static void WriteHead(Utf8JsonWriter json, DocumentReport report)
    {
        json.WriteString("file", report.File);
        json.WriteString("format", report.Format);
        json.WriteString("sha256", report.Sha256);
        json.WriteNumber("bytes", report.Bytes);
        json.WriteString("trust", Name(report.Trust));
        json.WriteString("pack", report.Pack);
        json.WriteString("form", report.PackTitle);
        json.WriteString("verdict", Name(report.Verdict));
    }

    private static void Write(Utf8JsonWriter json, DocumentView view)
    {
        DocumentReport report = view.Report;
        json.WriteStartObject();
        WriteHead(json, report);
        Array(json, "facts", report.Facts, Write);
        Array(json, "claims", report.Claims, Write);
        Array(json, "findings", view.Findings, Write);
        Array(json, "ran", report.Ran, static (json, rule) => json.WriteStringValue(rule));
        json.WriteEndObject();
    }

    /// <summary>One fact.</summary>
    public static void Write(Utf8JsonWriter json, FactRecord fact)
    {
        json.WriteStartObject();
        json.WriteString("concept", fact.Concept);
        json.WriteString("label", fact.Label);
        json.WriteString("value", fact.Value);
        json.WriteString("unit", fact.Unit);
        if (fact.Decimals is int decimals) json.WriteNumber("decimals", decimals);
        else json.WriteNull("decimals");
        json.WriteString("organisation", fact.Organisation);
        json.WriteString("period", fact.Period);
        json.WriteString("caliber", fact.Caliber);
        json.WriteString("dimension", fact.Dimension);
        Array(json, "locations", fact.Locations, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ClaimRecord claim)
    {
        json.WriteStartObject();
        json.WriteString("kind", claim.Kind);
        json.WriteString("text", claim.Text);
        if (claim.Holds is bool holds) json.WriteBoolean("holds", holds);
        else json.WriteNull("holds");
        json.WriteString("witness", claim.Witness);
        json.WriteString("rule", claim.Rule);
        Array(json, "operands", claim.Operands, Write);
        json.WriteString("difference", claim.Difference);
        json.WriteString("note", claim.Note);
        Strings(json, "derivation", claim.Derivation);
        json.WriteStartArray("locations");
        if (claim.Location is { } place) Write(json, place);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ClaimOperand operand)
    {
        json.WriteStartObject();
        json.WriteString("role", operand.Role);
        json.WriteString("label", operand.Label);
        json.WriteString("text", operand.Text);
        json.WriteString("value", operand.Value);
        json.WriteString("written", operand.Written);
        json.WriteString("unit", operand.Unit);
        if (operand.Location is { } place)
        {
            json.WritePropertyName("location");
            Write(json, place);
        }
        else
        {
            json.WriteNull("location");
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FindingView view)
    {
        Finding finding = view.Finding;
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("title", view.Title);
        json.WriteString("rule", finding.Rule);
        json.WriteString("kind", Name(finding.Kind));
        json.WriteString("nature", Name(FindingCatalogue.Get(finding.Code).Nature));
        json.WriteString("certainty", Name(finding.Certainty));
        json.WriteString("severity", Name(finding.Severity));
        json.WriteString("message", view.Message);
        json.WriteString("place", view.Place);
        json.WriteString("expected", finding.Expected);
        json.WriteString("actual", finding.Actual);
        Strings(json, "derivation", finding.Derivation);
        json.WriteStartObject("arguments");
        foreach ((string name, string value) in finding.Arguments) json.WriteString(name, value);
        json.WriteEndObject();
        Array(json, "locations", view.Places, Write);
        Array(json, "legalBasis", finding.LegalBasis, Write);
        json.WriteString("remedy", view.Remedy);
        json.WriteString("groupKey", finding.GroupKey);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LegalBasis basis)
    {
        json.WriteStartObject();
        json.WriteString("title", basis.Title);
        json.WriteString("number", basis.Number);
        json.WriteString("article", basis.Article);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlaceView view)
    {
        json.WriteStartObject();
        json.WriteString("role", Name(view.Place.Role));
        json.WriteString("words", view.Words);
        Members(json, view.Place.Location);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourceLocation place)
    {
        json.WriteStartObject();
        Members(json, place);
        json.WriteEndObject();
    }

    /// <summary>The members of a place.</summary>
    public static void Members(Utf8JsonWriter json, SourceLocation place)
    {
        json.WriteNumber("block", place.Block);
        if (place.Row is int row) json.WriteNumber("row", row);
        else json.WriteNull("row");
        if (place.Column is int column) json.WriteNumber("column", column);
        else json.WriteNull("column");
        json.WriteNumber("start", place.Span.Start);
        json.WriteNumber("length", place.Span.Length);
        json.WriteString("text", place.Quote);
    }

    /// <summary>An array of strings.</summary>
    public static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> values) =>
        Array(json, name, values, static (json, value) => json.WriteStringValue(value));

    /// <summary>An array member.</summary>
    public static void Array<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items) write(json, item);
        json.WriteEndArray();
    }

    /// <summary>An enum's name in the contract: camelCase.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
