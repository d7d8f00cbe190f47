using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 正文取数: binds a figure to a concept where one of the pack's phrases stands right before it, with nothing but fillers between
/// ("基本支出共计138.45万元"). The longest phrase wins; a figure of another year binds to nothing.
/// </summary>
internal sealed class ProseReader
{
    // "三公经费支出决算数合计为" has five fillers; more than eight is another sentence.
    private const int MostFillers = 8;

    private readonly FormPack _pack;
    private readonly string _period;
    private readonly List<Fact> _facts;
    private readonly ImmutableArray<string> _otherYears;

    public ProseReader(FormPack pack, string period, List<Fact> facts)
    {
        (_pack, _period, _facts) = (pack, period, facts);
        _otherYears = pack.Lexicon.List("other-years");
    }

    /// <summary>Reads every line of a document.</summary>
    public void Read(ReportPage report, ImmutableArray<string> sections)
    {
        for (int i = 0; i < report.Lines.Length; i++)
        {
            // A cell with a figure alone is the number tables' business.
            if (report.Lines[i].Text.Length >= 6) Read(report, i, sections[i]);
        }
    }

    private void Read(ReportPage report, int index, string section)
    {
        TextLine line = report.Lines[index];
        ImmutableArray<QuantityMention> mentions = report.Mentions(index);
        if (mentions.IsEmpty) return;
        FoldedText folded = report.Folded(index);
        foreach (QuantityMention mention in mentions)
        {
            if (mention.Date is not null || mention.High is not null) continue;
            Bind(line, section, folded, mentions, mention);
        }
    }

    private void Bind(TextLine line, string section, FoldedText folded, ImmutableArray<QuantityMention> mentions, QuantityMention mention)
    {
        string text = folded.Value;
        int end = folded.IndexOf(mention.Span.Start), sentence = SentenceStart(text, end), clause = ClauseStart(text, end);
        for (int filler = 0; filler <= MostFillers && end > sentence; filler++)
        {
            int length = 0, topics = 0;
            foreach ((string word, PhraseRule rule) in _pack.PhraseIndex.EndingWith(text[end - 1]))
            {
                if (word.Length < length || (word.Length == length && rule.Topics.Length == 0 && topics > 0)) break;
                if (!Fits(text, sentence, end, word, rule, section, mention)) continue;
                (length, topics) = (word.Length, rule.Topics.Length);
                if (OfThisYear(text, clause, end, line, folded, mentions)) Add(line, section, text, clause, end, word, rule, mention);
            }

            if (length > 0) return;
            string? skip = _pack.PhraseIndex.FillersEndingWith(text[end - 1]).FirstOrDefault(word => end - word.Length >= sentence && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0);
            if (skip is null) return;
            end -= skip.Length;
        }
    }

    private static bool Fits(string text, int sentence, int end, string word, PhraseRule rule, string section, QuantityMention mention)
    {
        int start = end - word.Length;
        if (start < sentence || rule.Dimension != mention.Quantity.Unit.Dimension || string.CompareOrdinal(text, start, word, 0, word.Length) != 0) return false;
        if (rule.Dimension == UnitDimension.Count && mention.Quantity.Unit.BaseSymbol is not ("人" or "名" or "个" or "位")) return false;
        if (!rule.Sections.IsEmpty && !rule.Sections.Contains(section)) return false;
        foreach (string before in rule.NotAfter)
        {
            if (start - before.Length >= sentence && string.CompareOrdinal(text, start - before.Length, before, 0, before.Length) == 0) return false;
        }

        return rule.Topics.IsEmpty || rule.Topics.Any(topic => text.IndexOf(topic, sentence, start - sentence, StringComparison.Ordinal) >= 0);
    }

    private bool OfThisYear(string text, int clause, int end, TextLine line, FoldedText folded, ImmutableArray<QuantityMention> mentions)
    {
        string before = text[clause..end];
        if (_otherYears.Any(word => before.Contains(word, StringComparison.Ordinal) && !before.Contains(word + "结转", StringComparison.Ordinal))) return false;
        int from = folded.Original(clause), to = folded.Original(end);
        foreach (QuantityMention mention in mentions)
        {
            if (mention.Date?.Year is { } year && mention.Span.Start >= from && mention.Span.End <= to && year.ToString(CultureInfo.InvariantCulture) != _period && _period.Length > 0) return false;
        }

        return true;
    }

    private void Add(TextLine line, string section, string text, int clause, int end, string word, PhraseRule rule, QuantityMention mention)
    {
        CaliberSet caliber = CaliberOf(rule, section, text[clause..end]);
        foreach (ConceptId concept in rule.Concepts)
        {
            _facts.Add(new Fact(
                new FactKey(concept, "", _period, caliber),
                new FactValue.Number(mention.Quantity),
                new Evidence(line.At(mention.Digits), EvidenceKind.Sentence),
                word));
        }
    }

    private CaliberSet CaliberOf(PhraseRule rule, string section, string before)
    {
        if (rule.Caliber.Length > 0) return CaliberSet.Of(rule.Caliber);
        string? said = _pack.Calibers.FirstOrDefault(caliber => caliber.Words.Any(word => before.Contains(word, StringComparison.Ordinal)))?.Id;
        string? ruled = _pack.Sections.FirstOrDefault(one => one.Id == section)?.Caliber;
        return said is not null ? CaliberSet.Of(said) : ruled is { Length: > 0 } ? CaliberSet.Of(ruled) : CaliberSet.Unknown;
    }

    private static int SentenceStart(string text, int end)
    {
        int at = end;
        while (at > 0 && text[at - 1] is not ('。' or ';' or '!' or '?')) at--;
        return at;
    }

    private static int ClauseStart(string text, int end)
    {
        int at = end;
        while (at > 0 && text[at - 1] is not ('。' or ';' or '!' or '?' or ',')) at--;
        return at;
    }
}
