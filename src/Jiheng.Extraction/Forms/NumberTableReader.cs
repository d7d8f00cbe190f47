using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 数字表: binds the money tables of the form. A table is found by the header of its total; the header's rows are those that hold nothing but
/// header words; every later row that begins with words and goes on with figures is an institution or the summary.
/// </summary>
internal sealed class NumberTableReader(FormPack pack, string period, FormUnits units, List<Fact> facts)
{
    // Every table of the form is looked for in every row: a cell's label is worked out once.
    private readonly Dictionary<Cell, string> _labels = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads every table of a document; several of the form's tables may stand in one, and one may be cut into several.</summary>
    public void Read(Document document)
    {
        foreach (Block block in document.Blocks)
        {
            if (block is not Table table) continue;
            HashSet<string> labels = [.. table.Cells.Select(Label)];
            foreach (TableForm form in pack.Tables)
            {
                if (!form.Columns[0].Headers.Any(labels.Contains)) continue;
                int from = 0;
                while (from < table.RowCount && FindHeader(table, form, from) is { } header)
                {
                    from = header.LastRow + 1;
                    if (units.Of(document, table, header.FirstRow, form) is { } unit) from += ReadRows(document, table, form, header with { Unit = unit });
                }
            }
        }
    }

    private sealed record Header(int FirstRow, int LastRow, Dictionary<int, ColumnRule> Columns, Unit Unit);

    private Header? FindHeader(Table table, TableForm form, int from)
    {
        for (int row = from; row < table.RowCount; row++)
        {
            if (!RowCells(table, row).Any(cell => Names(form.Columns[0], Label(cell)))) continue;
            int last = row;
            while (last + 1 < table.RowCount && IsHeaderRow(table, last + 1, form)) last++;
            Dictionary<int, ColumnRule> columns = Columns(table, form, row, last);
            if (columns.Count >= Math.Min(2, form.Columns.Length)) return new Header(row, last, columns, Unit.None);
        }

        return null;
    }

    private Dictionary<int, ColumnRule> Columns(Table table, TableForm form, int first, int last)
    {
        Dictionary<int, ColumnRule> columns = [];
        foreach (ColumnRule rule in form.Columns)
        {
            Cell? header = null;
            foreach (string name in rule.Headers)
            {
                for (int row = first; row <= last && header is null; row++)
                {
                    header = RowCells(table, row).FirstOrDefault(cell => Label(cell) == name && !columns.ContainsKey(cell.Column));
                }

                if (header is not null) break;
            }

            if (header is not null) columns[LeafColumn(table, header, last)] = rule;
        }

        return columns;
    }

    /// <summary>A header over several columns (基本支出 over 小计, 人员, 公用) stands for its 小计, or for the first of them.</summary>
    private int LeafColumn(Table table, Cell header, int last)
    {
        for (int row = header.Row + header.RowSpan; row <= last; row++)
        {
            for (int column = header.Column; column < header.Column + header.ColumnSpan; column++)
            {
                if (Label(table[row, column]) is "小计" or "合计" or "总计") return column;
            }
        }

        return header.Column;
    }

    private bool IsHeaderRow(Table table, int row, TableForm form)
    {
        bool any = false;
        foreach (Cell cell in RowCells(table, row))
        {
            string label = Label(cell);
            if (label.Length == 0) continue;
            if (!IsHeaderWord(label, form)) return false;
            any = true;
        }

        return any || RowCells(table, row).All(cell => cell.Content.IsBlank) && CoveredFromAbove(table, row);
    }

    private static bool CoveredFromAbove(Table table, int row) => Enumerable.Range(0, table.ColumnCount).Any(column => table[row, column].Row < row);

    private static bool IsHeaderWord(string label, TableForm form) =>
        form.RowHeaders.Contains(label) || form.Fillers.Contains(label) || label is "小计" or "合计" or "总计"
        || form.Columns.Any(column => Names(column, label));

