namespace Jiheng.Cli.Tests;

/// <summary>Short invented reports.</summary>
internal static class Reports
{
    public const string Holding = "一、支出情况\n\n2023年，全年支出120.50万元，其中：基本支出80.00万元，项目支出40.50万元。\n";
    public const string Failing = "一、支出情况\n\n2023年，全年支出210.50万元，其中：基本支出80.00万元，项目支出40.50万元，两项合计210.50万元。\n";
}
