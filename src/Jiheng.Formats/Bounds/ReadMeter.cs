using System.Diagnostics;

namespace Jiheng.Formats;

/// <summary>
/// 读取计量: counts what reading one file has cost so far and stops it at the limits of <see cref="ReadOptions"/>.
/// Everything is counted as it is met: what a file's own headers promise is never believed.
/// </summary>
internal sealed class ReadMeter(ReadOptions options, string fileName, CancellationToken cancel)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _unzipped;
    private long _characters;
    private int _cells;
    private int _paragraphs;

    public ReadOptions Options { get; } = options;

    public string FileName { get; } = fileName;

    /// <summary>Counts bytes as they leave the inflater of a part.</summary>
    public void AddUnzipped(int bytes, long partSoFar, long partCompressed, string part)
    {
        _unzipped += bytes;
        if (_unzipped > Options.MaxUnzippedBytes) throw new ReadStoppedException(ReadingTrouble.UnzipsTooLarge(FileName, part, Options.MaxUnzippedBytes));

        // Small parts of one repeated word reach any ratio, so only what is large as well is a bomb.
        long byRatio = Math.Max(SmallestBomb, partCompressed * Options.MaxCompressionRatio);
        if (partSoFar > byRatio) throw new ReadStoppedException(ReadingTrouble.UnzipsTooLarge(FileName, part, byRatio));
        CheckTime();
    }

    public void AddCell()
    {
        if (++_cells > Options.MaxCells) throw new ReadStoppedException(ReadingTrouble.TooManyCells(FileName, Options.MaxCells));
    }

    /// <summary>Counts the grid of a table, whose places cost memory even where the file wrote no cell.</summary>
    public void AddGrid(long rows, long columns)
    {
        if (rows * columns > Options.MaxCells) throw new ReadStoppedException(ReadingTrouble.TooManyCells(FileName, Options.MaxCells));
    }

    public void AddParagraph()
    {
        if (++_paragraphs > Options.MaxParagraphs) throw new ReadStoppedException(ReadingTrouble.TooManyParagraphs(FileName, Options.MaxParagraphs));
        if ((_paragraphs & 255) == 0) CheckTime();
    }

    public void AddCharacters(int count)
    {
        _characters += count;
        if (_characters > Options.MaxCharacters) throw new ReadStoppedException(ReadingTrouble.TooManyCharacters(FileName, Options.MaxCharacters));
    }

    /// <summary>Stops at the time limit; a caller's own cancelling is not a fault of the file and is thrown as such.</summary>
    public void CheckTime()
    {
        cancel.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_started) > Options.TimeLimit) throw new ReadStoppedException(ReadingTrouble.TimeLimit(FileName, Options.TimeLimit));
    }

    private const long SmallestBomb = 8 * 1024 * 1024;
}
