using Jiheng.Facts;
using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

public sealed class TableRelationsTests
{
    [Fact]
    public void A_total_row_sums_the_numbered_rows_and_among_rows_their_own_whole() => Assert.Equal(
        ["3318 = 0 + 1372 + 1946", "1946 = 1946 + 0 …"],
        Read("""
            “三公”经费汇总表 单位：万元
            项目 | 预算数
            合计 | 3318
            1、出国（境） | 0
            2、公务接待 | 1372
            3、公务用车 | 1946
            其中：（1）运行维护 | 1946
            （2）购置 | 0
            """));

    [Fact]
    public void The_unit_above_the_table_is_the_unit_of_its_figures()
    {
        Relation relation = TableRelations.Read(Document("""
            编制部门：某某局 金额单位：万元
            项目 | 金额
            甲 | 1.50
            乙 | 2.50
            合计 | 4.00
            """)).Single();
        Assert.Equal(("万元", "合计·金额"), (relation.First(OperandRole.Whole)!.Quantity.Unit.Symbol, relation.First(OperandRole.Whole)!.Label));
        Assert.Equal((3, 1, "4.00"), (relation.First(OperandRole.Whole)!.Location!.Row, relation.First(OperandRole.Whole)!.Location!.Column, relation.First(OperandRole.Whole)!.Location!.Quote));
    }

    [Fact]
    public void Codes_and_columns_of_an_expenditure_table_all_speak()
    {
        string[] said = [.. Read("""
            单位：万元
            项目 | < | 本年支出合计 | 基本支出 | 项目支出
            功能分类科目编码 | 科目名称 | ^ | ^ | ^
            合计 | < | 307.82 | 105.58 | 202.24
            201 | 一般公共服务支出 | 264.87 | 62.63 | 202.24
            20139 | 社会工作事务 | 264.87 | 62.63 | 202.24
            2013901 | 行政运行 | 51.32 | 51.32 |
            2013950 | 事业运行 | 11.31 | 11.31 |
            2013999 | 其他支出 | 202.24 | | 202.24
            221 | 住房保障支出 | 42.95 | 42.95 |
            22102 | 住房改革支出 | 42.95 | 42.95 |
            2210201 | 住房公积金 | 31.23 | 31.23 |
            2210203 | 购房补贴 | 11.72 | 11.72 |
            """)];
        Assert.Contains("307.82 = 105.58 + 202.24", said);
        Assert.Contains("264.87 = 62.63 + 202.24", said);
        Assert.Contains("307.82 = 264.87 + 42.95", said);
        Assert.Contains("105.58 = 62.63 + 42.95", said);
        Assert.Contains("202.24 = 202.24", said);
        Assert.Contains("264.87 = 51.32 + 11.31 + 202.24", said);
        Assert.Contains("62.63 = 51.32 + 11.31", said);
        Assert.Contains("42.95 = 31.23 + 11.72", said);
        Assert.DoesNotContain(said, one => one.StartsWith('?') || one.EndsWith('…'));
    }

    [Fact]
    public void Codes_in_three_columns_are_put_together()
    {
        string[] said = [.. Read("""
            单位：元
            项目 | < | < | < | 支出预算 | < | <
            功能分类科目编码 | < | < | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
            类 | 款 | 项 | ^ | ^ | ^ | ^
            201 | | | 一般公共服务支出 | 500.00 | 300.00 | 200.00
            201 | 03 | | 办公厅（室）事务 | 500.00 | 300.00 | 200.00
            201 | 03 | 01 | 行政运行 | 320.00 | 300.00 | 20.00
            201 | 03 | 02 | 一般行政管理事务 | 180.00 | | 180.00
            210 | | | 卫生健康支出 | 100.00 | 100.00 |
            210 | 11 | | 行政事业单位医疗 | 100.00 | 100.00 |
            210 | 11 | 01 | 行政单位医疗 | 60.00 | 60.00 |
            210 | 11 | 02 | 事业单位医疗 | 40.00 | 40.00 |
            | | | 合计 | 600.00 | 400.00 | 200.00
            """)];
        Assert.Contains("500.00 = 320.00 + 180.00", said);
        Assert.Contains("100.00 = 60.00 + 40.00", said);
        Assert.Contains("600.00 = 500.00 + 100.00", said);
        Assert.Contains("600.00 = 400.00 + 200.00", said);
        // How the score follows from the rate, no word of the form says.
        Assert.DoesNotContain(said, one => one.StartsWith('?') && one != "?9.67 ÷ 10 = 96.65");
    }

