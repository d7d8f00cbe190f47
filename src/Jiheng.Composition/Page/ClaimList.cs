using System.Globalization;
using Jiheng.Findings;

namespace Jiheng.Composition;

/// <summary>核对清单: every relation that was judged, the holding ones too, folded away until asked for.</summary>
internal static class ClaimList
{
    public static void Write(Html html, DocumentView view, Func<string, string, string> say)
    {
        if (view.Report.Claims.IsEmpty) return;
        html.Raw("<details><summary>").Text(string.Create(CultureInfo.InvariantCulture, $"{say("逐条查看", "Show all")}（{view.Report.Claims.Length}）")).Raw("</summary>\n<div class=\"wide\"><table>\n<tr>");
        foreach (string head in new[] { say("结论", "Verdict"), say("种类", "Kind"), say("出自", "Stated by"), say("内容", "What it says"), say("算式", "Sum") })
        {
            html.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
        }

        html.Raw("</tr>\n");
        foreach (ClaimRecord claim in view.Report.Claims.OrderBy(claim => claim.Holds switch { false => 0, null => 1, true => 2 }))
        {
            html.Raw("<tr>").Element("td", ReportWords.Verdict(claim).In(view.Language))
                .Element("td", ReportWords.Kind(claim.Kind).In(view.Language))
                .Element("td", ReportWords.Witness(claim.Witness).In(view.Language))
                .Element("td", claim.Text.Length > 0 ? claim.Text : string.Join("，", claim.Operands.Select(operand => operand.Label + operand.Text)))
                .Element("td", string.Join("\n", claim.Derivation.Select(step => DerivationText.In(step, view.Language)))).Raw("</tr>\n");
        }

        html.Raw("</table></div></details>\n");
    }
}
