using Jiheng.Fuzzing;
using SharpFuzz;

// Usage: Jiheng.Fuzzing TARGET, started by afl-fuzz; README.md tells how. A target that returns has passed; one that throws has failed.
IFuzzTarget[] targets = [.. typeof(IFuzzTarget).Assembly.GetTypes()
    .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IFuzzTarget)))
    .Select(type => (IFuzzTarget)Activator.CreateInstance(type)!)
    .OrderBy(target => target.Name, StringComparer.Ordinal)];
IFuzzTarget? chosen = targets.FirstOrDefault(target => args is [string name, ..] && target.Name == name);
if (chosen is null)
{
    Console.Error.WriteLine($"Name one of: {string.Join(", ", targets.Select(target => target.Name))}");
    return 2;
}

// With a file, that one input is run: to repeat a fault that was found.
if (args.Length > 1) chosen.Run(File.ReadAllBytes(args[1]));
else Fuzzer.OutOfProcess.Run(stream =>
{
    using MemoryStream bytes = new();
    stream.CopyTo(bytes);
    chosen.Run(bytes.ToArray());
});
return 0;
