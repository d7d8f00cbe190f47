namespace Jiheng.Formats;

/// <summary>
/// 一行: a line of the file that has something on it: a character to read, or a tab at its start (an empty cell).
/// <paramref name="Start"/> and <paramref name="End"/> bound the line without its ending; <paramref name="From"/> and <paramref name="To"/> bound what is
/// left when the white space at both ends is taken away (empty for a lone tab). <paramref name="BlankBefore"/> counts the blank lines above it.
/// </summary>
internal readonly record struct PhysicalLine(int Start, int End, int From, int To, int BlankBefore, bool PageBreakBefore)
{
    /// <summary>A line of nothing but white space that begins with a tab.</summary>
    public bool IsEmpty => From == To;

    /// <summary>Characters between the white space at both ends.</summary>
    public int Length => To - From;
}
