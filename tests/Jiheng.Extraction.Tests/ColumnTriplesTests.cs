using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

public sealed class ColumnTriplesTests
{
    [Fact]
    public void What_was_saved_parts_the_plan_from_the_purchase() => Assert.Equal(
        ["500.00 = 460.00 + 40.00", "300.00 = 288.00 + 12.00", "40.00 ÷ 500.00 = 8.00", "12.00 ÷ 300.00 = 4.00"],
        Read("""
            单位：万元
            类别 | 采购预算金额 | 实际采购金额 | 节约资金 | 节约率（%）
            货物 | 500.00 | 460.00 | 40.00 | 8.00
            工程 | 300.00 | 288.00 | 12.00 | 4.00
            """));

    [Fact]
    public void What_was_struck_off_parts_the_claim_from_the_settlement()
    {
        string[] said = [.. Read("""
            项目 | 送审金额 | 审定金额 | 核减金额 | 核减率
            甲 | 1520.30 | 1402.10 | 118.20 | 7.77%
            乙 | 880.00 | 851.50 | 28.50 | 3.24%
            """)];
        Assert.Contains("1520.30 = 1402.10 + 118.20", said);
        Assert.Contains("28.50 ÷ 880.00 = 3.24", said);
    }

    [Fact]
    public void Net_value_is_what_depreciation_leaves() => Assert.Equal(
        ["2400.00 = 650.00 + 1750.00", "350.60 = 210.05 + 140.55"],
        Read("""
            单位：万元
            类别 | 数量 | 原值 | 累计折旧 | 净值
            房屋 | 3 | 2400.00 | 650.00 | 1750.00
            设备 | 215 | 350.60 | 210.05 | 140.55
            """));

    [Fact]
    public void A_faulty_row_among_right_ones_is_still_stated() => Assert.Contains("350.60 = 210.05 + 141.55", Read("""
        类别 | 原值 | 累计折旧 | 净值
        房屋 | 2400.00 | 650.00 | 1750.00
        家具 | 61.30 | 40.10 | 21.20
        设备 | 350.60 | 210.05 | 141.55
        """));

    [Fact]
    public void Columns_that_never_add_up_accuse_nobody() => Assert.Empty(Read("""
        类别 | 原值 | 累计折旧 | 净值
        房屋 | 2400.00 | 650.00 | 1300.00
        设备 | 350.60 | 210.05 | 99.50
        """));
}
