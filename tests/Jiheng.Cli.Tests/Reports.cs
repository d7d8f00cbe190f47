namespace Jiheng.Cli.Tests;

/// <summary>Short invented reports.</summary>
internal static class Reports
{
    public const string Holding = "一、支出情况\n\n2023年，全年支出120.50万元，其中：基本支出80.00万元，项目支出40.50万元。\n";
    public const string Failing = "一、支出情况\n\n2023年支出110.00万元，比上年的100.00万元增加10.00万元，增长20.0%。\n";
}
