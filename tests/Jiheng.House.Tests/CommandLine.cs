using Jiheng.Cli;

namespace Jiheng.House.Tests;

/// <summary>Runs the jiheng command inside the test process and keeps what it wrote.</summary>
internal static class CommandLine
{
    /// <summary>Exit code and standard output of one command line.</summary>
    public static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        using MemoryStream bytes = new();
        int exit = JihengApp.Run(arguments, new CliConsole(output, error, () => new KeptOpen(bytes)));
        return (exit, output.ToString() + CliConsole.Utf8.GetString(bytes.ToArray()), error.ToString());
    }

    // The command closes the stream it was given; the test still wants to read it.
    private sealed class KeptOpen(MemoryStream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
