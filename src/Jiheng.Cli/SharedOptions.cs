using System.CommandLine;

namespace Jiheng.Cli;

/// <summary>共用选项: options and arguments that several commands have, with the same words everywhere.</summary>
internal static class SharedOptions
{
    public static Argument<string[]> Files(CommandContext context) => new("FILE")
    {
        Description = context.Say("报告文件（.docx、.txt），也可以是文件夹或 *.docx", "report files (.docx, .txt), folders or patterns such as *.docx"),
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string?> Out(CommandContext context) => new("--out")
    {
        Description = context.Say("把结果写到文件，而不是屏幕", "write the result to a file instead of the screen"),
        HelpName = "FILE",
    };

    public static Option<string> Format(CommandContext context) => new("--format")
    {
        Description = context.Say("输出样式：table 屏幕文字（默认）、json 给其他程序", "table for people (default), json for programs"),
        HelpName = "table|json",
    };

    public static Option<string?> Packs(CommandContext context) => new("--packs")
    {
        Description = context.Say("表式包所在的文件夹（默认用程序自带的）", "folder of form packs (default: those that come with the program)"),
        HelpName = "DIR",
    };
}
