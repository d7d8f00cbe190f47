using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 左右两栏: 收入 beside 支出, each with names and figures of its own. Cells a line run through both sides, and where a blank half left no mark the
/// next one belongs to the other side. Row numbers, words and numbering tell the side; a name that nothing tells ends the attempt.
/// </summary>
internal sealed class SideBySide
{
    private const string Income = "收入", Expenditure = "支出";

    /// <summary>What balances an account without being called 收入 or 支出: money brought in from before or from elsewhere, and money taken on or away.</summary>
    private static readonly string[] CarriedIn = ["上年结", "年初", "期初", "调入", "动用预算", "使用非财政拨款", "用事业基金"],
        CarriedOut = ["年末", "年终", "期末", "结转下", "调出", "安排预算稳定", "补充预算", "还本", "结余分配"];

    private enum Side
    {
        Left,
        Right,
        Open,
    }

    private readonly IReadOnlyList<StreamCell> _cells;
    private readonly HeaderSketch _sketch;
    private readonly SideColumns _left, _right;
    private readonly List<(HalfRow? Left, HalfRow? Right, int Lead)> _rows = [];
    private string _leftWord, _rightWord;

    private SideBySide(IReadOnlyList<StreamCell> cells, HeaderSketch sketch, string[] heads, int second)
    {
        (_cells, _sketch) = (cells, sketch);
        (_leftWord, _rightWord) = (WordOf(heads, 0), WordOf(heads, 1));
        (_left, _right) = (new SideColumns(sketch, 0, second), new SideColumns(sketch, second, sketch.Columns));
    }

    /// <summary>The rows of both sides; null where the header has no two sides, or where some row may belong to either.</summary>
    public static List<TableRow>? Of(IReadOnlyList<StreamCell> cells, List<SourcedText> header, List<HalfRow> rows)
    {
        string[] keys = [.. header.Select(text => string.Concat(text.Value.Where(c => !CharKinds.IsWhite(c))))];
        foreach (int heads in (int[])[2, 0])
        {
            if (keys.Length < heads + 4) continue;
            int second = heads == 0 ? SecondSide(keys) : SecondNames(keys, heads);
            if (second < 2 || keys.Length - heads - second < 2) continue;
            HeaderSketch? sketch = heads == 0 ? new HeaderSketch(keys.Length).WithRow(header, 0, 0) : StreamHeader.Lay(header, 1, keys.Length - heads);
            if (sketch is null) continue;
            SideBySide sides = new(cells, sketch, heads > 0 ? keys[..heads] : keys[0] == keys[second] ? [] : [keys[0], keys[second]], second);
            if (sides._leftWord.Length == 0) sides.WordsOfRows(rows);
            return sides.Alternate(rows) || sides.Tell(rows) ? sides.Rows() : null;
        }

        return null;
    }

    /// <summary>Where the names of the right side begin: the heading of the left names once more.</summary>
    private static int SecondNames(string[] keys, int heads)
    {
        int[] starts = [.. Enumerable.Range(heads, keys.Length - heads).Where(i => keys[i] == keys[heads])];
        return starts.Length == 2 ? starts[1] - heads : -1;
    }

    /// <summary>The same of a header in one row, where 收入 and 支出 may themselves head the names: 收入 | 执行数 | 支出 | 执行数.</summary>
    private static int SecondSide(string[] keys)
    {
        if (SecondNames(keys, 0) is > 0 and int again) return again;
        int half = keys.Length / 2;
        bool opposed = keys.Length % 2 == 0 && Opposed(keys[0], keys[half]) && !StreamHeader.IsOfFigures(keys[0]) && !StreamHeader.IsOfFigures(keys[half]);
        return opposed && Enumerable.Range(1, half - 1).All(i => keys[i] == keys[half + i]) ? half : -1;
    }

    /// <summary>Left, right, left, right throughout, with all figures, and no word or number against it.</summary>
    private bool Alternate(List<HalfRow> rows)
    {
        _rows.Clear();
        if (rows.Count % 2 != 0) return false;
        for (int i = 0; i < rows.Count; i += 2)
        {
            if (rows[i].Figures != _left.Figures || rows[i + 1].Figures != _right.Figures || Said(rows[i]) == Side.Right || Said(rows[i + 1]) == Side.Left) return false;
            if (!_left.Follows(_cells, rows[i]) || !_right.Follows(_cells, rows[i + 1])) return false;
            _rows.Add((rows[i], rows[i + 1], -1));
        }

        return true;
    }

