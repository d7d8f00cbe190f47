using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>表头文字 as it is compared: normalised, without a unit in brackets ("固定资产合计（万元）") and without a column number.</summary>
internal static class HeaderLabel
{
    // Units of money are MoneyUnitLabel's to know.
    private static readonly string[] Units = ["(%)", "(人)", "(个)", "(分)"];

    // No header is longer; long cells hold prose.
    private const int Longest = 60;

    /// <summary>The comparable form of a header cell.</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest) return "";
        string label = LabelText.Normalise(text);
        if (MoneyUnitLabel.LengthAtEnd(label) is > 0 and int money) return label[..^money];
        foreach (string unit in Units)
        {
            if (label.EndsWith(unit, StringComparison.Ordinal)) return label[..^unit.Length];
        }

        return label;
    }
}
