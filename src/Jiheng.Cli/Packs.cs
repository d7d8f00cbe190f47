using System.Collections.Immutable;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>表式包的选取: the folder named by --packs, else the one beside the program or above it; loaded while the first file is being read.</summary>
internal sealed class Packs
{
    private readonly Task<FormPackRepository> _repository;

    private Packs(Task<FormPackRepository> repository)
    {
        _repository = repository;
        All = repository.ContinueWith(static loaded => loaded.GetAwaiter().GetResult().Packs, TaskScheduler.Default);
    }

    /// <summary>各包.</summary>
    public Task<ImmutableArray<FormPack>> All { get; }

    /// <summary>Begins to load the packs.</summary>
    /// <exception cref="UsageTrouble">The named folder does not exist.</exception>
    public static Packs Load(string? named) => Load(named, FormPackRepository.LoadForms);

    /// <summary>Begins to load the packs with scoring tables as well.</summary>
    /// <exception cref="UsageTrouble">The named folder does not exist.</exception>
    public static Packs LoadAll(string? named) => Load(named, FormPackRepository.Load);

    private static Packs Load(string? named, Func<string, string?, FormPackRepository> load)
    {
        if (named is not null && !Directory.Exists(named)) throw new UsageTrouble(UsageCodes.PacksMissing, ("word", named));
        string shipped = PackFolder.Find(AppContext.BaseDirectory) ?? Path.Combine(AppContext.BaseDirectory, "packs");
        return new Packs(Task.Run(() => load(named ?? shipped, shipped)));
    }

    /// <summary>Tells problems with the packs on the error output; false where one of them is an error.</summary>
    public bool Complain(CommandContext context)
    {
        ImmutableArray<Finding> problems = _repository.GetAwaiter().GetResult().Problems;
        foreach (Finding problem in problems)
        {
            context.Console.Error.WriteLine($"{problem.Code}: {MessageRenderer.Message(problem, context.Language)}{MessageRenderer.Remedy(problem, context.Language)}");
        }

        return !problems.Any(problem => problem.Severity == Severity.Error);
    }
}
