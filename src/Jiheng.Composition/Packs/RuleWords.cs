using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Composition;

/// <summary>评分规则的说法: a row of a scoring table told from its data, so that its author can see whether it says what the table says.</summary>
public sealed class RuleWords
{
    private readonly PackSpeech _speech;
    private readonly MeasureWords _measures;

    /// <summary>For the rows of one pack, in one language.</summary>
    public RuleWords(FormPack pack, Language language)
    {
        _speech = new PackSpeech(pack, language);
        _measures = new MeasureWords(_speech);
    }

    /// <summary>一行: "财政供养人员控制率（5分）：在职人员数 ÷ 编制数 × 100%；不超过 100% 得满分，…".</summary>
    public string Row(ScoreRow row)
    {
        string points = PackSpeech.Number(row.Points);
        string[] parts = [Formula(row.Measure), Rule(row), Absent(row)];
        return row.Name + _speech.Say($"（{points}分）", $" ({points} points)") + Marks(row) + _speech.Say("：", ": ") + string.Join(_speech.Say("；", "; "), parts.Where(part => part.Length > 0));
    }

    /// <summary>规则 of a row, without its formula.</summary>
    public string Rule(ScoreRow row) => Rule(row, row.Rule, row.Measure);

    /// <summary>自设指标: how the rows that each department sets itself are scored.</summary>
    public string Own(OwnIndicators own) => Say($"本单位自设的指标（{N(own.Points)}分）：分值写在报告里；", $"The department's own indicators ({N(own.Points)} points), each with its points in the report: ") + Completion(own.Rule);

    private string Completion(ScoreRule.Completion rule) =>
        Say("达到目标得满分，没有达到的按完成程度得分", "full marks where the target is reached, else the share of it that was")
        + (rule.Pass == 0m ? "" : Say($"，不足 {N(rule.Pass)}% 不得分，从 {N(rule.Pass)}% 起按（完成程度 − {N(rule.Pass)}%）÷（100% − {N(rule.Pass)}%）", $", nothing below {N(rule.Pass)}%, from there (share − {N(rule.Pass)}%) ÷ (100% − {N(rule.Pass)}%)"))
        + (rule.Grades.IsEmpty ? "" : Say("；定性目标由评价人评定，得该行分值的：", "; targets in words are judged, for so much of the row's points: ")
            + string.Join(Stop, rule.Grades.Select(grade => grade.Name + " " + (grade.Least == grade.Most ? N(grade.Least) : N(grade.Least) + "–" + N(grade.Most)) + "%")));

    /// <summary>公式 of a row's measure, with what the pack says of zero denominators; "" where the row has none.</summary>
    public string Formula(string measure)
    {
        if (_speech.Pack.FindMeasure(measure) is not { } known) return "";
        string zero = _measures.Zero(known);
        return _measures.Formula(known) + (known.Recalled ? _speech.Say("（公式凭记忆）", " (formula recalled)") : "") + (zero.Length > 0 ? _speech.Say("；", "; ") + zero : "");
    }

    /// <summary>记号: 凭记忆, 来源缺页; "" for none.</summary>
    public string Marks(ScoreRow row) => (row.Recalled ? _speech.Recalled : "") + (row.Rule is ScoreRule.CutOff ? _speech.Say("【来源缺页】", " [source breaks off]") : "");

    private string Rule(ScoreRow row, ScoreRule rule, string measure)
    {
        string unit = _measures.Unit(_speech.Pack.FindMeasure(measure));
        return rule switch
        {
            ScoreRule.Steps steps => Steps(steps, unit),
            ScoreRule.Bands bands => string.Join(Stop, bands.All.Select(band => Interval(band, unit) + Give(band.Points))),
            ScoreRule.CompareFact compare => string.Join(Stop, compare.Cases.Select(one => Case(one, unit) + Give(one.Points))),
            ScoreRule.ChecklistAdd add => Say($"做到一条得一条的分，共 {add.Items.Length} 条：", $"each of {add.Items.Length} conditions met adds its points: ") + Items(add.Items, item => Points(item.Points)),
            ScoreRule.ChecklistDeduct deduct => Say($"每有一例不符合扣 {N(deduct.Each)} 分，扣完为止；条件共 {deduct.Items.Length} 条：", $"{N(deduct.Each)} off for each breach, never below zero; {deduct.Items.Length} conditions: ") + Items(deduct.Items, _ => ""),
            ScoreRule.CountDeduct count => Say($"按{Quoted(_speech.Term(count.Count))}，每 1 {UnitOf(count.Count)}扣 {N(count.Each)} 分，扣完为止", $"{N(count.Each)} off for each of {Quoted(_speech.Term(count.Count))}, never below zero"),
            ScoreRule.Proportional share => Share(share),
            ScoreRule.BestOf best => Say("下列算法取得分最高的一种：", "the best of: ") + string.Join(Stop, best.Choices.Select((choice, i) => $"({i + 1}) " + Choice(row, choice))),
            ScoreRule.Judgement judgement => Say("由评价人评定：", "judged: ") + string.Join(Stop, judgement.Grades.Select(grade => grade.Name + " " + Range(grade))),
            ScoreRule.Completion completion => Completion(completion),
            ScoreRule.Imported imported => Say($"取{Quoted(_speech.Term(imported.Score))}，满分 {N(imported.OutOf)} 折算成本行分值", $"taken from {Quoted(_speech.Term(imported.Score))}, scaled from {N(imported.OutOf)}"),
            _ => Say("评分标准没有查到，不作推测", "its standard was not found, and nothing is guessed"),
        };
    }

    private string Choice(ScoreRow row, RuleChoice choice)
    {
        string formula = Formula(choice.Measure);
        return (formula.Length > 0 ? formula + Say("，", ", ") : "") + Rule(row, choice.Rule, choice.Measure);
    }

