namespace Jiheng.Facts;

/// <summary>概念: the permanent ASCII id of what a figure is about ("income.total"); ids are declared by form packs.</summary>
public readonly record struct ConceptId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
