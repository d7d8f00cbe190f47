using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>Draws tables for tests: a row a line, cells divided by |; "&lt;" belongs to the cell on its left, "^" to the cell above.</summary>
internal static class TableSketch
{
    /// <summary>A document of captions (lines without |) and tables.</summary>
    public static Document Document(string sketch)
    {
        DocumentBuilder builder = new();
        List<string> rows = [];
        foreach (string line in sketch.Split('\n').Append(""))
        {
            if (line.Contains('|', StringComparison.Ordinal))
            {
                rows.Add(line);
                continue;
            }

            AddTable(builder, rows);
            rows.Clear();
            if (line.Trim().Length > 0) builder.AddParagraph(SourcedText.At(line.Trim(), 0, 0));
        }

        return builder.Build(DocumentTrust.Native);
    }

    /// <summary>Relations as a reader would write them: "合计·甲 100 = 60 + 40"; a guess begins with "?", an open question of extent ends with "…".</summary>
    public static ImmutableArray<string> Read(string sketch) => [.. TableRelations.Read(Document(sketch)).Select(Say)];

    public static string Say(Relation relation) => (relation.Firmness == RelationFirmness.Tentative ? "?" : "") + relation.Kind switch
    {
        RelationKind.Sum => $"{Digits(relation.First(OperandRole.Whole))} = {string.Join(" + ", relation.In(OperandRole.Part).Select(Digits))}{(relation.Extent == ListExtent.Unstated ? " …" : "")}",
        RelationKind.Ratio => $"{Digits(relation.First(OperandRole.Part))} ÷ {Digits(relation.First(OperandRole.Whole))} = {Digits(relation.First(OperandRole.Result))}",
        RelationKind.Change => $"{Digits(relation.First(OperandRole.Current))} − {Digits(relation.First(OperandRole.Base))} : {Digits(relation.First(OperandRole.Delta) ?? relation.First(OperandRole.Result))}",
        RelationKind.Agree or RelationKind.Compare => string.Join(" ~ ", relation.Operands.Select(Digits)),
        _ => string.Join(" ~ ", relation.Operands.Select(Digits)),
    };

    private static string Digits(Operand? operand) => operand?.Location?.Quote ?? "-";

    private static void AddTable(DocumentBuilder builder, List<string> lines)
    {
        if (lines.Count == 0) return;
        string[][] grid = [.. lines.Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())];
        int columns = grid.Max(row => row.Length);
        string At(int row, int column) => row < grid.Length && column < grid[row].Length ? grid[row][column] : "";
        List<Cell> cells = [];
        for (int row = 0; row < grid.Length; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (At(row, column) is "<" or "^") continue;
                int right = column + 1, down = row + 1;
                while (right < columns && At(row, right) == "<") right++;
                while (down < grid.Length && At(down, column) == "^") down++;
                string text = At(row, column);
                cells.Add(new Cell(row, column, new CellContent(SourcedText.At(text, 0, (row * 1000) + (column * 20))), down - row, right - column));
            }
        }

        // Places beside "^" in a wide merged cell are "<" or "^" as well; drop the overlap.
        builder.AddTable(grid.Length, columns, cells, TableOrigin.Native);
    }
}
