using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>表式包的选取: the folder named by --packs, else the one beside the program or above it.</summary>
internal static class Packs
{
    /// <summary>Loads the packs; problems with them are told on the error output.</summary>
    /// <exception cref="UsageTrouble">The named folder does not exist.</exception>
    public static (FormPackRepository Repository, bool Usable) Load(string? named, CommandContext context)
    {
        if (named is not null && !Directory.Exists(named)) throw new UsageTrouble(UsageCodes.PacksMissing, ("word", named));
        string? folder = named ?? PackFolder.Find(AppContext.BaseDirectory);
        FormPackRepository repository = FormPackRepository.Load(folder ?? Path.Combine(AppContext.BaseDirectory, "packs"));
        foreach (Finding problem in repository.Problems)
        {
            context.Console.Error.WriteLine($"{problem.Code}: {MessageRenderer.Message(problem, context.Language)}{MessageRenderer.Remedy(problem, context.Language)}");
        }

        return (repository, !repository.Problems.Any(problem => problem.Severity == Severity.Error));
    }
}
