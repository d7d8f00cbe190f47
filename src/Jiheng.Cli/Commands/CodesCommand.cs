using System.CommandLine;
using Jiheng.Composition;
using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>jiheng codes: lists every finding code with its severity and title.</summary>
internal sealed class CodesCommand
{
    private readonly CommandContext _context;

    public CodesCommand(CommandContext context)
    {
        _context = context;
        Command = new("codes", context.Say("列出全部编码", "list all finding codes"));
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        char family = '\0';
        foreach (FindingDescriptor code in FindingCatalogue.All)
        {
            if (code.Code[2] != family)
            {
                if (family != '\0') _context.Console.Out.WriteLine();
                family = code.Code[2];
                _context.Console.Out.WriteLine(FamilyName(family));
            }

            _context.Console.Out.WriteLine($"  {code.Code}  {TextLayout.Padded(ReportWords.Of(code.Severity).In(_context.Language), 8)}{code.Title.In(_context.Language)}");
        }

        return ExitCode.Nothing;
    }

    private string FamilyName(char family) => family switch
    {
        '1' => _context.Say("1xxx 读取文件", "1xxx reading the file"),
        '2' => _context.Say("2xxx 表式包", "2xxx form packs"),
        '3' => _context.Say("3xxx 识别表式", "3xxx recognising the form"),
        '4' => _context.Say("4xxx 表内", "4xxx inside a table"),
        '5' => _context.Say("5xxx 表间", "5xxx across tables"),
        '6' => _context.Say("6xxx 文字", "6xxx sentences"),
        '7' => _context.Say("7xxx 得分与等次", "7xxx scores and grades"),
        '8' => _context.Say("8xxx 完整与规范", "8xxx completeness and wording"),
        '9' => _context.Say("9xxx 公开与隐私", "9xxx publication and privacy"),
        _ => $"{family}xxx",
    };
}
