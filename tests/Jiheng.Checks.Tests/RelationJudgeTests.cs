using Jiheng.Facts;
using static Jiheng.Checks.Figures;

namespace Jiheng.Checks;

public sealed class RelationJudgeTests
{
    [Theory]
    [InlineData("273.09", "259.16,13.93", JudgementGrade.Exact)]
    [InlineData("140.00", "128.8,11.20", JudgementGrade.Exact)]
    [InlineData("89.97万元", "30万元,30万元,29.99万元", JudgementGrade.WithinRounding)]
    [InlineData("105.58万元", "95.36万元,10.23万元", JudgementGrade.WithinRounding)]
    [InlineData("1.2万元", "0.04万元,0万元", JudgementGrade.Apart)]
    [InlineData("12人", "5人,6人", JudgementGrade.Apart)]
    [InlineData("20人", "5人,4人,3人,3人,2人", JudgementGrade.Apart)]
    [InlineData("911000.39元", "809961.19元,71339.2元", JudgementGrade.Apart)]
    [InlineData("100.01元", "50.00元,50.00元", JudgementGrade.LastDigit)]
    [InlineData("1.5亿元", "10000万元,5000万元", JudgementGrade.Exact)]
    [InlineData("0.13亿元", "1287.35万元", JudgementGrade.WithinRounding)]
    public void A_sum_is_judged_by_written_precision(string whole, string parts, JudgementGrade grade)
    {
        Judgement judgement = RelationJudge.Judge(Sum(whole, parts.Split(',')));
        Assert.Equal(grade, judgement.Grade);
        Assert.Equal(grade is JudgementGrade.Exact or JudgementGrade.WithinRounding, judgement.Holds);
    }

    [Fact]
    public void A_failed_sum_says_so_in_the_reports_own_figures()
    {
        Judgement judgement = RelationJudge.Judge(Sum("1.2", "0.04", "0", "0", "0"));
        Assert.Equal(["0.04 + 0 + 0 + 0 = 0.04，文中写 1.2", "相差 1.16"], judgement.Derivation);
        Assert.Equal(("0.04", "1.2", 1.16m), (judgement.Expected, judgement.Actual, judgement.Difference));
    }

    [Fact]
    public void A_single_part_is_not_said_to_equal_itself() =>
        Assert.Equal(["1500，文中写 3600", "相差 2100"], RelationJudge.Judge(Sum("3600", "1500")).Derivation);

    [Fact]
    public void A_longer_figure_is_no_swap_of_digits() =>
        Assert.NotEqual(SlipKind.Swapped, RelationJudge.Judge(Sum("1000.00", "100.00")).Slip?.Kind);

    [Fact]
    public void A_sum_of_decreases_reads_as_it_is_written()
    {
        Relation relation = Rel(RelationKind.Sum, OperandRole.Whole.Is("3.59万元") with { Sign = -1m }, OperandRole.Part.Is("3.59万元") with { Sign = -1m }, OperandRole.Part.Is("0.30万元"));
        Judgement judgement = RelationJudge.Judge(relation);
        Assert.Equal(["3.59 − 0.30 = 3.29，文中写 3.59", "相差 0.3"], judgement.Derivation);
        Assert.Equal(("3.29万元", SlipKind.OneDigit, 0), (judgement.Expected, judgement.Slip?.Kind, judgement.Slip?.OperandIndex));
    }

    [Fact]
    public void Decimals_cut_off_beside_whole_figures_are_no_slip_of_the_pen() =>
        Assert.Null(RelationJudge.Judge(Sum("41287万元", "12036万元", "29251.70万元")).Slip);

    [Fact]
    public void Rounding_that_explains_a_gap_says_how_wide_it_may_be()
    {
        Judgement judgement = RelationJudge.Judge(Sum("105.58万元", "95.36万元", "10.23万元"));
        Assert.Equal(0.015m, judgement.WidestRounding);
        Assert.Equal(-0.01m, judgement.Difference);
    }

    [Fact]
    public void Exactness_that_a_pack_demands_leaves_no_room_for_rounding() =>
        Assert.False(RelationJudge.Judge(Sum("105.58万元", "95.36万元", "10.23万元") with { Rounding = RoundingPolicy.Exact }).Holds);

    [Fact]
    public void Parts_that_are_taken_away_count_against()
    {
        Relation relation = Rel(RelationKind.Sum, OperandRole.Whole.Is("0.00"), OperandRole.Part.Is("273.09"), OperandRole.Part.Is("273.09") with { Sign = -1m });
        Assert.Equal(JudgementGrade.Exact, RelationJudge.Judge(relation).Grade);
    }

