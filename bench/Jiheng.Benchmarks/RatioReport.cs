using System.Diagnostics;

namespace Jiheng.Benchmarks;

/// <summary>One section of the ratio report: a rival, the same input, one line for each ratio.</summary>
public interface IRatioSection
{
    /// <summary>Name by which the command line may choose the section.</summary>
    string Name { get; }

    /// <summary>Measures and gives the lines to print; a line that misses its aim says so.</summary>
    IEnumerable<string> Measure();
}

/// <summary>Runs every section of this assembly, or the ones named: a section is one file, found by itself.</summary>
public static class RatioReport
{
    public static int Run(string[] names)
    {
        foreach (IRatioSection section in Sections().Where(s => names.Length == 0 || names.Contains(s.Name)))
        {
            foreach (string line in section.Measure()) Console.WriteLine($"{section.Name,-10} {line}");
        }

        return 0;
    }

    /// <summary>Median time of one call, after warming for as long as the runtime needs to settle on its fastest code.</summary>
    public static TimeSpan Median(Action work, int rounds, int warmMilliseconds = 1500)
    {
        Stopwatch warm = Stopwatch.StartNew();
        do work();
        while (warm.ElapsedMilliseconds < warmMilliseconds);
        TimeSpan[] times = new TimeSpan[rounds];
        for (int k = 0; k < rounds; k++)
        {
            long begin = Stopwatch.GetTimestamp();
            work();
            times[k] = Stopwatch.GetElapsedTime(begin);
        }

        Array.Sort(times);
        return times[rounds / 2];
    }

    private static IEnumerable<IRatioSection> Sections() => typeof(RatioReport).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IRatioSection)))
        .Select(t => (IRatioSection)Activator.CreateInstance(t)!)
        .OrderBy(s => s.Name, StringComparer.Ordinal);
}
