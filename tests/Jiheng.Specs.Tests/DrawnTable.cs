using System.Text;
using Jiheng.Documents;
using Jiheng.Formats;

namespace Jiheng;

/// <summary>A table drawn in a spec file, written in each of the layouts that tables come in.</summary>
internal sealed class DrawnTable
{
    private const string Left = "<", Above = "^";

    private const int LineLength = 8, PageRows = 7;

    private readonly string[] _captions;
    private readonly string[][] _rows;

    private DrawnTable(string[] captions, string[][] rows) => (_captions, _rows) = (captions, rows);

    public bool HasBlanks => _rows.Any(row => row.Contains(""));

    public static DrawnTable Of(string text)
    {
        string[] lines = [.. text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0)];
        return new DrawnTable([.. lines.TakeWhile(line => !line.Contains('|'))], [.. lines.SkipWhile(line => !line.Contains('|')).Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())]);
    }

    /// <summary>The table as Word holds it.</summary>
    public Document Native()
    {
        DocumentBuilder builder = new();
        foreach (string caption in _captions) builder.AddParagraph(SourcedText.At(caption, 0, 0));
        List<Cell> cells = [];
        for (int r = 0; r < _rows.Length; r++)
        {
            for (int c = 0; c < _rows[r].Length; c++)
            {
                if (_rows[r][c] is Left or Above) continue;
                int wide = 1, high = 1;
                while (c + wide < _rows[r].Length && _rows[r][c + wide] == Left) wide++;
                while (r + high < _rows.Length && _rows[r + high][c] == Above) high++;
                cells.Add(new Cell(r, c, new CellContent(SourcedText.At(_rows[r][c], 0, (r * 1000) + (c * 50))), high, wide));
            }
        }

        builder.AddTable(_rows.Length, _rows[0].Length, cells, TableOrigin.Native);
        return builder.Build(DocumentTrust.Native, "a.docx");
    }

    /// <summary>The rows before the first figure, as they stand again on the next page.</summary>
    private IEnumerable<string> Heads() => _rows.TakeWhile(row => !row.Any(cell => cell.Length > 0 && char.IsAsciiDigit(cell[0]))).Select(row => string.Join(' ', row.Where(cell => cell.Length > 0 && cell is not (Left or Above))));

    /// <summary>The table as text in one layout.</summary>
    public Document As(string layout)
    {
        StringBuilder text = new();
        text.AppendJoin('\n', _captions).Append('\n');
        int line = 0;
        foreach (string[] row in _rows)
        {
            string[] own = [.. row.Where(cell => cell is not (Left or Above))];
            text.Append(layout switch
            {
                "tabs" => string.Join('\t', row.Where(cell => cell != Left).Select(cell => cell == Above ? "" : cell)),
                "strokes" => string.Join(" | ", own) + " |",
                "strokes and blanks" => string.Join(" | ", own) + string.Concat(Enumerable.Repeat(" |", row.Length - own.Length + 1)),
                "markdown" => "| " + string.Join(" | ", row.Select(cell => cell is Left or Above ? "" : cell)) + " |",
                "a stroke behind each cell" => string.Join("\n", own.Select(cell => (cell + " |").TrimStart())),
                "a stroke on its own line" => string.Join("\n", own.Select(cell => cell.Length == 0 ? "|" : cell + "\n|")),
                "a stroke opens each row" => string.Join("\n|\n", own.Select((cell, i) => i == 0 ? ("| " + cell).TrimEnd() : cell).Where((cell, i) => i == 0 || cell.Length > 0 || own[i].Length == 0)).Replace("\n\n", "\n", StringComparison.Ordinal) + "\n|",
                "a cell a line" => string.Join("\n", own.Where(cell => cell.Length > 0)),
                "a cell a line, spaced" => string.Join("\n\n", own.Where(cell => cell.Length > 0)) + "\n",
                "single spaces" => string.Join(' ', own.Where(cell => cell.Length > 0)),
                "over a page" => (++line == PageRows ? "\f" + string.Join('\n', Heads()) + "\n" : "") + string.Join(' ', own.Where(cell => cell.Length > 0)),
                "no spaces" => string.Concat(own),
                "names broken" => string.Join(' ', own.Where(cell => cell.Length > 0).Select(cell => cell.Length > LineLength && !char.IsAsciiDigit(cell[^1]) ? "\n" + cell.Insert(LineLength, "\n") + "\n" : cell)).Replace(" \n", "\n", StringComparison.Ordinal).Replace("\n ", "\n", StringComparison.Ordinal).Trim(),
                _ => throw new ArgumentOutOfRangeException(nameof(layout)),
            }).Append('\n');
        }

        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text.ToString()));
        return DocumentFormats.Read(stream, "a.txt", ReadOptions.Default, TestContext.Current.CancellationToken).Document;
    }
}
