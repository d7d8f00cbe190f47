using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>输出去处: standard output or the file named by --out; a file appears whole or not at all and never replaces an input.</summary>
internal static class OutputFile
{
    /// <summary>Writes bytes to the file, or to standard output where none is named.</summary>
    /// <exception cref="UsageTrouble">The file is an input or cannot be written.</exception>
    public static void Write(CliConsole console, string? path, Action<Stream> write)
    {
        if (path is null)
        {
            using Stream output = console.OpenOutput();
            write(output);
            return;
        }

        Guarded(path, () => WholeFile.Write(path, write));
    }

    /// <summary>Writes text to the file, or to the console where none is named; files are plain, without colours and line breaks of a terminal.</summary>
    /// <exception cref="UsageTrouble">The file cannot be written.</exception>
    public static void WriteText(CliConsole console, string? path, Action<CliConsole> write)
    {
        if (path is null)
        {
            write(console);
            return;
        }

        Guarded(path, () => WholeFile.Write(path, stream =>
        {
            using StreamWriter text = new(stream, CliConsole.Utf8, leaveOpen: true);
            write(new CliConsole(text, console.Error, () => stream));
        }));
    }

    /// <summary>Runs something that writes a file, and says in one sentence why it could not.</summary>
    /// <exception cref="UsageTrouble">It could not.</exception>
    public static void Guarded(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageTrouble(UsageCodes.CannotWrite, ("word", path), ("reason", trouble.Message.ReplaceLineEndings(" ")));
        }
    }

    /// <summary>Refuses an output that is one of the inputs.</summary>
    /// <exception cref="UsageTrouble">It is.</exception>
    public static void Protect(IEnumerable<string> inputs, string? output)
    {
        if (output is null) return;
        foreach (string input in inputs)
        {
            if (AnnotateWorkflow.IsSameFile(input, output)) throw new UsageTrouble(UsageCodes.OverwritesInput, ("word", output));
        }
    }
}
