using Jiheng.Documents;

namespace Jiheng.Composition;

/// <summary>批注: what a copy of the report says beside a place; lines are divided by '\n'.</summary>
public sealed record Remark(SourceLocation Location, string Text);
