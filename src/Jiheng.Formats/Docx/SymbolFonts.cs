namespace Jiheng.Formats;

/// <summary>
/// 符号字体: what the letters of Symbol and the Wingdings fonts look like, for the marks that reports use: boxes, ticks and mathematical signs.
/// In these fonts "R" may show a ticked box; the file stores F052 or plain R.
/// </summary>
internal static class SymbolFonts
{
    private static readonly Dictionary<int, char> Symbol = Of(
        (0xA3, '≤'), (0xB3, '≥'), (0xB9, '≠'), (0xBB, '≈'), (0xB1, '±'), (0xB4, '×'), (0xB8, '÷'), (0xA5, '∞'), (0xB0, '°'), (0xB7, '•'), (0xD7, '⋅'),
        (0x2D, '−'), (0xAE, '→'), (0xAC, '←'), (0xAD, '↑'), (0xAF, '↓'), (0xBC, '…'), (0xB2, '″'), (0xA2, '′'), (0xE5, '∑'), (0xD6, '√'), (0xBA, '≡'),
        (0x44, 'Δ'), (0x53, 'Σ'), (0x57, 'Ω'), (0x61, 'α'), (0x62, 'β'), (0x67, 'γ'), (0x64, 'δ'), (0x6D, 'μ'), (0x70, 'π'), (0x73, 'σ'));

    private static readonly Dictionary<int, char> Wingdings = Of(
        (0x6C, '●'), (0x6D, '○'), (0x6E, '■'), (0x6F, '□'), (0x70, '□'), (0x71, '❑'), (0x72, '❒'), (0x73, '⬧'), (0x75, '◆'), (0x76, '❖'), (0x77, '◆'), (0x9F, '•'), (0xA7, '▪'),
        (0xA8, '□'), (0xA1, '○'), (0xD8, '➢'), (0xE0, '→'), (0xFB, '✗'), (0xFC, '✓'), (0xFD, '☒'), (0xFE, '☑'), (0x4A, '☺'));

    private static readonly Dictionary<int, char> Wingdings2 = Of(
        (0x4F, '✗'), (0x50, '✓'), (0x51, '☒'), (0x52, '☑'), (0x53, '☒'), (0x54, '☒'), (0xA3, '□'), (0xA2, '■'), (0x2A, '□'), (0x95, '•'), (0x98, '●'), (0x99, '○'));

    private static readonly Dictionary<int, char> Others = [];

    /// <summary>What the names of these fonts begin with; all other fonts are told apart by that alone.</summary>
    public const string FirstLetters = "SsWw";

    /// <summary>The table of a font, or null for a font of letters.</summary>
    public static Dictionary<int, char>? Of(string? font) => font switch
    {
        null => null,
        _ when font.Equals("Symbol", StringComparison.OrdinalIgnoreCase) => Symbol,
        _ when font.Equals("Wingdings", StringComparison.OrdinalIgnoreCase) => Wingdings,
        _ when font.Equals("Wingdings 2", StringComparison.OrdinalIgnoreCase) => Wingdings2,
        _ when font.Equals("Wingdings 3", StringComparison.OrdinalIgnoreCase) || font.Equals("Webdings", StringComparison.OrdinalIgnoreCase) => Others,
        _ => null,
    };

    /// <summary>What people see for a character; U+FFFD for a private character that no table knows, so that it is never taken for blank.</summary>
    public static char Show(Dictionary<int, char>? font, int code)
    {
        bool isPrivate = code is >= 0xF000 and <= 0xF0FF;
        if (font is not null && font.TryGetValue(code & 0xFF, out char shown) && (isPrivate || code < 0x100)) return shown;
        if (code == 0xF020) return ' ';
        return isPrivate ? '\uFFFD' : code is > 0 and < 0xD800 or >= 0xE000 and <= 0xFFFD ? (char)code : '\uFFFD';
    }

    private static Dictionary<int, char> Of(params (int Code, char Shown)[] pairs) => pairs.ToDictionary(pair => pair.Code, pair => pair.Shown);
}
