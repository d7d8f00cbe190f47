using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 加减: "甲40万元，加乙7万元，减丙5万元，总财力42万元": each amount carries the word that adds it or takes it away, and what they make stands before or behind them.
/// Also "可用18万元" behind what came and what was left over, and "净拨入6万元" before what came and what went back: told where they fit.
/// </summary>
internal static class SignedChains
{
    private const int MostMembers = 8, LongestLead = 24, TellingDigits = 3;

    private static readonly string[] Added = ["加", "另加", "再加", "加上", "＋", "+", "连同", "并入"], Taken = ["减", "再减", "减去", "扣", "扣除", "扣减", "扣去", "－", "减掉", "剔除"];

    private static readonly string[] Usable = ["可用", "可支配", "可安排", "可使用", "可动用", "可支出", "总财力"], LeftOver = ["上年", "结转", "结余", "年初", "期初", "上月", "上期", "历年", "去年底"];

    private static readonly string[] Returned = ["回", "退", "减", "扣", "上缴", "支", "付", "拨回", "转出", "偿", "还", "核销", "报废", "注销", "迁出", "流出", "调出", "出库"];

    /// <summary>Reads the chains of a section.</summary>
    public static void Read(SumBook book)
    {
        for (int i = 0; i < book.Figures.Count; i++)
        {
            ProseFigure figure = book.Figures[i];
            if (!IsLevel(figure)) continue;
            if (i + 2 < book.Figures.Count && SignOf(figure) == 0m && SignOf(book.Figures[i + 1]) != 0m) ReadChain(book, figure);
            else if (Cues.StartOf(LeadOf(figure), Usable) is not null || Cues.EndOf(LeadOf(figure), Usable) is not null) ReadUsable(book, figure);
            else if (IsNet(figure)) ReadNet(book, figure);
        }
    }

    /// <summary>"净流入3万人：迁入8万人，迁出5万人": no list of parts, though it looks like one.</summary>
    public static bool IsNetFlow(List<ProseFigure> figures, ProseFigure first)
    {
        if (first.Index == 0 || first.Index + 1 >= figures.Count || !IsNet(figures[first.Index - 1])) return false;
        ProseFigure second = figures[first.Index + 1];
        return second.Sentence == first.Sentence && (Cues.StartOf(LeadOf(second), Returned) is not null || Cues.StartOf(LeadOf(first), Returned) is not null);
    }

    private static bool IsNet(ProseFigure figure) => LeadOf(figure) is [.., '净', _] or [.., '净', _, _] or [.., '净', _, _, _];

    // The words say all of it: what the amounts make is judged, one slip is asked about.
    private static void ReadChain(SumBook book, ProseFigure first)
    {
        List<ProseFigure> members = [first];
        int next = first.Index + 1;
        while (next < book.Figures.Count && members.Count < MostMembers && Follows(book.Figures[next], first) && SignOf(book.Figures[next]) != 0m) members.Add(book.Figures[next++]);
        ProseFigure? behind = next < book.Figures.Count && Follows(book.Figures[next], first) && book.Figures[next].Gap is 2 or 3 ? book.Figures[next] : null;
        ProseFigure? before = first.Index > 0 && first.Gap == 3 && book.Figures[first.Index - 1] is ProseFigure ahead && Follows(first, ahead) && ahead.Sentence == first.Sentence ? ahead : null;
        if (!members.Skip(1).Any(member => SignOf(member) < 0m) && members.Count < 3) return;
        foreach (ProseFigure? whole in new[] { behind, before })
        {
            if (whole is null || !IsLevel(whole) || book.IsStated(whole, members)) continue;
            SumFit fit = FitOf(whole, members, Sign);
            if (fit == SumFit.Apart) continue;
            book.State(whole, members, Sign, true);
            return;
        }

        decimal Sign(ProseFigure member) => member == first ? 1m : SignOf(member);
    }

    private static void ReadUsable(SumBook book, ProseFigure usable)
    {
        if (book.IsSplit(usable)) return;
        List<ProseFigure> members = [];
        for (int i = usable.Index - 1; i >= 0 && members.Count < MostMembers && IsLevel(book.Figures[i]) && Follows(usable, book.Figures[i]); i--)
        {
            members.Insert(0, book.Figures[i]);
            if (members.Count < 2 || !members.Exists(member => Cues.Holds(member.Lead, LeftOver)) || FitOf(usable, members, _ => 1m) < SumFit.Rounded) continue;
            book.State(usable, members, _ => 1m, true);
            return;
        }
    }

    private static void ReadNet(SumBook book, ProseFigure net)
    {
        if (book.IsSplit(net) || book.Wholes.ContainsKey(net)) return;
        List<ProseFigure> members = [];
        for (int i = net.Index + 1; i < book.Figures.Count && members.Count < MostMembers && IsLevel(book.Figures[i]) && Follows(book.Figures[i], net); i++)
        {
            members.Add(book.Figures[i]);
            if (members.Count < 2 || !members.Exists(member => Sign(member) < 0m) || FitOf(net, members, Sign) != SumFit.Exact) continue;
            if (SumFitting.FineDigits(net.Quantity, [.. members.Select(member => member.Quantity)]) < (members.Count == 2 ? TellingDigits - 1 : TellingDigits)) continue;
            book.State(net, members, Sign, true);
            return;
        }

        static decimal Sign(ProseFigure member) => Cues.StartOf(LeadOf(member), Returned) is not null ? -1m : 1m;
    }

    // A slip is looked for between the total of what is added and what is taken with the outcome.
    private static SumFit FitOf(ProseFigure whole, List<ProseFigure> members, Func<ProseFigure, decimal> sign)
    {
        Quantity[] parts = [.. members.Select(member => sign(member) < 0m ? member.Quantity with { Value = -member.Quantity.Value } : member.Quantity)];
        return SumFitting.Of(whole.Quantity, parts);
    }

    private static bool Follows(ProseFigure figure, ProseFigure first) =>
        IsLevel(figure) && ReferenceEquals(figure.Text, first.Text) && figure.Sentence == first.Sentence && figure.Depth == first.Depth && figure.Gap is >= 1 and <= 3 && figure.Unit.IsComparableWith(first.Unit);

    private static bool IsLevel(ProseFigure figure) =>
        figure.Role == FigureRole.Level && figure.Mention.High is null && !figure.IsPlanOnly && figure.Unit.Dimension != UnitDimension.Ratio && figure.Lead.Length <= LongestLead;

    private static decimal SignOf(ProseFigure figure)
    {
        string lead = LeadOf(figure);
        // 加班费, 减免 and 扣款 are names.
        if (Cues.StartOf(lead, Names) is not null) return 0m;
        return Cues.StartOf(lead, Added) is not null ? 1m : Cues.StartOf(lead, Taken) is not null ? -1m : 0m;
    }

    private static readonly string[] Names = ["加班", "加工", "加强", "加快", "加大", "加气", "加油", "减免", "减税", "减排", "减灾", "减少", "减租", "扣款", "扣分"];

    private static string LeadOf(ProseFigure figure) => FigureLabel.TrimTail(figure.Lead.AsSpan().Trim()).ToString();
}
