using System.Collections.Immutable;

namespace Jiheng.Documents;

/// <summary>
/// 有源文字: text as people read it (lines joined, stray spaces gone) that still knows where every character stands in the file.
/// The text is what spans and findings refer to; the runs lead back to the file.
/// </summary>
public sealed class SourcedText
{
    private readonly ImmutableArray<SourceRun> _runs;

    /// <summary>空文.</summary>
    public static SourcedText Empty { get; } = new("", []);

    /// <summary>Runs must be sorted by start and must not overlap.</summary>
    /// <exception cref="ArgumentException">The runs are unsorted, overlap or reach outside the text.</exception>
    public SourcedText(string value, ImmutableArray<SourceRun> runs)
    {
        ArgumentNullException.ThrowIfNull(value);
        int end = 0;
        foreach (SourceRun run in runs)
        {
            if (run.Start < end || run.Length <= 0 || run.End > value.Length)
            {
                throw new ArgumentException($"Source run {run} does not follow the one before it or leaves the text of {value.Length} characters.", nameof(runs));
            }

            end = run.End;
        }

        Value = value;
        _runs = runs;
    }

    /// <summary>文字: the characters people read.</summary>
    public string Value { get; }

    /// <summary>原位段: where the characters stand in the file, in order.</summary>
    public ImmutableArray<SourceRun> Runs => _runs;

    /// <summary>长度, in UTF-16 characters.</summary>
    public int Length => Value.Length;

    /// <summary>A text that stands in the file in one piece.</summary>
    public static SourcedText At(string value, int unit, int offset) =>
        value.Length == 0 ? Empty : new SourcedText(value, [new SourceRun(0, value.Length, unit, offset)]);

    /// <summary>查原位: the file's place of the character at <paramref name="index"/>; null where we added that character.</summary>
    public SourcePoint? Locate(int index)
    {
        int low = 0, high = _runs.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            SourceRun run = _runs[middle];
            if (index < run.Start) high = middle - 1;
            else if (index >= run.End) low = middle + 1;
            else return new SourcePoint(run.Unit, run.Offset + index - run.Start);
        }

        return null;
    }

    /// <summary>切原位: the runs under a span, cut to it; <see cref="SourceRun.Start"/> stays relative to the whole text.</summary>
    public ImmutableArray<SourceRun> RunsUnder(TextSpan span)
    {
        ImmutableArray<SourceRun>.Builder found = ImmutableArray.CreateBuilder<SourceRun>();
        foreach (SourceRun run in _runs)
        {
            int start = Math.Max(run.Start, span.Start), end = Math.Min(run.End, span.End);
            if (start < end) found.Add(new SourceRun(start, end - start, run.Unit, run.Offset + start - run.Start));
        }

        return found.ToImmutable();
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
