using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 近处之变动: "增发国债10000亿元。…赤字由31600亿元增加到41600亿元", "支出总计85.78亿元。…收支各调减1.38亿元，收支为84.4亿元": what a figure was, what it became, and
/// the amount between them that is said apart. Told where the three meet to the digit.
/// </summary>
internal static class NearMoves
{
    private const int MostAfter = 4, MostBefore = 12;

    private static readonly string[] Grown = ["新增", "增发", "增加", "调增", "净增", "追加", "核增", "增列", "增收", "增支", "扩大", "提高", "提升", "上升", "上涨", "增长", "多了", "涨了", "增了"];

    private static readonly string[] Shrunk = ["调减", "减少", "核减", "追减", "压减", "压减额", "减幅", "压缩", "减列", "减收", "减支", "缩减", "下降", "降低", "缩小", "回落", "压了", "少了", "降了", "减了"];

    private static readonly string[] Adjusted = ["调增", "调减", "核增", "核减", "追加", "追减", "增列", "减列"];

    /// <summary>Relations of moves whose amount no reader has told so far.</summary>
    public static IEnumerable<Relation> Read(FarBook book)
    {
        foreach (ProseFigure figure in book.Figures)
        {
            if (figure.Role != FigureRole.Level || !NearFigures.IsAmount(figure)) continue;
            foreach (ProseChange change in figure.Changes)
            {
                if (change is { Base: ProseFigure basis, Delta: null } && (DeltaBehind(book, figure, basis) ?? AmountOf(book, figure, basis)) is ProseFigure amount) yield return Told(figure, basis, amount);
            }

            if (!IsAdjustment(figure.Lead) || book.IsAdded(figure)) continue;
            if (Ends(book, figure) is (ProseFigure now, ProseFigure before)) yield return Told(now, before, figure);
        }
    }

    private static bool IsAdjustment(string lead) => Cues.EndOf(FigureLabel.TrimTail(lead), Adjusted) is not null;

    // "由每户1.8万元提至2.1万元，户均提高0.3万元": right behind, under another name.
    private static ProseFigure? DeltaBehind(FarBook book, ProseFigure now, ProseFigure basis)
    {
        int next = book.OrderOf(now) + 1;
        return next < book.Figures.Count && book.Figures[next] is { Role: FigureRole.Delta, Gap: <= 2, Mention.High: null } delta && delta.Sentence == now.Sentence && ReferenceEquals(delta.Text, now.Text) && !book.IsTold(delta)
            && delta.Unit.IsComparableWith(now.Unit) && basis.Unit.IsComparableWith(now.Unit) && Math.Abs(now.Quantity.BaseValue - basis.Quantity.BaseValue) == Math.Abs(delta.Quantity.BaseValue)
            && (delta.Direction == ChangeDirection.Unstated || (delta.Direction == ChangeDirection.Decrease) == (now.Quantity.BaseValue < basis.Quantity.BaseValue)) ? delta : null;
    }

    // The amount by which it moved, said before or behind it with a word of more or less.
    private static ProseFigure? AmountOf(FarBook book, ProseFigure now, ProseFigure basis)
    {
        if (!now.Unit.IsComparableWith(basis.Unit)) return null;
        decimal moved = now.Quantity.BaseValue - basis.Quantity.BaseValue;
        string[] words = moved < 0m ? Shrunk : Grown;
        foreach (ProseFigure amount in NearFigures.Amounts(book, now))
        {
            if (amount != basis && !book.IsTold(amount) && amount.Quantity.BaseValue == Math.Abs(moved) && amount.Paragraph == now.Paragraph && Cues.Holds(amount.Lead, words)) return amount;
        }

        return null;
    }

    // "总计A，……各调增B，收支为C": the first of the figures behind that is one of those before, more or less so much.
    private static (ProseFigure Now, ProseFigure Before)? Ends(FarBook book, ProseFigure amount)
    {
        decimal sign = Cues.Holds(amount.Lead, ["调减", "核减", "追减", "减列"]) ? -1m : 1m;
        List<ProseFigure> around = [.. NearFigures.Amounts(book, amount).Where(other => other.Unit.IsComparableWith(amount.Unit))];
        foreach (ProseFigure now in around.Where(other => other.Index > amount.Index && other.Sentence <= amount.Sentence + 1 && other.Paragraph == amount.Paragraph).Take(MostAfter))
        {
            foreach (ProseFigure before in around.Where(other => other.Index < amount.Index).Take(MostBefore))
            {
                if (now.Quantity.BaseValue - before.Quantity.BaseValue == sign * amount.Quantity.BaseValue) return (now, before);
            }
        }

        return null;
    }

    private static Relation Told(ProseFigure now, ProseFigure before, ProseFigure amount) =>
        FarBook.Told(ChangeReader.Change(now, before, amount, null, now.Quantity.BaseValue < before.Quantity.BaseValue ? ChangeDirection.Decrease : ChangeDirection.Increase), now, before, amount)
            with
        { Firmness = RelationFirmness.Tentative };
}
