using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Composition;

/// <summary>包的说法: a pack told in plain words: what form it is, how it is recognised, its tables, relations, parameters and scoring tables.</summary>
public sealed class PackWords
{
    private readonly PackSpeech _speech;
    private readonly FormPack _pack;
    private readonly RelationWords _relations;
    private readonly MeasureWords _measures;
    private readonly RuleWords _rules;

    /// <summary>For one pack, in one language.</summary>
    public PackWords(FormPack pack, Language language)
    {
        (_pack, _speech) = (pack, new PackSpeech(pack, language));
        (_relations, _measures, _rules) = (new RelationWords(_speech), new MeasureWords(_speech), new RuleWords(pack, language));
    }

    /// <summary>全部说明; sections that would be empty are left out.</summary>
    public PackAccount Account() => new(_pack.Title, [.. Sections().Where(section => section.Lines.Length > 0)]);

    private IEnumerable<PackSection> Sections()
    {
        yield return new PackSection(Say("概况", "Head"), [.. Head()]);
        yield return new PackSection(Say("怎样认出这张表", "How the form is recognised"), [.. Recognition()]);
        yield return new PackSection(Say("口径", "Calibers"), [.. Own(_pack.Calibers, pack => pack.Calibers).Select(one => one.Label + (one.Words.IsEmpty ? "" : Say("：文中写 ", ": written as ") + _speech.List(one.Words)))]);
        yield return Tables();
        yield return new PackSection(Say("填写项、条目和章节", "Fields, lists and sections"), [.. Fields()]);
        yield return new PackSection(Say("关系", "Relations"), [.. _pack.Relations.Select(_relations.Relation)]);
        yield return new PackSection(Say("会变的规定", "Parameters"), [.. _pack.Parameters.SelectMany(Parameter)]);
        yield return Measures();
        foreach (ScoringScheme scheme in _pack.Schemes) yield return Scheme(scheme);
        yield return new PackSection(Say("依据", "References"), [.. Own(_pack.References, pack => pack.References).Select(one => _speech.Reference(one.Id))]);
    }

    private IEnumerable<string> Head()
    {
        yield return Say("编号：", "id: ") + _pack.Reference;
        yield return Say("发布机关：", "authority: ") + _pack.Authority;
        yield return Say("施行：", "in force: ") + _speech.Period(_pack.From, _pack.Until);
        yield return Say("上次核对：", "last checked: ") + PackSpeech.Day(_pack.CheckedOn);
        if (!_pack.Bases.IsEmpty) yield return Say("建立在：", "builds upon: ") + _speech.List(_pack.Bases.Select(pack => Say($"{pack.Title}（{pack.Reference}）", $"{pack.Title} ({pack.Reference})")));
    }

    private IEnumerable<string> Recognition()
    {
        if (_pack.Recognition.Signs.IsEmpty) yield break;
        yield return Say($"标题和表头里出现下列文字就得分，够 {_pack.Recognition.Needed} 分才认作这张表：", $"words in titles and headers give points; {_pack.Recognition.Needed} points make it this form:");
        foreach (RecognitionSign sign in _pack.Recognition.Signs) yield return Say($"{sign.Label}（{sign.Points} 分）：", $"{sign.Label} ({sign.Points}): ") + string.Join(Say(" 或 ", " or "), sign.Words);
    }

    private PackSection Tables()
    {
        List<string> lines = [];
        List<ImmutableArray<string>> rows = [];
        foreach (TableForm table in _pack.Tables)
        {
            lines.Add(table.Title + (table.Caliber.Length > 0 ? Say("（口径：", " (caliber: ") + _speech.Caliber(table.Caliber) + Say("）", ")") : "")
                + Say($"，{table.Columns.Length} 栏：", $", {table.Columns.Length} columns: ") + _speech.List(table.Columns.Select(column => _speech.Label(column.Concept))));
            rows.AddRange(table.Columns.Select((column, i) => (ImmutableArray<string>)[i == 0 ? table.Title : "", _speech.Label(column.Concept), UnitOf(column.Concept), _speech.List(column.Headers)]));
        }

        if (_pack.Indicators is { } indicators) lines.Add(Say("指标表：目标一栏认 ", "indicators: targets under ") + _speech.List(indicators.TargetHeaders) + Say("，完成一栏认 ", ", results under ") + _speech.List(indicators.CompletionHeaders));
        return new PackSection(Say("表格", "Tables"), [.. lines]) { Table = rows.Count == 0 ? null : new PackTable([Say("表", "table"), Say("栏", "column"), Say("单位", "unit"), Say("表头的各种写法", "headers")], [.. rows]) };
    }

