using System.Collections.Immutable;

namespace Jiheng.FormPacks;

/// <summary>识别: what makes a document this form; each group of words counts once.</summary>
public sealed record Recognition(ImmutableArray<RecognitionSign> Signs, int Needed)
{
    /// <summary>No sign: never recognised.</summary>
    public static Recognition None { get; } = new([], int.MaxValue);
}

/// <summary>标志: any of the words (as labels, spaces ignored) gives <paramref name="Points"/>.</summary>
public sealed record RecognitionSign(string Label, int Points, ImmutableArray<string> Words);
