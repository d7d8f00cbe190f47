using System.Globalization;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>一次体检: a pack with the places of its entries, and where trouble is told.</summary>
internal sealed class PackLint(FormPack pack, PackProblems problems, PackPlaces places, string head)
{
    /// <summary>受检的包.</summary>
    public FormPack Pack => pack;

    /// <summary>包首文件, where an entry's own place is not known.</summary>
    public string Head => head;

    /// <summary>Tells trouble about an entry, at its place; <paramref name="within"/> is the entry around it, for one that has no place of its own.</summary>
    public void Tell(string code, object entry, object within, params (string Name, string Value)[] arguments)
    {
        (string file, PackNode? node) = places.Find(entry, "");
        if (node is null) (file, node) = places.Find(within, head);
        problems.Add(code, file, node, arguments);
    }

    /// <summary>Tells trouble at a line.</summary>
    public void TellAt(string code, string file, int line, int column, params (string Name, string Value)[] arguments) => problems.Add(code, file, line, column, arguments);

    /// <summary>计算指标 of a pack with scoring tables that no row names; a pack of measures alone is there for others.</summary>
    public void UnusedMeasures()
    {
        if (pack.Schemes.IsEmpty) return;
        HashSet<string> used = [.. pack.Schemes.SelectMany(scheme => scheme.Rows).SelectMany(row => MeasuresOf(row.Rule).Prepend(row.Measure))];
        foreach (Measure measure in pack.Measures.Where(measure => !used.Contains(measure.Id) && !pack.Bases.Any(known => known.Measures.Contains(measure))))
            Tell(PackFindings.UnusedMeasure, measure, measure, ("measure", measure.Name.Length > 0 ? measure.Name : measure.Id));
    }

    /// <summary>A number as people write it.</summary>
    public static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static IEnumerable<string> MeasuresOf(ScoreRule rule) =>
        rule is ScoreRule.BestOf best ? best.Choices.SelectMany(choice => MeasuresOf(choice.Rule).Prepend(choice.Measure)) : [];
}
