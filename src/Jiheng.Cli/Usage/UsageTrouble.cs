using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>用法问题: ends a command with exit code 2 and one coded sentence.</summary>
internal sealed class UsageTrouble(string code, params (string Name, string Value)[] arguments) : Exception(code)
{
    /// <summary>编码.</summary>
    public string Code { get; } = code;

    /// <summary>The sentence in a language.</summary>
    public string In(Language language)
    {
        string text = UsageCodes.All[Code].Template.In(language);
        foreach ((string name, string value) in arguments) text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text;
    }
}
