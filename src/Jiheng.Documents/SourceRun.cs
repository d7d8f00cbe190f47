namespace Jiheng.Documents;

/// <summary>
/// 原位段: <paramref name="Length"/> characters of a text, from index <paramref name="Start"/>, that stand unbroken in the file
/// at <paramref name="Offset"/> of unit <paramref name="Unit"/>.
/// A unit is what the format counts by: the whole decoded file in txt (always unit 0, offset in UTF-16 characters of the decoded text),
/// the ordinal of the w:p in its part in docx (offset in the characters of that paragraph as our reader yields them).
/// A run with <paramref name="Length"/> 0 is not allowed; characters that no run covers were added by us and stand nowhere in the file.
/// </summary>
public readonly record struct SourceRun(int Start, int Length, int Unit, int Offset)
{
    /// <summary>末: index in the text just after this run.</summary>
    public int End => Start + Length;
}
