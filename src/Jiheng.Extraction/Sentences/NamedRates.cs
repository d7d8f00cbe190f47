using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 读“几率”: a number of rates spoken of as one ("提高“四率”"), and the sentence that gives them ("及时受理率100%，按期答复率100%，参评率96.3%，满意率99.1%").
/// The sentence need not be the next one; so only a run of just as many rates is taken for them, unless the words lead straight to it.
/// </summary>
internal static class NamedRates
{
    private const string Numerals = "二两三四五六七八九";

    private static readonly string[] LeadsOn = ["：", ":", "分别为", "，分别", "，即", "即", "（", "("];

    /// <summary>The counts of rates of a paragraph.</summary>
    public static IEnumerable<Relation> Read(ProseText paragraph, IReadOnlyList<ProseFigure> figures)
    {
        string text = paragraph.Text;
        for (int i = text.IndexOf('率', 1); i >= 0; i = text.IndexOf('率', i + 1))
        {
            int said = Numerals.IndexOf(text[i - 1], StringComparison.Ordinal) is int at and >= 0 ? Math.Max(2, at + 1) : 0;
            // "第四率", "十四率" count nothing; "四率合一" is a name.
            if (said == 0 || (i >= 2 && (text[i - 2] == '第' || Numerals.Contains(text[i - 2]) || text[i - 2] == '十'))) continue;
            int end = i + 1;
            while (end < text.Length && text[end] is '”' or '"' or '」') end++;
            bool leadsOn = Array.Exists(LeadsOn, word => text.AsSpan(end).StartsWith(word, StringComparison.Ordinal));
            if (Run(figures, i, leadsOn, said) is not { } run) continue;
            TextSpan number = new(i - 1, 1);
            Operand stated = new(OperandRole.Stated, new Quantity(said, 0, Unit.Count("率")), paragraph.At(number), "");
            int first = run[0].Mention.Span.Start - run[0].Lead.Length;
            yield return new Relation(RelationKind.Count, RelationWitness.Sentence, "sentence/count", [stated, .. run.Select(Listed)])
            {
                Firmness = leadsOn ? RelationFirmness.Firm : RelationFirmness.Tentative,
                Extent = leadsOn ? ListExtent.Exhaustive : ListExtent.Unstated,
                Text = first > end + 2 ? text[(i - 1)..end] + "……" + text[first..run[^1].Mention.Span.End] : text[(i - 1)..run[^1].Mention.Span.End],
                Location = paragraph.At(number),
            };
        }
    }

    private static List<ProseFigure>? Run(IReadOnlyList<ProseFigure> figures, int from, bool leadsOn, int said)
    {
        List<ProseFigure> run = [];
        for (int i = 0; i <= figures.Count; i++)
        {
            ProseFigure? figure = i < figures.Count ? figures[i] : null;
            if (figure is not null && figure.Mention.Span.Start < from) continue;
            bool rate = figure is { Mention.Kind: MentionKind.Ratio } && NameOf(figure).EndsWith('率');
            if (rate && (run.Count == 0 || (figure!.Sentence == run[^1].Sentence && figures[i - 1] == run[^1])))
            {
                run.Add(figure!);
                continue;
            }

            if (run.Count == said || (leadsOn && run.Count >= 2)) return run;
            // What the words lead to is the first figure behind them; whatever comes later is only taken where the number fits.
            leadsOn = false;
            run = rate ? [figure!] : [];
        }

        return null;
    }

    private static Operand Listed(ProseFigure rate) => new(OperandRole.Listed, new Quantity(1m, 0, Unit.None), rate.Text.At(rate.Mention.Span), NameOf(rate));

    private static string NameOf(ProseFigure rate) => rate.Lead.TrimEnd('为', '达', '到', '是', ' ');
}