    [Fact]
    public void An_open_list_may_be_smaller_but_never_larger()
    {
        Assert.Equal(JudgementGrade.Remainder, RelationJudge.Judge(Sum("500.00", "120.10", "200.35") with { Extent = ListExtent.Open }).Grade);
        Assert.False(RelationJudge.Judge(Sum("300.00", "120.10", "200.35") with { Extent = ListExtent.Open }).Holds);
    }

    [Fact]
    public void A_total_in_a_larger_unit_is_rounded_and_no_part_is_suspected()
    {
        Judgement judgement = RelationJudge.Judge(Sum("42.5亿元", "26.38亿元", "14.78亿元", "1.34亿元", "10万元"));
        Assert.Equal((JudgementGrade.WithinRounding, null), (judgement.Grade, judgement.Slip));
    }

    [Fact]
    public void A_small_remainder_that_one_digit_explains_is_asked_about()
    {
        Judgement judgement = RelationJudge.Judge(Sum("120.71", "25", "4.99", "40", "3.24", "29.98", "17") with { Extent = ListExtent.Open });
        Assert.True(judgement.Holds);
        Assert.Equal(SlipKind.OneDigit, judgement.Slip?.Kind);
        Assert.Equal(120.21m, judgement.Slip?.Corrected.Value);
        Assert.Equal(0.50m, judgement.Difference);
    }

    [Fact]
    public void A_list_of_unknown_extent_fails_below_its_whole_only_by_a_slip_beyond_chance()
    {
        Assert.Null(RelationJudge.Judge(Sum("911000.39元", "809961.19元", "71339.2元") with { Extent = ListExtent.Unstated }).Holds);
        Assert.False(RelationJudge.Judge(Sum("981300.39元", "809961.19元", "71339.20元") with { Extent = ListExtent.Unstated }).Holds);
        Assert.False(RelationJudge.Judge(Sum("881300.39元", "809961.19元", "171339.20元") with { Extent = ListExtent.Unstated }).Holds);
    }

    [Fact]
    public void What_only_seems_to_be_stated_accuses_nobody() =>
        Assert.Null(RelationJudge.Judge(Sum("100.00", "30.00", "50.00") with { Firmness = RelationFirmness.Tentative }).Holds);

    [Theory]
    [InlineData("1,287.35万元", "1,313.20万元", "98.03%", JudgementGrade.Exact)]
    [InlineData("1,287.35万元", "1,313.20万元", "99.03%", JudgementGrade.Apart)]
    [InlineData("29.42万元", "307.82万元", "9.55%", JudgementGrade.LastDigit)]
    [InlineData("165247.88元", "881300.39元", "18.76%", JudgementGrade.LastDigit)]
    [InlineData("236亿元", "318亿元", "74.2%", JudgementGrade.Exact)]
    [InlineData("0.7亿元", "1.8亿元", "40%", JudgementGrade.WithinRounding)]
    [InlineData("9人", "9人", "100%", JudgementGrade.Exact)]
    [InlineData("74万元", "100万元", "7.4成", JudgementGrade.Exact)]
    [InlineData("307.82万元", "0万元", "95.89%", JudgementGrade.Undefined)]
    [InlineData("9批", "9人", "100%", JudgementGrade.Undecided)]
    [InlineData("9人", "9人", "100个百分点", JudgementGrade.Undecided)]
    public void A_ratio_is_judged_by_written_precision(string part, string whole, string result, JudgementGrade grade) =>
        Assert.Equal(grade, RelationJudge.Judge(Ratio(part, whole, result)).Grade);

    [Fact]
    public void A_failed_ratio_tells_what_the_figures_allow()
    {
        Judgement judgement = RelationJudge.Judge(Ratio("1,287.35万元", "1,313.20万元", "99.03%"));
        Assert.Equal(["1,287.35 ÷ 1,313.20 = 98.03%，文中写 99.03%", "按书写精度为 98.0308%–98.0323%"], judgement.Derivation);
        Assert.Equal((2, 98.03m), (judgement.Slip?.OperandIndex, judgement.Slip?.Corrected.Value));
    }

