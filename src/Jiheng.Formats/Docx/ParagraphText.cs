using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 段落文字: collects what one paragraph yields. A paragraph whose end mark is deleted by a revision runs on into the next w:p, so several units may follow each other.
/// </summary>
internal sealed class ParagraphText
{
    private readonly List<(int Start, int Unit)> _units = [];
    private char[] _characters = new char[256];

    public int Length { get; private set; }

    /// <summary>Unit of the w:p being read.</summary>
    public int Unit => _units[^1].Unit;

    /// <summary>Unit of the first w:p.</summary>
    public int FirstUnit => _units[0].Unit;

    /// <summary>Offset, in the w:p being read, of the next character.</summary>
    public int Offset => Length - _units[^1].Start;

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _units.Clear();
        Length = 0;
    }

    /// <summary>Begins the next w:p of the same paragraph.</summary>
    public void BeginUnit(int unit) => _units.Add((Length, unit));

    public void Append(char one)
    {
        if (Length == _characters.Length) Grow(Length + 1);
        _characters[Length++] = one;
    }

    public void Append(ReadOnlySpan<char> piece)
    {
        if (Length + piece.Length > _characters.Length) Grow(Length + piece.Length);
        piece.CopyTo(_characters.AsSpan(Length));
        Length += piece.Length;
    }

    /// <summary>The characters from an index on, to be changed one for one.</summary>
    public Span<char> From(int start) => _characters.AsSpan(start, Length - start);

    /// <summary>Takes back what was added after an index.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>Takes back blanks of XML at both ends of what was added after an index.</summary>
    public void TrimFrom(int start)
    {
        ReadOnlySpan<char> added = _characters.AsSpan(start, Length - start);
        ReadOnlySpan<char> kept = added.Trim(" \t\r\n");
        if (kept.Length == added.Length) return;
        kept.CopyTo(_characters.AsSpan(start));
        Length = start + kept.Length;
    }

    /// <summary>The text from <paramref name="start"/> to <paramref name="end"/>, less blanks at both ends; empty where nothing is left.</summary>
    public SourcedText Take(int start, int end)
    {
        while (start < end && IsBlank(_characters[start])) start++;
        while (start < end && IsBlank(_characters[end - 1])) end--;
        if (start == end) return SourcedText.Empty;
        string value = new(_characters, start, end - start);
        if (_units.Count == 1) return SourcedText.At(value, _units[0].Unit, start);
        SourcedTextBuilder text = new();
        for (int i = 0; i < _units.Count; i++)
        {
            (int from, int unit) = _units[i];
            int low = Math.Max(from, start), high = Math.Min(i + 1 < _units.Count ? _units[i + 1].Start : Length, end);
            if (low < high) text.Append(_characters.AsSpan(low, high - low), unit, low - from);
        }

        return text.Build();
    }

    private static bool IsBlank(char one) => char.IsWhiteSpace(one) || one is '\u200B' or '\uFEFF';

    private void Grow(int needed) => Array.Resize(ref _characters, Math.Max(needed, _characters.Length * 2));
}
