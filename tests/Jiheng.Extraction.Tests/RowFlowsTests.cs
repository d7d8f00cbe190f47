using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

public sealed class RowFlowsTests
{
    [Fact]
    public void A_debt_grows_by_what_is_issued_and_shrinks_by_what_is_repaid() => Assert.Contains("253.80 = 215.60 + 62.30 + 24.10", Read("""
        地方政府债务余额情况表 单位：亿元
        项目 | 执行数
        一、2022年末地方政府债务余额 | 215.60
        其中：一般债务 | 90.40
        专项债务 | 125.20
        二、2023年地方政府债务发行额 | 62.30
        三、2023年地方政府债务还本额 | 24.10
        四、2023年末地方政府债务余额 | 253.80
        """));

    [Fact]
    public void A_funds_balance_is_income_less_expenditure_and_goes_into_what_is_carried_on()
    {
        string[] said = [.. Read("""
            单位：万元
            项目 | 合计 | 养老 | 医疗
            一、收入合计 | 9800 | 6000 | 3800
            二、支出合计 | 9100 | 5700 | 3400
            三、当年收支结余 | 700 | 300 | 400
            四、上年滚存结余 | 7500 | 4800 | 2700
            五、年末滚存结余 | 8200 | 5100 | 3100
            """)];
        Assert.Contains("700 = 9800 + 9100", said);
        Assert.Contains("400 = 3800 + 3400", said);
        Assert.Contains("8200 = 7500 + 700", said);
    }

    [Fact]
    public void Assets_are_debts_and_what_is_owned() => Assert.Contains("910.00 = 110.00 + 800.00", Read("""
        单位：万元
        项目 | 年末数
        一、资产合计 | 910.00
        （一）流动资产 | 310.00
        （二）固定资产 | 600.00
        二、负债合计 | 110.00
        三、净资产合计 | 800.00
        """));

    [Fact]
    public void A_flow_that_does_not_close_is_only_a_guess() => Assert.DoesNotContain(Read("""
        单位：万元
        项目 | 金额
        年初结转和结余 | 32.50
        本年收入 | 520.00
        本年支出 | 480.20
        年末结转和结余 | 11.90
        """), one => one.StartsWith("11.90", StringComparison.Ordinal));

    [Fact]
    public void Cars_that_came_and_cars_that_went_are_no_change_against_a_year()
    {
        string[] said = [.. Read("""
            名称 | 原有（辆） | 本年增加（辆） | 本年减少（辆） | 年末保有（辆）
            轿车 | 16 | 11 | 2 | 25
            越野车 | 23 | 1 | 0 | 24
            合计 | 39 | 12 | 2 | 49
            """)];
        Assert.Contains("25 = 16 + 11 + 2", said);
        Assert.DoesNotContain(said, one => one.Contains('−', StringComparison.Ordinal));
    }

    [Fact]
    public void Persons_are_counted_so_one_too_many_is_one_too_many() => Assert.Equal("人", TableRelations.Read(Document("""
        人员情况表 单位：人
        单位 | 小计 | 行政 | 事业
        局机关 | 30 | 29 | 0
        监测站 | 17 | 0 | 17
        """)).First().Operands[0].Quantity.Unit.Symbol);
}
