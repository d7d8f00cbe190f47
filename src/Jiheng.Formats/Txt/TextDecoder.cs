using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Jiheng.Formats;

/// <summary>
/// 辨认编码: tells UTF-8, UTF-16 and GB18030 apart from the bytes alone. A byte order mark decides; without one every candidate decodes a
/// sample, and the one that yields the most plausible Chinese text wins. Bytes that are text in none of them yield null.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Sample that the candidates are judged by; enough to be sure, and independent of the file's size.</summary>
    private const int SampleBytes = 64 * 1024;

    /// <summary>Least plausibility of real text. Real reports score above 0.9, another encoding's bytes or a picture below 0.3.</summary>
    private const decimal Plausible = 0.5m;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, false);
    private static readonly Encoding Utf16Little = new UnicodeEncoding(false, false, false);
    private static readonly Encoding Utf16Big = new UnicodeEncoding(true, false, false);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    /// <summary>Decodes the whole file, or returns null where no candidate yields text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        (Encoding encoding, int mark)? chosen = FromMark(bytes) ?? Guess(bytes);
        if (chosen is not var (found, skip)) return null;
        ReadOnlySpan<byte> body = bytes[skip..];
        // Half a UTF-16 character at the end of a truncated file.
        if (found is UnicodeEncoding && body.Length % 2 == 1) body = body[..^1];
        string text = found.GetString(body);
        return new DecodedText(text, NameOf(found), text.AsSpan().Count('\uFFFD'));
    }

    /// <summary>0-based offset of the first byte that is valid neither in UTF-8 nor in GB18030 (text of those has none): where a person may look.</summary>
    public static int FirstUndecodable(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out Rune rune, out int used) == OperationStatus.Done && (rune.Value >= ' ' || rune.Value is '\t' or '\n' or '\r' or '\f')) at += used;
        return at;
    }

    private static string NameOf(Encoding encoding) =>
        encoding == Utf8 ? "UTF-8" : encoding == Utf16Little ? "UTF-16LE" : encoding == Utf16Big ? "UTF-16BE" : "GB18030";

    private static (Encoding, int)? FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, ..] when TextPlausibility.Of(Sample(Utf16Little, bytes[2..])) >= Plausible || bytes.Length <= 2 => (Utf16Little, 2),
        [0xFE, 0xFF, ..] when TextPlausibility.Of(Sample(Utf16Big, bytes[2..])) >= Plausible || bytes.Length <= 2 => (Utf16Big, 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (Gb18030, 4),
        _ => null,
    };

    private static (Encoding, int)? Guess(ReadOnlySpan<byte> bytes)
    {
        decimal best = Plausible;
        Encoding? chosen = null;
        foreach (Encoding candidate in (Encoding[])[Utf8, Gb18030, Utf16Little, Utf16Big])
        {
            decimal score = TextPlausibility.Of(Sample(candidate, bytes));
            // Chance rarely makes long valid UTF-8; but short GB18030 text can be valid by accident, so this is a bonus and no verdict.
            if (candidate == Utf8 && System.Text.Unicode.Utf8.IsValid(WithoutTornEnd(bytes))) score += 0.2m;
            if (score <= best) continue;
            best = score;
            chosen = candidate;
        }

        return chosen is null ? null : (chosen, 0);
    }

    private static string Sample(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= SampleBytes && encoding is not UnicodeEncoding) return encoding.GetString(bytes);
        ReadOnlySpan<byte> sample = bytes[..(Math.Min(bytes.Length, SampleBytes) & ~1)];
        string text = encoding.GetString(sample);
        // The cut may have torn the last character.
        return bytes.Length > SampleBytes && text.Length > 0 ? text[..^1] : text;
    }

    /// <summary>A truncated file may end within a character; that does not make it another encoding.</summary>
    private static ReadOnlySpan<byte> WithoutTornEnd(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            if (Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == OperationStatus.NeedMoreData) return bytes[..^back];
        }

        return bytes;
    }
}
