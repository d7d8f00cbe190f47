using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 无引语的列举: no word announces the list, but the names directly behind a whole divide it ("债务余额20亿元，一般债务8亿元，专项债务12亿元"),
/// or the levels that follow add up to it to the digit ("筹集公益金26.5万元，上缴中央13.2万元，省级留成13.3万元").
/// </summary>
internal static class UnannouncedLists
{
    private const int MostParts = 12;

    /// <summary>Fewest digits of a whole that levels without any common name make by no chance.</summary>
    private const int TellingDigits = 4;

    /// <summary>总投资: what several sources pay together.</summary>
    private static readonly string[] Outlays = ["总投资", "投资总额", "总造价", "资金总额", "总资金"];

    /// <summary>Reads the lists of a section that no other reader has taken.</summary>
    public static void Read(SumBook book)
    {
        for (int i = 0; i < book.Figures.Count; i++)
        {
            ProseFigure whole = book.Figures[i];
            if (!whole.IsAddable || whole.IsPlanOnly || book.IsSplit(whole) || whole.Quantity.Value == 0m) continue;
            if (Following(book, whole) is { Count: >= 2 } parts) Read(book, whole, parts);
        }
    }

    // The levels behind a figure in its sentence; where there are none, those of the next sentence.
    private static List<ProseFigure> Following(SumBook book, ProseFigure whole)
    {
        List<ProseFigure> parts = [];
        for (int i = whole.Index + 1; i < book.Figures.Count && parts.Count < MostParts; i++)
        {
            ProseFigure figure = book.Figures[i];
            int sentence = parts.Count == 0 ? whole.Sentence + 1 : parts[0].Sentence;
            if (figure.Paragraph != whole.Paragraph || figure.Sentence > sentence) break;
            if (figure.Depth > whole.Depth || figure.Role != FigureRole.Level || figure.IsPlanOnly) continue;
            if (figure.Depth < whole.Depth || !figure.IsAddable) break;
            // "拨付资金6320万元，惠及12.3万人。教育2100万元，医疗…": a count between them is of something else.
            if (!figure.Unit.IsComparableWith(whole.Unit))
            {
                if (parts.Count == 0) continue;
                break;
            }

            // A cue, and a list that another whole already has, belong to other readers.
            if (figure.Cue != ListCue.None || (book.Wholes.ContainsKey(figure) && !book.IsSplit(figure))) break;
            if (PartLists.IsOtherKind(figure.Kind, whole.Kind)) continue;
            parts.Add(figure);
        }

        return parts;
    }

    private static void Read(SumBook book, ProseFigure whole, List<ProseFigure> parts)
    {
        decimal sum = 0m;
        for (int length = 1; length <= parts.Count; length++)
        {
            sum += parts[length - 1].Quantity.BaseValue;
            if (length < 2 || sum != whole.Quantity.BaseValue) continue;
            List<ProseFigure> taken = parts[..length];
            bool related = ListExtents.IsClosed(taken) || ListExtents.AreNamedAlike(taken) || IsAllOfTheSentence(whole, taken, parts)
                // "机关及下属单位职工312人，机关86人，下属单位226人"
                || taken.TrueForAll(part => part.Name.Length >= 2 && whole.Label.Contains(part.Name, StringComparison.Ordinal));
            if (!related && SumFitting.FineDigits(whole.Quantity, [.. taken.Select(part => part.Quantity)]) < TellingDigits) continue;
            if (taken.Any(part => part.Quantity.Value == 0m) && taken.Count == 2) continue;
            book.Add(whole, taken, ListCue.None, SumFit.Exact);
            return;
        }

        // "支出总计2211万元，甲、乙、丙分别为…": a total, and all the levels that its sentence has: one slip is asked about.
        if (IsAllOfTheSentence(whole, parts, parts) && (Cues.EndOf(whole.Name, Cues.GrandTotal) ?? Cues.EndOf(whole.Name, Outlays)) is not null && SumFitting.IsTelling(whole.Quantity, parts) && !SumFitting.IsRoundGap(whole.Quantity, parts)
            && !parts.Exists(part => Cues.Holds(part.Label, Cues.NeverAdded)) && SumFitting.Of(whole.Quantity, [.. parts.Select(part => part.Quantity)]) == SumFit.OneSlip)
        {
            book.State(whole, parts, ListExtent.Exhaustive, false);
            return;
        }

        if (Divided(whole, parts) is { } divided) book.State(whole, divided, ListExtent.Exhaustive, IsPlain(whole, divided, parts));
    }

    // Three levels and more that are all the sentence has: a few digits fewer are no chance.
    private static bool IsAllOfTheSentence(ProseFigure whole, List<ProseFigure> taken, List<ProseFigure> parts) =>
        taken.Count >= 3 && taken.Count == parts.Count && taken.Count < MostParts && taken[0].Sentence == whole.Sentence
        && SumFitting.FineDigits(whole.Quantity, [.. taken.Select(part => part.Quantity)]) >= TellingDigits - 1;

    // "债务余额20亿元，一般债务8亿元，专项债务12亿元": the whole and its members name one thing, and no further member follows.
    private static bool IsPlain(ProseFigure whole, List<ProseFigure> divided, List<ProseFigure> parts)
    {
        string thing = ListExtents.SharedTail(divided);
        // "再融资41.8亿元，一般13.8亿元、专项28.0亿元": their names alone, side by side right behind the whole, and nothing else in the sentence's clause.
        bool side = divided[0].Index == whole.Index + 1 && divided[0].Gap <= 3 && divided.Skip(1).All(part => part.Index == divided[0].Index + divided.IndexOf(part) && part.Gap == 1)
            && (parts.Count == divided.Count || parts[divided.Count].Gap >= 4);
        if (side && divided.TrueForAll(part => part.Name.Length is 1 or 2 && part.Kind == whole.Kind)) return true;
        return thing.Length >= 2 && whole.Name.Contains(thing, StringComparison.Ordinal) && divided[0].Index - whole.Index <= 3
            && divided.All(part => part.Kind == whole.Kind && part.Name.Length <= whole.Name.Length + 4)
            && (parts.Count == divided.Count || !parts[divided.Count].Name.EndsWith(thing, StringComparison.Ordinal));
    }

    // "三公经费支出总额20万元，接待费8万元，公务用车费11万元，出国费0万元": all members of a partition and nothing else, right behind their whole.
    private static List<ProseFigure>? Divided(ProseFigure whole, List<ProseFigure> parts)
    {
        if (parts[0].Sentence != whole.Sentence) return null;
        for (int length = 2; length <= parts.Count && length <= 5; length++)
        {
            List<ProseFigure> taken = parts[..length];
            if (taken[^1].Quantity.BaseValue < whole.Quantity.BaseValue && ListExtents.IsPartition(taken) && !ListExtents.NamesAny(whole, taken)) return taken;
        }

        return null;
    }
}
