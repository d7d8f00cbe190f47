using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>失列之行: a row of a table made out of lines: its code, its name and its figures in order.</summary>
internal sealed record LostRow(string Code, string Label, ImmutableArray<TableFigure> Figures)
{
    private const int ShortestCode = 3, LongestCode = 9;

    /// <summary>A row with a name and figures; null for a heading or a blank row.</summary>
    public static LostRow? Read(Table table, int row, Unit unit)
    {
        string code = "", label = "";
        ImmutableArray<TableFigure>.Builder figures = ImmutableArray.CreateBuilder<TableFigure>();
        for (int column = 0; column < table.ColumnCount; column++)
        {
            Cell cell = table[row, column];
            if (cell.Row != row || cell.Column != column || cell.Content.IsBlank) continue;
            string text = TableWords.Squeeze(cell.Text);
            if (figures.Count == 0 && label.Length == 0 && code.Length == 0 && IsCode(text) && column + 1 < table.ColumnCount && TableSectionReader.FigureIn(table, table[row, column + 1], unit) is null) code = text;
            else if (TableSectionReader.FigureIn(table, cell, unit) is { } figure) figures.Add(figure);
            else if (TableWords.IsDash(text)) return null;
            else if (figures.Count == 0) label = text;
            else return null;
        }

        return label.Length > 0 && figures.Count > 0 && figures.All(figure => figure.Quantity.Unit.Dimension != UnitDimension.Ratio) ? new LostRow(code, label, figures.ToImmutable()) : null;
    }

    private static bool IsCode(string text) => text.Length is >= ShortestCode and <= LongestCode && text.All(char.IsAsciiDigit);
}
