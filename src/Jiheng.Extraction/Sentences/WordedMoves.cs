using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 无数之比: "出国费比上年有所增加", "与2022年预算持平", "（零增长）": a comparison that gives no amount of its own. Both amounts stand elsewhere under one name, each with
/// its year; where they are so found the words are held against them.
/// </summary>
internal static class WordedMoves
{
    private const int LongestComparand = 16;

    private static readonly (string Word, CompareOperator Operator)[] Moves =
    [
        ("有所增加", CompareOperator.Greater), ("有所增长", CompareOperator.Greater), ("有所上升", CompareOperator.Greater), ("略有增加", CompareOperator.Greater), ("略有增长", CompareOperator.Greater), ("有增加", CompareOperator.Greater),
        ("有所减少", CompareOperator.Less), ("有所下降", CompareOperator.Less), ("有所压缩", CompareOperator.Less), ("有所降低", CompareOperator.Less), ("略有减少", CompareOperator.Less), ("略有下降", CompareOperator.Less), ("均有下降", CompareOperator.Less),
        ("零增长", CompareOperator.Equal), ("持平", CompareOperator.Equal), ("一致", CompareOperator.Equal), ("相同", CompareOperator.Equal), ("无增减变化", CompareOperator.Equal), ("无增减", CompareOperator.Equal), ("无变化", CompareOperator.Equal), ("不变", CompareOperator.Equal),
        ("增加", CompareOperator.Greater), ("增长", CompareOperator.Greater), ("上升", CompareOperator.Greater), ("减少", CompareOperator.Less), ("下降", CompareOperator.Less), ("压缩", CompareOperator.Less), ("降低", CompareOperator.Less),
    ];

    private static readonly string[] Filler = ["相比", "对比", "均", "都", "各", "基本", "保持", "略", "有所", "支出", "预算", "决算", "数"];

    /// <summary>Comparisons of all prose.</summary>
    public static IEnumerable<Relation> Read(FarBook book, IEnumerable<ProseSection> sections)
    {
        foreach (ProseSection section in sections)
        {
            int next = 0;
            string against = "";
            for (int p = 0; p < section.Paragraphs.Count; p++)
            {
                ProseText paragraph = section.Paragraphs[p];
                string text = paragraph.Text;
                for (int start = 0; start < text.Length;)
                {
                    int end = text.AsSpan(start).IndexOfAny("。；;，,");
                    end = end < 0 ? text.Length : start + end;
                    while (next < section.Figures.Count && IsBefore(section.Figures[next], p, end)) next++;
                    // What is said behind a figure is said of it: 617万元（零增长）.
                    if (next > 0 && ReferenceEquals(section.Figures[next - 1].Text, paragraph)) start = Math.Max(start, section.Figures[next - 1].Mention.Span.End);
                    if (next > 0 && MoveOf(text.AsSpan(start, end - start), against) is { } move)
                    {
                        foreach (Relation relation in Of(book, section.Figures[next - 1], paragraph, TextSpan.FromBounds(start, end), move)) yield return relation;
                    }

                    against = end >= text.Length || text[end] == '。' ? "" : ComparandOf(text.AsSpan(start, end - start)) ?? against;
                    start = end + 1;
                }
            }
        }

        foreach (Relation relation in OfRoughAmounts(book)) yield return relation;
    }

    // "与2021年相比，支出减少2亿多元": an amount that is none to reckon with is a word like the others.
    private static IEnumerable<Relation> OfRoughAmounts(FarBook book)
    {
        foreach (ProseFigure figure in book.Figures)
        {
            bool rough = figure.Role == FigureRole.Delta && (!figure.Quantity.IsPlain || figure.Mention.High is not null) && figure.Direction != ChangeDirection.Unstated && figure.Label.Length > 1;
            if (!rough || book.IsTold(figure) || !Comparand.IsPeriod(figure.Against)) continue;
            Move move = new(figure.Label, figure.Against, figure.Direction == ChangeDirection.Increase ? CompareOperator.Greater : CompareOperator.Less);
            foreach (Relation relation in Of(book, figure, figure.Text, figure.Mention.Span, move)) yield return relation;
        }
    }

    private static bool IsBefore(ProseFigure figure, int paragraph, int end) => figure.Paragraph < paragraph || (figure.Paragraph == paragraph && figure.Mention.Span.End <= end);

    private sealed record Move(string Subject, string Against, CompareOperator Operator);

