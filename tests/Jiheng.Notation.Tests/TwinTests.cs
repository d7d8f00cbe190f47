using System.Globalization;
using CsCheck;
using Jiheng.Notation;

namespace Jiheng.Notation.Tests;

/// <summary>The scanner and its slow twin agree on generated prose.</summary>
public sealed class TwinTests
{
    private static readonly string[] Words = ["完成投资", "其中", "同比增长", "较上年减少", "共办理", "发放补助", "，", "；", "。", "、", "（", "）", "全年", "达到", "用于修路", "的任务", "：", "预算数为"];

    private static readonly Gen<string> Arabic = Gen.OneOf(
        Gen.Int[3, 9999].Select(n => n is >= 1900 and < 2100 ? "37" : n.ToString(CultureInfo.InvariantCulture)),
        Gen.Int[3, 9_999_999].Select(n => n.ToString("N0", CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Int[0, 99_999], Gen.Int[1, 4]).Select((n, d) => (n / 7m).ToString("F" + d.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Int[1_000, 9_999_999], Gen.Int[1, 2]).Select((n, d) => (n / 3m).ToString("N" + d.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));

    private static readonly Gen<string> Han = Gen.OneOf(Gen.Int[11, 99], Gen.Int[100, 9999], Gen.Int[10_000, 99_999_999]).Select(n => ChineseNumeral.Format(n));

    private static readonly Gen<string> Unit = Gen.OneOf(
        OneOfWords(TwinScanner.Units),
        Gen.Select(OneOfWords("万", "亿"), OneOfWords(TwinScanner.ScaledUnits)).Select((scale, unit) => scale + unit));

    private static readonly Gen<string> Figure = Gen.Select(
        Gen.OneOf(Gen.Const(""), OneOfWords(TwinScanner.Limits.Select(l => l.Word).ToArray())),
        Gen.OneOf(Arabic, Han),
        Gen.Frequency((8, Gen.Const("")), (1, Gen.Const("余"))),
        Unit,
        Gen.Frequency((6, Gen.Const("")), (1, OneOfWords(TwinScanner.Tails.Select(t => t.Word).ToArray())))).Select((limit, number, more, unit, tail) =>
        (limit == "近" && unit is "天" or "个月" ? "" : limit) + number + (number.Contains('.') ? "" : more) + (number.Contains('万') && unit[0] is '万' or '亿' ? unit[1..] : unit) + tail);

    /// <summary>3万4993.1亿元, 2亿3560.5万元, 5万1234.56元: the last part in full with decimals.</summary>
    private static readonly Gen<string> MixedFigure = Gen.Select(Gen.Int[1, 9999], OneOfWords("万", "亿"), Gen.Int[1_000, 9_999], Gen.Int[0, 99], OneOfWords("元", "万元", "亿元"))
        .Select((head, word, tail, cents, unit) => head.ToString(CultureInfo.InvariantCulture) + word + tail.ToString(CultureInfo.InvariantCulture) + "." + cents.ToString("D2", CultureInfo.InvariantCulture)
            + (word == "亿" && unit == "亿元" || word == "万" && unit == "万元" ? "元" : unit));

    private static readonly Gen<string> Text = Gen.Frequency((6, OneOfWords(Words)), (3, Figure), (1, MixedFigure)).Array[1, 12].Select(Join);

    [Fact]
    public void Scanner_and_twin_agree() => Text.Sample(text =>
    {
        string twin = string.Join('\n', TwinScanner.Scan(text).Select(f => $"{f.Start} {f.End} {f.Digits} {f.Value / 1.000000000000000000000000000m} {f.Unit} {f.Qualifier}"));
        string fast = string.Join('\n', QuantityScanner.Scan(text).Select(m => $"{m.Span.Start} {m.Span.End} {m.Digits.Of(text)} {m.Quantity.Value / 1.000000000000000000000000000m} {m.Quantity.Unit.Symbol} {m.Quantity.Qualifier}"));
        Assert.True(twin == fast, $"{text}\ntwin:\n{twin}\nscanner:\n{fast}");
    }, seed: "0N0XIzNsQ0O2", iter: 6_000, threads: 1);

    /// <summary>1 396.6亿元 after an announcing word is what 1,396.6亿元 is.</summary>
    [Fact]
    public void Spaced_thousands_read_as_thousands_with_commas() => Gen.Select(OneOfWords("支出为", "收入", "完成", "比上年增加", "合计"), Gen.Int[1_000, 999_999_999], Gen.Int[0, 2], OneOfWords("元", "万元", "亿元")).Sample((word, n, d, unit) =>
    {
        string commas = word + (n / 7m + 1_000m).ToString("N" + d.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + unit, spaces = commas.Replace(',', ' ');
        string expected = string.Join('\n', QuantityScanner.Scan(commas).Select(m => $"{m.Span} {m.Digits} {m.Quantity}"));
        Assert.Equal(expected, string.Join('\n', QuantityScanner.Scan(spaces).Select(m => $"{m.Span} {m.Digits} {m.Quantity}")));
    }, iter: 2_000, threads: 1);

    private static Gen<string> OneOfWords(params string[] words) => Gen.Int[0, words.Length - 1].Select(k => words[k]);

    /// <summary>Between two figures there is always a word, so that "3" and "5人" do not become 35人.</summary>
    private static string Join(string[] parts)
    {
        System.Text.StringBuilder text = new();
        bool figure = true;
        foreach (string part in parts)
        {
            bool isFigure = !Words.Contains(part);
            if (isFigure && figure) text.Append("其中");
            text.Append(part);
            figure = isFigure;
        }

        return text.ToString();
    }
}
