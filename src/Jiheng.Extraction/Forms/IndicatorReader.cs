using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>定量指标: one indicator a row; target and completion are found by their headers, the category by its label left of them.</summary>
internal sealed class IndicatorReader(FormPack pack, string period, List<Fact> facts)
{
    private int _count;

    /// <summary>Reads every indicator table.</summary>
    public void Read(Document document)
    {
        if (pack.Indicators is not { } form) return;
        foreach (Block block in document.Blocks)
        {
            if (block is not Table table) continue;
            for (int row = 0; row < table.RowCount; row++)
            {
                if (FindColumns(table, row, form) is { } columns) row = ReadRows(table, row, form, columns) - 1;
            }
        }
    }

    /// <summary>
    /// Reads an indicator table whose tabs were lost, a cell a paragraph: under each category target and completion take turns. A category with an
    /// odd number of lines has lost a blank cell and is left alone, for its pairs could be anything.
    /// </summary>
    public void ReadLoose(ImmutableArray<TextLine> lines)
    {
        if (pack.Indicators is not { } form || _count > 0) return;
        TextLine[] loose = [.. lines.Where(line => !line.InTable)];
        int at = Array.FindIndex(loose, line => form.CompletionHeaders.Contains(HeaderLabel.Of(line.Text)));
        while (at > 0 && !form.TargetHeaders.Contains(HeaderLabel.Of(loose[at - 1].Text)))
        {
            at = Array.FindIndex(loose, at + 1, line => form.CompletionHeaders.Contains(HeaderLabel.Of(line.Text)));
        }

        if (at <= 0) return;
        string category = "";
        List<TextLine> pending = [];
        for (int i = at + 1; i < loose.Length && !IsFieldLabel(loose[i].Text); i++)
        {
            string label = LabelText.Normalise(loose[i].Text);
            bool heading = form.OtherHeaders.Contains(label) || label.StartsWith('(') || label.EndsWith("目标", StringComparison.Ordinal) && label.Length <= 6;
            string? next = form.Categories.FirstOrDefault(one => one.Labels.Contains(label))?.Id;
            if (next is null && !heading)
            {
                if (category.Length > 0) pending.Add(loose[i]);
                continue;
            }

            AddPairs(pending, category);
            pending.Clear();
            if (next is not null) category = next;
        }

        AddPairs(pending, category);
    }

    private void AddPairs(List<TextLine> lines, string category)
    {
        if (lines.Count % 2 != 0) return;
        for (int i = 0; i < lines.Count; i += 2)
        {
            _count++;
            Add("indicator.category", new FactValue.Choice(category, CategoryLabel(category)), lines[i].Whole, category);
            Add("indicator.target", ValueOf(lines[i].Text.Trim()), lines[i].Whole, pack.Find(new ConceptId("indicator.target"))?.Label ?? "");
            Add("indicator.completion", ValueOf(lines[i + 1].Text.Trim()), lines[i + 1].Whole, pack.Find(new ConceptId("indicator.completion"))?.Label ?? "");
        }
    }

    private bool IsFieldLabel(string text) => pack.Fields.Any(field => field.Labels.Contains(LabelText.Normalise(text)));

    private FactValue ValueOf(string text) =>
        text.Length == 0 ? new FactValue.NotStated() : pack.Lexicon.List("none").Contains(text) ? new FactValue.NotApplicable(text) : new FactValue.Words(text);

    private sealed record Columns(int Target, int Completion, int? Name, int? Points, int? Score, int? Reason, int Height);

    private static Columns? FindColumns(Table table, int row, IndicatorForm form)
    {
        int? target = ColumnOf(table, row, form.TargetHeaders), completion = ColumnOf(table, row, form.CompletionHeaders);
        if (target is not { } t || completion is not { } c || t == c || !table.IsOwner(row, t)) return null;
        Columns columns = new(t, c, ColumnOf(table, row, form.NameHeaders), ColumnOf(table, row, form.PointsHeaders),
            ColumnOf(table, row, form.ScoreHeaders), ColumnOf(table, row, form.ReasonHeaders), table[row, t].RowSpan);
        // The list of qualitative goals has the same two headers in some years; it names no indicators and its rows no kind of them.
        return columns.Name is not null || HasCategories(table, row + columns.Height, columns, form) ? columns : null;
    }