    [Fact]
    public void One_mistyped_figure_does_not_make_the_structure_doubtful()
    {
        string[] said = [.. Read("""
            编码 | 名称 | 合计 | 基本支出 | 项目支出
            301 | 工资福利支出 | 70.00 | 60.00 | 10.00
            30101 | 基本工资 | 30.00 | 26.00 | 4.00
            30102 | 津贴补贴 | 40.00 | 43.00 | 6.00
            302 | 商品和服务支出 | 30.00 | 10.00 | 20.00
            30201 | 办公费 | 30.00 | 10.00 | 20.00
            合计 | | 100.00 | 70.00 | 30.00
            """)];
        Assert.Contains("60.00 = 26.00 + 43.00", said);
        Assert.Contains("40.00 = 43.00 + 6.00", said);
    }

    [Fact]
    public void A_table_that_lists_only_some_items_of_a_code_accuses_nobody()
    {
        string[] said = [.. Read("""
            编码 | 名称 | 合计 | 基本支出
            201 | 一般公共服务支出 | 500.00 | 300.00
            20103 | 办公厅（室）事务 | 100.00 | 90.00
            20106 | 财政事务 | 200.00 | 80.00
            """)];
        Assert.All(said.Where(one => one.StartsWith("500", StringComparison.Ordinal) || one.StartsWith("300", StringComparison.Ordinal)), one => Assert.Fail(one));
    }

    [Fact]
    public void Income_and_expenditure_side_by_side_are_two_blocks_that_balance()
    {
        string[] said = [.. Read("""
            单位：万元
            收入 | < | 支出 | <
            项目 | 决算数 | 项目 | 决算数
            一、一般公共预算财政拨款收入 | 300.00 | 一、一般公共服务支出 | 260.00
            二、政府性基金预算财政拨款收入 | | 二、外交支出 |
            三、其他收入 | 7.50 | 三、住房保障支出 | 40.00
            本年收入合计 | 307.50 | 本年支出合计 | 300.00
            使用非财政拨款结余 | | 结余分配 |
            年初结转和结余 | 2.50 | 年末结转和结余 | 10.00
            总计 | 310.00 | 总计 | 310.00
            """)];
        Assert.Contains("307.50 = 300.00 + 7.50", said);
        Assert.Contains("300.00 = 260.00 + 40.00", said);
        Assert.Contains("310.00 = 307.50 + 2.50", said);
        Assert.Contains("310.00 = 300.00 + 10.00", said);
        Assert.Contains("310.00 ~ 310.00", said);
        Assert.Equal(5, said.Length);
    }

    [Fact]
    public void Groups_of_columns_add_up_in_any_order_and_under_their_own_sub_headings()
    {
        string[] said = [.. Read("""
            单位：万元
            合计 | < | 因公出国（境）费 | < | 公务用车购置及运行维护费 | < | < | < | < | < | 公务接待费 | <
            ^ | ^ | ^ | ^ | 小计 | < | 公务用车购置费 | < | 公务用车运行维护费 | < | ^ | ^
            预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
            20.00 | 15.50 | 5.00 | 4.00 | 12.00 | 9.50 | 8.00 | 6.00 | 4.00 | 3.50 | 3.00 | 2.00
            """)];
        Assert.Contains("20.00 = 5.00 + 12.00 + 3.00", said);
        Assert.Contains("15.50 = 4.00 + 9.50 + 2.00", said);
        Assert.Contains("12.00 = 8.00 + 4.00", said);
        Assert.Contains("9.50 = 6.00 + 3.50", said);
        Assert.Equal(4, said.Length);
    }

    [Fact]
    public void A_flat_header_with_a_subtotal_is_read_by_what_adds_up()
    {
        string[] said = [.. Read("""
            单位：万元
            合计 | 因公出国（境）费 | 小计 | 购置费 | 运行费 | 公务接待费
            20.00 | 5.00 | 12.00 | 8.00 | 4.00 | 3.00
            """)];
        Assert.Contains("12.00 = 8.00 + 4.00", said);
        Assert.Contains("20.00 = 5.00 + 12.00 + 3.00", said);
    }

