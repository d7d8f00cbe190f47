using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>分段: finds headers and data rows of a table and reads its figures in their units.</summary>
internal static class TableSectionReader
{
    /// <summary>No heading is looked for further above a figure.</summary>
    private const int DeepestHeader = 40;

    /// <summary>Sections of a table; <paramref name="unit"/> is the money unit its surroundings name (<see cref="Unit.None"/> where they name none).</summary>
    public static ImmutableArray<TableSection> Read(Table table, Unit unit)
    {
        if (table.RowCount < 2 || table.ColumnCount < 2) return [];
        OwnFigures own = new(table);
        bool[] hasFigures = [.. Enumerable.Range(0, table.RowCount).Select(row => RowHasFigures(table, row, own))];
        int lastFigures = Array.LastIndexOf(hasFigures, true);
        ImmutableArray<TableSection>.Builder sections = ImmutableArray.CreateBuilder<TableSection>();
        Unit current = unit;
        for (int row = 0; row < table.RowCount;)
        {
            int figures = Array.IndexOf(hasFigures, true, row);
            if (figures < 0) break;
            ImmutableArray<int> header = HeaderRows(table, row, figures, own);
            current = UnitOfTitles(table, row, figures) ?? current;
            int end = EndOfData(table, hasFigures, figures, lastFigures, own);
            if (header.IsEmpty)
            {
                if (row == 0 && figures == 0 && table.Origin == TableOrigin.Spaced) sections.Add(Headless(table, end, current));
                row = end;
                continue;
            }

            sections.Add(Build(table, header, header[^1] + 1, end, current));
            row = end;
        }

        return sections.ToImmutable();
    }

    /// <summary>Among the rows without figures before the first data row, those that head its figures; blank data rows and titles fall away.</summary>
    private static ImmutableArray<int> HeaderRows(Table table, int from, int figures, OwnFigures own)
    {
        bool[] wanted = [.. Enumerable.Range(0, table.ColumnCount).Select(column => own[figures, column])];
        ImmutableArray<int>.Builder rows = ImmutableArray.CreateBuilder<int>();
        for (int row = from; row < figures; row++)
        {
            if (IsTitle(table, row) || IsIndexRow(table, row)) continue;
            bool heads = false;
            for (int column = 0; column < table.ColumnCount && !heads; column++)
            {
                heads = wanted[column] && !table[row, column].Content.IsBlank && table[row, column].Row <= row;
            }

            if (heads || rows.Count > 0) rows.Add(row);
        }

        // Label rows without figures may stand between header and first figure; they do not cover any figure's column.
        while (rows.Count > 1 && !HeadsSomething(table, rows[^1], wanted)) rows.RemoveAt(rows.Count - 1);
        return rows.ToImmutable();
    }

    private static bool HeadsSomething(Table table, int row, bool[] wanted) =>
        Enumerable.Range(0, table.ColumnCount).Any(column => wanted[column] && !table[row, column].Content.IsBlank);

    /// <summary>Data goes on until a row without figures puts words where figures stood: that is the next header.</summary>
    private static int EndOfData(Table table, bool[] hasFigures, int first, int last, OwnFigures own)
    {
        bool[] value = new bool[table.ColumnCount];
        for (int row = first; row < table.RowCount; row++)
        {
            if (hasFigures[row])
            {
                for (int column = 0; column < table.ColumnCount; column++) value[column] |= own[row, column];
                continue;
            }

            // 栏次 once more at the head of the next page.
            if (IsIndexRow(table, row)) continue;
            if (IsTitle(table, row))
            {
                // A title inside the table ("支出情况（万元）") ends a section; a note or a label beside blanks does not.
                if (table[row, 0].ColumnSpan == table.ColumnCount && row < last) return row;
                continue;
            }

            int covered = 0, total = 0;
            for (int column = 0; column < table.ColumnCount; column++)
            {
                if (!value[column]) continue;
                total++;
                Cell cell = table[row, column];
                if (!cell.Content.IsBlank && !TableWords.IsDash(TableWords.Squeeze(cell.Text))) covered++;
            }

            if (covered > 0 && covered * 2 >= total && row < last) return row;
        }

        return table.RowCount;
    }

