using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.Workflows;

/// <summary>事实记录的生成: facts as other programs see them; the same value said twice is one record with two places.</summary>
internal static class FactRecords
{
    public static ImmutableArray<FactRecord> From(FactSet facts)
    {
        Dictionary<(FactKey, string, string, int?), int> seen = [];
        List<FactRecord> records = [];
        foreach (Fact fact in facts.All)
        {
            (string value, string unit, int? decimals) = Written(fact.Value);
            if (seen.TryGetValue((fact.Key, value, unit, decimals), out int at))
            {
                records[at] = records[at] with { Locations = records[at].Locations.Add(fact.Evidence.Location) };
                continue;
            }

            seen.Add((fact.Key, value, unit, decimals), records.Count);
            FactKey key = fact.Key;
            records.Add(new FactRecord(
                key.Concept.Value, fact.Label, value, unit, decimals, key.Organisation, key.Period, key.Caliber.ToString(), key.Dimension, [fact.Evidence.Location]));
        }

        return [.. records];
    }

    private static (string Value, string Unit, int? Decimals) Written(FactValue value) => value switch
    {
        FactValue.Number number => (QuantityText.Number(number.Quantity), number.Quantity.Unit.Symbol, Math.Max(0, number.Quantity.Decimals)),
        FactValue.Words words => (words.Text, "", null),
        FactValue.Date date => (DateText(date), "", null),
        FactValue.Choice choice => (choice.Text, "", null),
        FactValue.NotApplicable none => (none.Text, "", null),
        _ => ("", "", null),
    };

    private static string DateText(FactValue.Date date)
    {
        string text = date.Year.ToString("D4", CultureInfo.InvariantCulture);
        if (date.Month is not int month) return text;
        text += "-" + month.ToString("D2", CultureInfo.InvariantCulture);
        return date.Day is int day ? text + "-" + day.ToString("D2", CultureInfo.InvariantCulture) : text;
    }
}
