using System.Reflection;
using System.Text.RegularExpressions;
using Jiheng.Findings;

namespace Jiheng.Specs.Tests;

/// <summary>
/// The unit test that a case names as "Class.Method", by its source: from its attributes to its end, with the data that it draws from members of its
/// class. Only a test that speaks of the code can show it.
/// </summary>
internal sealed partial record NamedTest(string Source)
{
    private static readonly Dictionary<string, string> Constants = typeof(FindingCatalogue).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (Code: (string)field.GetRawConstantValue()!, Name: type.Name + "." + field.Name)))
        .DistinctBy(one => one.Code).ToDictionary(one => one.Code, one => one.Name);

    /// <summary>The test of that name, or null.</summary>
    public static NamedTest? Find(string name)
    {
        if (name.Split('.') is not [string type, string method]) return null;
        string? file = Directory.EnumerateFiles(RepositoryRoot.PathOf("tests"), type + ".cs", SearchOption.AllDirectories)
            .FirstOrDefault(path => !path.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal));
        return file is null ? null : In(File.ReadAllText(file), method);
    }

    /// <summary>The test in a class's text, or null where no method of that name is one.</summary>
    public static NamedTest? In(string text, string method)
    {
        Match signature = Regex.Match(text, @"\b(?:void|Task)\s+" + Regex.Escape(method) + @"\s*\(");
        if (!signature.Success) return null;
        int start = text.LastIndexOf("\n\n", signature.Index, StringComparison.Ordinal) + 1;
        string source = text[start..EndOf(text, signature.Index)];
        if (!source.Contains("[Fact", StringComparison.Ordinal) && !source.Contains("[Theory", StringComparison.Ordinal)) return null;
        foreach (Match data in DataName().Matches(source))
        {
            Match member = Regex.Match(text, @"\b" + data.Groups["name"].Value + @"\b\s*(?:=>|=|\{)");
            if (member.Success) source += text[member.Index..EndOf(text, member.Index)];
        }

        return new NamedTest(source);
    }

    /// <summary>True where the code or its constant is named.</summary>
    public bool Names(string code) => Source.Contains('"' + code + '"', StringComparison.Ordinal)
        || (Constants.TryGetValue(code, out string? constant) && Regex.IsMatch(Source, @"\b" + Regex.Escape(constant) + @"\b"));

    /// <summary>True where the test asserts that nothing at all is found.</summary>
    public bool FindsNothing => Source.Contains("Assert.Empty(", StringComparison.Ordinal);

    // A member with a body ends at its own closing brace, any other at the first semicolon that ends a line.
    private static int EndOf(string text, int from)
    {
        int brace = text.IndexOf("\n    {", from, StringComparison.Ordinal), semicolon = text.IndexOf(";\n", from, StringComparison.Ordinal);
        int end = brace >= 0 && (semicolon < 0 || brace < semicolon) ? text.IndexOf("\n    }", brace, StringComparison.Ordinal) : semicolon;
        return end < 0 ? text.Length : end;
    }

    [GeneratedRegex(@"MemberData\(nameof\((?<name>\w+)\)")]
    private static partial Regex DataName();
}
