using System.Text.Json;
using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>事实的 JSON: the same members as in the check report, without claims and findings.</summary>
internal static class FactsJson
{
    public static void Write(Stream output, string engineVersion, IEnumerable<DocumentReport> documents)
    {
        using (Utf8JsonWriter json = new(output, CheckJson.Options))
        {
            json.WriteStartObject();
            CheckJson.WriteEngine(json, engineVersion);
            CheckJson.Array(json, "documents", [.. documents], static (json, report) =>
            {
                json.WriteStartObject();
                CheckJson.WriteHead(json, report);
                CheckJson.Array(json, "facts", report.Facts, CheckJson.Write);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
