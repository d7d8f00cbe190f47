namespace Jiheng.Notation;

/// <summary>日期: the parts that are written; at least one is not null. Year is the full year (2022).</summary>
public readonly record struct DateMention(int? Year, int? Month, int? Day);
