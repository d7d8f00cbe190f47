using System.Globalization;
using System.Text.Json;
using Jiheng.Composition;
using Jiheng.Documents;
using Jiheng.Findings;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>证明结果的 JSON: every change with its outcome, the guards of every figure and the figures that nothing guards.</summary>
internal static class ProofJson
{
    public static void Write(Stream output, string engineVersion, IEnumerable<ProofView> proofs, Language language)
    {
        using (Utf8JsonWriter json = new(output, CheckJson.Options))
        {
            json.WriteStartObject();
            CheckJson.WriteEngine(json, engineVersion);
            CheckJson.Array(json, "documents", [.. proofs], (json, view) => Write(json, view, new PlaceDescriber(view.Document, language)));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ProofView view, PlaceDescriber places)
    {
        ProofReport report = view.Report;
        json.WriteStartObject();
        json.WriteString("file", report.File);
        json.WriteNumber("figures", report.Figures.Length);
        json.WriteNumber("changes", report.Changes);
        json.WriteNumber("noticed", report.Noticed);
        json.WriteString("share", report.Share.ToString("0.####", CultureInfo.InvariantCulture));
        CheckJson.Array(json, "proofs", report.Figures, (json, figure) => Write(json, figure, places));
        CheckJson.Array(json, "unguarded", report.Unguarded, (json, place) => Place(json, place, places));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FigureProof figure, PlaceDescriber places)
    {
        json.WriteStartObject();
        json.WritePropertyName("location");
        Place(json, figure.Location, places);
        json.WriteString("label", figure.Label);
        json.WriteBoolean("guarded", figure.IsGuarded);
        CheckJson.Array(json, "changes", figure.Changes, static (json, change) =>
        {
            json.WriteStartObject();
            json.WriteString("kind", CheckJson.Name(change.Kind));
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteBoolean("noticed", change.Noticed);
            CheckJson.Strings(json, "codes", change.Codes);
            json.WriteEndObject();
        });
        CheckJson.Array(json, "guards", figure.Guards, static (json, guard) =>
        {
            json.WriteStartObject();
            json.WriteString("kind", guard.Kind);
            json.WriteString("rule", guard.Rule);
            json.WriteString("text", guard.Text);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, SourceLocation place, PlaceDescriber places)
    {
        json.WriteStartObject();
        json.WriteString("words", places.Describe(place));
        CheckJson.Members(json, place);
        json.WriteEndObject();
    }
}
