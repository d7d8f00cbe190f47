using System.Globalization;
using System.Text;

namespace Jiheng.Cli;

/// <summary>控制台: where a command writes. Tests give their own writers, the program gives the real console.</summary>
internal sealed class CliConsole
{
    private readonly Func<Stream> _openOutput;

    public CliConsole(TextWriter output, TextWriter error, Func<Stream> openOutput)
    {
        Out = output;
        Error = error;
        _openOutput = openOutput;
    }

    /// <summary>正文输出.</summary>
    public TextWriter Out { get; }

    /// <summary>错误与进度.</summary>
    public TextWriter Error { get; }

    /// <summary>行宽 in columns (a Chinese character takes two); null in a pipe, where lines are not broken.</summary>
    public int? Width { get; init; }

    /// <summary>着色: true on a terminal that has not refused colours.</summary>
    public bool Coloured { get; init; }

    /// <summary>Standard output as bytes, for output that is UTF-8 whatever the console's code page says.</summary>
    public Stream OpenOutput() => _openOutput();

    /// <summary>The console of this process.</summary>
    public static CliConsole System()
    {
        bool terminal = !Console.IsOutputRedirected;
        bool refused = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new CliConsole(Console.Out, Console.Error, Console.OpenStandardOutput)
        {
            Width = Columns(terminal),
            Coloured = terminal && !refused,
        };
    }

    /// <summary>Writes words in a colour where colours are shown; the words must say the same without it.</summary>
    public void Write(string words, ConsoleColor colour)
    {
        if (!Coloured)
        {
            Out.Write(words);
            return;
        }

        // Console colours, not escape codes: they also work in the console of old Windows.
        Console.ForegroundColor = colour;
        Out.Write(words);
        Console.ResetColor();
    }

    /// <summary>A UTF-8 encoding without byte order mark.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static int? Columns(bool terminal)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int told) && told >= 20) return told;
        if (!terminal) return null;
        try
        {
            return Console.WindowWidth is var width and >= 20 ? Math.Min(width, 140) : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
