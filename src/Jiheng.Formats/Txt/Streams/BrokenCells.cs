using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 断开的格: which cells that follow one another are one: a name that broke over lines stands between its code and its figures; 201 03 01 before a name is
/// one code; a number alone on its line (二十二、) belongs to the name on the next.
/// </summary>
internal sealed class BrokenCells(List<SourcedText> texts, List<int> lines, List<int> figureLines)
{
    private const int MostPieces = 5;

    /// <summary>Indices of the cells, grouped as they belong together.</summary>
    public List<List<int>> Joined()
    {
        HashSet<int> onFigureLines = [.. figureLines];
        HashSet<string> codes = Codes();
        List<List<int>> groups = [];
        for (int at = 0; at < texts.Count;)
        {
            int code = CodeEnd(at, codes);
            if (code > at)
            {
                groups.Add([.. Enumerable.Range(at, code - at)]);
                int name = code;
                while (name < texts.Count && name - code < MostPieces && IsName(name)) name++;
                // The name goes on up to its figures or the next code; else only its first piece is sure.
                if (name < texts.Count && IsName(name)) name = code + 1;
                if (name > code) groups.Add([.. Enumerable.Range(code, name - code)]);
                at = Math.Max(name, code);
                continue;
            }

            bool number = ListLabel.Of(texts[at].Value + "一") is { Kind: not ListLabelKind.None } label && label.Length == texts[at].Length;
            if (number && at + 1 < texts.Count && IsName(at + 1))
            {
                groups.Add([at, at + 1]);
                at += 2;
                continue;
            }

            // 一般债务限额 B 3.66: two names before the figures of one line are one row's.
            int beside = at + 1;
            while (beside < texts.Count && lines[beside] == lines[at] && IsName(at) && IsName(beside) && !RowLabel.BeginsRow(texts[beside].Value) && CodeEnd(beside, codes) == beside) beside++;
            if (beside > at + 1 && beside < texts.Count && lines[beside] == lines[at] && StreamCell.IsFigure(texts[beside].Value) && CodeEnd(beside, codes) == beside)
            {
                groups.Add([.. Enumerable.Range(at, beside - at)]);
                at = beside;
                continue;
            }

            // Words alone on lines before figures alone: a name and its figures, as far back as one name can reach.
            groups.Add([at++]);
            if (at < texts.Count && onFigureLines.Contains(at) && CodeEnd(at, codes) == at) JoinBack(groups);
        }

        return groups;
    }

    /// <summary>（公务用车 / 购置费 before 12.00: joined only where the first piece plainly is not whole: a bracket is open, or it begins with a number and the next does not.</summary>
    private void JoinBack(List<List<int>> groups)
    {
        if (groups.Count < 2 || groups[^1].Count > 1 || groups[^2].Count > 1 || !IsName(groups[^1][0]) || !IsName(groups[^2][0])) return;
        string first = texts[groups[^2][0]].Value, second = texts[groups[^1][0]].Value;
        bool open = first.Count(c => c is '（' or '(') > first.Count(c => c is '）' or ')');
        bool numbered = ListLabel.Of(first).Kind is not (ListLabelKind.None or ListLabelKind.Note or ListLabelKind.Part) && ListLabel.Of(second).Kind == ListLabelKind.None && !RowLabel.BeginsRow(second);
        if (!open && !numbered) return;
        groups[^2].AddRange(groups[^1]);
        groups.RemoveAt(groups.Count - 1);
    }

    private bool IsName(int at) => !StreamCell.IsFigure(texts[at].Value) && !(RowLabel.IsTotal(texts[at].Value) && at > 0);

    /// <summary>Codes of classification that stand before names, 201 03 01 as 2010301.</summary>
    private HashSet<string> Codes()
    {
        HashSet<string> codes = [];
        for (int at = 0; at + 1 < texts.Count; at++)
        {
            int end = DigitsEnd(at);
            if (end > at && end < texts.Count && !StreamCell.IsFigure(texts[end].Value)) codes.Add(string.Concat(Enumerable.Range(at, end - at).Select(i => texts[i].Value)));
        }

        codes.RemoveWhere(code => !(code.Length > 3 ? codes.Contains(code[..^2]) : codes.Any(other => other.Length == 5 && other.StartsWith(code, StringComparison.Ordinal))));
        return codes;
    }

    /// <summary>Index just after the code that begins here; <paramref name="at"/> itself where none does.</summary>
    private int CodeEnd(int at, HashSet<string> codes)
    {
        int end = DigitsEnd(at);
        return end > at && end < texts.Count && !StreamCell.IsFigure(texts[end].Value) && codes.Contains(string.Concat(Enumerable.Range(at, end - at).Select(i => texts[i].Value))) ? end : at;
    }

    private int DigitsEnd(int at)
    {
        if (texts[at].Value is not [('2' or '3' or '5'), ..] value || value.Length is not (3 or 5 or 7) || !CellShapes.IsCode(value)) return at;
        int end = at + 1;
        while (value.Length == 3 && end < texts.Count && end - at < 3 && texts[end].Length == 2 && CellShapes.IsCode(texts[end].Value)) end++;
        return end;
    }
}
