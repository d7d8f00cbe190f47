using System.Text;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Fuzzing;

/// <summary>Feeds any bytes, as text, to everything that reads figures, and checks what must hold for every text. Throws where it does not.</summary>
internal static class ScannerTarget
{
    public static void Run(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty) return;

        // The first byte chooses the decoding, so that a fuzzer can reach every UTF-16 unit, lone surrogates included.
        Run((data[0] & 1) == 0 ? Encoding.UTF8.GetString(data[1..]) : Encoding.Unicode.GetString(data[1..]));
    }

    public static void Run(string text)
    {
        int floor = 0;
        foreach (QuantityMention mention in QuantityScanner.Scan(text))
        {
            Require(mention.Span.Start >= floor && mention.Span.Length > 0 && mention.Span.End <= text.Length, "mentions in order, apart and inside the text", text);
            Require(mention.Digits.Start >= mention.Span.Start && mention.Digits.End <= mention.Span.End && mention.Digits.Length > 0, "digits inside the mention", text);
            Require(mention.Quantity.Unit is not null, "a unit", text);
            Require(mention.Kind is MentionKind.Year or MentionKind.Date == mention.Date is not null, "a date where and only where the kind says so", text);
            Require(mention.High is null || (mention.Kind is not (MentionKind.Year or MentionKind.Date) && ReferenceEquals(mention.High.Value.Unit.BaseSymbol, mention.Quantity.Unit!.BaseSymbol)), "one base unit in a range", text);
            _ = mention.Quantity.ToString();
            floor = mention.Span.End;
        }

        if (NumberCell.TryRead(text, Unit.None, out Quantity quantity, out TextSpan digits))
            Require(quantity.Unit is not null && digits.Length > 0 && digits.End <= text.Length, "digits inside the cell", text);
        TargetExpression target = TargetExpression.Read(text);
        Require(target.Subject.End <= text.Length && (target.Kind == TargetKind.Quantity) == !target.Quantities.IsEmpty, "a target of figures has figures", text);
        _ = ChineseNumeral.TryParse(text, out _);
    }

    private static void Require(bool holds, string what, string text)
    {
        if (!holds) throw new InvalidOperationException($"Not kept: {what}. Text: {text}");
    }
}
