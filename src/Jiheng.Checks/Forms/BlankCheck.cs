using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>待填: signatures, opinions, dates and fields that are still blank; one finding with all places.</summary>
internal static class BlankCheck
{
    private const string DateMarks = "年月日";

    public static IEnumerable<Finding> Run(FormCase one)
    {
        List<(string Label, SourceLocation Place)> blanks = [.. Labels(one), .. Columns(one)];
        if (blanks.Count == 0) yield break;
        blanks.Sort((a, b) => PlaceKey.Of(a.Place).CompareTo(PlaceKey.Of(b.Place)));
        string labels = string.Join("、", blanks.GroupBy(blank => blank.Label).Select(group => group.Count() > 1 ? group.Key + "（" + group.Count().ToString(CultureInfo.InvariantCulture) + "处）" : group.Key));
        yield return one.Find(FormFindings.Blank, "blank", blanks[0].Place, [("count", blanks.Count.ToString(CultureInfo.InvariantCulture)), ("labels", labels)],
            blanks.Skip(1).Select(blank => new LocationRole(PlaceRole.Reported, blank.Place)));
    }

    private static IEnumerable<(string, SourceLocation)> Labels(FormCase one)
    {
        // Most labels of a lexicon stand nowhere in a report, and those that do on a few lines.
        BlankRule? dates = one.Pack.Lexicon.Blanks.FirstOrDefault(rule => rule.Kind == BlankKind.Date);
        BlankRule[] labels = [.. one.Pack.Lexicon.Blanks.Where(rule => rule.Kind == BlankKind.AfterLabel && rule.Labels.Any(one.Has))];
        string[] known = [.. one.Pack.Lexicon.Blanks.SelectMany(rule => rule.Labels).Distinct().Where(one.Has)];
        SortedSet<int> lines = [.. (dates is null ? [] : one.PlacesOf(DateMarks)).Concat(labels.SelectMany(rule => rule.Labels).SelectMany(one.PlacesOf)).Select(place => place.Line)];
        foreach (int i in lines)
        {
            TextLine line = one.Lines[i];
            if (line.Text.Length > 200) continue;
            FoldedText folded = one.Folded(i);
            if (dates is not null && BlankDate(folded) is { } date) yield return (dates.Label, line.At(date));
            foreach (BlankRule rule in labels)
            {
                if (BlankLabel(one, i, folded, rule, known) is { } label) yield return (rule.Label, line.At(label));
            }
        }
    }

    /// <summary>"年  月  日" with no figures before it.</summary>
    private static TextSpan? BlankDate(FoldedText folded)
    {
        int at = folded.Value.IndexOf(DateMarks, StringComparison.Ordinal);
        bool bare = at >= 0 && (at == 0 || !char.IsAsciiDigit(folded.Value[at - 1])) && at + 3 == folded.Value.Length;
        // "出生年月日" is a label, not a date to fill.
        return bare && (at == 0 || folded.Value[at - 1] is ':' or ')' or '_') ? folded.Original(at, 3) : null;
    }

    private static TextSpan? BlankLabel(FormCase one, int index, FoldedText folded, BlankRule rule, string[] known)
    {
        string text = folded.Value;
        foreach (string label in rule.Labels)
        {
            int at = text.IndexOf(label, StringComparison.Ordinal);
            if (at < 0 || (at > 0 && IsWord(text[at - 1]) && !SpaceBefore(one.Lines[index].Text, folded, at))) continue;
            int after = at + label.Length;
            bool colon = after < text.Length && text[after] == ':';
            if (!colon && at > 0) continue;
            int from = colon ? after + 1 : after;
            if (NextLabel(known, text, from) is var end && text[from..end].Any(c => c is not ('_' or '—' or '-' or '/'))) return null;
            if (end == text.Length && (Continues(one, index) || (!colon && !BesideIsBlank(one.Lines[index])))) return null;
            return folded.Original(at, label.Length);
        }

        return null;
    }

    private static bool IsWord(char c) => c is >= '一' and <= '龥' || c == ')';

    private static bool SpaceBefore(string text, FoldedText folded, int at) => char.IsWhiteSpace(text[folded.Original(at) - 1]);

    private static int NextLabel(string[] known, string text, int from)
    {
        int end = text.Length;
        foreach (string label in known)
        {
            int at = text.IndexOf(label, from, StringComparison.Ordinal);
            if (at >= 0) end = Math.Min(end, at);
        }

        return end;
    }

    /// <summary>An opinion may stand on the line below its label; another label or a date does not fill it.</summary>
    private static bool Continues(FormCase one, int index)
    {
        if (index + 1 >= one.Lines.Length) return false;
        TextLine line = one.Lines[index], next = one.Lines[index + 1];
        if (line.Cell is not null ? !ReferenceEquals(line.Cell, next.Cell) && !BesideHolds(line) : next.InTable) return false;
        if (line.Cell is not null && !ReferenceEquals(line.Cell, next.Cell)) return true;
        string text = LabelText.Normalise(next.Text);
        if (text.EndsWith(DateMarks, StringComparison.Ordinal) || text.Length == 0) return false;
        if (LabelText.WithoutNumber(text).Length < text.Length) return false;
        return !one.Pack.Lexicon.Blanks.Any(rule => rule.Labels.Any(label => text.StartsWith(label, StringComparison.Ordinal)));
    }

    private static bool BesideHolds(TextLine line) => Beside(line) is { } cell && !cell.Content.IsBlank;

    private static bool BesideIsBlank(TextLine line) => Beside(line) is { } cell && cell.Content.IsBlank;

    private static Cell? Beside(TextLine line)
    {
        if (line.Block is not Table table || line.Cell is not { } cell || cell.Column + cell.ColumnSpan >= table.ColumnCount) return null;
        return table[cell.Row, cell.Column + cell.ColumnSpan];
    }

    /// <summary>A column that every filled row must fill (签字).</summary>
    private static IEnumerable<(string, SourceLocation)> Columns(FormCase one)
    {
        foreach (BlankRule rule in one.Pack.Lexicon.Blanks.Where(rule => rule.Kind == BlankKind.Column))
        {
            foreach ((Table table, Cell header) in rule.Labels.SelectMany(one.CellsOf))
            {
                for (int row = header.Row + header.RowSpan; row < table.RowCount; row++)
                {
                    Cell cell = table[row, header.Column];
                    if (cell.ColumnSpan != header.ColumnSpan || cell.Row != row || header.Column == 0) break;
                    if (cell.Content.IsBlank && !table[row, 0].Content.IsBlank) yield return (rule.Label, SourceLocation.In(table, cell));
                }
            }
        }
    }
}