    private int ReadRows(Document document, Table table, TableForm form, Header header)
    {
        int read = 0;
        List<(string Organisation, Table Table, int Row)> rows = [];
        for (int row = header.LastRow + 1; row < table.RowCount; row++, read++)
        {
            if (!TryRowName(table, row, header, out string name)) break;
            rows.Add((name, table, row));
        }

        // A page break or a blank row may have cut the table: a following table whose rows look like ours goes on with it.
        for (int next = table.Index + 1; header.LastRow + 1 + read >= table.RowCount && next < document.Blocks.Length; next++)
        {
            if (document.Blocks[next] is TextBlock text && form.SummaryRows.Contains(LabelText.Normalise(text.Text.Value))) continue;
            if (document.Blocks[next] is not Table more || more.ColumnCount != table.ColumnCount) break;
            int taken = 0;
            while (taken < more.RowCount && TryRowName(more, taken, header, out string name))
            {
                rows.Add((name, more, taken));
                taken++;
            }

            if (taken < more.RowCount) break;
        }

        AddFacts(form, header, rows);
        return read;
    }

    private void AddFacts(TableForm form, Header header, List<(string Organisation, Table Table, int Row)> rows)
    {
        // Some units leave the summary row blank and fill in their own row only.
        bool summary = rows.Any(row => form.SummaryRows.Contains(row.Organisation) && HasFigures(row));
        bool alone = !summary && rows.Count(HasFigures) == 1;
        foreach ((string name, Table table, int row) in rows)
        {
            // The only institution of a department without a summary row is the department.
            string organisation = form.SummaryRows.Contains(name) || alone ? "" : LabelText.WithoutNumber(name).ToString();
            foreach ((int column, ColumnRule rule) in header.Columns)
            {
                Cell cell = table[row, column];
                if (cell.Row != row || cell.Content.IsBlank) continue;
                FactKey key = new(rule.Concept, organisation, period, form.Caliber.Length == 0 ? CaliberSet.Unknown : CaliberSet.Of(form.Caliber));
                string label = pack.Find(rule.Concept)?.Label ?? rule.Concept.Value;
                if (NumberCell.TryRead(cell.Text, header.Unit, out Quantity quantity, out TextSpan digits))
                {
                    facts.Add(new Fact(key, new FactValue.Number(quantity), new Evidence(SourceLocation.In(table, cell, digits), EvidenceKind.TableCell), label));
                }
                else
                {
                    FactValue value = IsNone(cell.Text) ? new FactValue.NotApplicable(cell.Text.Trim()) : new FactValue.Words(cell.Text.Trim());
                    facts.Add(new Fact(key, value, new Evidence(SourceLocation.In(table, cell), EvidenceKind.TableCell), label));
                }
            }
        }

        bool HasFigures((string Organisation, Table Table, int Row) one) => header.Columns.Keys.Any(column => !one.Table[one.Row, column].Content.IsBlank);
    }

    private bool IsNone(string text) => pack.Lexicon.List("none").Contains(text.Trim());

    private static bool TryRowName(Table table, int row, Header header, out string name)
    {
        name = "";
        int first = header.Columns.Keys.Min();
        for (int column = 0; column < first && name.Length == 0; column++) name = LabelText.Normalise(table[row, column].Text);
        if (name.Length == 0 || HoldsAmount(name)) return false;
        bool figures = true;
        foreach (int column in header.Columns.Keys)
        {
            Cell cell = table[row, column];
            figures &= cell.Row == row && cell.Column == column && (cell.Content.IsBlank || cell.Text.Length <= 24);
        }

        // A row of words under the figures is the next part of the form.
        int words = header.Columns.Keys.Count(column => table[row, column].Text is { } text && text.Any(c => c is >= '一' and <= '龥') && text.Trim().Length > 1
            && !NumberCell.TryRead(text, header.Unit, out _, out _));
        return figures && words <= header.Columns.Count / 3;
    }

    /// <summary>A name with an amount in it (局机关 480.15) is a row whose cells ran together: it cannot be read, only misread.</summary>
    private static bool HoldsAmount(string name)
    {
        for (int i = 1; i + 1 < name.Length; i++)
        {
            if (name[i] == '.' && char.IsAsciiDigit(name[i - 1]) && char.IsAsciiDigit(name[i + 1])) return true;
        }

        return false;
    }

    private static bool Names(ColumnRule rule, string label) => rule.Headers.Contains(label);

    private string Label(Cell cell)
    {
        if (!_labels.TryGetValue(cell, out string? label)) _labels.Add(cell, label = HeaderLabel.Of(cell.Text));
        return label;
    }

    private static IEnumerable<Cell> RowCells(Table table, int row)
    {
        for (int column = 0; column < table.ColumnCount; column++)
        {
            Cell cell = table[row, column];
            if (cell.Row == row && cell.Column == column) yield return cell;
        }
    }
}