    [Theory]
    [InlineData(ChangeDirection.Decrease, "431万元", "433万元", "2万元", "0.46%", JudgementGrade.Exact)]
    [InlineData(ChangeDirection.Decrease, "251万元", "285万元", "34万元", "12%", JudgementGrade.Exact)]
    [InlineData(ChangeDirection.Decrease, "4125.49万元", null, "1267.86万元", "23.51%", JudgementGrade.Exact)]
    [InlineData(ChangeDirection.Decrease, "4143.91万元", null, "2570.97万元", "38.28%", JudgementGrade.LastDigit)]
    [InlineData(ChangeDirection.Increase, "50万元", null, "50万元", "100%", JudgementGrade.Undefined)]
    [InlineData(ChangeDirection.Increase, "50万元", "0万元", null, "100%", JudgementGrade.Undefined)]
    [InlineData(ChangeDirection.Increase, "242259万元", null, "63678万元", "35.66%", JudgementGrade.Exact)]
    [InlineData(ChangeDirection.Increase, "242259万元", null, "63678万元", "36.55%", JudgementGrade.Apart)]
    [InlineData(ChangeDirection.Increase, "100.00万元", "120.00万元", null, "16.67%", JudgementGrade.Apart)]
    [InlineData(ChangeDirection.Decrease, "100.00万元", "120.00万元", null, "16.67%", JudgementGrade.Exact)]
    [InlineData(ChangeDirection.Increase, "15.6%", "12.3%", "3.3个百分点", null, JudgementGrade.Exact)]
    [InlineData(ChangeDirection.Increase, "15.6%", "12.3%", "3.3%", null, JudgementGrade.Undecided)]
    [InlineData(ChangeDirection.Increase, "220万元", "100万元", null, "1.2倍", JudgementGrade.Exact)]
    [InlineData(ChangeDirection.Decrease, "961批", null, null, "12.1%", JudgementGrade.Exact)]
    [InlineData(ChangeDirection.Decrease, "2批", null, null, "81.8%", JudgementGrade.Exact)]
    [InlineData(ChangeDirection.Decrease, "2批", null, null, "81.5%", JudgementGrade.Apart)]
    [InlineData(ChangeDirection.Decrease, "12.5万元", null, null, "81.5%", JudgementGrade.Undecided)]
    [InlineData(ChangeDirection.Unstated, "5人", "5人", "0人", null, JudgementGrade.Exact)]
    public void A_change_is_judged_by_whatever_figures_are_written(
        ChangeDirection direction, string current, string? from, string? delta, string? rate, JudgementGrade grade) =>
        Assert.Equal(grade, RelationJudge.Judge(Change(direction, current, from, delta, rate)).Grade);

    [Fact]
    public void Feasibility_says_which_bases_there_are()
    {
        Assert.Equal("961批下降 12.1%：上期数可为 1093", RelationJudge.Judge(Change(ChangeDirection.Decrease, "961批", rate: "12.1%")).Derivation[0]);
        Assert.Equal("1954人次下降 9.7%：上期数可为 2163–2165", RelationJudge.Judge(Change(ChangeDirection.Decrease, "1954人次", rate: "9.7%")).Derivation[0]);
    }

    [Theory]
    [InlineData("51.32万元", CompareOperator.Less, "52.00万元", true)]
    [InlineData("52.00万元", CompareOperator.Less, "52.00万元", false)]
    [InlineData("52.00万元", CompareOperator.AtMost, "52.00万元", true)]
    [InlineData("53.00万元", CompareOperator.AtMost, "52.00万元", false)]
    [InlineData("202.24万元", CompareOperator.Equal, "202.24万元", true)]
    [InlineData("202.24万元", CompareOperator.Equal, "202.25万元", false)]
    [InlineData("202.24万元", CompareOperator.Equal, "2022400元", true)]
    [InlineData("10.2万元", CompareOperator.Less, "10万元", null)]
    [InlineData("3人", CompareOperator.Less, "5批", null)]
    public void A_comparison_is_judged_by_digits_where_they_are_written_alike(string left, CompareOperator said, string right, bool? holds) =>
        Assert.Equal(holds, RelationJudge.Judge(Compare(left, said, right)).Holds);

    [Theory]
    [InlineData("0.13亿元,1287.35万元", true)]
    [InlineData("1202.95万元,12029501.84元", true)]
    [InlineData("13.93万元,13.94万元", false)]
    [InlineData("11.20万元,11.2万元", true)]
    [InlineData("98%,99.1%", false)]
    [InlineData("9人,9人,9人", true)]
    [InlineData("0.13亿元,1287.35万元,1278.35万元", false)]
    public void The_same_thing_said_twice_must_agree(string mentions, bool holds) =>
        Assert.Equal(holds, RelationJudge.Judge(Agree(mentions.Split(','))).Holds);