    // [subject] 比|较|与|同 [comparand] [filler] word; the clause ends there.
    private static Move? MoveOf(ReadOnlySpan<char> clause, string told)
    {
        clause = clause.Trim().TrimStart("（(").TrimEnd("）)");
        if (clause.SequenceEqual("零增长")) return new Move("", Comparand.YearOnYear, CompareOperator.Equal);
        foreach ((string word, CompareOperator op) in Moves)
        {
            if (!clause.EndsWith(word)) continue;
            ReadOnlySpan<char> rest = clause[..^word.Length];
            int at = rest.LastIndexOfAny("比较与同");
            while (at > 0 && rest[at] == '比' && rest[at - 1] is '相' or '对') at = rest[..at].LastIndexOfAny("比较与同");
            // "与上年相比，接待费有所减少，运行费持平"
            if (at < 0 && told.Length > 0 && clause.IndexOfAnyInRange('0', '9') < 0 && rest.Length is > 1 and <= LongestComparand) return new Move(Without(rest, Filler).ToString(), told, op);
            if (at < 0 || Comparand.IsOfAnotherWord(rest.ToString(), at)) return null;
            string named = Without(rest[(at + 1)..], Filler).ToString();
            if (named.Length > LongestComparand || Comparand.IsAdjusted(rest) || !Comparand.IsPeriod(named)) return null;
            return new Move(rest[..at].ToString(), rest[(at + 1)..].Contains("预算", StringComparison.Ordinal) ? named + "预算" : named, op);
        }

        return null;
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> text, string[] fillers)
    {
        while (Cues.EndOf(text, fillers) is string filler && text.Length > filler.Length + 1) text = text[..^filler.Length];
        return text;
    }

    // "与上年相比" that opens a sentence.
    private static string? ComparandOf(ReadOnlySpan<char> clause)
    {
        clause = clause.Trim();
        if (clause.Length is < 3 or > LongestComparand || clause[0] is not ('与' or '同' or '较' or '比' or '和')) return null;
        string named = Without(clause[1..], Filler).ToString();
        return Comparand.IsPeriod(named) ? clause.Contains("预算", StringComparison.Ordinal) ? named + "预算" : named : null;
    }

    private static IEnumerable<Relation> Of(FarBook book, ProseFigure near, ProseText paragraph, TextSpan clause, Move move)
    {
        string[] names = [.. move.Subject.Split('、').Select(name => FigureLabel.Stem(FigureLabel.Clean(name))).Where(name => name.Length > 1 && !Cues.Generic.Contains(name))];
        if (names.Length == 0)
        {
            bool here = near.Role == FigureRole.Level && ReferenceEquals(near.Text, paragraph) && paragraph.Text.AsSpan(near.Mention.Span.End, clause.Start - near.Mention.Span.End).IndexOfAny("。；;") < 0;
            if (here && Compared(book, near, paragraph, clause, move) is Relation relation) yield return relation;
            yield break;
        }

        foreach (string name in names)
        {
            string key = ThingName.Of(name);
            ProseFigure? now = near.Role == FigureRole.Level && ThingName.Of(near.Stem) == key ? near : book.Levels(key, near).FirstOrDefault(level => book.OrderOf(level) <= book.OrderOf(near));
            if (now is not null && Compared(book, now, paragraph, clause, move) is Relation relation) yield return relation;
        }
    }

    private static Relation? Compared(FarBook book, ProseFigure now, ProseText paragraph, TextSpan clause, Move move)
    {
        if (now.YearSpokenOf is not int year) return null;
        int before = Comparand.YearOf(move.Against) ?? year - 1;
        ProseFigure[] found = [.. book.Earlier(ThingName.Of(now.Stem), now).Where(level => level.YearSpokenOf == before && level != now && level.Unit.IsComparableWith(now.Unit))];
        if (before >= year || found.Length == 0) return null;
        // Plan against plan and outturn against outturn, where both are told.
        bool plan = move.Against.Contains("预算", StringComparison.Ordinal) || now.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget;
        ProseFigure other = found.FirstOrDefault(level => (level.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget) == plan) ?? found[0];
        return new Relation(RelationKind.Compare, RelationWitness.Sentence, "sentence/worded", [now.As(OperandRole.Left), other.As(OperandRole.Right)])
        {
            Operator = move.Operator,
            Firmness = RelationFirmness.Tentative,
            Text = RelationText.Of(now) + " / " + RelationText.Of(other) + "……" + paragraph.Text.Substring(clause.Start, clause.Length),
            Location = paragraph.At(clause),
        };
    }
}
