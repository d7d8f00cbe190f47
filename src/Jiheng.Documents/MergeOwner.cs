namespace Jiheng.Documents;

/// <summary>合并归属: the upper left corner of the merged area that a grid place belongs to (itself where nothing is merged).</summary>
public readonly record struct MergeOwner(int Row, int Column);
