namespace Jiheng.Facts;

/// <summary>事实: one thing the report says, with its place. <paramref name="Label"/> is the term as the report writes it.</summary>
public sealed record Fact(FactKey Key, FactValue Value, Evidence Evidence, string Label)
{
    /// <summary>The quantity, or null where the value is none.</summary>
    public Quantity? Quantity => (Value as FactValue.Number)?.Quantity;
}
