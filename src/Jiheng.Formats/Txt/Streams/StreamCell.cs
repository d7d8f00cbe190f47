using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>格的样子 in a stream of cells.</summary>
internal enum StreamKind
{
    /// <summary>An empty cell.</summary>
    Blank,

    /// <summary>Words.</summary>
    Label,

    /// <summary>A classification code before its name.</summary>
    Code,

    /// <summary>A figure, or a mark for nil.</summary>
    Figure,
}

/// <summary>流中一格: a cell of a table whose rows were lost, so that cells follow one another in one stream.</summary>
internal readonly record struct StreamCell(SourcedText Text, StreamKind Kind)
{
    /// <summary>The line that a cell of several on one line stands on; -1 where that is not known.</summary>
    public int Line { get; init; } = -1;

    /// <summary>Words or a code.</summary>
    public bool IsName => Kind is StreamKind.Label or StreamKind.Code;

    /// <summary>The text without white space.</summary>
    public string Key => string.Concat(Text.Value.Where(c => !CharKinds.IsWhite(c)));

    /// <summary>Cells of texts in order. Whole numbers before words are codes only where longer ones begin with them: 401 may also be the last amount of a row.</summary>
    public static List<StreamCell> Of(IReadOnlyList<SourcedText> texts, IReadOnlyList<int>? lines = null)
    {
        List<StreamCell> cells = [.. texts.Select((text, i) => new StreamCell(text, text.Length == 0 ? StreamKind.Blank : IsFigure(text.Value) ? StreamKind.Figure : StreamKind.Label) { Line = lines?[i] ?? -1 })];
        HashSet<string> digits = [.. cells.Where(cell => cell.Kind == StreamKind.Figure && IsClassified(cell.Text.Value)).Select(cell => cell.Text.Value)];
        HashSet<string> begun = [.. digits.Where(code => code.Length > 3 && digits.Contains(code[..^2])).SelectMany(code => (string[])[code, code[..^2]])];
        for (int i = 0; i + 1 < cells.Count; i++)
        {
            bool code = cells[i].Kind == StreamKind.Figure && cells[i + 1].Kind == StreamKind.Label && IsClassified(cells[i].Text.Value) && (begun.Contains(cells[i].Text.Value) || begun.Count > 2);
            if (code) cells[i] = cells[i] with { Kind = StreamKind.Code };
        }

        // A code whose name stands elsewhere is no amount either.
        HashSet<string> named = [.. cells.Where(cell => cell.Kind == StreamKind.Code).Select(cell => cell.Text.Value)];
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i].Kind == StreamKind.Figure && cells[i].Text.Length > 3 && IsClassified(cells[i].Text.Value) && named.Contains(cells[i].Text.Value[..^2])) cells[i] = cells[i] with { Kind = StreamKind.Code };
        }

        return cells;
    }

    /// <summary>A figure, or words that stand where one would ("单位不需填列").</summary>
    public static bool IsFigure(string text) => CellShapes.IsFigure(text) || text.EndsWith("填列", StringComparison.Ordinal) || text == "不适用";

    private static bool IsClassified(string text) => text.Length is 3 or 5 or 7 && text[0] is '2' or '3' or '5' && CellShapes.IsCode(text);
}
