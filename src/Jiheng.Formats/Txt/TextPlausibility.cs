namespace Jiheng.Formats;

/// <summary>像不像文字: how much a decoded sample looks like a Chinese office text, by the classes of its characters.</summary>
internal static class TextPlausibility
{
    /// <summary>Bit set of the characters of GB 2312, level 1 (the 3 755 common ones) and level 2.</summary>
    private static readonly (ulong[] Common, ulong[] Known) Hanzi = ReadGb2312();

    /// <summary>1 for common text, near or below 0 for bytes that were decoded by the wrong table. An empty text counts as plausible.</summary>
    public static decimal Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return 1;
        decimal sum = 0;
        foreach (char c in text) sum += Weigh(c);
        return sum / text.Length;
    }

    private static decimal Weigh(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\f' or (>= ' ' and <= '~') => 1,
        '\0' or '\uFFFD' => -5,
        < ' ' or '\u007F' => -3,
        >= '\u4E00' and <= '\u9FFF' => Has(Hanzi.Common, c) ? 1 : Has(Hanzi.Known, c) ? 0.8m : 0.1m,
        >= '\u3000' and <= '\u303F' => 1,
        >= '\uFF01' and <= '\uFF65' or >= '\uFFE0' and <= '\uFFE5' => 1,
        >= '\u2010' and <= '\u2027' or '\u00B7' or '\u00D7' or '\u00A0' => 1,
        // Letterlike, arrows, mathematical, enclosed, box drawing, geometric: ℃ ≥ ① ─ ■.
        >= '\u2030' and <= '\u27BF' => 0.8m,
        >= '\u3100' and <= '\u33FF' => 0.5m,
        // A stray symbol font character of Word; one is common, a page of them is not text.
        >= '\uE000' and <= '\uF8FF' => -0.5m,
        >= '\u3400' and <= '\u4DBF' or >= '\u3040' and <= '\u30FF' or >= '\uF900' and <= '\uFAFF' => 0.1m,
        >= '\uD800' and <= '\uDFFF' => 0,
        >= '\u0080' and <= '\u009F' => -3,
        < '\u0530' => 0.2m,
        _ => -0.5m,
    };

    private static bool Has(ulong[] set, char c) => (set[c >> 6] >> (c & 63) & 1) != 0;

    private static (ulong[] Common, ulong[] Known) ReadGb2312()
    {
        System.Text.Encoding gb = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        ulong[] common = new ulong[1024], known = new ulong[1024];
        Span<byte> bytes = stackalloc byte[2];
        Span<char> chars = stackalloc char[2];
        for (int lead = 0xB0; lead <= 0xF7; lead++)
        {
            for (int trail = 0xA1; trail <= 0xFE; trail++)
            {
                bytes[0] = (byte)lead;
                bytes[1] = (byte)trail;
                if (gb.GetChars(bytes, chars) != 1) continue;
                known[chars[0] >> 6] |= 1UL << (chars[0] & 63);
                if (lead <= 0xD7) common[chars[0] >> 6] |= 1UL << (chars[0] & 63);
            }
        }

        return (common, known);
    }
}
