using Jiheng.FormPacks;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>例子试算的屏幕样式: each case with 通过 or 不符; for the latter what was wanted, what came, and how.</summary>
internal sealed class PackTestText(CliConsole console, CommandContext context)
{
    public void Write(PackTestReport report)
    {
        console.Write(report.Pack.Title + context.Say($"（{report.Pack.Reference}）", $" ({report.Pack.Reference})"), ConsoleColor.Cyan);
        console.Out.WriteLine(report.Cases.IsEmpty ? context.Say("：没有例子", ": no cases") : "");
        foreach (PackCaseResult result in report.Cases) Write(result);
        console.Out.WriteLine();
    }

    public void Sum(IReadOnlyCollection<PackTestReport> reports)
    {
        int all = reports.Sum(report => report.Cases.Length), failed = reports.Sum(report => report.Cases.Count(one => !one.Passed));
        console.Out.WriteLine(failed == 0 ? context.Say($"{all} 例全部通过。", $"All {all} cases passed.") : context.Say($"{all} 例：通过 {all - failed}，不符 {failed}。", $"{all} cases: {all - failed} passed, {failed} failed."));
    }

    private void Write(PackCaseResult result)
    {
        console.Write(result.Passed ? context.Say("  ✓ 通过  ", "  ✓ passed  ") : context.Say("  ✗ 不符  ", "  ✗ failed  "), result.Passed ? ConsoleColor.Green : ConsoleColor.Red);
        console.Out.WriteLine(result.Case.Name + (result.Passed ? "" : context.Say($"（{result.Case.File} 第{result.Case.Line}行）", $" ({result.Case.File}, line {result.Case.Line})")));
        foreach (PackCaseDifference one in result.Differences)
        {
            Indented(Told(one));
            foreach (string step in one.Derivation) Indented(context.Say("推导：", "step: ") + step);
        }
    }

    private string Told(PackCaseDifference one)
    {
        string named = one.Name == one.Subject ? $"“{one.Name}”" : context.Say($"“{one.Name}”（{one.Subject}）", $"“{one.Name}” ({one.Subject})");
        string outcome = one.Outcome switch
        {
            true => context.Say("成立", "holds"),
            false => context.Say("不成立", "fails"),
            _ => context.Say("没有判断（给的数不够，或文字没有说明）", "was not judged (too few figures)"),
        };
        return one.Wish switch
        {
            PackCaseWish.Points => named + context.Say($"：例子写应得 {one.Wanted} 分，算得 {one.Got} 分", $": the case wants {one.Wanted} points, computed are {one.Got}"),
            PackCaseWish.Holds => named + context.Say("：例子写应成立，实际", ": should hold, but ") + outcome,
            PackCaseWish.Fails => named + context.Say("：例子写应不成立，实际", ": should fail, but ") + outcome,
            PackCaseWish.Silent => named + context.Say("：例子写不应判断，实际", ": should say nothing, but ") + outcome,
            PackCaseWish.Readable => named + context.Say($"：读不懂“{one.Got}”，请写数和单位，例如 273.09 万元", $": “{one.Got}” cannot be read; write a figure with its unit, such as 273.09 万元"),
            _ => named + context.Say("：包里没有这个编号，请核对拼写（jiheng pack explain 列出全部）", ": the pack has no such id; check the spelling (jiheng pack explain lists them)"),
        };
    }

    private void Indented(string text)
    {
        foreach (string line in TextLayout.Lines(text, console.Width - 10)) console.Out.WriteLine("          " + line);
    }
}
