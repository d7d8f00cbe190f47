using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 散表: a number table whose tabs were lost, so that every cell is a paragraph. The form's own labels tell the columns; after them come, again
/// and again, a name and its figures. Only rows with exactly as many figures as there are columns are read: a blank cell leaves no trace here.
/// </summary>
internal sealed class LooseTableReader(FormPack pack, string period, FormUnits units, List<Fact> facts)
{
    // A label may itself have been broken over two or three paragraphs (公共财 / 政拨款).
    private const int MostPieces = 3;

    /// <summary>Reads the tables that no grid held.</summary>
    public void Read(ImmutableArray<TextLine> lines)
    {
        ImmutableArray<TextLine> loose = [.. lines.Where(line => !line.InTable)];
        foreach (TableForm form in pack.Tables)
        {
            if (facts.Any(fact => fact.Key.Concept == form.Columns[0].Concept && fact.Evidence.Kind == EvidenceKind.TableCell)) continue;
            for (int i = 0; i < loose.Length; i++)
            {
                if (Header(loose, i, form) is not { } header) continue;
                if (units.Of(loose, i, header.Next, form) is { } unit) ReadRows(loose, header.Next, form, header.Columns, unit);
                break;
            }
        }
    }

    private static (int Next, ImmutableArray<ColumnRule> Columns)? Header(ImmutableArray<TextLine> lines, int from, TableForm form)
    {
        if (Take(lines, from, form.Columns[0].Headers) == 0) return null;
        HashSet<ColumnRule> seen = [];
        int at = from;
        while (at < lines.Length)
        {
            int taken = 0;
            foreach (ColumnRule column in form.Columns)
            {
                taken = Take(lines, at, column.Headers);
                if (taken > 0)
                {
                    seen.Add(column);
                    break;
                }
            }

            if (taken == 0) taken = Take(lines, at, form.Fillers.AddRange(form.RowHeaders));
            if (taken == 0) break;
            at += taken;
        }

        // The order in which the labels of nested headers appear is not the order of the columns; the form's own order is.
        return seen.Count >= Math.Max(2, (form.Columns.Length + 1) / 2) ? (at, [.. form.Columns.Where(seen.Contains)]) : null;
    }

    /// <summary>How many paragraphs from here make up one of the labels; 0 for none.</summary>
    private static int Take(ImmutableArray<TextLine> lines, int at, ImmutableArray<string> labels)
    {
        int found = 0;
        string joined = "";
        for (int pieces = 1; pieces <= MostPieces && at + pieces <= lines.Length; pieces++)
        {
            if (lines[at + pieces - 1].Text.Length > 30) break;
            joined += lines[at + pieces - 1].Text;
            // The longest label wins: 三公经费 / 合计 is one broken label, not 三公经费 and something else.
            if (labels.Contains(HeaderLabel.Of(joined))) found = pieces;
        }

        return found;
    }

    private void ReadRows(ImmutableArray<TextLine> lines, int at, TableForm form, ImmutableArray<ColumnRule> columns, Unit unit)
    {
        List<(string Name, List<(TextLine Line, Quantity Quantity, TextSpan Digits)> Figures)> rows = [];
        while (at < lines.Length && lines[at].Text.Length <= 40 && !NumberCell.TryRead(lines[at].Text, unit, out _, out _))
        {
            string name = LabelText.Normalise(lines[at].Text);
            List<(TextLine Line, Quantity Quantity, TextSpan Digits)> figures = [];
            int next = at + 1;
            while (next < lines.Length && NumberCell.TryRead(lines[next].Text, unit, out Quantity quantity, out TextSpan digits))
            {
                figures.Add((lines[next], quantity, digits));
                next++;
            }

            // A line of marks alone (“”) has no name left.
            if (figures.Count == 0 && rows.Count > 0 && (name.Length == 0 || !char.IsAsciiDigit(name[0]))) break;
            rows.Add((name, figures));
            at = next;
        }

        rows.RemoveAll(row => row.Figures.Count != columns.Length);
        bool summary = rows.Any(row => form.SummaryRows.Contains(row.Name));
        foreach ((string name, List<(TextLine Line, Quantity Quantity, TextSpan Digits)> figures) in rows)
        {
            string organisation = form.SummaryRows.Contains(name) || (!summary && rows.Count == 1) ? "" : LabelText.WithoutNumber(name).ToString();
            for (int i = 0; i < columns.Length; i++)
            {
                FactKey key = new(columns[i].Concept, organisation, period, form.Caliber.Length == 0 ? CaliberSet.Unknown : CaliberSet.Of(form.Caliber));
                facts.Add(new Fact(key, new FactValue.Number(figures[i].Quantity), new Evidence(figures[i].Line.At(figures[i].Digits), EvidenceKind.TableCell), pack.Find(columns[i].Concept)?.Label ?? ""));
            }
        }
    }
}
