using System.Text;

namespace Jiheng.Cli.Tests;

/// <summary>One run of the command in this process, with what it wrote.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    public static CliRun Of(params string[] args) => With(null, args);

    public static CliRun With(int? width, params string[] args)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        using MemoryStream bytes = new();
        CliConsole console = new(output, error, () => new KeptOpen(bytes)) { Width = width };
        int code = JihengApp.Run(args, console);
        return new CliRun(code, output + Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }

    // A command closes the output it was given; the test still wants to read it.
    private sealed class KeptOpen(MemoryStream inner) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);
    }
}
