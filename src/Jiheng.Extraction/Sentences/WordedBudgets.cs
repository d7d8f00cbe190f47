using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 完成率后之比: "支出决算为199.2万元，完成预算98.7%，决算数小于预算数": the budget stands elsewhere, the rate has found it already, and the words behind the rate are held against
/// the two.
/// </summary>
internal static class WordedBudgets
{
    private const int Reach = 24;

    private static readonly string[] Done = ["决算数", "支出决算", "决算", "执行数", "实际支出", "实际执行数"];

    private static readonly (string Word, CompareOperator Operator)[] Words =
    [
        ("小于", CompareOperator.Less), ("低于", CompareOperator.Less), ("少于", CompareOperator.Less), ("大于", CompareOperator.Greater), ("高于", CompareOperator.Greater), ("多于", CompareOperator.Greater), ("超过", CompareOperator.Greater),
        ("等于", CompareOperator.Equal), ("与", CompareOperator.Equal),
    ];

    /// <summary>Comparisons in words behind the rates of completion among the relations.</summary>
    public static IEnumerable<Relation> Read(FarBook book, IReadOnlyCollection<Relation> relations)
    {
        HashSet<long> compared = [.. relations.Where(relation => relation.Kind == RelationKind.Compare).SelectMany(relation => relation.Operands).Where(operand => operand.Location is not null).Select(operand => NetBook.KeyOf(operand.Location!))];
        Dictionary<long, Relation> byRate = [];
        foreach (Relation relation in relations)
        {
            if (relation.Kind == RelationKind.Ratio && relation.Operands.Length == 3 && relation.First(OperandRole.Result)?.Location is SourceLocation place) byRate.TryAdd(NetBook.KeyOf(place), relation);
        }

        foreach (ProseFigure rate in book.Figures)
        {
            if (rate.Role != FigureRole.Completion || !byRate.TryGetValue(NetBook.KeyOf(rate.Place), out Relation? ratio) || WordsBehind(rate) is not (TextSpan span, CompareOperator op)) continue;
            Operand[] two = [.. ratio.Operands.Where(operand => operand.Role != OperandRole.Result)];
            if (two.Length != 2 || two.Any(operand => operand.Location is null) || compared.Contains(NetBook.KeyOf(two[0].Location!))) continue;
            yield return new Relation(RelationKind.Compare, RelationWitness.Sentence, "sentence/compare", [two[0] with { Role = OperandRole.Left }, two[1] with { Role = OperandRole.Right }])
            {
                Operator = op,
                // Rate and words of one clause cannot both be right.
                Firmness = two[0].Quantity.BaseValue < two[1].Quantity.BaseValue == rate.Quantity.BaseValue < 1m ? RelationFirmness.Firm : RelationFirmness.Tentative,
                Text = ratio.Text + "……" + rate.Text.Text.Substring(span.Start, span.Length),
                Location = rate.Text.At(span),
            };
        }
    }

    private static (TextSpan Span, CompareOperator Operator)? WordsBehind(ProseFigure rate)
    {
        string text = rate.Text.Text;
        int start = rate.Mention.Span.End;
        ReadOnlySpan<char> rest = text.AsSpan(start, Math.Min(Reach, text.Length - start));
        ReadOnlySpan<char> words = rest.TrimStart("，,。；; 　");
        int from = start + rest.Length - words.Length;
        if (Cues.StartOf(words, Done) is not string done) return null;
        words = words[done.Length..];
        foreach ((string word, CompareOperator op) in Words)
        {
            if (!words.StartsWith(word, StringComparison.Ordinal)) continue;
            int budget = words.IndexOf("预算", StringComparison.Ordinal);
            if (budget < 0 || budget - word.Length > 3) return null;
            int end = budget + 2;
            if (words[end..].StartsWith("数", StringComparison.Ordinal)) end++;
            if (word == "与" && !Cues.Holds(words[end..Math.Min(words.Length, end + 4)], Cues.Unchanged)) return null;
            return (TextSpan.FromBounds(from, from + done.Length + end), op);
        }

        return null;
    }
}
