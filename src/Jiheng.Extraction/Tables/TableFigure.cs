using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>表中数: one figure of a table with the place of its digits.</summary>
internal sealed record TableFigure(Quantity Quantity, SourceLocation Location)
{
    /// <summary>The figure as an operand.</summary>
    public Operand As(OperandRole role, string label) => new(role, Quantity, Location, label);
}
