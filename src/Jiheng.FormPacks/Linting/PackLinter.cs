using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>包的体检: everything that loading finds, and what only a pack's author needs to know: entries without a test, values not checked for a year, bands with gaps, rows without a source.</summary>
public static class PackLinter
{
    /// <summary>Examines one pack's folder as of a day; empty where all is well. What it builds upon lies beside it, or in the folder <paramref name="library"/>.</summary>
    public static ImmutableArray<Finding> Lint(string packFolder, DateOnly today, string? library = null)
    {
        PackProblems problems = new();
        PackPlaces places = new();
        FormPack? pack = FormPackLoader.Load(packFolder, problems, library, places);
        ImmutableArray<PackTestCase> cases = PackTestCase.ReadAll(packFolder, problems);
        if (pack is null) return problems.All;
        string folderName = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(packFolder)));
        PackLint lint = new(pack, problems, places, folderName + "/" + FormPackLoader.HeadFile);
        new CaseLint(lint, cases).Run();
        foreach (ScoringScheme scheme in pack.Schemes) new SchemeLint(lint, scheme).Run();
        lint.UnusedMeasures();

        if (pack.CheckedOn.AddYears(1) < today) problems.Add(PackFindings.Stale, lint.Head, null, ("date", Day(pack.CheckedOn)));
        foreach (DatedParameter parameter in pack.Parameters.Where(parameter => parameter.CheckedOn.AddYears(1) < today))
            problems.Add(PackFindings.Stale, folderName + "/parameters/" + parameter.Name + ".yaml", null, ("date", Day(parameter.CheckedOn)));
        return problems.All;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
