namespace Jiheng.House.Tests;

/// <summary>
/// The one visible list of exemptions (Exemptions.txt): a rule, what is exempt, and why. An exemption that nothing needs any more fails too,
/// so the list can only tell the truth.
/// </summary>
internal static class Exemptions
{
    private static readonly (string Rule, string What, string Reason)[] List = Read();

    /// <summary>Fails with all offenders at once. An offender is known by <c>What</c>; <c>Say</c> is what a reader needs to mend it.</summary>
    public static void AssertNone(string rule, IEnumerable<(string What, string Say)> offenders)
    {
        (string What, string Say)[] all = [.. offenders];
        string[] faults =
        [
            .. all.Where(one => !List.Any(line => line.Rule == rule && line.What == one.What)).Select(one => one.Say),
            .. List.Where(line => line.Rule == rule && !all.Any(one => one.What == line.What))
                .Select(line => $"Exemptions.txt exempts {line.What} from “{rule}”, and nothing there needs it any more: take the line out."),
        ];
        Assert.True(faults.Length == 0, $"“{rule}”, {faults.Length} to mend:\n  " + string.Join("\n  ", faults));
    }

    /// <summary>The same, where the offender is its own description.</summary>
    public static void AssertNone(string rule, IEnumerable<string> offenders) => AssertNone(rule, offenders.Select(one => (one, one)));

    /// <summary>Lines of the list that give no reason.</summary>
    public static IEnumerable<string> WithoutReason => List.Where(line => line.Reason.Length < 10).Select(line => $"{line.Rule} | {line.What}");

    private static (string, string, string)[] Read() =>
    [
        .. File.ReadLines(RepositoryRoot.PathOf("tests", "Jiheng.House.Tests", "Exemptions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', 3, StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1], parts.ElementAtOrDefault(2) ?? "")),
    ];
}