    [Fact]
    public void Among_over_several_header_rows_nests()
    {
        string[] said = [.. Read("""
            年度支出和结余情况（万元） | < | < | < | < | < | <
            机构名称 | 支出合计 | 其中： | < | < | < | 结余
            ^ | ^ | 基本支出 | 其中： | < | 项目支出 | ^
            ^ | ^ | ^ | 人员支出 | 公用支出 | ^ | ^
            汇总 | 273.09 | 140.00 | 128.80 | 11.20 | 133.09 | 0
            1、局机关 | 173.09 | 100.00 | 90.80 | 9.20 | 73.09 | 0
            2、二级机构 | 100.00 | 40.00 | 38.00 | 2.00 | 60.00 | 0
            """)];
        Assert.Contains("273.09 = 140.00 + 133.09", said);
        Assert.Contains("140.00 = 128.80 + 11.20", said);
        Assert.Contains("273.09 = 173.09 + 100.00", said);
        Assert.Contains("128.80 = 90.80 + 38.00", said);
        // How the score follows from the rate, no word of the form says.
        Assert.DoesNotContain(said, one => one.StartsWith('?') && one != "?9.67 ÷ 10 = 96.65");
    }

    [Fact]
    public void An_execution_rate_is_execution_over_the_adjusted_budget()
    {
        string[] said = [.. Read("""
            单位：万元
            项目 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
            甲 | 100.00 | 120.00 | 90.00 | 75%
            乙 | 50.00 | 80.00 | 78.40 | 98%
            """)];
        Assert.Contains("90.00 ÷ 120.00 = 75", said);
        Assert.Contains("78.40 ÷ 80.00 = 98", said);
    }

    [Fact]
    public void Changes_and_their_rates_lie_between_two_periods()
    {
        string[] said = [.. Read("""
            单位：万元
            项目 | 2023年决算数 | 2022年决算数 | 比上年增减额 | 比上年增减%
            甲 | 120.00 | 100.00 | 20.00 | 20.00
            乙 | 90.00 | 100.00 | -10.00 | -10.00
            合计 | 210.00 | 200.00 | 10.00 | 5.00
            """)];
        Assert.Contains("120.00 − 100.00 : 20.00", said);
        Assert.Contains("210.00 − 200.00 : 10.00", said);
        Assert.Contains("210.00 − 200.00 : 5.00", said);
        Assert.Contains("210.00 = 120.00 + 90.00", said);
        Assert.DoesNotContain(said, one => one.Contains("5.00 = 20.00", StringComparison.Ordinal));
    }

    [Fact]
    public void A_share_is_measured_against_the_total_row()
    {
        string[] said = [.. Read("""
            项目 | 金额 | 占比
            甲 | 30.00 | 30%
            乙 | 70.00 | 70%
            合计 | 100.00 | 100%
            """)];
        Assert.Contains("30.00 ÷ 100.00 = 30", said);
        Assert.Contains("70.00 ÷ 100.00 = 70", said);
    }

    [Fact]
    public void What_does_not_add_is_not_added()
    {
        string[] said = [.. Read("""
            序号 | 单位名称 | 编制人数 | 人均支出（元） | 完成率
            1 | 甲 | 10 | 500 | 90%
            2 | 乙 | 20 | 600 | 80%
            | 合计 | 30 | 566 | 85%
            """)];
        Assert.Equal(["30 = 10 + 20"], said.Where(one => !one.StartsWith('?')));
    }

    [Fact]
    public void A_table_that_goes_on_under_its_header_is_one_table()
    {
        string[] said = [.. Read("""
            单位：元
            编码 | 名称 | 金额
            201 | 一般公共服务支出 | 500.00
            20103 | 办公厅事务 | 500.00
            210 | 卫生健康支出 | 100.00

            编码 | 名称 | 金额
            21011 | 行政事业单位医疗 | 100.00
            2101101 | 行政单位医疗 | 60.00
            2101102 | 事业单位医疗 | 40.00
            | 合计 | 600.00
            """)];
        Assert.Contains("600.00 = 500.00 + 100.00", said);
        Assert.Contains("100.00 = 60.00 + 40.00", said);
    }

