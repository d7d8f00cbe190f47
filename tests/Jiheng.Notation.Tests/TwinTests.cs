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

    private static readonly Gen<string> Text = Gen.Frequency((3, OneOfWords(Words)), (2, Figure)).Array[1, 12].Select(Join);

    [Fact]
    public void Scanner_and_twin_agree() => Text.Sample(text =>
    {
        string twin = string.Join('\n', TwinScanner.Scan(text).Select(f => $"{f.Start} {f.End} {f.Digits} {f.Value / 1.000000000000000000000000000m} {f.Unit} {f.Qualifier}"));
        string fast = string.Join('\n', QuantityScanner.Scan(text).Select(m => $"{m.Span.Start} {m.Span.End} {m.Digits.Of(text)} {m.Quantity.Value / 1.000000000000000000000000000m} {m.Quantity.Unit.Symbol} {m.Quantity.Qualifier}"));
        Assert.True(twin == fast, $"{text}\ntwin:\n{twin}\nscanner:\n{fast}");
    }, seed: "0N0XIzNsQ0O2", iter: 6_000, threads: 1);

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
