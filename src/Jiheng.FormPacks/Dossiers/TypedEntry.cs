using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>手填的一项 of facts.yaml: what it is about, as written, with its source and its line.</summary>
public sealed record TypedEntry(TypedKind Kind, string Subject, string Value, string Source, int Line, int Column)
{
    /// <summary>年度; "" for that of the dossier.</summary>
    public string Year { get; init; } = "";

    /// <summary>口径; "" for the department's own.</summary>
    public string Caliber { get; init; } = "";

    /// <summary>清单条目 of an answer; "" where the whole row is meant.</summary>
    public string Item { get; init; } = "";
}

/// <summary>手填项的种类.</summary>
public enum TypedKind
{
    /// <summary>数: a figure for a concept.</summary>
    Figure,

    /// <summary>答复 to a row of the scoring table or one of its conditions.</summary>
    Answer,

    /// <summary>不适用 of a row, with the reason.</summary>
    NotApplicable,

    /// <summary>自评得分 of a row.</summary>
    SelfScore,
}

/// <summary>手填事实 (facts.yaml of a dossier): figures that no paper of the dossier states, answers about evidence, and the department's own points.</summary>
public sealed record TypedFile(string Name, string Year, ImmutableArray<TypedEntry> Entries)
{
    /// <summary>文件名.</summary>
    public const string FileName = "facts.yaml";

    /// <summary>Reads the file; what cannot be read is told in <paramref name="problems"/> (2xxx) with its line, and the rest is kept.</summary>
    public static TypedFile Read(string path, out ImmutableArray<Finding> problems)
    {
        PackProblems collected = new();
        string name = Path.GetFileName(path);
        TypedFile file = new(name, "", []);
        if (FormPackLoader.ReadMap(path, name, collected) is { } map)
        {
            file = new TypedFile(name, map.OptionalText("year") ?? "", [.. map.Maps("facts").Select(Figure), .. map.Maps("answers").Select(Answer), .. map.Maps("self").Select(SelfScore)]);
            map.Done();
        }

        problems = collected.All;
        return file;
    }

    private static TypedEntry Figure(MapReader map)
    {
        TypedEntry entry = new(TypedKind.Figure, map.Text("fact"), map.Text("value"), map.Text("source"), map.Node.Line, map.Node.Column)
        {
            Year = map.OptionalText("year") ?? "",
            Caliber = map.OptionalText("caliber") ?? "",
        };
        map.Done();
        return entry;
    }

    private static TypedEntry Answer(MapReader map)
    {
        string said = map.Text("answer");
        bool applies = said != "not-applicable";
        TypedEntry entry = new(applies ? TypedKind.Answer : TypedKind.NotApplicable, map.Text("row"), applies ? said : map.Text("reason"), applies ? map.Text("source") : map.OptionalText("source") ?? "", map.Node.Line, map.Node.Column)
        {
            Item = map.OptionalText("item") ?? "",
        };
        map.Done();
        return entry;
    }

    private static TypedEntry SelfScore(MapReader map)
    {
        TypedEntry entry = new(TypedKind.SelfScore, map.Text("row"), map.Text("points"), map.OptionalText("source") ?? "", map.Node.Line, map.Node.Column);
        map.Done();
        return entry;
    }
}