    [Fact]
    public void Personnel_and_operation_are_totals_of_their_own_blocks()
    {
        string[] said = [.. Read("""
            单位：万元
            经济分类科目编码 | 科目名称 | 决算数 | 经济分类科目编码 | 科目名称 | 决算数
            301 | 工资福利支出 | 95.36 | 302 | 商品和服务支出 | 10.23
            30101 | 基本工资 | 55.36 | 30201 | 办公费 | 9.23
            30102 | 津贴补贴 | 40.00 | 30211 | 差旅费 | 1.00
            303 | 对个人和家庭的补助 | 2.00 | 310 | 资本性支出 | 0.50
            30302 | 退休费 | 2.00 | 31002 | 办公设备购置 | 0.50
            人员经费合计 | < | 97.36 | 公用经费合计 | < | 10.73
            """)];
        Assert.Contains("97.36 = 95.36 + 2.00", said);
        Assert.Contains("10.73 = 10.23 + 0.50", said);
        Assert.Contains("95.36 = 55.36 + 40.00", said);
        Assert.Contains("10.23 = 9.23 + 1.00", said);
    }

    [Fact]
    public void A_table_that_lost_its_lines_still_speaks() => Assert.Equal(
        ["0 = 90 …", "0 = 89.974 …", "0 = 89.974 …"],
        Read("""
            项目支出绩效自评表 项目名称 某业务 单位 万元
            项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分
            年度资金总额： 0 0 0 10 0 0
            其中：本年财政拨款 90 89.974 89.974
            上年结转资金
            其他资金
            """));

    [Fact]
    public void What_was_there_and_what_moved_gives_what_is_left()
    {
        string[] said = [.. Read("""
            单位：元
            类别 | 期初数 | 本期增加 | 本期减少 | 期末数
            房屋 | 1200.00 | 0.00 | 0.00 | 1200.00
            车辆 | 450.00 | 120.00 | 80.00 | 490.00
            合计 | 1650.00 | 120.00 | 80.00 | 1690.00
            """)];
        Assert.Contains("490.00 = 450.00 + 120.00 + 80.00", said);
        Assert.Contains("1690.00 = 1200.00 + 490.00", said);
        Assert.DoesNotContain(said, one => one.Contains('−', StringComparison.Ordinal) || one.StartsWith('?'));
    }

    [Fact]
    public void Among_in_a_flat_header_reaches_as_far_as_the_figures_say()
    {
        string[] said = [.. Read("""
            单位 | 编制人数 | 实有人数 | 其中：在职 | 离退休
            局机关 | 20 | 25 | 18 | 7
            下属中心 | 10 | 12 | 9 | 3
            """)];
        Assert.Contains("25 = 18 + 7", said);
        Assert.Contains("12 = 9 + 3", said);
    }

    [Fact]
    public void Points_that_fall_short_of_a_hundred_accuse_nobody()
    {
        string[] said = [.. Read("""
            一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 检查企业数 | 200家 | 198家 | 50 | 49
            效益指标 | 就业人数 | 300人 | 312人 | 40 | 40
            总分 | | | | 100 | 98
            """)];
        Assert.All(said, one => Assert.StartsWith("?", one, StringComparison.Ordinal));
    }

    [Fact]
    public void The_funds_of_a_self_evaluation_form_add_up_below_their_total()
    {
        string[] said = [.. Read("""
            单位：万元
            年度预算申请 | 资金 | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
            ^ | 年度资金总额 | 1580.00 | 1705.30 | 1648.21 | 10 | 96.65% | 9.67
            ^ | 按收入性质分 | | | | | |
            ^ | 其中：一般公共预算 | 1500.00 | 1600.30 | 1560.11 | — | 97.49% |
            ^ | 政府性基金拨款 | 80.00 | 105.00 | 88.10 | — | 83.90% |
            ^ | 其他资金 | 0 | 0 | 0 | | |
            """)];
        Assert.Contains("1580.00 = 1500.00 + 80.00 + 0", said);
        Assert.Contains("1648.21 = 1560.11 + 88.10 + 0", said);
        Assert.Contains("1648.21 ÷ 1705.30 = 96.65", said);
        // How the score follows from the rate, no word of the form says.
        Assert.DoesNotContain(said, one => one.StartsWith('?') && one != "?9.67 ÷ 10 = 96.65");
    }

