using System.Collections.Immutable;
using Jiheng.Composition;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Cli;

/// <summary>一个受检的包.</summary>
internal sealed record LintedPack(string Folder, ImmutableArray<Finding> Problems);

/// <summary>包的体检结果的屏幕样式: each problem with its place, what to do and an example.</summary>
internal sealed class PackLintText(CliConsole console, CommandContext context)
{
    public void Write(LintedPack[] linted)
    {
        foreach (LintedPack pack in linted)
        {
            console.Write(pack.Folder, ConsoleColor.Cyan);
            console.Out.WriteLine(pack.Problems.IsEmpty ? context.Say("：没有发现问题", ": nothing found") : "");
            foreach (Finding problem in pack.Problems) Write(problem);
        }

        int errors = Count(linted, Severity.Error), warnings = Count(linted, Severity.Warning), notes = Count(linted, Severity.Note);
        console.Out.WriteLine();
        console.Out.WriteLine(errors + warnings + notes == 0
            ? context.Say($"{linted.Length} 个包，没有发现问题。接着可以运行 jiheng pack test 试算例子。", $"{linted.Length} pack(s), nothing found. Next: jiheng pack test runs the cases.")
            : context.Say($"{linted.Length} 个包：错误 {errors}，疑点 {warnings}，提示 {notes}。有错误的包不能用；改好后再运行一次。", $"{linted.Length} pack(s): {errors} errors, {warnings} warnings, {notes} notes. A pack with errors is not used; mend it and run this again."));
    }

    private void Write(Finding problem)
    {
        console.Out.WriteLine();
        console.Write($"  {problem.Code} {ReportWords.Of(problem.Severity).In(context.Language)}", problem.Severity == Severity.Error ? ConsoleColor.Red : ConsoleColor.Yellow);
        console.Out.WriteLine();
        Indented(MessageRenderer.Message(problem, context.Language));
        Indented(MessageRenderer.Remedy(problem, context.Language));
        // For a misspelt key the likely word helps more than any example.
        if (problem.Code == PackFindings.UnknownKey)
        {
            string likely = Suggestion.For(problem.Arguments["key"], problem.Arguments["known"].Split('、'), context.Language).TrimStart('，', ';', ' ');
            if (likely.Length > 0) Indented(likely + context.Say("？", ""));
        }
        else if (PackLintExample.Of(problem) is { } example) Indented(context.Say("例如：", "for example: ") + example);
    }

    private void Indented(string text)
    {
        foreach (string line in TextLayout.Lines(text, console.Width - 4)) console.Out.WriteLine("    " + line);
    }

    private static int Count(LintedPack[] linted, Severity severity) => linted.Sum(pack => pack.Problems.Count(problem => problem.Severity == severity));
}

/// <summary>正例 of a problem: from the schema of pack files, else from the code's page.</summary>
internal static class PackLintExample
{
    private const string Right = "- 正：";

    /// <summary>The example, or null where neither has one.</summary>
    public static string? Of(Finding problem) =>
        PackSchema.Example(problem) ?? CodePages.Find(problem.Code)?.ReplaceLineEndings("\n").Split('\n').FirstOrDefault(line => line.StartsWith(Right, StringComparison.Ordinal))?[Right.Length..].Replace("`", "", StringComparison.Ordinal);
}
