namespace Jiheng.FormPacks;

/// <summary>节点: one piece of a pack file with its 1-based line and column. Every scalar is text; our schema types it, never YAML's guessing.</summary>
internal abstract record PackNode(int Line, int Column);

/// <summary>文字.</summary>
internal sealed record PackText(string Value, int Line, int Column) : PackNode(Line, Column);

/// <summary>清单.</summary>
internal sealed record PackList(IReadOnlyList<PackNode> Items, int Line, int Column) : PackNode(Line, Column);

/// <summary>名值表: keys in the order written.</summary>
internal sealed record PackMap(IReadOnlyList<KeyValuePair<PackText, PackNode>> Entries, int Line, int Column) : PackNode(Line, Column);
