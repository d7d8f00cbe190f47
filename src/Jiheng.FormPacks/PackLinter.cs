using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>包的体检: everything that loading finds, and what only a pack's author needs to know: relations without a test, values not checked for a year, tests that name unknown ids.</summary>
public static class PackLinter
{
    /// <summary>Examines one pack's folder as of a day; empty where all is well.</summary>
    public static ImmutableArray<Finding> Lint(string packFolder, DateOnly today)
    {
        PackProblems problems = new();
        FormPack? pack = FormPackLoader.Load(packFolder, problems);
        ImmutableArray<PackTestCase> cases = PackTestCase.ReadAll(packFolder, problems);
        if (pack is null) return problems.All;

        string folderName = Path.GetFileName(Path.TrimEndingDirectorySeparator(packFolder));
        HashSet<string> tested = [.. cases.SelectMany(one => one.Holds.Concat(one.Fails).Concat(one.Silent))];
        foreach (RelationRule rule in pack.Relations)
        {
            if (!tested.Contains(rule.Id)) problems.AddPlain(PackFindings.UntestedRelation, ("pack", pack.Id), ("rule", rule.Id));
        }

        foreach (ScoringScheme scheme in pack.Schemes)
        {
            // A row whose rule the source does not give has nothing to test.
            HashSet<string> scored = [.. cases.Where(one => one.Scheme == scheme.Id || (one.Scheme.Length == 0 && pack.Schemes.Length == 1)).SelectMany(one => one.Scores.Select(score => score.Row))];
            foreach (ScoreRow row in scheme.Rows.Where(row => row.Rule is not ScoreRule.CutOff && !scored.Contains(row.Id)))
                problems.AddPlain(PackFindings.UntestedRelation, ("pack", pack.Id), ("rule", scheme.Id + "/" + row.Id));
        }

        string testsName = folderName + "/" + FormPackLoader.TestsFolder;
        foreach (PackTestCase one in cases)
        {
            foreach (string id in one.Holds.Concat(one.Fails).Concat(one.Silent).Where(id => pack.Relations.All(rule => rule.Id != id)))
            {
                problems.Add(PackFindings.UnknownId, testsName, null, ("key", one.Name), ("id", id), ("where", "relations/"));
            }

            foreach ((string row, string _) in one.Scores.Where(score => !pack.Schemes.Any(scheme => scheme.Rows.Any(row => row.Id == score.Row))))
                problems.Add(PackFindings.UnknownId, testsName, null, ("key", one.Name), ("id", row), ("where", "scoring/"));
            foreach ((string key, string _) in one.Input.Where(entry => !entry.Key.StartsWith('?')))
            {
                string id = key.TrimStart('~').Split('@', '#')[0];
                if (pack.Find(new(id)) is null) problems.Add(PackFindings.UnknownId, testsName, null, ("key", one.Name), ("id", id), ("where", "concepts/"));
            }
        }

        if (pack.CheckedOn.AddYears(1) < today)
            problems.Add(PackFindings.Stale, folderName + "/" + FormPackLoader.HeadFile, null, ("date", pack.CheckedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        foreach (DatedParameter parameter in pack.Parameters.Where(parameter => parameter.CheckedOn.AddYears(1) < today))
        {
            problems.Add(PackFindings.Stale, folderName + "/parameters/" + parameter.Name + ".yaml", null,
                ("date", parameter.CheckedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        return problems.All;
    }
}
