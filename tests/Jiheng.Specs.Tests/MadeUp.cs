namespace Jiheng;

/// <summary>Made-up tables whose sums are right and whose cells are now and then blank, drawn as in specs/tables.</summary>
internal static class MadeUp
{
    private static readonly string[] Ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>合计 and two to four funds over some offices.</summary>
    public static string Offices(Random random)
    {
        string[] funds = [.. ((string[])["财政拨款", "事业收入", "经营收入", "其他收入"]).Take(random.Next(2, 5))];
        int[][] rows = Amounts(random, random.Next(2, 9), funds.Length);
        return string.Join('\n', ["2023年收入预算表", "单位：万元", "单位名称 | 合计 | " + string.Join(" | ", funds), Row("合计", Totals(rows)), .. rows.Select((row, r) => Row((char)('甲' + r) + "所站", row))]);
    }

    /// <summary>Income beside expenditure, one list longer than the other, with or without numbers of the rows.</summary>
    public static string TwoSides(Random random)
    {
        bool numbered = random.Next(2) == 0;
        int left = random.Next(3, 7), right = random.Next(3, 10), height = Math.Max(left, right) + 1, blanks = random.Next(0, 60);
        int[] income = [.. Enumerable.Range(0, left).Select(_ => random.Next(100) < blanks ? 0 : random.Next(1, 90000))], spent = [.. Enumerable.Range(0, right).Select(_ => random.Next(100) < blanks ? 0 : random.Next(1, 90000))];
        List<string> rows = ["收入支出总表", "单位：万元", numbered ? "收入 | < | < | 支出 | < | <" : "收入 | < | 支出 | <", numbered ? "项目 | 行次 | 金额 | 项目 | 行次 | 金额" : "项目 | 金额 | 项目 | 金额"];
        for (int r = 0; r < height; r++)
        {
            string one = r < left ? Ordinals[r] + "、甲类收入" : r == height - 1 ? "收入合计" : "", other = r < right ? Ordinals[r] + "、乙类支出" : r == height - 1 ? "支出合计" : "";
            string a = Money(r < left ? income[r] : one.Length > 0 ? income.Sum() : 0), b = Money(r < right ? spent[r] : other.Length > 0 ? spent.Sum() : 0);
            rows.Add(numbered ? $"{one} | {r + 1} | {a} | {other} | {height + r + 1} | {b}" : $"{one} | {a} | {other} | {b}");
        }

        return string.Join('\n', rows);
    }

    /// <summary>Expenditure by code: 类, 款 and 项 under each other.</summary>
    public static string Codes(Random random)
    {
        List<string> rows = [];
        int[] total = new int[2];
        for (int c = 0; c < random.Next(1, 4); c++)
        {
            int[][] items = Amounts(random, random.Next(1, 4), 2);
            int[] sum = Totals(items);
            total = [total[0] + sum[0], total[1] + sum[1]];
            rows.AddRange([Row($"20{c + 1} | 甲类支出", sum), Row($"20{c + 1}03 | 甲款事务", sum), .. items.Select((item, i) => Row($"20{c + 1}030{i + 1} | 甲项运行", item))]);
        }

        return string.Join('\n', ["支出决算表", "单位：万元", "项目 | < | 本年支出合计 | 基本支出 | 项目支出", "科目编码 | 科目名称 | ^ | ^ | ^", Row("合计 | <", total), .. rows]);
    }

    private static int[][] Amounts(Random random, int rows, int columns)
    {
        int blanks = random.Next(0, 60);
        return [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Next(100) < blanks ? 0 : random.Next(1, 90000)).ToArray())];
    }

    private static int[] Totals(int[][] rows) => [.. rows[0].Select((_, c) => rows.Sum(row => row[c]))];

    private static string Row(string name, int[] amounts) => name + " | " + Money(amounts.Sum()) + " | " + string.Join(" | ", amounts.Select(Money));

    private static string Money(int cents) => cents == 0 ? "" : $"{cents / 100}.{cents % 100:00}";
}
