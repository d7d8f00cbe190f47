namespace Jiheng.Documents;

/// <summary>原位: one character's place in the file: unit (see <see cref="SourceRun"/>) and offset in it, both 0-based.</summary>
public readonly record struct SourcePoint(int Unit, int Offset);
