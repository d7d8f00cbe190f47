using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Jiheng.Benchmarks;

/// <summary>The rival: number, percentage and currency in Chinese, each once over the text, as a caller that wants all kinds must do.</summary>
internal static class ScannerRecognizers
{
    /// <summary>Paragraph by paragraph, which is the kindest to it: its time grows faster than the text.</summary>
    public static int Count(string text)
    {
        int count = 0;
        foreach (string paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) count += CountIn(paragraph);
        return count;
    }

    private static int CountIn(string text) =>
        NumberRecognizer.RecognizeNumber(text, Culture.Chinese).Count
        + NumberRecognizer.RecognizePercentage(text, Culture.Chinese).Count
        + NumberWithUnitRecognizer.RecognizeCurrency(text, Culture.Chinese).Count;
}
