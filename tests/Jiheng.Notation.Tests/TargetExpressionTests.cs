using Jiheng.Notation;

namespace Jiheng.Notation.Tests;

public sealed class TargetExpressionTests
{
    [Theory]
    [InlineData("≥95%", TargetOperator.AtLeast, TargetDirection.None, "95%", "")]
    [InlineData("=12期", TargetOperator.Equal, TargetDirection.None, "12期", "")]
    [InlineData("＝12期", TargetOperator.Equal, TargetDirection.None, "12期", "")]
    [InlineData("不低于1,200人次", TargetOperator.AtLeast, TargetDirection.None, "1200人次", "")]
    [InlineData("下降10%", TargetOperator.None, TargetDirection.Decrease, "10%", "")]
    [InlineData("来访批次下降10%", TargetOperator.None, TargetDirection.Decrease, "10%", "来访批次")]
    [InlineData("满意度提升至95%", TargetOperator.None, TargetDirection.None, "95%", "满意度提升至")]
    [InlineData("能耗降低3%以上", TargetOperator.AtLeast, TargetDirection.Decrease, "3%", "能耗")]
    [InlineData("0件", TargetOperator.None, TargetDirection.None, "0件", "")]
    [InlineData("办理来信900批1900人次", TargetOperator.None, TargetDirection.None, "900批,1900人次", "办理来信")]
    [InlineData("≤273.09万元", TargetOperator.AtMost, TargetDirection.None, "273.09万元", "")]
    [InlineData("100%", TargetOperator.None, TargetDirection.None, "100%", "")]
    [InlineData("3至5场", TargetOperator.Between, TargetDirection.None, "3场", "")]
    [InlineData("群众满意度≥95%", TargetOperator.AtLeast, TargetDirection.None, "95%", "群众满意度")]
    [InlineData("控制在12万元以内", TargetOperator.AtMost, TargetDirection.None, "12万元", "控制在")]
    [InlineData("90%-95%", TargetOperator.Between, TargetDirection.None, "90%", "")]
    [InlineData("同比下降≥10%", TargetOperator.AtLeast, TargetDirection.Decrease, "10%", "同比")]
    [InlineData("少于3起", TargetOperator.LessThan, TargetDirection.None, "3起", "")]
    [InlineData("1次/年", TargetOperator.None, TargetDirection.None, "1次", "")]
    [InlineData("≥12（期）", TargetOperator.AtLeast, TargetDirection.None, "12期", "")]
    [InlineData("＞90分", TargetOperator.MoreThan, TargetDirection.None, "90分", "")]
    public void Figures_are_read_with_their_relation(string text, TargetOperator relation, TargetDirection direction, string figures, string subject)
    {
        TargetExpression target = TargetExpression.Read(text);
        Assert.Equal(TargetKind.Quantity, target.Kind);
        Assert.Equal(relation, target.Operator);
        Assert.Equal(direction, target.Direction);
        Assert.Equal(figures, string.Join(",", target.Quantities.Select(q => q.Quantity.ToString())));
        Assert.Equal(subject, target.Subject.Of(text).ToString());
    }

    [Theory]
    [InlineData("2022-12-31前", TargetOperator.Before, 2022, 12, 31)]
    [InlineData("2022年12月31日", TargetOperator.None, 2022, 12, 31)]
    [InlineData("2022年12月31日之前", TargetOperator.Before, 2022, 12, 31)]
    [InlineData("2022年底前完成", TargetOperator.Before, 2022, 12, 31)]
    [InlineData("12月底前", TargetOperator.Before, null, 12, null)]
    [InlineData("2022年", TargetOperator.None, 2022, null, null)]
    [InlineData("2022年1-12月", TargetOperator.None, 2022, 12, null)]
    [InlineData("不晚于2022.12.31", TargetOperator.Before, 2022, 12, 31)]
    public void Dates_are_read(string text, TargetOperator relation, int? year, int? month, int? day)
    {
        TargetExpression target = TargetExpression.Read(text);
        Assert.Equal(TargetKind.Date, target.Kind);
        Assert.Equal(relation, target.Operator);
        Assert.Equal(new DateMention(year, month, day), target.Date);
    }

    [Theory]
    [InlineData("不超年度预算", TargetKind.WithinBudget)]
    [InlineData("未超年度预算", TargetKind.WithinBudget)]
    [InlineData("控制在预算批复范围内", TargetKind.WithinBudget)]
    [InlineData("已完成", TargetKind.Words)]
    [InlineData("社会稳定治安", TargetKind.Words)]
    [InlineData("进一步提升", TargetKind.Words)]
    [InlineData("2022年工作任务", TargetKind.Words)]
    [InlineData("无", TargetKind.Nothing)]
    [InlineData("  ", TargetKind.Nothing)]
    [InlineData("/", TargetKind.Nothing)]
    public void Words_are_no_figures(string text, TargetKind kind)
    {
        TargetExpression target = TargetExpression.Read(text);
        Assert.Equal(kind, target.Kind);
        Assert.Empty(target.Quantities);
    }

    [Theory]
    [InlineData("0件", true)]
    [InlineData("安全生产零事故", true)]
    [InlineData("零", true)]
    [InlineData("事故为零", true)]
    [InlineData("＝0", true)]
    [InlineData("零容忍", false)]
    [InlineData("10件", false)]
    [InlineData("无", false)]
    public void A_zero_target_is_known(string text, bool zero) => Assert.Equal(zero, TargetExpression.Read(text).IsZero);

    [Fact]
    public void An_amount_in_a_budget_target_is_a_quantity()
    {
        TargetExpression target = TargetExpression.Read("不超过年度预算120.5万元");
        Assert.Equal(TargetKind.Quantity, target.Kind);
        Assert.Equal(120.5m, target.Quantities[0].Quantity.Value);
    }
}
