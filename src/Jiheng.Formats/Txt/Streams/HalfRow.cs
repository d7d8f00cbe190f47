using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>名与数: a name, perhaps after its code (-1 where it has none), and the figures up to <paramref name="End"/>.</summary>
internal readonly record struct HalfRow(int Code, int Label, int End)
{
    /// <summary>Number of figures.</summary>
    public int Figures => End - Label - 1;

    /// <summary>1, 2, 3 …: the row numbers the columns.</summary>
    public bool CountsUp(IReadOnlyList<StreamCell> cells)
    {
        for (int i = Label + 1; i < End; i++)
        {
            if (cells[i].Text.Value != (i - Label).ToString(System.Globalization.CultureInfo.InvariantCulture)) return false;
        }

        return Figures > 1;
    }

    /// <summary>Nothing but zeros and dashes: it adds nothing wherever it stands.</summary>
    public bool IsNil(IReadOnlyList<StreamCell> cells)
    {
        for (int i = Label + 1; i < End; i++)
        {
            if (cells[i].Text.Value.AsSpan().ContainsAnyInRange('1', '9')) return false;
        }

        return true;
    }

    /// <summary>No percentage among the figures.</summary>
    public bool HoldsAmounts(IReadOnlyList<StreamCell> cells)
    {
        for (int i = Label + 1; i < End; i++)
        {
            if (cells[i].Text.Value.AsSpan().ContainsAny("%％")) return false;
        }

        return true;
    }

    /// <summary>Code and name in their columns; a name without code over all of them.</summary>
    public IEnumerable<(SourcedText Text, int Start, int Span)> Names(IReadOnlyList<StreamCell> cells, int labels)
    {
        if (Code < 0) return [(cells[Label].Text, 0, labels)];
        return [(cells[Code].Text, 0, 1), (cells[Label].Text, 1, 1)];
    }
}
