using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Composition.Tests;

public sealed class PackWordsTests
{
    private static readonly Measure Rate = new("m", "率", MeasureKind.Ratio) { Top = [new(new("a"), 0, "", 1)], Bottom = [new(new("b"), 0, "", 1)] };
    private static readonly FormPack Pack = new("x.y", PackVersion.None)
    {
        Title = "某表",
        Concepts = [new Concept(new("a"), "在职人员数", Unit.Count("人")), new Concept(new("b"), "编制数", Unit.Count("人")), new Concept(new("c"), "上年结转", Unit.TenThousandYuan), new Concept(new("d"), "“三公”超支数", Unit.Count("个"))],
        Measures = [Rate, Rate with { Id = "k", Recalled = true, ZeroBoth = ZeroBase.Full }, new Measure("v", "结余", MeasureKind.Value) { Top = [new(new("c"), 0, "", 1)] }],
    };

    private static readonly MeasureTerm Late = new(new("d"), 0, "", 1), Carried = new(new("c"), 0, "", 1);

    public static TheoryData<ScoreRule, string, string> Rules => new()
    {
        { new ScoreRule.Steps(StepSide.Above, 100m, 1m, 0.5m, PartialStep.Unsaid), "m", "行（5分）：在职人员数 ÷ 编制数 × 100%；不超过 100% 得满分，每超 1 个百分点扣 0.5 分，扣完为止；不足一步怎样扣，评分表没有写" },
        { new ScoreRule.Steps(StepSide.Below, 95m, 2m, 1m, PartialStep.RoundUp), "k", "行（5分）：在职人员数 ÷ 编制数 × 100%（公式凭记忆）；分子分母都为零按满分；不低于 95% 得满分，每低 2 个百分点扣 1 分，扣完为止；不足一步按一步扣" },
        { new ScoreRule.Steps(StepSide.Both, 0m, 5m, 1m, PartialStep.ProRata), "m", "行（5分）：在职人员数 ÷ 编制数 × 100%；正好 0% 得满分，每高或低 5 个百分点扣 1 分，扣完为止；不足一步按比例扣" },
        { new ScoreRule.Bands([new(90m, false, null, false, 5m), new(80m, true, 90m, true, 3m), new(null, false, 80m, false, 0m)]), "m", "行（5分）：在职人员数 ÷ 编制数 × 100%；90% 及以上，得 5 分；80%（不含）至 90%（不含），得 3 分；80% 及以下，得 0 分" },
        { new ScoreRule.CompareFact([new(CompareOperator.Equal, 0m, null, 5m), new(CompareOperator.AtMost, null, Carried with { YearOffset = -1 }, 2m), new(CompareOperator.Equal, null, null, 0m)]), "v", "行（5分）：上年结转；等于 0，得 5 分；不超过“上年上年结转”，得 2 分；其余，得 0 分" },
        { new ScoreRule.ChecklistAdd([new("1", "甲", 2m), new("2", "乙", 3m)]), "", "行（5分）：做到一条得一条的分，共 2 条：(1) 甲（2 分）；(2) 乙（3 分）" },
        { new ScoreRule.ChecklistDeduct(1m, [new("1", "甲", 0m)]), "", "行（5分）：每有一例不符合扣 1 分，扣完为止；条件共 1 条：(1) 甲" },
        { new ScoreRule.CountDeduct(0.5m, Late), "", "行（5分）：按「“三公”超支数」，每 1 个扣 0.5 分，扣完为止" },
        { new ScoreRule.Proportional(0m, 100m), "m", "行（5分）：在职人员数 ÷ 编制数 × 100%；按指标值的百分比得分，超过 100% 的按 100% 计" },
        { new ScoreRule.Proportional(60m, 100m), "m", "行（5分）：在职人员数 ÷ 编制数 × 100%；不足 60% 不得分，从 60% 起按（指标值 − 60%）÷（100% − 60%）得分，超过 100% 的按 100% 计" },
        { new ScoreRule.BestOf([new("", new ScoreRule.Judgement([new("优", 5m, 5m)])), new("m", new ScoreRule.Proportional(0m, 100m))]), "", "行（5分）：下列算法取得分最高的一种：(1) 由评价人评定：优 5 分；(2) 在职人员数 ÷ 编制数 × 100%，按指标值的百分比得分，超过 100% 的按 100% 计" },
        { new ScoreRule.Judgement([new("优", 5m, 5m), new("差", 0m, 2m)]), "", "行（5分）：由评价人评定：优 5 分；差 0–2 分" },
        { new ScoreRule.Imported(Carried, 100m), "", "行（5分）：取“上年结转”，满分 100 折算成本行分值" },
        { new ScoreRule.CutOff(), "", "行（5分）【来源缺页】：评分标准没有查到，不作推测" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_kind_of_rule_is_told(ScoreRule rule, string measure, string told)
    {
        ScoreRow row = new("r", "行", 5m, rule) { Measure = measure };
        Assert.Equal(told, new RuleWords(Pack, Language.Chinese).Row(row));
        string english = new RuleWords(Pack, Language.English).Row(row);
        Assert.StartsWith("行 (5 points)", english, StringComparison.Ordinal);
        Assert.DoesNotContain("扣", english, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recalled_row_and_what_does_not_apply_are_marked() =>
        Assert.Equal("行（5分）【凭记忆】：由评价人评定：；不适用的按满分", new RuleWords(Pack, Language.Chinese).Row(new ScoreRow("r", "行", 5m, new ScoreRule.Judgement([])) { Recalled = true, NotApplicable = NotApplicablePolicy.Full }));

    [Fact]
    public void The_shipped_packs_are_told_whole()
    {
        foreach (FormPack pack in FormPackRepository.Load(RepositoryRoot.PathOf("packs")).Packs)
        {
            PackAccount account = new PackWords(pack, Language.Chinese).Account();
            Assert.All(account.Sections, section => Assert.DoesNotContain(section.Lines, line => line.Contains("：：", StringComparison.Ordinal) || line.EndsWith('：') && section.Title != "怎样认出这张表"));
            Assert.All(pack.Relations, rule => Assert.Contains(account.Sections.SelectMany(section => section.Lines), line => line.StartsWith(rule.Title, StringComparison.Ordinal)));
            string page = PackPage.Write(account);
            Assert.StartsWith("# " + pack.Title, page, StringComparison.Ordinal);
            Assert.All(pack.Schemes.SelectMany(scheme => scheme.Rows), row => Assert.Contains(row.Name, page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_page_escapes_what_names_bring() =>
        Assert.Equal("# \\*表\n\n## 节\n\n| a |\n| --- |\n| x\\|\\<b> |\n", PackPage.Write(new PackAccount("*表", [new PackSection("节", ["句"]) { Table = new PackTable(["a"], [["x|<b>"]]) }])));
}
