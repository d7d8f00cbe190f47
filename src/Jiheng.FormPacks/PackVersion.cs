using System.Globalization;

namespace Jiheng.FormPacks;

/// <summary>包的版本: numbers parted by points ("2022.10"), compared as numbers, so that 2022.10 comes after 2022.9.</summary>
public sealed record PackVersion : IComparable<PackVersion>
{
    private readonly string _text;

    // No part is longer, so that padding cannot make two versions alike.
    private const int LongestPart = 9;

    private PackVersion(string text) => _text = text;

    /// <summary>无版本: before every other.</summary>
    public static PackVersion None { get; } = new("");

    /// <summary>读版本; false where a part is no number.</summary>
    public static bool TryParse(string text, out PackVersion version)
    {
        version = None;
        string[] parts = text.Split('.');
        if (!Array.TrueForAll(parts, part => part.Length is > 0 and <= LongestPart && part.All(char.IsAsciiDigit))) return false;
        version = new PackVersion(text);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(PackVersion? other)
    {
        int[] mine = Parts(_text), theirs = Parts(other?._text ?? "");
        for (int i = 0; i < Math.Max(mine.Length, theirs.Length); i++)
        {
            int order = (i < mine.Length ? mine[i] : 0).CompareTo(i < theirs.Length ? theirs[i] : 0);
            if (order != 0) return order;
        }

        return 0;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => _text;

    private static int[] Parts(string text) => text.Length == 0 ? [] : [.. text.Split('.').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))];
}
