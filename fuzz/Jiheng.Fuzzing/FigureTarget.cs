namespace Jiheng.Fuzzing;

/// <summary>Any text through everything that reads figures; the promises themselves stand in <see cref="ScannerTarget"/>, which the seeded tests share.</summary>
internal sealed class FigureTarget : IFuzzTarget
{
    public string Name => "scanner";

    public void Run(byte[] input) => ScannerTarget.Run(input.AsSpan());
}
