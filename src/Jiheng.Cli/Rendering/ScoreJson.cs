using System.Text.Json;
using Jiheng.Composition;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.Scoring;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>评分结果的 JSON (docs/schemas/score-sheet.schema.json); points are decimal text, so that no reader makes floats of them.</summary>
internal static class ScoreJson
{
    public static void Write(Stream output, string engineVersion, ScoredDossier scored, Language language)
    {
        ScoreSheet sheet = scored.Sheet ?? throw new InvalidOperationException("There is no sheet to write.");
        using (Utf8JsonWriter json = new(output, CheckJson.Options))
        {
            json.WriteStartObject();
            CheckJson.WriteEngine(json, engineVersion);
            json.WriteString("dossier", scored.Path);
            json.WriteString("scheme", sheet.Scheme.Id);
            json.WriteString("pack", scored.Pack?.Reference ?? "");
            json.WriteString("year", sheet.Year);
            json.WriteString("full", ScoreWords.Number(sheet.Scheme.Full));
            json.WriteString("proved", ScoreWords.Number(sheet.Proved));
            json.WriteString("onEvidence", ScoreWords.Number(sheet.OnEvidence));
            json.WriteString("notComputable", ScoreWords.Number(sheet.NotComputable));
            json.WriteString("notApplicable", ScoreWords.Number(sheet.NotApplicable));
            json.WriteString("lowest", ScoreWords.Number(sheet.Lowest));
            json.WriteString("highest", ScoreWords.Number(sheet.Highest));
            Optional(json, "self", sheet.Self);
            CheckJson.Array(json, "lines", sheet.Lines, (json, line) => Write(json, line, language));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ScoreLine line, Language language)
    {
        json.WriteStartObject();
        json.WriteString("indicator", line.Row.Id);
        json.WriteString("name", line.Row.Name);
        CheckJson.Array(json, "groups", line.Row.Groups, static (json, group) => json.WriteStringValue(group));
        json.WriteString("full", ScoreWords.Number(line.Row.Points));
        Optional(json, "points", line.Points);
        json.WriteString("lowest", ScoreWords.Number(line.Lowest));
        json.WriteString("highest", ScoreWords.Number(line.Highest));
        json.WriteString("status", line.Status switch
        {
            ScoreStatus.Proved => "proved",
            ScoreStatus.Evidence => "evidence",
            ScoreStatus.NotComputable => "notComputable",
            _ => "notApplicable",
        });
        json.WriteString("value", line.Value);
        Optional(json, "self", line.Self);
        CheckJson.Array(json, "inputs", line.Inputs, static (json, input) =>
        {
            json.WriteStartObject();
            json.WriteString("label", input.Label);
            json.WriteString("written", input.Written);
            CheckJson.Array(json, "sources", [.. input.Facts.Select(SourceOf).Distinct()], static (json, source) => json.WriteStringValue(source));
            json.WriteEndObject();
        });
        CheckJson.Array(json, "derivation", line.Derivation, (json, step) => json.WriteStringValue(step.In(language)));
        CheckJson.Array(json, "missing", line.Missing, static (json, missing) =>
        {
            json.WriteStartObject();
            json.WriteString("label", missing.Label);
            json.WriteString("year", missing.Year);
            json.WriteString("paper", missing.Paper);
            json.WriteEndObject();
        });
        json.WriteString("standard", line.Row.Standard);
        json.WriteBoolean("recalled", line.Row.Recalled);
        json.WriteEndObject();
    }

    private static string SourceOf(Fact fact) => fact.Evidence.Source.Length > 0 ? fact.Evidence.Source : fact.Evidence.Location.File;

    private static void Optional(Utf8JsonWriter json, string name, decimal? points)
    {
        if (points is decimal number) json.WriteString(name, ScoreWords.Number(number));
        else json.WriteNull(name);
    }
}
