using System.Globalization;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.Checks;

/// <summary>预算编码: as many digits as forms of this kind have elsewhere.</summary>
internal static class BudgetCodeCheck
{
    public static IEnumerable<Finding> Run(FormCase one)
    {
        if (one.Parameter("budget-code-digits") is not { } usual || one.Of("cover.budget-code").FirstOrDefault() is not { Value: FactValue.Words code } fact) yield break;
        string text = code.Text.Trim();
        if (text.Length == usual || text.Length == 0 || !text.All(char.IsAsciiDigit)) yield break;
        yield return one.Find(FormFindings.BudgetCode, "budget-code", fact.Evidence.Location,
            [("code", text), ("digits", text.Length.ToString(CultureInfo.InvariantCulture)), ("usual", usual.ToString("0", CultureInfo.InvariantCulture))]);
    }
}
