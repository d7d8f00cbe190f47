using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

/// <summary>收支两侧: income and expenditure that stood side by side and came under one another.</summary>
public sealed class RowSidesTests
{
    private const string Mixed = """
        单位：亿元
        项目 | 执行数
        收入总计 | 58.40
        支出总计 | 58.40
        一、本级收入 | 22.10
        一、本级支出 | 41.30
        二、转移性收入 | 36.30
        二、转移性支出 | 17.10
        """;

    [Fact]
    public void A_sum_takes_parts_of_its_own_side_only() => Assert.Equal(["58.40 = 41.30 + 17.10"], Read(Mixed));

    [Fact]
    public void A_part_of_its_own_side_that_is_wrong_is_still_told() => Assert.Equal(["58.40 = 41.80 + 17.10"], Read(Mixed.Replace("41.30", "41.80", StringComparison.Ordinal)));

    [Fact]
    public void A_project_named_after_income_is_an_expense_like_the_others() => Assert.Contains("35.00 = 12.00 + 23.00", Read("""
        单位：万元
        项目 | 金额
        非税收入征管经费 | 12.00
        档案整理支出 | 23.00
        项目支出合计 | 35.00
        """));

    [Fact]
    public void A_total_at_the_foot_may_be_called_by_its_name() => Assert.Contains("41.70 = 0 + 6.20 + 35.50", Read("""
        单位：万元
        项目 | 支出
        因公出国（境）费 | 0
        公务接待费 | 6.20
        公务用车购置及运行维护费 | 35.50
        公务用车购置费 | 12.40
        公务用车运行维护费 | 23.10
        总“三公”经费支出 | 41.70
        """));
}
