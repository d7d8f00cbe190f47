using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

public sealed class TotalsByNameTests
{
    [Fact]
    public void The_foot_of_several_blocks_sums_their_classes() => Assert.Contains("71.00 = 61.20 + 0.00 + 8.80 + 1.00", Read("""
        单位：万元
        编码 | 科目名称 | 金额 | 编码 | 科目名称 | 金额 | 编码 | 科目名称 | 金额
        301 | 工资福利支出 | 210.50 | 302 | 商品和服务支出 | 61.20 | 307 | 债务利息支出 | 0.00
        30101 | 基本工资 | 120.00 | 30201 | 办公费 | 31.20 | 310 | 资本性支出 | 8.80
        30102 | 津贴补贴 | 90.50 | 30211 | 差旅费 | 30.00 | 31002 | 办公设备购置 | 8.80
        303 | 对个人和家庭的补助 | 19.50 | | | | 399 | 其他支出 | 1.00
        人员经费合计 | < | 230.00 | 公用经费合计 | < | < | < | < | 71.00
        """));

    [Fact]
    public void Points_in_a_label_are_those_of_its_rows()
    {
        string[] said = [.. Read("""
            一级指标 | 三级指标 | 完成情况 | 分值 | 得分
            产出指标（50分） | 清淤长度 | 已完成 | 20 | 20
            ^ | 验收合格 | 已完成 | 15 | 15
            ^ | 按期完成 | 已完成 | 15 | 13
            效益指标（30分） | 受益村数 | 已完成 | 20 | 18
            ^ | 水质达标 | 已完成 | 10 | 10
            """)];
        Assert.Contains("50 = 20 + 15 + 15", said);
        Assert.Contains("30 = 20 + 10", said);
    }

    [Fact]
    public void A_numbered_total_sums_the_numbers_under_it() => Assert.Equal(
        ["210.60 = 80.20 + 100.00 + 30.40"],
        Read("""
            单位：万元
            项目 | 金额
            一、政府采购支出合计 | 210.60
            （一）货物支出 | 80.20
            （二）工程支出 | 100.00
            （三）服务支出 | 30.40
            二、授予中小企业合同金额 | 190.30
            其中：授予小微企业合同金额 | 150.00
            """));

    [Fact]
    public void Goods_works_and_services_are_all_of_a_purchase_even_where_they_do_not_add_up() => Assert.Contains("210.60 = 80.20 + 100.00 + 31.40", Read("""
        单位：万元
        项目 | 金额
        一、政府采购支出合计 | 210.60
        （一）货物支出 | 80.20
        （二）工程支出 | 100.00
        （三）服务支出 | 31.40
        二、授予中小企业合同金额 | 190.30
        """));

    [Fact]
    public void A_total_under_its_own_name_may_leave_out_the_blocks_beside_it() => Assert.DoesNotContain(Read("""
        单位：万元
        编码 | 科目名称 | 金额 | 编码 | 科目名称 | 金额
        301 | 工资福利支出 | 210.50 | 302 | 商品和服务支出 | 61.20
        30101 | 基本工资 | 120.00 | 30201 | 办公费 | 31.20
        30102 | 津贴补贴 | 90.50 | 30211 | 差旅费 | 30.00
        303 | 对个人和家庭的补助 | 19.50 | | |
        人员经费合计 | | 230.00 | | |
        """), one => one.StartsWith("230.00 = 210.50 + 19.50 + 61.20", StringComparison.Ordinal));

    [Fact]
    public void A_total_may_be_named_in_the_column_of_order_numbers() => Assert.Equal(
        ["74500.00 = 58200.00 + 9900.00 + 6400.00"],
        Read("""
            序号 | 品名 | 金额（元）
            1 | 台式计算机 | 58200.00
            2 | 打印机 | 9900.00
            3 | 扫描仪 | 6400.00
            合计 | | 74500.00
            """));

    [Fact]
    public void The_ten_points_of_a_form_not_yet_scored_belong_to_its_total() => Assert.Contains("100 = 10 + 60 + 30", Read("""
        项目 | 年初预算 | 调整后预算 | 执行数 | 执行率 | 权重
        总额 | 238.90 | 251.80 | 251.80 | 100.00% | 10
        其中：财政资金 | 238.90 | 251.80 | 251.80 | 100.00% | /
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重
        产出指标 | 数量指标 | 发放覆盖 | 全部 | | 60
        效益指标 | 社会效益 | 足额保障 | 全部 | | 30
        合计 | | | | | 100
        """));
}
