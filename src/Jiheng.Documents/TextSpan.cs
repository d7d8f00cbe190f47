namespace Jiheng.Documents;

/// <summary>区段: a run of characters inside one text; <paramref name="Start"/> is 0-based.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>末: the index just after the last character.</summary>
    public int End => Start + Length;

    /// <summary>起止: a span from its first index and the index just after its last character.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>取文: the characters of <paramref name="text"/> under this span.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>相交: true where the two spans share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
