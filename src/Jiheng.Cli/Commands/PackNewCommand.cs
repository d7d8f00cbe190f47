using System.CommandLine;
using Jiheng.FormPacks;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>jiheng pack new ID [--from PACK] [--dir DIR]: writes a new pack that explains itself and can be filled in at once.</summary>
internal sealed class PackNewCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string> _id;
    private readonly Option<string?> _from;
    private readonly Option<string?> _dir;
    private readonly Option<string?> _packs;

    public PackNewCommand(CommandContext context)
    {
        _context = context;
        _id = new("ID") { Description = context.Say("新包的编号，例如 yunlan.score-table", "id of the new pack, such as yunlan.score-table"), Arity = ArgumentArity.ZeroOrOne };
        _from = new("--from") { Description = context.Say("照一个已有的包来改（编号或文件夹）", "begin with a pack that is there (id or folder)"), HelpName = "PACK" };
        _dir = new("--dir") { Description = context.Say("写在哪个文件夹下（默认当前文件夹）", "folder to write it in (default: the current one)"), HelpName = "DIR" };
        _packs = SharedOptions.Packs(context);
        Command = new("new", context.Say("新建一个包：每种写法各有一例和说明，改成自己的就能用", "write a new pack with an explained example of everything")) { _id, _from, _dir, _packs };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        PackFolders folders = new(parsed.GetValue(_packs), _context.Language);
        string id = parsed.GetValue(_id) ?? throw new UsageTrouble(UsageCodes.PackNotGiven, ("example", "new yunlan.score-table"));
        if (!PackTemplate.IsId(id)) throw new UsageTrouble(UsageCodes.BadPackId, ("word", id));
        string folder = Path.Combine(parsed.GetValue(_dir) ?? ".", id);
        if (Directory.Exists(folder) || File.Exists(folder)) throw new UsageTrouble(UsageCodes.PackThere, ("word", folder));
        string? from = parsed.GetValue(_from) is { } named ? folders.One(named) : null;
        FormPack? model = from is null ? null : folders.Load(from, _context);
        if (from is not null && model is null) return ExitCode.Unusable;
        DateOnly today = DateOnly.FromDateTime(DateTime.Today);
        OutputFile.Guarded(folder, () =>
        {
            if (from is null) PackTemplate.Write(folder, id, today);
            else PackTemplate.Copy(from, model!, folder, id, today);
        });
        _context.Console.Out.WriteLine(_context.Say(
            $"已写好 {folder}。接着：\n  1. 从 pack.yaml 改起，照评分表逐行改 scoring/；\n  2. jiheng pack lint {folder}　看写得对不对；\n  3. jiheng pack test {folder}　试算例子；\n  4. jiheng pack explain {folder}　念给同事听，与原表对照。",
            $"Written: {folder}. Next:\n  1. begin with pack.yaml, then scoring/, row by row;\n  2. jiheng pack lint {folder}    is it well written?\n  3. jiheng pack test {folder}    run its cases;\n  4. jiheng pack explain {folder}    compare it with the table on paper."));
        return ExitCode.Nothing;
    }
}