    /// <summary>True where one of the rows before the next header is of a kind of indicator.</summary>
    private static bool HasCategories(Table table, int from, Columns columns, IndicatorForm form)
    {
        for (int row = from; row < table.RowCount; row++)
        {
            if (Category(table, row, columns, form) is not null) return true;
            if (form.CompletionHeaders.Contains(HeaderLabel.Of(table[row, columns.Completion].Text))) return false;
        }

        return false;
    }

    private static int? ColumnOf(Table table, int row, ImmutableArray<string> headers)
    {
        for (int column = 0; column < table.ColumnCount; column++)
        {
            if (table[row, column].Column == column && headers.Contains(HeaderLabel.Of(table[row, column].Text))) return column;
        }

        return null;
    }

    private int ReadRows(Table table, int header, IndicatorForm form, Columns columns)
    {
        string category = "";
        int row = header + columns.Height;
        for (; row < table.RowCount; row++)
        {
            Cell target = table[row, columns.Target], completion = table[row, columns.Completion];
            if (ReferenceEquals(target, completion) || IsOtherPart(table, row)) break;
            category = Category(table, row, columns, form) ?? category;
            if (target.Row != row && completion.Row != row) continue;
            Cell? name = columns.Name is { } n && n != columns.Target ? table[row, n] : null;
            if (target.Content.IsBlank && completion.Content.IsBlank && (name is null || name.Content.IsBlank)) continue;
            AddRow(table, row, columns, category, target, completion, name);
        }

        return Math.Max(row, header + 1);
    }

    private void AddRow(Table table, int row, Columns columns, string category, Cell target, Cell completion, Cell? name)
    {
        ImmutableArray<TextSpan> targets = Written(target), completions = Written(completion);
        bool pairs = targets.Length > 1 && targets.Length == completions.Length && targets.All(span => span.Of(target.Text).IndexOfAnyInRange('0', '9') >= 0);
        for (int i = 0; i < (pairs ? targets.Length : 1); i++)
        {
            _count++;
            if (category.Length > 0) Add("indicator.category", new FactValue.Choice(category, CategoryLabel(category)), SourceLocation.In(table, target), category);
            Add("indicator.target", table, target, pairs ? targets[i] : Trimmed(target));
            Add("indicator.completion", table, completion, pairs ? completions[i] : Trimmed(completion));
            if (name is not null) Add("indicator.name", table, name, Trimmed(name));
            if (columns.Points is { } points) Add("indicator.points", table, table[row, points], Trimmed(table[row, points]));
            if (columns.Score is { } score) Add("indicator.score", table, table[row, score], Trimmed(table[row, score]));
            if (columns.Reason is { } reason) Add("indicator.reason", table, table[row, reason], Trimmed(table[row, reason]));
        }
    }

    private void Add(string concept, Table table, Cell cell, TextSpan span)
    {
        string text = cell.Text.Substring(span.Start, span.Length);
        Add(concept, ValueOf(text), SourceLocation.In(table, cell, span), pack.Find(new ConceptId(concept))?.Label ?? concept);
    }

    private void Add(string concept, FactValue value, SourceLocation place, string label) =>
        facts.Add(new Fact(
            new FactKey(new ConceptId(concept), "", period, CaliberSet.Unknown, _count.ToString(CultureInfo.InvariantCulture)),
            value,
            new Evidence(place, EvidenceKind.TableCell),
            label));

    private string CategoryLabel(string id) => pack.Indicators!.Categories.First(category => category.Id == id).Label;

    private static string? Category(Table table, int row, Columns columns, IndicatorForm form)
    {
        for (int column = Math.Min(columns.Target, columns.Completion) - 1; column >= 0; column--)
        {
            string label = LabelText.Normalise(table[row, column].Text);
            if (form.Categories.FirstOrDefault(category => category.Labels.Contains(label)) is { } found) return found.Id;
        }

        return null;
    }

    // The row after the last indicator holds another field of the form (综合得分) in cells of the same width.
    private bool IsOtherPart(Table table, int row)
    {
        string first = LabelText.Normalise(table[row, 0].Text);
        return table[row, 0].Row == row && pack.Fields.Any(field => field.Labels.Contains(first));
    }

    private static ImmutableArray<TextSpan> Written(Cell cell) => [.. cell.Content.Paragraphs.Where(span => !span.Of(cell.Text).IsWhiteSpace()).Select(span => Trim(cell.Text, span))];

    private static TextSpan Trimmed(Cell cell) => Trim(cell.Text, new TextSpan(0, cell.Text.Length));

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
