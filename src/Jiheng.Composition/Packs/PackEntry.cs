using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Composition;

/// <summary>所说的一点: one text, or a set of texts whose order does not matter.</summary>
internal sealed record PackSaid(string Aspect, ImmutableArray<string> Values, bool IsSet);

/// <summary>包的一条: an entry known by id within its kind, with what is said of it.</summary>
internal sealed record PackEntry(string Kind, string Id, string Name, ImmutableArray<PackSaid> Said)
{
    /// <summary>Every entry of a pack, in words.</summary>
    public static IEnumerable<PackEntry> Of(FormPack pack, Language language)
    {
        PackSpeech speech = new(pack, language);
        RelationWords relations = new(speech);
        MeasureWords measures = new(speech);
        RuleWords rules = new(pack, language);
        string Say(string chinese, string english) => speech.Say(chinese, english);

        yield return New(Say("包首", "head"), "", "", (Say("名称", "title"), pack.Title), (Say("发布机关", "authority"), pack.Authority), (Say("版本", "version"), pack.Version.ToString()),
            (Say("施行", "in force"), speech.Period(pack.From, pack.Until)), (Say("核对日", "checked on"), PackSpeech.Day(pack.CheckedOn)), (Say("认表所需分", "points needed"), pack.Recognition.Signs.IsEmpty ? "" : PackSpeech.Number(pack.Recognition.Needed)));
        foreach (RecognitionSign sign in pack.Recognition.Signs) yield return Aliases(Say("认表标志", "sign"), sign.Label, sign.Label, Say("写法", "words"), sign.Words, (Say("分", "points"), PackSpeech.Number(sign.Points)));
        foreach (Concept one in pack.Concepts.Where(one => !pack.Bases.Any(known => known.Concepts.Contains(one)))) yield return New(Say("概念", "concept"), one.Id.Value, one.Label, (Say("名称", "label"), one.Label), (Say("单位", "unit"), one.Unit.Symbol));
        foreach (CaliberRule one in pack.Calibers.Where(one => !pack.Bases.Any(known => known.Calibers.Contains(one)))) yield return Aliases(Say("口径", "caliber"), one.Id, one.Label, Say("写法", "words"), one.Words, (Say("名称", "label"), one.Label));
        foreach (TableForm table in pack.Tables)
        {
            yield return Aliases(Say("表", "table"), table.Id, table.Title, Say("标题写法", "titles"), table.Titles, (Say("名称", "title"), table.Title), (Say("口径", "caliber"), table.Caliber.Length > 0 ? speech.Caliber(table.Caliber) : ""));
            foreach (ColumnRule column in table.Columns) yield return Aliases(Say("栏", "column"), table.Id + "/" + column.Concept.Value, table.Title + Say("的", " / ") + speech.Label(column.Concept), Say("表头写法", "headers"), column.Headers);
        }

        foreach (FieldRule one in pack.Fields) yield return Aliases(Say("填写项", "field"), one.Concept.Value, speech.Label(one.Concept), Say("标签写法", "labels"), one.Labels);
        foreach (ListRule one in pack.Lists) yield return Aliases(Say("条目", "list"), one.Concept.Value, one.Label, Say("写法", "markers"), one.Markers);
        foreach (SectionRule one in pack.Sections) yield return Aliases(Say("章节", "section"), one.Id, one.Titles[0], Say("标题写法", "titles"), one.Titles, (Say("口径", "caliber"), one.Caliber.Length > 0 ? speech.Caliber(one.Caliber) : ""));
        foreach (PhraseRule one in pack.Phrases) yield return Aliases(Say("说法", "phrase"), one.Id, speech.Labels(one.Concepts, "、"), Say("写法", "words"), one.Words, (Say("所指", "means"), speech.Labels(one.Concepts, "、")));
        foreach (RelationRule one in pack.Relations) yield return New(Say("关系", "relation"), one.Id, one.Title, (Say("内容", "says"), relations.Relation(one)));
        foreach (DatedParameter one in pack.Parameters)
        {
            foreach (DatedValue value in one.Values)
                yield return New(Say("规定", "parameter"), one.Name + PackSpeech.Day(value.From), Say($"{one.Description}（{PackSpeech.Day(value.From)} 起）", $"{one.Description} (since {PackSpeech.Day(value.From)})"),
                    (Say("值", "value"), speech.List(value.Entries.Select(entry => (entry.Name + " " + entry.Value).Trim()))), (Say("起止", "period"), speech.Period(value.From, value.Until)), (Say("依据", "reference"), speech.Reference(value.Reference)));
        }

        foreach (Measure one in pack.Measures.Where(one => !pack.Bases.Any(known => known.Measures.Contains(one)))) yield return New(Say("计算指标", "measure"), one.Id, one.Name, (Say("名称", "name"), one.Name), (Say("公式", "formula"), measures.Formula(one)), (Say("分母为零", "zero denominator"), measures.Zero(one)), (Say("来源", "source"), Source(one.Recalled, speech)));
        foreach (ScoringScheme scheme in pack.Schemes)
        {
            // The one table of a pack is the same table, whatever its id; rows of several are told apart by it.
            string table = pack.Schemes.Length == 1 ? "" : scheme.Id + "/";
            yield return New(Say("评分表", "scoring table"), table, scheme.Title, (Say("名称", "title"), scheme.Title), (Say("满分", "full marks"), PackSpeech.Number(scheme.Full)), (Say("依据", "reference"), speech.Reference(scheme.Reference)));
            foreach (ScoreGroup group in scheme.Groups) yield return New(Say("分组", "part"), table + string.Join('/', group.Path), string.Join("／", group.Path), (Say("分值", "points"), PackSpeech.Number(group.Points)));
            if (scheme.Own is { } own) yield return New(Say("自设指标", "own indicators"), table, scheme.Title, (Say("分值", "points"), PackSpeech.Number(own.Points)), (Say("计分办法", "rule"), rules.Own(own)), (Say("评分标准", "standard"), own.Standard));
            foreach (ScoreRow row in scheme.Rows)
                yield return New(Say("评分行", "row"), table + row.Id, row.Name, (Say("名称", "name"), row.Name), (Say("分组", "part"), string.Join("／", row.Groups)), (Say("分值", "points"), PackSpeech.Number(row.Points)),
                    (Say("计算指标", "measure"), rules.Formula(row.Measure)), (Say("扣分办法", "rule"), rules.Rule(row)), (Say("评分标准", "standard"), row.Standard), (Say("材料", "paper"), row.Paper),
                    (Say("不适用时", "not applicable"), rules.Absent(row)), (Say("来源", "source"), row.Rule is ScoreRule.CutOff ? Say("缺页", "breaks off") : Source(row.Recalled, speech)));
        }

        foreach (LegalReference one in pack.References.Where(one => !pack.Bases.Any(known => known.References.Contains(one)))) yield return New(Say("依据", "reference"), one.Id, one.Title, (Say("内容", "text"), speech.Reference(one.Id)));
        foreach ((string name, string[] words) in pack.Lexicon.Words) yield return Aliases(Say("词表", "word list"), name, name, Say("词", "words"), [.. words]);
        foreach (SlipRule one in pack.Lexicon.Slips) yield return New(Say("笔误", "slip"), one.Wrong, one.Wrong, (Say("应作", "should read"), one.Right));
        if (!pack.Lexicon.Leftovers.IsEmpty) yield return Aliases(Say("表样说明", "template text"), "", "", Say("文字", "text"), pack.Lexicon.Leftovers);
        foreach (BlankRule one in pack.Lexicon.Blanks) yield return Aliases(Say("待填处", "blank"), one.Label, one.Label, Say("标签写法", "labels"), one.Labels);
    }

    private static string Source(bool recalled, PackSpeech speech) => recalled ? speech.Say("凭记忆", "recalled") : speech.Say("查到原文", "read in a source");

    private static PackEntry New(string kind, string id, string name, params ReadOnlySpan<(string Aspect, string Text)> said)
    {
        ImmutableArray<PackSaid>.Builder all = ImmutableArray.CreateBuilder<PackSaid>();
        foreach ((string aspect, string text) in said) all.Add(new PackSaid(aspect, [text], IsSet: false));
        return new PackEntry(kind, id, name, all.ToImmutable());
    }

    private static PackEntry Aliases(string kind, string id, string name, string aspect, ImmutableArray<string> values, params ReadOnlySpan<(string Aspect, string Text)> said)
    {
        PackEntry entry = New(kind, id, name, said);
        return entry with { Said = entry.Said.Add(new PackSaid(aspect, values, IsSet: true)) };
    }
}