    private static TableSection Build(Table table, ImmutableArray<int> header, int from, int to, Unit unit)
    {
        ImmutableArray<HeaderNode> tree = HeaderNode.Read(table, header, 0, 0, table.ColumnCount - 1);
        ImmutableArray<string> paths = [.. Enumerable.Range(0, table.ColumnCount).Select(column => PathOf(tree, column))];
        Unit[] units = [.. paths.Select(path => UnitOfColumn(path, unit))];
        int headed = paths.Length;
        while (headed > 0 && paths[headed - 1].Length == 0) headed--;
        ImmutableArray<SectionRow> rows =
        [
            .. Enumerable.Range(from, to - from).Where(row => !IsIndexRow(table, row) && !(IsTitle(table, row) && table[row, 0].ColumnSpan == table.ColumnCount))
                .Select(row => ReadRow(table, row, units, headed)),
        ];
        return new TableSection(tree, paths, rows, BlockFinder.Find(paths, rows));
    }

    /// <summary>散行 without header: names, and one column of amounts at their right.</summary>
    private static TableSection Headless(Table table, int end, Unit unit)
    {
        int last = table.ColumnCount - 1;
        ImmutableArray<string> paths = [.. Enumerable.Range(0, last).Select(_ => ""), "金额"];
        Unit[] units = [.. paths.Select((_, column) => column == last ? unit : Unit.None)];
        ImmutableArray<SectionRow> rows = [.. Enumerable.Range(0, end).Select(row => ReadRow(table, row, units, table.ColumnCount))];
        return new TableSection([], paths, rows, BlockFinder.Find(paths, rows));
    }

    private static SectionRow ReadRow(Table table, int row, Unit[] units, int headed)
    {
        ImmutableArray<TableFigure?>.Builder figures = ImmutableArray.CreateBuilder<TableFigure?>(units.Length);
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>(units.Length);
        // 亿元 at the head of the row: its amounts are in that.
        Unit? named = TableWords.Squeeze(table[row, 0].Text) is { Length: <= 3 } name && name.EndsWith('元') ? MoneyUnitLabel.In("（" + name + "）") : null;
        for (int column = 0; column < units.Length; column++)
        {
            Cell cell = table[row, column];
            // A merged cell speaks for its rows as a label, but its figure stands only once.
            bool own = cell.Row == row && cell.Column == column;
            figures.Add(own ? FigureIn(table, cell, named ?? units[column]) : null);
            texts.Add(cell.Column == column ? TableWords.Squeeze(cell.Text) : "");
        }

        bool stray = table.Origin != TableOrigin.Native && (figures.Skip(headed).Any(figure => figure is not null) || HoldsTwo(table, row));
        return new SectionRow(table, row, figures.ToImmutable(), texts.ToImmutable()) { HasStray = stray };
    }

    /// <summary>"185.85 189.30" in one cell: one of them belongs to a column that seems blank.</summary>
    private static bool HoldsTwo(Table table, int row)
    {
        for (int column = 0; column < table.ColumnCount; column++)
        {
            string[] pieces = table.IsOwner(row, column) && table[row, column].Text.Contains(' ', StringComparison.Ordinal) ? table[row, column].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
            if (pieces.Length > 1 && pieces.All(piece => piece.All(one => char.IsAsciiDigit(one) || one is '.' or ',' or '-'))) return true;
        }

        return false;
    }

    internal static TableFigure? FigureIn(Table table, Cell cell, Unit unit) =>
        !cell.Content.IsBlank && NumberCell.TryRead(cell.Text, unit, out Quantity quantity, out TextSpan digits)
            ? new TableFigure(quantity, SourceLocation.In(table, cell, digits))
            : null;

    private static bool RowHasFigures(Table table, int row, OwnFigures own) =>
        !IsIndexRow(table, row) && Enumerable.Range(0, table.ColumnCount).Any(column => own[row, column] && (!IsYear(table[row, column]) || IsUnderHeading(table, row, column, own)));

