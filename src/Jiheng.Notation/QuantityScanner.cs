using System.Collections.Immutable;

namespace Jiheng.Notation;

/// <summary>数量扫描: finds every figure of a Chinese text in one pass.</summary>
public static class QuantityScanner
{
    /// <summary>扫描: all mentions in reading order, not overlapping, spans into <paramref name="text"/>. Never throws for any text.</summary>
    public static ImmutableArray<QuantityMention> Scan(ReadOnlySpan<char> text)
    {
        if (RadicalFolder.IsNeeded(text)) text = RadicalFolder.Fold(text);
        if (TraditionalFolder.IsNeeded(text)) text = TraditionalFolder.Fold(text);
        MentionReader reader = new(text);
        int p = 0;
        while (p < text.Length)
        {
            CharKind kind = CharClass.Of(text[p]);
            p = kind is CharKind.Digit or CharKind.HanDigit or CharKind.HanTens or CharKind.HanMyriad ? reader.Read(p) : p + 1;
        }

        return reader.ToMentions();
    }
}
