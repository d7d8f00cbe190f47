namespace Jiheng.Formats;

/// <summary>
/// 单元编号: a unit is (part index &lt;&lt; 24) + ordinal of the w:p in that part, counted over all w:p start tags in document order. Part 0 is the body;
/// footnotes, endnotes, headers and footers follow in the order they are read.
/// </summary>
internal static class DocxUnits
{
    public const int PartShift = 24;

    /// <summary>Parts beyond this are not read; real files have a handful.</summary>
    public const int MaxParts = 64;

    public static int PartOf(int unit) => unit >> PartShift;
}
