using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Composition;

/// <summary>关系的说法: what a pack's relation demands, as a sentence.</summary>
internal sealed class RelationWords(PackSpeech speech)
{
    /// <summary>一条关系: its title, its form, and how firmly it is held.</summary>
    public string Relation(RelationRule rule)
    {
        string body = Body(rule), notes = string.Join(speech.Say("；", "; "), Notes(rule));
        return rule.Title + (body.Length > 0 ? speech.Say("：", ": ") + body : "") + (notes.Length > 0 ? speech.Say($"（{notes}）", $" ({notes})") : "");
    }

    /// <summary>式子 of a relation.</summary>
    public string Body(RelationRule rule)
    {
        string whole = rule.Whole is { } concept ? speech.Label(concept) : "", parts = speech.Labels(rule.Parts, " + "), list = speech.Labels(rule.Concepts, speech.Say("、", ", "));
        return rule.Kind switch
        {
            RelationRuleKind.Sum => $"{whole} = {parts}{string.Concat(rule.Minus.Select(one => " − " + speech.Label(one)))}",
            RelationRuleKind.RowSum => speech.Say($"汇总行等于各机构之和，逐项核对：{list}", $"the summary row is the sum of the institutions, for each of {list}"),
            RelationRuleKind.Ratio => $"{whole} = {speech.Labels(rule.Parts, " ÷ ")}",
            RelationRuleKind.Equal => $"{whole} = {parts}",
            RelationRuleKind.Bound => $"{whole} {Sign(rule.Operator)} {parts}",
            RelationRuleKind.Order => speech.Labels(rule.Concepts, " ≤ "),
            RelationRuleKind.Presence => speech.Say($"写了“{whole}”，就要写“{speech.Labels(rule.Parts, "”或“")}”", $"where “{whole}” is stated, so must be “{speech.Labels(rule.Parts, "” or “")}”"),
            RelationRuleKind.Agreement => speech.Say($"凡写到的地方都要一致：{list}", $"the same wherever it is stated: {list}"),
            RelationRuleKind.Reconcile => speech.Say($"{speech.Caliber(rule.Caliber)}与{speech.Caliber(rule.Narrow)}两个口径的{whole}之差，由{speech.Labels(rule.Parts, "、")}说明",
                $"{whole} in the calibers {speech.Caliber(rule.Caliber)} and {speech.Caliber(rule.Narrow)} differ by {speech.Labels(rule.Parts, ", ")}"),
            RelationRuleKind.ListSum => speech.Say($"句中列出的各项之和等于{whole}", $"what a sentence lists adds up to {whole}"),
            RelationRuleKind.Count => speech.Say($"{whole}与{speech.Labels(rule.Parts, "、")}个数相同", $"as many of {whole} as of {speech.Labels(rule.Parts, ", ")}"),
            RelationRuleKind.Band => speech.Say($"{whole}落在哪一段，{parts}就写哪一等", $"{parts} is the band that {whole} falls into"),
            _ => speech.Say($"{whole}应能由整数的{speech.Labels(rule.Parts, "、")}算出", $"some whole-number {speech.Labels(rule.Parts, ", ")} gives {whole}"),
        };
    }

    private IEnumerable<string> Notes(RelationRule rule)
    {
        if (rule.Where == RelationScope.Table) yield return speech.Say("只看表", "tables only");
        if (rule.Where == RelationScope.Prose) yield return speech.Say("只看正文", "sentences only");
        if (rule.Caliber.Length > 0 && rule.Narrow.Length == 0) yield return speech.Say("口径：", "caliber: ") + speech.Caliber(rule.Caliber);
        if (!rule.WhenZero.IsEmpty) yield return speech.Say($"{speech.Labels(rule.WhenZero, "、")}都为零时才算数", $"only where {speech.Labels(rule.WhenZero, ", ")} are zero");
        if (rule.Firmness == RelationFirmness.Tentative) yield return speech.Say("拿不准，不成立时不判错", "tentative: no error where it fails");
        if (speech.Pack.Relations.FirstOrDefault(one => one.Id == rule.Otherwise) is { } otherwise) yield return speech.Say($"或：{otherwise.Title}", $"or: {otherwise.Title}");
    }

    private static string Sign(CompareOperator comparison) => comparison switch
    {
        CompareOperator.Less => "<",
        CompareOperator.AtMost => "≤",
        CompareOperator.AtLeast => "≥",
        CompareOperator.Equal => "=",
        _ => ">",
    };
}
