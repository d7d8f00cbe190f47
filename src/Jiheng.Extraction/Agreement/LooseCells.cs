using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>表中一数: a number in a cell with all words that might name it: its row's, those above it in its column, its table's; the unit where one is told.</summary>
internal sealed record LooseCell(Quantity Quantity, SourceLocation Place, string Label, string Words, string Title)
{
    private Naming? _naming;

    /// <summary>称呼, made when first asked for: most cells are never compared with anything.</summary>
    public Naming Naming => _naming ??= new Naming(Label.Length == 0 ? "" : FigureLabel.Normalise(RowNumber.Of(Label).Name), Title.Length == 0 ? Words : Label + "|" + Words + "|" + Title);
}

/// <summary>散读表: every number of every table, whether or not its header could be read; good for looking up what a sentence says, not for judging.</summary>
internal static class LooseCells
{
    /// <summary>More cells than a set of final accounts has are a hostile page's, or a register's.</summary>
    private const int MostCells = 60_000;

    private const int LongestHeading = 60, FewestDigitsOfLine = 3;

    /// <summary>Numbers of all tables in reading order; <paramref name="known"/> are the figures whose unit was read.</summary>
    public static List<LooseCell> Of(Document document, IEnumerable<TableMention> known)
    {
        Dictionary<long, TableFigure> figures = [];
        foreach (TableMention mention in known) figures.TryAdd(KeyOf(mention.Figure.Location), mention.Figure);
        List<LooseCell> cells = [];
        string label = "";
        foreach (Block block in document.Blocks)
        {
            if (cells.Count > MostCells) break;
            if (block is Table table) Read(cells, table, TableSurroundings.UnitOf(document, table), TableSurroundings.TitleOf(document, table), figures);
            else if (block is TextBlock text) Read(cells, text, ref label);
        }

        return cells;
    }

    private static void Read(List<LooseCell> cells, TextBlock block, ref string label)
    {
        string text = block.Text.Value;
        Scan(cells, text, label, span => SourceLocation.In(block, span));
        if (text.Length <= LongestHeading && text.Any(char.IsLetter)) label = TableWords.Squeeze(text);
    }

    // A number without a unit in the middle of text, on a line of its own or between labels, is what is left of a table that could not be put together again.
    private static void Scan(List<LooseCell> cells, string text, string label, Func<TextSpan, SourceLocation> at)
    {
        int from = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ',' or '.' && end > start && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
            if (end == start)
            {
                start++;
                continue;
            }

            bool alone = text.Length == end - start;
            if (IsBare(text, end) && NumberCell.TryRead(text.AsSpan(start, end - start), Unit.None, out Quantity quantity, out _) && (alone || quantity.Decimals > 0) && (quantity.Decimals > 0 || Chance.DigitsOf(quantity) >= FewestDigitsOfLine))
            {
                string words = TableWords.Squeeze(text[Math.Max(from, start - LongestHeading)..start]);
                cells.Add(new LooseCell(quantity, at(TextSpan.FromBounds(start, end)), alone ? label : "", words.Length > 1 ? words : label, ""));
            }

            start = from = end;
        }
    }

    // "12.5 万元" has its unit, 1.2% and 3.5个 have theirs; "116.55 年度资金" goes on with another label.
    private static bool IsBare(string text, int end)
    {
        bool spaced = false;
        while (end < text.Length && char.IsWhiteSpace(text[end])) (end, spaced) = (end + 1, true);
        return end >= text.Length || (spaced && !"元万亿千百十%％‰个倍人次分".Contains(text[end], StringComparison.Ordinal));
    }

    private static void Read(List<LooseCell> cells, Table table, Unit unit, string title, Dictionary<long, TableFigure> known)
    {
        string[] heads = new string[table.ColumnCount];
        bool[] closed = new bool[table.ColumnCount];
        Array.Fill(heads, "");
        string label = "";
        int row = -1;
        foreach (Cell cell in table.Cells)
        {
            if (cell.Row != row) (row, label) = (cell.Row, "");
            if (cell.Content.IsBlank) continue;
            if (TableSectionReader.FigureIn(table, cell, unit) is TableFigure figure)
            {
                if (known.TryGetValue(KeyOf(figure.Location), out TableFigure? read)) figure = read;
                string head = heads[cell.Column];
                Quantity quantity = figure.Quantity.Unit == Unit.None && (MoneyUnitLabel.In(label) ?? MoneyUnitLabel.In(head)) is Unit own ? figure.Quantity with { Unit = own } : figure.Quantity;
                cells.Add(new LooseCell(quantity, figure.Location, label, head, title.Length == 0 ? "表" : title));
                closed[cell.Column] = true;
                continue;
            }

            Scan(cells, cell.Text, label, span => SourceLocation.In(table, cell, span));
            string text = TableWords.Squeeze(cell.Text);
            if (text.Length > LongestHeading) continue;
            label = text;
            for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                heads[column] = closed[column] || heads[column].Length > LongestHeading ? text : heads[column] + "/" + text;
                closed[column] = false;
            }
        }
    }

    private static long KeyOf(SourceLocation place) => ((long)place.Block << 40) | ((long)(place.Row ?? 0) << 16) | (long)((place.Column ?? 0) & 0xFFFF);
}
