using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>流中各格与其行: cells taken from lines, each with the line it begins and ends on; names that broke, and codes in three columns, are made whole.</summary>
internal sealed class StreamTexts
{
    private readonly List<SourcedText> _texts = [];
    private readonly List<(int First, int Last)> _lines = [];
    private readonly List<int> _figureLines = [];

    /// <summary>Adds the cells of one line.</summary>
    public void AddLine(List<SourcedText> pieces, int line, bool figures)
    {
        if (figures) _figureLines.Add(_texts.Count);
        foreach (SourcedText piece in pieces)
        {
            _texts.Add(piece);
            _lines.Add((line, line));
        }
    }

    /// <summary>Adds the tables that the cells make; what is no table stays with the lines around it.</summary>
    public void AddTables(TxtPage page, ReadOnlySpan<PhysicalLine> lines, List<StreamRun> runs)
    {
        Join(new BrokenCells(_texts, [.. _lines.Select(line => line.First)], _figureLines).Joined());
        foreach (StreamTable table in StreamRun.TablesIn(_texts, blanksKept: false, [.. _lines.Select(line => line.First)]))
        {
            // A table takes whole lines.
            int first = table.First, last = table.End;
            if ((first > 0 && _lines[first - 1].Last >= _lines[first].First) || (last < _texts.Count && _lines[last - 1].Last >= _lines[last].First)) continue;
            runs.Add(new StreamRun(_lines[first].First, _lines[last - 1].Last + 1, _texts[first..last], [table with { First = 0, End = last - first }]));
        }
    }

    private void Join(List<List<int>> groups)
    {
        List<SourcedText> texts = [.. groups.Select(group => group.Count == 1 ? _texts[group[0]] : Whole(group))];
        List<(int, int)> lines = [.. groups.Select(group => (group.Min(i => _lines[i].First), group.Max(i => _lines[i].Last)))];
        _texts.Clear();
        _lines.Clear();
        _texts.AddRange(texts);
        _lines.AddRange(lines);
    }

    private SourcedText Whole(List<int> group)
    {
        SourcedTextBuilder whole = new();
        foreach (int i in group) whole.Append(_texts[i]);
        return whole.Build();
    }
}