    [Fact]
    public void Rows_that_detail_the_row_above_are_not_added_again()
    {
        const string Accounts = """
            单位：万元
            项目 | 决算数
            本年收入合计 | 1000.00
            年初财政拨款结转和结余 | 80.00
            一般公共预算财政拨款 | 50.00
            政府性基金预算财政拨款 | 30.00
            总计 | {0}
            """;
        Assert.Contains("1080.00 = 1000.00 + 80.00", Read(Accounts.Replace("{0}", "1080.00", StringComparison.Ordinal)));
        Assert.Contains("1090.00 = 1000.00 + 80.00", Read(Accounts.Replace("{0}", "1090.00", StringComparison.Ordinal)));
    }

    [Fact]
    public void Among_rows_that_go_on_without_the_word_detail_the_row_above() => Assert.Contains(
        "1140.00 = 1030.00 + 15.00 + 95.00",
        Read("""
            单位：万元
            项目 | 决算数
            本年支出合计 | 1030.00
            结余分配 | 15.00
            其中：提取职工福利基金 | 5.00
            转入事业基金 | 10.00
            年末结转和结余 | 95.00
            总计 | 1140.00
            """));

    [Fact]
    public void Equal_rows_that_are_both_parts_stay_parts() => Assert.Contains(
        "260.00 = 100.00 + 100.00 + 60.00",
        Read("""
            单位：万元
            项目 | 金额
            车辆 | 100.00
            设备 | 100.00
            家具 | 60.00
            合计 | 260.00
            """));

    [Fact]
    public void A_single_among_row_is_one_member_picked_out()
    {
        const string Income = """
            单位：万元
            项目 | 决算数
            一、财政拨款收入 | 1,000.00
            其中：政府性基金预算财政拨款 | {0}
            二、事业收入 | 50.00
            """;
        // A part below its whole says nothing of the rest (1,002.00 of 1,012.00 is no slip either); one above it is a fault.
        Assert.Empty(Read(Income.Replace("{0}", "100.00", StringComparison.Ordinal)));
        Assert.Equal(["1,000.00 = 1,100.00 …"], Read(Income.Replace("{0}", "1,100.00", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_amount_that_looks_like_a_year_is_an_amount_under_its_heading()
    {
        Assert.Contains("3600 = 2000 + 1500", Read("""
            单位：万元
            收入项目 | 决算数
            税收收入 | 2000
            非税收入 | 1500
            收入总计 | 3600
            """));
        Assert.Contains("4035 = 2000 + 2015 + 20", Read("""
            单位：万元
            项目 | 决算数
            甲 | 2000
            乙 | 2015
            丙 | 20
            合计 | 4035
            """));
        Assert.Contains("30.00 = 10.00 + 20.00", Read("""
            单位：万元
            项目 | 2023 | 2024
            甲 | 10.00 | 11.00
            乙 | 20.00 | 21.00
            合计 | 30.00 | 32.00
            """));
    }

    [Fact]
    public void A_price_in_a_label_does_not_take_the_row_out_of_its_sum() => Assert.Contains(
        "1200.00 = 800.00 + 200.00 + 200.00 …",
        Read("""
            单位：万元
            项目 | 价值
            （一）固定资产 | 1200.00
            1.房屋 | 800.00
            2.单价50万元以上的设备 | 200.00
            3.其他 | 200.00
            """));

    [Fact]
    public void Amounts_under_no_heading_or_under_two_totals_of_one_group_accuse_nobody()
    {
        Assert.All(Read("""
            单位：万元
            小计 | 运行维护费 |
            88.80 | 88.80 | 16.10
            70.40 | 70.40 | 14.20
            """), one => Assert.StartsWith("?", one, StringComparison.Ordinal));
        Assert.All(Read("""
            单位：万元
            科目 | 本年支出 | < | < | <
            ^ | 合计 | 基本支出 | 项目支出 | 合计
            甲 | 50.00 | 30.00 | 20.00 | 7.00
            乙 | 60.00 | 30.00 | 30.00 | 9.00
            """), one => Assert.StartsWith("?", one, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("甲 | 乙")]
    [InlineData("1 | 2\n3 | 4")]
    [InlineData("合计 | 合计\n合计 | 1")]
    [InlineData("联系人 | 某某 | 电话 | 8000000\n人员编制 | 9 | 实有人数 | 9")]
    public void What_states_nothing_gives_nothing(string sketch) => Assert.Empty(Read(sketch));
}
