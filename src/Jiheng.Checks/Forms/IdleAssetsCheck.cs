using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.Checks;

/// <summary>资产矛盾: a table that has every asset in use against a text that speaks of idle or expired ones.</summary>
internal static class IdleAssetsCheck
{
    public static IEnumerable<Finding> Run(FormCase one)
    {
        Fact? total = one.Figure("assets.total"), used = one.Figure("assets.in-use");
        if (total is null || used is null || total.Quantity!.Value.BaseValue == 0 || total.Quantity.Value.BaseValue != used.Quantity!.Value.BaseValue) yield break;
        for (int i = 0; i < one.Lines.Length; i++)
        {
            // What is planned ("对闲置资产及时处置") stands in the measures and says nothing of today.
            if (one.SectionOf(i) is "measures" || Says(one, one.Lines[i]) is not { } place) continue;
            Bilingual name = one.NameOf(place);
            yield return one.Find(FormFindings.IdleAssets, "idle-assets", used.Evidence.Location,
                [("total", total.Quantity.Value.ToString()), ("quote", place.Quote), ("otherPlace", name.Chinese), ("otherPlaceEn", name.English)],
                new LocationRole(PlaceRole.ComparedWith, place), new LocationRole(PlaceRole.ComparedWith, total.Evidence.Location));
            yield break;
        }
    }

    private static SourceLocation? Says(FormCase one, TextLine line)
    {
        if (!line.Text.Contains("资产", StringComparison.Ordinal)) return null;
        foreach (string word in one.Words("idle-assets"))
        {
            for (int at = line.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                int start = ClauseEdge(line.Text, at, -1), end = ClauseEdge(line.Text, at, 1);
                string clause = line.Text[start..end];
                bool about = line.Text[Math.Max(0, start - 40)..end].Contains("资产", StringComparison.Ordinal);
                bool denied = one.Words("not-idle").Any(other => clause.Contains(other, StringComparison.Ordinal)) || Denials.Any(denial => line.Text[start..at].Contains(denial, StringComparison.Ordinal));
                if (about && !denied) return line.At(TextSpan.FromBounds(start, end));
            }
        }

        return null;
    }

    private static readonly string[] Denials = ["无", "没有", "未发现", "不存在", "避免", "防止", "杜绝", "对", "及时", "按照", "按规定", "应", "要", "规范", "制度", "将", "流程"];

    private static int ClauseEdge(string text, int at, int step)
    {
        while (at > 0 && at < text.Length)
        {
            if (text[step < 0 ? at - 1 : at] is '，' or '。' or '；' or ',' or ';' or '\n') return at;
            at += step;
        }

        return Math.Clamp(at, 0, text.Length);
    }
}
