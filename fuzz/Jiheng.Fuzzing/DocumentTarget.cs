using System.Collections.Immutable;
using Jiheng.Formats;
using Jiheng.FormPacks;

namespace Jiheng.Fuzzing;

/// <summary>Any bytes, read and then checked with the packs that lie above the program; the promises themselves stand in <see cref="CheckTarget"/>.</summary>
internal sealed class DocumentTarget : IFuzzTarget
{
    private static readonly Lazy<ImmutableArray<FormPack>> Packs = new(() => FormPackRepository.Load(FolderAbove(AppContext.BaseDirectory)).Packs);

    public string Name => "check";

    public void Run(byte[] input)
    {
        ReadResult result = ReadTarget.Check(input);
        if (!result.NotRead) CheckTarget.Run(result.Document, Packs.Value);
    }

    private static string FolderAbove(string folder)
    {
        for (DirectoryInfo? one = new(folder); one is not null; one = one.Parent)
        {
            string packs = Path.Combine(one.FullName, "packs");
            if (Directory.Exists(packs)) return packs;
        }

        throw new DirectoryNotFoundException("No folder packs/ above " + folder);
    }
}
