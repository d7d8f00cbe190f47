using Jiheng.Formats;

namespace Jiheng.Fuzzing;

/// <summary>Any bytes, told apart by themselves: txt, docx packages, other formats.</summary>
internal sealed class ReadTarget : IFuzzTarget
{
    public string Name => "read";

    public void Run(byte[] input) => Check(input);

    /// <summary>Reading never throws, and never gives nothing without saying why.</summary>
    public static ReadResult Check(byte[] input)
    {
        ReadResult result = DocumentFormats.Read(new MemoryStream(input), "input", ReadOptions.Default);
        if (!result.NotRead && result.Document.IsBlank) throw new InvalidOperationException("Nothing was read and nothing was said.");
        return result;
    }
}
