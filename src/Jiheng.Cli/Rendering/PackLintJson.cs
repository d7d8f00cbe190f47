using System.Globalization;
using System.Text.Json;
using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>包的体检结果的 JSON.</summary>
internal static class PackLintJson
{
    public static void Write(Stream output, string engineVersion, LintedPack[] linted, Language language)
    {
        using (Utf8JsonWriter json = new(output, CheckJson.Options))
        {
            json.WriteStartObject();
            CheckJson.WriteEngine(json, engineVersion);
            CheckJson.Array(json, "packs", [.. linted], (json, pack) =>
            {
                json.WriteStartObject();
                json.WriteString("folder", pack.Folder);
                CheckJson.Array(json, "findings", pack.Problems, (json, problem) => Write(json, problem, language));
                json.WriteEndObject();
            });
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Finding problem, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("severity", CheckJson.Name(problem.Severity));
        if (problem.Arguments.TryGetValue("file", out string? file)) json.WriteString("file", file);
        foreach (string place in new[] { "line", "column" })
        {
            if (problem.Arguments.TryGetValue(place, out string? written) && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) json.WriteNumber(place, number);
        }

        json.WriteString("message", MessageRenderer.Message(problem, language));
        json.WriteString("remedy", MessageRenderer.Remedy(problem, language));
        if (PackLintExample.Of(problem) is { } example) json.WriteString("example", example);
        json.WriteEndObject();
    }
}
