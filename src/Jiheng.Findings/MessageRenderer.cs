using System.Collections.Immutable;
using System.Text;

namespace Jiheng.Findings;

/// <summary>文字生成: fills a template with named arguments.</summary>
public static class MessageRenderer
{
    /// <summary>正文 of a finding in a language.</summary>
    public static string Message(Finding finding, Language language) =>
        Fill(FindingCatalogue.Get(finding.Code).Template.In(language), finding.Arguments);

    /// <summary>处理建议 of a finding in a language.</summary>
    public static string Remedy(Finding finding, Language language) =>
        Fill(FindingCatalogue.Get(finding.Code).Remedy.In(language), finding.Arguments);

    /// <summary>标题 of a finding in a language.</summary>
    public static string Title(Finding finding, Language language) => FindingCatalogue.Get(finding.Code).Title.In(language);

    /// <summary>Names in braces, in order.</summary>
    public static ImmutableArray<string> ArgumentsIn(string template)
    {
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        for (int open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
        {
            int close = template.IndexOf('}', open);
            if (close < 0) break;
            names.Add(template[(open + 1)..close]);
        }

        return names.ToImmutable();
    }

    private static string Fill(string template, ImmutableSortedDictionary<string, string> arguments)
    {
        StringBuilder text = new(template.Length + 64);
        int at = 0;
        while (true)
        {
            int open = template.IndexOf('{', at);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) return text.Append(template.AsSpan(at)).ToString();
            text.Append(template.AsSpan(at, open - at));
            string name = template[(open + 1)..close];
            text.Append(arguments.TryGetValue(name, out string? value) ? value : template.AsSpan(open, close + 1 - open).ToString());
            at = close + 1;
        }
    }
}