    [Fact]
    public void Of_three_mentions_the_odd_one_out_is_suspected()
    {
        Judgement judgement = RelationJudge.Judge(Agree("1287.35万元", "1278.35万元", "1287.35万元"));
        Assert.Equal((SlipKind.Swapped, 1), (judgement.Slip?.Kind, judgement.Slip?.OperandIndex));
    }

    [Theory]
    [InlineData("300人", Qualifier.About, "297人", true)]
    [InlineData("300人", Qualifier.About, "420人", null)]
    [InlineData("300人", Qualifier.About, "620人", false)]
    [InlineData("30个", Qualifier.SomewhatMore, "34个", true)]
    [InlineData("30个", Qualifier.SomewhatMore, "52个", false)]
    [InlineData("5亿元", Qualifier.Nearly, "4.9亿元", true)]
    [InlineData("95%", Qualifier.AtLeast, "97.2%", true)]
    [InlineData("95%", Qualifier.AtLeast, "93.2%", false)]
    [InlineData("100人", Qualifier.AtMost, "93人", true)]
    public void Words_about_a_number_widen_it_as_they_say(string loose, Qualifier qualifier, string exact, bool? holds) =>
        Assert.Equal(holds, RelationJudge.Judge(Rel(RelationKind.Agree, OperandRole.Mention.Is(loose, qualifier), OperandRole.Mention.Is(exact))).Holds);

    [Fact]
    public void What_is_counted_is_what_is_listed()
    {
        static Operand[] Named(params string[] names) => [.. names.Select(name => OperandRole.Listed.Is("0") with { Label = name })];
        Assert.True(RelationJudge.Judge(Rel(RelationKind.Count, [OperandRole.Stated.Is("3个"), .. Named("甲镇", "乙镇", "丙街道")])).Holds);
        Judgement four = RelationJudge.Judge(Rel(RelationKind.Count, [OperandRole.Stated.Is("4个"), .. Named("甲镇", "乙镇", "丙街道")]));
        Assert.False(four.Holds);
        Assert.Equal("所列 3：甲镇、乙镇、丙街道；所称 4个", four.Derivation[0]);
    }

    [Theory]
    [InlineData("96", "90", "100", true)]
    [InlineData("90", "90", "100", true)]
    [InlineData("89.5", "90", "100", false)]
    public void A_score_lies_in_the_band_of_its_grade(string score, string low, string high, bool holds) =>
        Assert.Equal(holds, RelationJudge.Judge(Rel(RelationKind.Band, OperandRole.Score.Is(score), OperandRole.Low.Implied(low), OperandRole.High.Implied(high))).Holds);

    [Fact]
    public void An_end_that_does_not_belong_to_the_band_is_kept_out() =>
        Assert.False(RelationJudge.Judge(Rel(RelationKind.Band, OperandRole.Score.Is("90"), OperandRole.Low.Implied("80"), OperandRole.High.Is("90", Qualifier.LessThan))).Holds);

    [Fact]
    public void Two_calibers_are_reconciled_by_what_explains_the_difference()
    {
        Relation relation = Rel(RelationKind.Reconcile, OperandRole.Whole.Is("273.09"), OperandRole.Part.Is("259.16"), OperandRole.Result.Is("13.93"));
        Assert.True(RelationJudge.Judge(relation).Holds);
        Assert.False(RelationJudge.Judge(relation with { Operands = relation.Operands.SetItem(2, OperandRole.Result.Is("13.95")) }).Holds);
    }

    [Fact]
    public void A_figure_beyond_all_accounts_accuses_nobody() =>
        Assert.Null(RelationJudge.Judge(Sum("79228162514264337593543950335亿元", "79228162514264337593543950335亿元")).Holds);

    [Theory]
    [InlineData("25元", true)] // 25万元 would leave 0.50万元 of 120.71
    [InlineData("25.1元", true)]
    [InlineData("5元", false)] // 5万元 would leave a fifth of the whole: nothing tells
    [InlineData("60元", false)] // 60万元 would be more than the whole
    public void One_part_in_yuan_among_others_in_wan_is_asked_about_where_wan_would_close_the_list(string odd, bool asked)
    {
        Relation open = Sum("120.71万元", odd, "4.99万元", "40万元", "3.24万元", "29.98万元", "17万元") with { Extent = ListExtent.Open };
        Judgement judgement = RelationJudge.Judge(open);
        Assert.True(judgement.Holds);
        Assert.Equal(asked, judgement.Slip is { Kind: SlipKind.WrongUnit, OperandIndex: 1 });
    }
}
