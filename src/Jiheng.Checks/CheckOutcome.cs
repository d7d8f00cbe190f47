using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.Checks;

/// <summary>检查所得: findings (one per root cause, most serious first), every judged relation, and the ids of the rules that ran.</summary>
public sealed record CheckOutcome(ImmutableArray<Finding> Findings, ImmutableArray<JudgedRelation> Relations, ImmutableArray<string> Ran);