    private IEnumerable<string> Fields()
    {
        foreach (FieldRule field in _pack.Fields) yield return Say("填写项 ", "field ") + _speech.Label(field.Concept) + Say("：标签写作 ", ": labelled ") + _speech.List(field.Labels);
        foreach (ListRule list in _pack.Lists) yield return Say("条目 ", "list ") + list.Label + Say("：写作 ", ": written ") + string.Join(Say(" 或 ", " or "), list.Markers);
        if (!_pack.Sections.IsEmpty) yield return Say("综述的章节：", "sections: ") + _speech.List(_pack.Sections.Select(section => section.Titles[0]));
        if (!_pack.Phrases.IsEmpty) yield return Say($"正文里认得出的说法：{_pack.Phrases.Length} 种", $"phrases known in sentences: {_pack.Phrases.Length}");
    }

    private IEnumerable<string> Parameter(DatedParameter parameter) => parameter.Values.Select(value =>
        parameter.Description + Say("：", ": ") + _speech.List(value.Entries.Select(entry => (entry.Name.Length > 0 ? entry.Name + " " : "") + entry.Value))
        + Say($"（{_speech.Period(value.From, value.Until)}；{_speech.Reference(value.Reference)}；核对于 {PackSpeech.Day(parameter.CheckedOn)}）", $" ({_speech.Period(value.From, value.Until)}; {_speech.Reference(value.Reference)}; checked on {PackSpeech.Day(parameter.CheckedOn)})"));

    private PackSection Measures()
    {
        ImmutableArray<Measure> own = [.. Own(_pack.Measures, pack => pack.Measures)];
        return new PackSection(Say("计算指标", "Measures"), [.. own.Select(one => one.Name + Mark(one.Recalled) + Say("：", ": ") + string.Join(Say("；", "; "), new[] { _measures.Formula(one), _measures.Zero(one) }.Where(text => text.Length > 0)))])
        {
            Table = new PackTable([Say("指标", "measure"), Say("公式", "formula"), Say("分母为零", "zero denominator"), Say("依据", "reference")],
                [.. own.Select(one => (ImmutableArray<string>)[one.Name + Mark(one.Recalled), _measures.Formula(one), _measures.Zero(one), _speech.Reference(one.Reference)])]),
        };
    }

    private PackSection Scheme(ScoringScheme scheme)
    {
        string source = _speech.Reference(scheme.Reference);
        List<string> lines = [Say($"满分 {PackSpeech.Number(scheme.Full)} 分，共 {scheme.Rows.Length} 行", $"full marks {PackSpeech.Number(scheme.Full)}, {scheme.Rows.Length} rows") + (source.Length > 0 ? Say("；依据", "; by ") + source : "")];
        foreach (ScoreGroup group in scheme.Groups) lines.Add(string.Join("／", group.Path) + Say($"：{PackSpeech.Number(group.Points)} 分", $": {PackSpeech.Number(group.Points)} points"));
        if (scheme.Own is { } set) lines.Add(_rules.Own(set));
        int before = lines.Count;
        string part = "";
        foreach (ScoreRow row in scheme.Rows)
        {
            string own = string.Join("／", row.Groups);
            lines.Add((own != part && own.Length > 0 ? Say($"〔{own}〕", $"[{own}] ") : "") + _rules.Row(row));
            part = own;
        }

        return new PackSection(scheme.Title, [.. lines])
        {
            Before = before,
            Table = new PackTable([Say("分组", "part"), Say("指标", "indicator"), Say("分值", "points"), Say("公式", "formula"), Say("扣分办法", "rule"), Say("材料", "paper")],
                [.. scheme.Rows.Select(row => (ImmutableArray<string>)[string.Join("／", row.Groups), row.Name + _rules.Marks(row), PackSpeech.Number(row.Points), _rules.Formula(row.Measure), _rules.Rule(row), row.Paper])]),
        };
    }

    // What a base brings is told where the base is told.
    private IEnumerable<T> Own<T>(ImmutableArray<T> all, Func<FormPack, ImmutableArray<T>> of) => all.Where(one => !_pack.Bases.Any(known => of(known).Contains(one)));

    private string UnitOf(ConceptId concept) => _pack.Find(concept)?.Unit.Symbol ?? "";

    private string Mark(bool recalled) => recalled ? _speech.Recalled : "";

    private string Say(string chinese, string english) => _speech.Say(chinese, english);
}
