using System.CommandLine;
using Jiheng.Composition;
using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>jiheng explain JH4101: what a code means, why it matters and how to mend the report.</summary>
internal sealed class ExplainCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string> _code;

    public ExplainCommand(CommandContext context)
    {
        _context = context;
        _code = new("CODE") { Description = context.Say("编码，例如 JH4101", "a code such as JH4101"), Arity = ArgumentArity.ZeroOrOne };
        Command = new("explain", context.Say("解释一个编码：含义、为何要紧、如何改", "explain a code: what it means, why it matters, how to mend it")) { _code };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        string word = parsed.GetValue(_code) ?? throw new UsageTrouble(UsageCodes.CodeNotGiven);
        if (UsageCodes.All.TryGetValue(word.ToUpperInvariant(), out (Bilingual Title, Bilingual Template) usage))
        {
            _context.Console.Out.WriteLine($"{word.ToUpperInvariant()} {usage.Title.In(_context.Language)}");
            Paragraph(usage.Template.In(_context.Language));
            return ExitCode.Nothing;
        }

        FindingDescriptor code = FindingCatalogue.Get(CodeList.Known(word, _context.Language));
        if (_context.Language == Language.Chinese && CodePages.Find(code.Code) is { } page) Page(page);
        else Descriptor(code);
        return ExitCode.Nothing;
    }

    // The page is the original and in Chinese; its marks of Markdown are dropped for the screen.
    private void Page(string page)
    {
        foreach (string line in page.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
        {
            string words = line.TrimStart('#').Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
            if (line.StartsWith('#')) _context.Console.Write(words.Trim(), ConsoleColor.Cyan);
            else foreach (string part in TextLayout.Lines(words, _context.Console.Width)) _context.Console.Out.WriteLine(part);
            if (line.StartsWith('#')) _context.Console.Out.WriteLine();
        }
    }

    private void Descriptor(FindingDescriptor code)
    {
        Language language = _context.Language;
        _context.Console.Write($"{code.Code} {code.Title.In(language)}", ConsoleColor.Cyan);
        _context.Console.Out.WriteLine($"  [{ReportWords.Of(code.Severity).In(language)}, {ReportWords.Of(code.Certainty).In(language)}]");
        Paragraph(code.Template.In(language));
        Paragraph(_context.Say("建议：", "Do: ") + code.Remedy.In(language));
    }

    private void Paragraph(string text)
    {
        foreach (string line in TextLayout.Lines(text, _context.Console.Width)) _context.Console.Out.WriteLine(line);
    }
}
