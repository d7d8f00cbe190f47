using System.Collections.Immutable;
using System.CommandLine;
using Jiheng.Composition;
using Jiheng.FormPacks;

namespace Jiheng.Cli;

/// <summary>jiheng pack diff A B: what changed between two packs or versions, in words.</summary>
internal sealed class PackDiffCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _named;
    private readonly Option<string?> _packs;

    public PackDiffCommand(CommandContext context)
    {
        _context = context;
        _named = new("PACK") { Description = context.Say("两个包的文件夹或编号：旧的在前，新的在后", "two packs by folder or id: the older first"), Arity = ArgumentArity.ZeroOrMore };
        _packs = SharedOptions.Packs(context);
        Command = new("diff", context.Say("比较两个包或两个版本：哪一行的分值、办法、写法变了", "compare two packs or versions: which points, rules and words changed")) { _named, _packs };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        PackFolders folders = new(parsed.GetValue(_packs), _context.Language);
        string[] named = parsed.GetValue(_named) ?? [];
        if (named.Length < 2) throw new UsageTrouble(UsageCodes.PackNotGiven, ("example", "diff old/score-table new/score-table"));
        if (named.Length > 2) throw new UsageTrouble(UsageCodes.TooMany, ("word", named[2]));
        string older = folders.One(named[0]), newer = folders.One(named[1]);
        FormPack? before = folders.Load(older, _context), after = folders.Load(newer, _context);
        if (before is null || after is null) return ExitCode.Unusable;
        ImmutableArray<PackChange> changes = PackComparison.Compare(before, after, _context.Language);
        if (changes.IsEmpty)
        {
            _context.Console.Out.WriteLine(_context.Say("两个包说的一样（先后次序不算）。", "The two packs say the same (order does not count)."));
            return ExitCode.Nothing;
        }

        foreach (PackChange change in changes) BulletText.Write(_context.Console, _context.Say("· ", "- "), Told(change));
        _context.Console.Out.WriteLine();
        _context.Console.Out.WriteLine(_context.Say($"共 {changes.Length} 处不同。", $"{changes.Length} differences."));
        return ExitCode.Findings;
    }

    private string Told(PackChange change)
    {
        string subject = change.Name.Length > 0 ? change.Entry + _context.Say("", " ") + (change.Name.Contains('“', StringComparison.Ordinal) ? $"「{change.Name}」" : $"“{change.Name}”") : change.Entry;
        string Quoted(string text) => text.Length > 0 ? text : _context.Say("（没有写）", "(nothing)");
        return change.Kind switch
        {
            PackChangeKind.Added => _context.Say("新增 ", "new: ") + subject + (change.After.Length > 0 ? _context.Say("：", ": ") + change.After : ""),
            PackChangeKind.Removed => _context.Say("删去 ", "gone: ") + subject + (change.Before.Length > 0 ? _context.Say("：原为 ", ": was ") + change.Before : ""),
            _ when change.Gone.IsEmpty && change.New.IsEmpty => _context.Say($"改动 {subject}：{change.Aspect} {Quoted(change.Before)} → {Quoted(change.After)}", $"changed: {subject}: {change.Aspect} {Quoted(change.Before)} → {Quoted(change.After)}"),
            _ => _context.Say($"改动 {subject}：{change.Aspect} ", $"changed: {subject}: {change.Aspect} ") + string.Join(_context.Say("，", ", "), Words(change)),
        };
    }

    private IEnumerable<string> Words(PackChange change)
    {
        if (!change.New.IsEmpty) yield return _context.Say("加上 ", "added ") + string.Join(_context.Say("、", ", "), change.New);
        if (!change.Gone.IsEmpty) yield return _context.Say("去掉 ", "dropped ") + string.Join(_context.Say("、", ", "), change.Gone);
    }
}
