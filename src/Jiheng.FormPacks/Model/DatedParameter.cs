using System.Collections.Immutable;

namespace Jiheng.FormPacks;

/// <summary>参数: a series of values, each with its period and reference.</summary>
public sealed record DatedParameter(string Name, string Description, ImmutableArray<DatedValue> Values)
{
    /// <summary>核对日: the day a person last confirmed the values.</summary>
    public DateOnly CheckedOn { get; init; }

    /// <summary>The value in force on a day, or null.</summary>
    public DatedValue? On(DateOnly day) => Values.FirstOrDefault(value => value.From <= day && (value.Until is null || day <= value.Until));
}

/// <summary>值: entries by name ("优": "90"); a plain value has the single name "". <paramref name="Until"/> is null where it is still in force.</summary>
public sealed record DatedValue(DateOnly From, DateOnly? Until, ImmutableArray<(string Name, string Value)> Entries, string Reference)
{
    /// <summary>The plain value as a number, or null.</summary>
    public decimal? Number => Entries.Length > 0
        && decimal.TryParse(Entries[0].Value, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out decimal number) ? number : null;
}

/// <summary>依据: a legal text or form. <paramref name="Recalled"/>: from memory, never printed as an authority.</summary>
public sealed record LegalReference(string Id, string Title, string Number, string Article, bool Recalled);
