namespace Jiheng.Facts;

/// <summary>
/// 事实键: what a fact is about. Two facts with equal keys say the same thing twice and must agree.
/// <paramref name="Organisation"/> is the institution's row ("" for the department as a whole), <paramref name="Period"/> the year ("2022"),
/// <paramref name="Dimension"/> what the pack adds (an indicator's number, "budget" or "actual"; "" for nothing).
/// </summary>
public sealed record FactKey(ConceptId Concept, string Organisation, string Period, CaliberSet Caliber, string Dimension = "");