    private string Steps(ScoreRule.Steps rule, string unit)
    {
        string limit = N(rule.Limit) + Spaced(unit), step = N(rule.Step) + (unit == "%" ? Say(" 个百分点", " point(s)") : Spaced(unit));
        string words = rule.Side switch
        {
            StepSide.Above => Say($"不超过 {limit} 得满分，每超 {step}扣 {N(rule.Deduct)} 分", $"full marks up to {limit}, {N(rule.Deduct)} off for each {step} above"),
            StepSide.Below => Say($"不低于 {limit} 得满分，每低 {step}扣 {N(rule.Deduct)} 分", $"full marks from {limit}, {N(rule.Deduct)} off for each {step} below"),
            _ => Say($"正好 {limit} 得满分，每高或低 {step}扣 {N(rule.Deduct)} 分", $"full marks at {limit}, {N(rule.Deduct)} off for each {step} above or below"),
        };
        return words + Say("，扣完为止；", ", never below zero; ") + (rule.Partial switch
        {
            PartialStep.Whole => Say("不足一步不扣", "less than a step costs nothing"),
            PartialStep.RoundUp => Say("不足一步按一步扣", "less than a step counts as one"),
            PartialStep.ProRata => Say("不足一步按比例扣", "less than a step costs its share"),
            _ => Say("不足一步怎样扣，评分表没有写", "what less than a step costs, the table does not say"),
        });
    }

    private string Interval(ScoreBand band, string unit)
    {
        string low = band.Low is decimal l ? N(l) + Spaced(unit) : "", high = band.High is decimal h ? N(h) + Spaced(unit) : "";
        return (band.Low, band.High) switch
        {
            (decimal one, decimal other) when one == other => Say("正好 " + low, "exactly " + low),
            (decimal, decimal) => Say($"{low}（{(band.LowOpen ? "不含" : "含")}）至 {high}（{(band.HighOpen ? "不含" : "含")}）", $"{(band.LowOpen ? "above" : "from")} {low} {(band.HighOpen ? "to below" : "to")} {high}"),
            (decimal, null) => band.LowOpen ? Say("超过 " + low, "above " + low) : Say(low + " 及以上", low + " and above"),
            (null, decimal) => band.HighOpen ? Say("不足 " + high, "below " + high) : Say(high + " 及以下", high + " and below"),
            _ => Say("其余", "otherwise"),
        };
    }

    private string Case(FactCase one, string unit)
    {
        string other = one.Number is decimal number ? N(number) + (number == 0m ? "" : Spaced(unit)) : one.Other is { } term ? Quoted(_speech.Term(term)) : "";
        if (other.Length == 0) return Say("其余", "otherwise");
        return one.Operator switch
        {
            CompareOperator.Equal => Say("等于", "equal to "),
            CompareOperator.AtMost => Say("不超过", "at most "),
            CompareOperator.AtLeast => Say("不低于", "at least "),
            CompareOperator.Less => Say("小于", "less than "),
            _ => Say("大于", "more than "),
        } + (one.Number is null ? "" : Say(" ", "")) + other;
    }

    private string Share(ScoreRule.Proportional rule)
    {
        string cap = rule.Cap == 100m ? Say("超过 100% 的按 100% 计", "above 100% counts as 100%") : Say($"最高按 {N(rule.Cap)}% 计，得分不超过分值", $"counted up to {N(rule.Cap)}%, never more than the points");
        return rule.Pass == 0m
            ? Say("按指标值的百分比得分，", "the points times the rate; ") + cap
            : Say($"不足 {N(rule.Pass)}% 不得分，从 {N(rule.Pass)}% 起按（指标值 − {N(rule.Pass)}%）÷（100% − {N(rule.Pass)}%）得分，", $"nothing below {N(rule.Pass)}%, from there (rate − {N(rule.Pass)}%) ÷ (100% − {N(rule.Pass)}%) of the points; ") + cap;
    }

    private string Items(IEnumerable<ChecklistItem> items, Func<ChecklistItem, string> behind) =>
        string.Join(Stop, items.Select((item, i) => $"({i + 1}) {item.Text}{behind(item)}"));

    /// <summary>不适用时; "" where the table says nothing.</summary>
    public string Absent(ScoreRow row) => row.NotApplicable switch
    {
        NotApplicablePolicy.Full => Say("不适用的按满分", "full marks where it does not apply"),
        NotApplicablePolicy.Zero => Say("不适用的计零分", "no points where it does not apply"),
        NotApplicablePolicy.Reweight => Say("不适用的剔除，其余各行折算", "taken out where it does not apply, the others scaled up"),
        _ => "",
    };

    private string Range(JudgementGradeRule grade) => grade.Least == grade.Most ? Say($"{N(grade.Least)} 分", N(grade.Least)) : Say($"{N(grade.Least)}–{N(grade.Most)} 分", $"{N(grade.Least)}–{N(grade.Most)}");

    private string UnitOf(MeasureTerm term) => _speech.Pack.Find(term.Concept)?.Unit.Symbol is { Length: > 0 } unit ? unit : Say("个", "");

    private string Give(decimal points) => Say($"，得 {N(points)} 分", $": {N(points)}");

    private string Points(decimal points) => Say($"（{N(points)} 分）", $" ({N(points)})");

    // A name with quotation marks of its own stands in others.
    private static string Quoted(string name) => PackSpeech.Quoted(name);

    private string Stop => Say("；", "; ");

    private string Say(string chinese, string english) => _speech.Say(chinese, english);

    private static string Spaced(string unit) => unit is "%" or "" ? unit : " " + unit;

    private static string N(decimal number) => PackSpeech.Number(number);
}
