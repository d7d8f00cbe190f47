using System.Text;
using CsCheck;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>What must hold for any file, shown on made-up ones.</summary>
public sealed class TxtPropertyTests
{
    private const string Words = "青禾县水务局负责全灌区管理预算支出收入合计项目资金绩效目标完成率，。；：（）“”、万元年度0123456789.%";

    private static readonly Gen<string> Piece = Gen.Char[Words].Array[1, 30].Select(chars => new string(chars));

    private static readonly Gen<string> Line = Gen.OneOf(
        Piece,
        Gen.Select(Gen.Int[0, 40], Piece, (indent, text) => new string(' ', indent) + text),
        Gen.Select(Piece, Gen.Int[1, 12], Piece, (one, gap, two) => one + new string(' ', gap) + two),
        Gen.Select(Piece, Gen.Int[2, 9], Gen.Int[0, 99999], (label, gap, amount) => $"{label}{new string(' ', gap)}{amount}.00  {amount}.50"),
        Piece.Select(text => "\t" + text),
        Gen.Select(Piece, Piece, (one, two) => one + "\t" + two),
        Gen.Int[1, 400].Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Int[1, 400].Select(number => $"- {number} -"),
        Gen.OneOf(((string[])["", "", "\t", "　　", "注：本表无数据。", "单位：万元", "收入支出总表", "\f", "项目", "      合计      12.50   3.50"]).Select(Gen.Const).ToArray()));

    [Fact]
    public void No_character_is_ever_lost_doubled_or_moved() =>
        Line.Array[0, 60].Sample(
            lines =>
            {
                string text = string.Join('\n', lines);
                Assert.Empty(SourceCoverage.Faults(Read(text), text));
            },
            iter: 3000,
            seed: "0000KOIPwF64");

    [Fact]
    public void A_paragraph_broken_at_any_width_is_whole_again() =>
        Gen.Select(Gen.Int[20, 60], Gen.Bool, Gen.Int[200, 600]).Sample(
            (width, spaced, length) =>
            {
                string[] paragraphs = [.. Enumerable.Range(0, 3).Select(p => Sentence(length + p))];
                string text = string.Join(spaced ? "\n\n" : "\n", paragraphs.SelectMany(paragraph => Broken("　　" + paragraph, width)));
                string[] read = [.. Read(text).Blocks.Cast<Paragraph>().Select(block => block.Text.Value)];
                Assert.Equal(paragraphs, read);
            },
            iter: 200,
            seed: "0000KOIPwF64");

    [Fact]
    public void An_aligned_table_keeps_every_figure_in_its_column() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[3, 14], Gen.Int[1, 100000].Array[100], Gen.Bool, Gen.Int[2, 6]).Sample(
            (columns, rows, amounts, blankLines, gap) =>
            {
                string[,] cells = new string[rows, columns];
                StringBuilder text = new("单位：万元\n");
                text.Append("项目".PadRight(16));
                for (int c = 0; c < columns; c++) text.Append(new string(' ', gap)).Append($"第{c + 1}列".PadLeft(10));
                for (int r = 0; r < rows; r++)
                {
                    text.Append(blankLines ? "\n\n" : "\n").Append(((char)('甲' + r) + "项目支出").PadRight(16));
                    for (int c = 0; c < columns; c++)
                    {
                        int amount = amounts[((r * columns) + c) % amounts.Length];
                        // The first figure of a row is never blank, as a total is not; others may be.
                        cells[r, c] = c > 0 && amount % 4 == 0 ? "" : (amount / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
                        text.Append(new string(' ', gap)).Append(cells[r, c].PadLeft(10));
                    }
                }

                Table table = Assert.IsType<Table>(Read(text.ToString()).Blocks[^1]);
                Assert.Equal((rows + 1, columns + 1), (table.RowCount, table.ColumnCount));
                for (int r = 0; r < rows; r++)
                {
                    for (int c = 0; c < columns; c++) Assert.Equal(cells[r, c], table[r + 1, c + 1].Text);
                }
            },
            iter: 400,
            seed: "0000KOIPwF64");

    [Fact]
    public void Cells_a_line_come_back_as_the_grid_they_were() =>
        Gen.Select(Gen.Int[3, 8], Gen.Int[2, 8], Gen.Int[0, 9].Array[80]).Sample(
            (columns, rows, dice) =>
            {
                StringBuilder text = new();
                string[,] cells = new string[rows + 1, columns];
                for (int r = 0; r <= rows; r++)
                {
                    for (int c = 0; c < columns; c++)
                    {
                        int die = dice[((r * columns) + c) % dice.Length];
                        cells[r, c] = r == 0 ? $"第{c + 1}列名" : c == 0 ? $"{r}、单位" : die < 3 ? "" : $"{die}.5";
                        text.Append('\t').Append(cells[r, c]).Append('\n');
                    }

                    text.Append('\n');
                }

                Table table = Assert.IsType<Table>(Assert.Single(Read(text.ToString()).Blocks));
                for (int r = 0; r <= rows; r++)
                {
                    for (int c = 0; c < columns; c++) Assert.Equal(cells[r, c], table[r, c].Text);
                }
            },
            iter: 300,
            seed: "0000KOIPwF64");

    private static string Sentence(int length)
    {
        const string unit = "本部门全年收入合计三百万元，其中财政拨款占多数，其余为上年结转，支出用于灌渠修复和水库除险加固。";
        StringBuilder text = new();
        while (text.Length < length) text.Append(unit);
        return text.ToString();
    }

    private static IEnumerable<string> Broken(string paragraph, int width)
    {
        for (int at = 0; at < paragraph.Length; at += width) yield return paragraph.Substring(at, Math.Min(width, paragraph.Length - at));
    }

    private static Document Read(string text) => TxtReader.Read(Encoding.UTF8.GetBytes(text), "a.txt", ReadOptions.Default, CancellationToken.None).Document;
}