    /// <summary>An amount of 2015 stands beside the name of its row and under a heading; a year heads its column itself.</summary>
    private static bool IsUnderHeading(Table table, int row, int column, OwnFigures own)
    {
        bool named = Enumerable.Range(0, column).Any(left => table.IsOwner(row, left) && !table[row, left].Content.IsBlank && !own[row, left]);
        for (int above = row - 1; named && above >= 0 && row - above <= DeepestHeader; above--)
        {
            Cell cell = table[above, column];
            // 2000 above 2015: amounts both, if anything heads them.
            if (!cell.Content.IsBlank && cell.ColumnSpan == 1 && !IsTitle(table, above) && !IsYear(cell)) return true;
        }

        return false;
    }

    /// <summary>"2022" over a column is a heading, not an amount.</summary>
    private static bool IsYear(Cell cell) => TableWords.Squeeze(cell.Text) is { Length: 4 } text && text.StartsWith("20", StringComparison.Ordinal) && text.All(char.IsAsciiDigit);

    /// <summary>栏次: a row that only counts the columns (1 2 3 4 …).</summary>
    private static bool IsIndexRow(Table table, int row)
    {
        string first = TableWords.Squeeze(table[row, 0].Text);
        if (first is "栏次" or "行次" or "栏次/行次") return true;
        int expected = 0, seen = 0;
        for (int column = 0; column < table.ColumnCount; column++)
        {
            if (!table.IsOwner(row, column)) continue;
            string text = TableWords.Squeeze(table[row, column].Text);
            if (text.Length == 0 || text is "栏次" or "合计" or "项目") continue;
            if (!int.TryParse(text, out int number) || number > 60 || (seen > 0 && number != expected)) return false;
            expected = number + 1;
            seen++;
        }

        return seen >= 3;
    }

    /// <summary>A row with a single filled cell: a title, a unit or a note.</summary>
    private static bool IsTitle(Table table, int row)
    {
        int filled = 0;
        for (int column = 0; column < table.ColumnCount; column++)
        {
            if (table.IsOwner(row, column) && !table[row, column].Content.IsBlank) filled++;
        }

        return filled <= 1 && table[row, 0].Row == row;
    }

    private static Unit? UnitOfTitles(Table table, int from, int to)
    {
        Unit? found = null;
        for (int row = from; row < to; row++)
        {
            bool title = IsTitle(table, row);
            for (int column = 0; column < table.ColumnCount; column++)
            {
                if (table.IsOwner(row, column) && (title || table[row, column].RowSpan > 1 || table[row, column].Text.Contains("单位", StringComparison.Ordinal)))
                {
                    found = MoneyUnitLabel.In(table[row, column].Text) ?? CountUnitLabel.In(TableWords.Squeeze(table[row, column].Text)) ?? found;
                }
            }
        }

        return found;
    }

    private static string PathOf(ImmutableArray<HeaderNode> nodes, int column)
    {
        foreach (HeaderNode node in nodes)
        {
            if (column < node.First || column > node.Last) continue;
            string below = PathOf(node.Children, column);
            return below.Length == 0 ? node.Text : node.Text + "/" + below;
        }

        return "";
    }

    private static Unit UnitOfColumn(string path, Unit unit)
    {
        string last = TableSection.LeafOf(path);
        if (MoneyUnitLabel.In(path) is Unit own) return own;
        if (TableWords.IsRate(last) || TableWords.IsIndex(last)) return Unit.Percent;
        if (last.Contains("分值", StringComparison.Ordinal) || last.Contains("得分", StringComparison.Ordinal) || last.Contains("权重", StringComparison.Ordinal)) return Unit.Score;
        if (last.EndsWith("人数", StringComparison.Ordinal) || last.Contains("（人）", StringComparison.Ordinal)) return Unit.Count("人");
        return CountUnitLabel.AtEnd(last) ?? unit;
    }
}
