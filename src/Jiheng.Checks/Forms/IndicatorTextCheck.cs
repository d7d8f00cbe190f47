using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Notation;

namespace Jiheng.Checks;

/// <summary>完成值对正文: a satisfaction or a completion that the text gives another value for is a question, for there may be two surveys.</summary>
internal static class IndicatorTextCheck
{
    public static IEnumerable<Finding> Run(FormCase one)
    {
        foreach (Indicator indicator in one.Indicators)
        {
            if (indicator.HasNoTarget || indicator.Reached.Kind != TargetKind.Quantity || indicator.Reached.Quantities is not [{ High: null } reached] || !reached.Quantity.IsPlain) continue;
            Finding? found = indicator.Category == "satisfaction" && reached.Quantity.Unit.Dimension == UnitDimension.Ratio ? Satisfaction(one, indicator, reached) : SameWords(one, indicator, reached);
            if (found is not null) yield return found;
        }
    }

    private static Finding? Satisfaction(FormCase one, Indicator indicator, QuantityMention reached)
    {
        ImmutableArray<string> words = one.Words("satisfaction");
        return Compare(one, indicator, reached, Speaks, line => Speaks(one.Lines[line].Text));

        bool Speaks(string text) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Only where the text names the indicator word for word right before a figure of the same unit.</summary>
    private static Finding? SameWords(FormCase one, Indicator indicator, QuantityMention reached)
    {
        string subject = LabelText.Normalise(indicator.Subject);
        if (subject.Length < 4 || reached.Quantity.Unit.Dimension is UnitDimension.None or UnitDimension.Duration) return null;
        if (indicator.Wanted.Direction != TargetDirection.None || !ProseEvidence.Comparable(reached.Quantity.Unit, indicator.Wanted.Quantities.IsEmpty ? reached.Quantity.Unit : indicator.Wanted.Quantities[^1].Quantity.Unit)) return null;
        return Compare(one, indicator, reached, fragment => EndsWithSubject(LabelText.Normalise(fragment), subject), line => one.Folded(line).Value.Contains(subject, StringComparison.Ordinal));
    }

    private static bool EndsWithSubject(string fragment, string subject)
    {
        int at = fragment.LastIndexOf(subject, StringComparison.Ordinal);
        return at >= 0 && fragment.Length - at - subject.Length <= 4;
    }

    private static Finding? Compare(FormCase one, Indicator indicator, QuantityMention reached, Func<string, bool> about, Func<int, bool> mayBeAbout)
    {
        (TextLine Line, QuantityMention Mention)? other = null;
        for (int i = 0; i < one.Lines.Length; i++)
        {
            TextLine line = one.Lines[i];
            if (line.Text.Length < 12 || !mayBeAbout(i) || (line.Block.Index == indicator.Place.Block && line.Cell?.Row == indicator.Place.Row)) continue;
            foreach (QuantityMention mention in one.Mentions(i))
            {
                if (mention.Date is not null || mention.High is not null || !mention.Quantity.IsPlain || !ProseEvidence.Comparable(mention.Quantity.Unit, reached.Quantity.Unit)) continue;
                string fragment = Fragment(line.Text, mention.Span.Start);
                // Another year's figure, a target or a change is no second value.
                if (!about(fragment) || Other.Any(word => fragment.Contains(word, StringComparison.Ordinal)) || IsOfOtherRow(one, line)) continue;
                if (mention.Quantity.BaseInterval.Intersects(reached.Quantity.BaseInterval)) return null;
                other ??= (line, mention);
            }
        }

        if (other is not { } found) return null;
        SourceLocation place = found.Line.At(found.Mention.Span);
        Bilingual name = one.NameOf(place);
        return one.Find(FormFindings.OtherInText, "completion-and-text", indicator.Place,
            [("target", IndicatorCheck.Short(indicator.TargetText)), ("completion", IndicatorCheck.Short(indicator.CompletionText)), ("other", Said(found.Line.Text, found.Mention)),
                ("otherPlace", name.Chinese), ("otherPlaceEn", name.English)],
            new LocationRole(PlaceRole.ComparedWith, place)) with
        { Actual = indicator.CompletionText };
    }

    private static readonly string[] Other = ["上年", "去年", "同比", "目标", "提高", "提升", "增长", "下降", "较", "比", "以上", "不低于", "达不到", "计划", "应"];

    private static bool IsOfOtherRow(FormCase one, TextLine line) =>
        line.Cell is { } cell && one.Indicators.Any(other => other.Place.Block == line.Block.Index && other.Place.Row == cell.Row);

    private static string Said(string text, QuantityMention mention)
    {
        string fragment = Fragment(text, mention.Span.Start);
        string words = fragment.Length > 12 ? fragment[^12..] : fragment;
        return words + text.Substring(mention.Span.Start, mention.Span.Length);
    }

    private static string Fragment(string text, int end)
    {
        int at = end;
        while (at > 0 && end - at < 24 && text[at - 1] is not ('，' or '。' or '；' or '、' or ',' or ';' or '：' or '\n')) at--;
        return text[at..end];
    }
}