    private bool Tell(List<HalfRow> rows)
    {
        _rows.Clear();
        _left.Restart();
        _right.Restart();
        for (int i = 0; i < rows.Count; i++)
        {
            // Two names with figures between them on one line are the two sides.
            if (i + 1 < rows.Count && ShareLine(rows, i) && Said(rows[i]) != Side.Right && Said(rows[i + 1]) != Side.Left)
            {
                if (!Put(rows[i], Side.Left) || !Put(rows[++i], Side.Right)) return false;
                continue;
            }

            Side side = SideOf(rows[i]);
            if (side == Side.Open) side = BesideTold(rows, i);
            if (side == Side.Open)
            {
                // Two names that nothing tells stand side by side (年初结转和结余, 年末结转和结余); one alone may stand on either.
                if (i + 1 == rows.Count || SideOf(rows[i + 1]) != Side.Open || (_rows.Count > 0 && _rows[^1].Right is null && _left.Figures != _right.Figures)) return false;
                if (!Put(rows[i], Side.Left) || !Put(rows[++i], Side.Right)) return false;
            }
            else if (!Put(rows[i], side))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The names of just these two rows stand on one line.</summary>
    private bool ShareLine(List<HalfRow> rows, int at)
    {
        int line = _cells[rows[at].Label].Line;
        return line >= 0 && _cells[rows[at + 1].Label].Line == line && (at == 0 || _cells[rows[at - 1].Label].Line != line) && (at + 2 >= rows.Count || _cells[rows[at + 2].Label].Line != line);
    }

    /// <summary>总计 before 支出总计 or after 收入总计 is the total of the other side in the same row.</summary>
    private Side BesideTold(List<HalfRow> rows, int at)
    {
        if (!IsTotal(rows[at])) return Side.Open;
        if (at + 1 < rows.Count && IsTotal(rows[at + 1]) && Said(rows[at + 1]) == Side.Right && (_rows.Count == 0 || _rows[^1].Left is null || _rows[^1].Right is not null || !IsTotal(_rows[^1].Left!.Value))) return Side.Left;
        return _rows.Count > 0 && _rows[^1] is { Left: { } left, Right: null } && IsTotal(left) && Said(left) == Side.Left ? Side.Right : Side.Open;
    }

    private bool IsTotal(HalfRow row) => RowLabel.IsTotal(_cells[row.Label].Text.Value);

    private Side SideOf(HalfRow row)
    {
        if (_left.IsNumberedRow(_cells, row) || _right.IsNumberedRow(_cells, row))
        {
            if (_left.IsNext(_cells, row)) return Side.Left;
            return _right.IsNext(_cells, row) || !_right.HasBegun ? Side.Right : Side.Open;
        }

        if (Said(row) is var said && said != Side.Open) return said;
        bool left = _left.Continues(_cells, row), right = _right.Continues(_cells, row);
        return left == right ? Side.Open : left ? Side.Left : Side.Right;
    }

    private Side Said(HalfRow row)
    {
        string key = _cells[row.Label].Key;
        if (_leftWord.Length == 0) return Side.Open;
        bool left = key.Contains(_leftWord, StringComparison.Ordinal), right = key.Contains(_rightWord, StringComparison.Ordinal);
        if (!left && !right) (left, right) = (Array.Exists(CarriedIn, word => key.Contains(word, StringComparison.Ordinal)), Array.Exists(CarriedOut, word => key.Contains(word, StringComparison.Ordinal)));
        return left == right ? Side.Open : left ? Side.Left : Side.Right;
    }

    /// <summary>Puts a half row on its side; a row number left over at its end is that of a blank half on the other side.</summary>
    private bool Put(HalfRow row, Side side)
    {
        SideColumns own = side == Side.Left ? _left : _right, other = side == Side.Left ? _right : _left;
        int over = row.Figures - own.Figures;
        int lead = -1;
        if (over > 0 || (own.HasOrder && row.Figures > 1 && other.IsNextOrder(_cells, row.End - 1)))
        {
            if (!other.HasOrder || !other.IsNextOrder(_cells, row.End - 1) || over > 1) return false;
            lead = row.End - 1;
            row = row with { End = row.End - 1 };
        }

        if (!own.Takes(_cells, row)) return false;
        if (side == Side.Left) _rows.Add((row, null, -1));
        else if (_rows.Count > 0 && _rows[^1].Right is null) _rows[^1] = _rows[^1] with { Right = row };
        else _rows.Add((null, row, -1));
        if (lead < 0) return true;
        // The number of a left half whose name and figure are blank; a blank right half needs no mark.
        if (other == _left) _rows.Add((null, null, lead));
        other.TakeOrder();
        return other == _left;
    }

    private List<TableRow> Rows()
    {
        int behind = _rows.Max(row => row.Right is { } half ? _right.Unsure(half) : 0), columns = _sketch.Columns + behind;
        List<TableRow> rows = [.. _sketch.Lines(behind)];
        foreach ((HalfRow? left, HalfRow? right, int lead) in _rows)
        {
            List<(SourcedText Text, int Start, int Span)> cells = [];
            if (lead >= 0) cells.Add((_cells[lead].Text, 1, 1));
            if (left is { } one) cells.AddRange(_left.Cells(_cells, one, _sketch.Columns));
            if (right is { } two) cells.AddRange(_right.Cells(_cells, two, _sketch.Columns));
            rows.Add(StreamTable.Row(cells, columns));
        }

        return rows;
    }

    /// <summary>收入 and 支出 in the names of the two sides tell the sides of their rows.</summary>
    private static string WordOf(string[] heads, int side) => heads.Length < 2 || !Opposed(heads[0], heads[1]) ? "" : side == 0 ? Income : Expenditure;

    private static bool Opposed(string left, string right) => left.Contains(Income, StringComparison.Ordinal) && right.Contains(Expenditure, StringComparison.Ordinal) && !left.Contains(Expenditure, StringComparison.Ordinal) && !right.Contains(Income, StringComparison.Ordinal);

    /// <summary>Where the header names no sides (项目 | 金额 | 项目 | 金额), the rows may: 收入总计 beside 支出总计, and 收入 first.</summary>
    private void WordsOfRows(List<HalfRow> rows)
    {
        string[] names = [.. rows.Select(row => _cells[row.Label].Key)];
        bool opposed = Enumerable.Range(0, Math.Max(0, names.Length - 1)).Any(i => Opposed(names[i], names[i + 1]));
        string? first = names.FirstOrDefault(name => name.Contains(Income, StringComparison.Ordinal) || name.Contains(Expenditure, StringComparison.Ordinal));
        if (opposed && first?.Contains(Expenditure, StringComparison.Ordinal) == false) (_leftWord, _rightWord) = (Income, Expenditure);
    }
}
