using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>
/// 例子: a sentence, the figures given and what must come of it. <paramref name="Input"/> pairs a concept ("~" before it: said in prose; "@caliber" and "#institution" behind it where
/// needed, or "@last-year") with a written value ("273.09 万元"), or an answer to a row ("?management-system/1": yes); <paramref name="Holds"/> and <paramref name="Fails"/> name relations of the pack;
/// <paramref name="Silent"/> those that must not be evaluated or stay undecided.
/// </summary>
public sealed record PackTestCase(string Name, string Period, ImmutableArray<(string Key, string Value)> Input, ImmutableArray<string> Holds, ImmutableArray<string> Fails, ImmutableArray<string> Silent)
{
    /// <summary>所在文件, relative to the packs folder.</summary>
    public string File { get; init; } = "";

    /// <summary>所在行, 1-based.</summary>
    public int Line { get; init; }

    /// <summary>所在列, 1-based.</summary>
    public int Column { get; init; }

    /// <summary>评分方案 of the scores wanted, by id; "" for the pack's only one.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>应得分: a row of the scheme with its points ("4.5"), or its range ("3–4.5") where the papers leave one.</summary>
    public ImmutableArray<(string Row, string Points)> Scores { get; init; } = [];

    /// <summary>Reads tests/*.yaml of a pack's folder; problems are findings 2xxx.</summary>
    public static ImmutableArray<PackTestCase> ReadAll(string packFolder, out ImmutableArray<Finding> problems)
    {
        PackProblems collected = new();
        ImmutableArray<PackTestCase> cases = ReadAll(packFolder, collected);
        problems = collected.All;
        return cases;
    }

    internal static ImmutableArray<PackTestCase> ReadAll(string packFolder, PackProblems problems)
    {
        string folder = Path.Combine(packFolder, FormPackLoader.TestsFolder);
        ImmutableArray<PackTestCase>.Builder cases = ImmutableArray.CreateBuilder<PackTestCase>();
        if (!Directory.Exists(folder)) return [];
        foreach (string file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            if (FormPackLoader.ReadMap(file, FormPackLoader.NameOf(packFolder, file), problems) is not { } map) continue;
            foreach (MapReader one in map.Maps("cases"))
            {
                cases.Add(new PackTestCase(
                    one.Text("name"),
                    one.Text("period"),
                    [.. one.Entries("input").Select(entry => (entry.Key.Value, (entry.Value as PackText)?.Value ?? ""))],
                    one.Texts("holds"),
                    one.Texts("fails"),
                    one.Texts("silent"))
                {
                    File = one.File,
                    Line = one.Node.Line,
                    Column = one.Node.Column,
                    Scheme = one.OptionalText("scheme") ?? "",
                    Scores = [.. one.Entries("scores").Select(entry => (entry.Key.Value, (entry.Value as PackText)?.Value ?? ""))],
                });
                one.Done();
            }

            map.Done();
        }

        return cases.ToImmutable();
    }
}
