using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Composition.Tests;

public sealed class PackComparisonTests
{
    private static readonly ScoreRow Control = new("r", "控制率", 5m, new ScoreRule.Proportional(0m, 100m)), Balance = new("q", "结余", 5m, new ScoreRule.CutOff());

    [Fact]
    public void The_same_in_another_order_is_no_change() =>
        Assert.Empty(Compare(Pack([Control, Balance], "收入合计", "收入总计"), Pack([Balance, Control], "收入总计", "收入合计")));

    [Fact]
    public void Points_rules_and_words_that_changed_are_told()
    {
        PackChange[] changes = [.. Compare(Pack([Control, Balance], "收入合计", "收入总计"), Pack([Control with { Points = 6m, Rule = new ScoreRule.Proportional(60m, 100m) }, Balance with { Points = 4m }], "收入合计", "总收入"))];
        Assert.Equal(["表头写法", "分值", "扣分办法", "分值"], changes.Select(change => change.Aspect));
        Assert.Equal(("总收入", "收入总计"), (Assert.Single(changes[0].New), Assert.Single(changes[0].Gone)));
        Assert.Equal(("控制率", "5", "6"), (changes[1].Name, changes[1].Before, changes[1].After));
    }

    [Fact]
    public void Rows_that_came_and_went_are_told_and_renamed_ids_are_not()
    {
        PackChange[] changes = [.. Compare(Pack([Control, Balance]), Pack([Control with { Id = "other" }, new ScoreRow("n", "公开", 5m, new ScoreRule.CutOff())]))];
        Assert.Equal([(PackChangeKind.Added, "公开"), (PackChangeKind.Removed, "结余")], changes.Select(change => (change.Kind, change.Name)));
    }

    private static IEnumerable<PackChange> Compare(FormPack before, FormPack after) => PackComparison.Compare(before, after, Language.Chinese);

    private static FormPack Pack(ScoreRow[] rows, params string[] headers) => new("x.y", PackVersion.None)
    {
        Concepts = [new Concept(new("a"), "收入合计", Unit.TenThousandYuan)],
        Tables = [new TableForm("t", "收入", [new ColumnRule(new ConceptId("a"), [.. headers])])],
        Schemes = [new ScoringScheme("s", "评分表", [.. rows])],
    };
}
