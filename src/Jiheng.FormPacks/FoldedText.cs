using System.Buffers;
using Jiheng.Documents;

namespace Jiheng.FormPacks;

/// <summary>折叠文字: a text as labels are compared (no spaces or quotes, one width) that still knows where each character stood.</summary>
public sealed class FoldedText
{
    private readonly int[] _places;

    /// <summary>Folds a text.</summary>
    public FoldedText(string text)
    {
        char[] folded = ArrayPool<char>.Shared.Rent(text.Length);
        int[] places = ArrayPool<int>.Shared.Rent(text.Length + 1);
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = LabelText.Fold(text[i]);
            if (c == '\0') continue;
            folded[length] = c;
            places[length++] = i;
        }

        places[length] = text.Length;
        ReadOnlySpan<char> value = folded.AsSpan(0, length);
        Value = value.SequenceEqual(text) ? text : value.ToString();
        _places = places[..(length + 1)];
        ArrayPool<char>.Shared.Return(folded);
        ArrayPool<int>.Shared.Return(places);
    }

    /// <summary>文字 without spaces and quotes.</summary>
    public string Value { get; }

    /// <summary>原位 of a folded index; the text's length for the index after the last character.</summary>
    public int Original(int index) => _places[index];

    /// <summary>The folded index of the first character at or after an original index.</summary>
    public int IndexOf(int original)
    {
        int at = Array.BinarySearch(_places, original);
        return at >= 0 ? at : ~at;
    }

    /// <summary>The original span of a folded span.</summary>
    public TextSpan Original(int start, int length) =>
        length == 0 ? new TextSpan(_places[start], 0) : TextSpan.FromBounds(_places[start], _places[start + length - 1] + 1);
}
