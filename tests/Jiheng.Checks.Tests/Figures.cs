using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>Short ways to write figures and relations in tests: "138.45万元", "99.03%", "961批".</summary>
internal static class Figures
{
    private static readonly Unit[] Known =
    [
        Unit.HundredMillionYuan, Unit.TenThousandYuan, Unit.Yuan, Unit.PercentagePoint, Unit.Percent, Unit.Tenth, Unit.Times, Unit.Score,
        Unit.Count("人次"), Unit.Count("批"), Unit.Count("人"), Unit.Count("个"),
    ];

    public static Quantity Q(string written, Qualifier qualifier = Qualifier.None)
    {
        Unit unit = Known.FirstOrDefault(one => written.EndsWith(one.Symbol, StringComparison.Ordinal)) ?? Unit.None;
        string digits = written[..^unit.Symbol.Length].Replace(",", "", StringComparison.Ordinal);
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        return new Quantity(decimal.Parse(digits, CultureInfo.InvariantCulture), point < 0 ? 0 : digits.Length - point - 1, unit, qualifier);
    }

    public static Operand Is(this OperandRole role, string written, Qualifier qualifier = Qualifier.None) =>
        role.Is(Q(written, qualifier), written);

    public static Operand Is(this OperandRole role, Quantity quantity, string? written = null)
    {
        string quote = written ?? quantity.ToString();
        return new Operand(role, quantity, new SourceLocation(0, null, null, new TextSpan(0, quote.Length), quote), "");
    }

    public static Operand Implied(this OperandRole role, string written) => new(role, Q(written), null, "");

    public static Relation Rel(RelationKind kind, params ImmutableArray<Operand> operands) => new(kind, RelationWitness.Sentence, "test", operands);

    public static Relation Sum(string whole, params string[] parts) =>
        Rel(RelationKind.Sum, [OperandRole.Whole.Is(whole), .. parts.Select(part => OperandRole.Part.Is(part))]);

    public static Relation Ratio(string part, string whole, string result) =>
        Rel(RelationKind.Ratio, OperandRole.Part.Is(part), OperandRole.Whole.Is(whole), OperandRole.Result.Is(result));

    public static Relation Change(ChangeDirection direction, string? current = null, string? from = null, string? delta = null, string? rate = null)
    {
        ImmutableArray<Operand>.Builder operands = ImmutableArray.CreateBuilder<Operand>();
        if (current is not null) operands.Add(OperandRole.Current.Is(current));
        if (from is not null) operands.Add(OperandRole.Base.Is(from));
        if (delta is not null) operands.Add(OperandRole.Delta.Is(delta));
        if (rate is not null) operands.Add(OperandRole.Result.Is(rate));
        return Rel(RelationKind.Change, operands.ToImmutable()) with { Direction = direction };
    }

    public static Relation Compare(string left, CompareOperator said, string right) =>
        Rel(RelationKind.Compare, OperandRole.Left.Is(left), OperandRole.Right.Is(right)) with { Operator = said };

    public static Relation Agree(params string[] mentions) => Rel(RelationKind.Agree, [.. mentions.Select(one => OperandRole.Mention.Is(one))]);
}
