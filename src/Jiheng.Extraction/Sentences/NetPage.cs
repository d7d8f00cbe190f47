using System.Runtime.InteropServices;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>水平及其位置: a level with its place among all figures, paragraphs, sentences and clauses of a run of prose.</summary>
internal sealed record NetLevel(ProseFigure Figure, int Order, int Paragraph, int Sentence, int Segment)
{
    /// <summary>基准值.</summary>
    public decimal Value { get; } = Figure.Quantity.BaseValue;

    /// <summary>位置 as one number, see <see cref="NetBook.KeyOf(SourceLocation)"/>: it is asked for often.</summary>
    public long Key { get; } = NetBook.KeyOf(Figure.Place);

    /// <summary>末位 in base units: how finely it is written.</summary>
    public decimal Finest { get; } = Figure.Quantity.LastDigit * Figure.Unit.Factor;

    /// <summary>半个末位 in base units, nothing for whole counts.</summary>
    public decimal Slack { get; } = SumFitting.SlackOf(Figure.Quantity);
}

/// <summary>
/// 通篇: the prose of a whole document, or of one cell, as one run: what a table cuts in two is one outline to its reader. Levels are kept apart by their unit,
/// since only what has one unit adds up.
/// </summary>
internal sealed class NetPage
{
    private readonly Dictionary<string, List<NetLevel>> _byUnit = new(StringComparer.Ordinal);

    /// <summary>Joins sections into one run.</summary>
    public NetPage(IEnumerable<ProseSection> sections)
    {
        int paragraphs = 0, sentences = 0, segments = 0;
        foreach (ProseSection section in sections)
        {
            Paragraphs.AddRange(section.Paragraphs);
            ProseFigure? last = null;
            foreach (ProseFigure figure in section.Figures)
            {
                NetLevel level = new(figure, Figures.Count, paragraphs + figure.Paragraph, sentences + figure.Sentence, segments + figure.Segment);
                Figures.Add(level);
                last = figure;
                if (!figure.IsAddable || figure.IsPlanOnly || figure.Quantity.Value <= 0m) continue;
                ref List<NetLevel>? same = ref CollectionsMarshal.GetValueRefOrAddDefault(_byUnit, figure.Unit.BaseSymbol, out _);
                (same ??= []).Add(level);
            }

            paragraphs += section.Paragraphs.Count;
            sentences += (last?.Sentence ?? 0) + 1;
            segments += (last?.Segment ?? 0) + 1;
        }
    }

    /// <summary>各段.</summary>
    public List<ProseText> Paragraphs { get; } = [];

    /// <summary>句中数 in reading order.</summary>
    public List<NetLevel> Figures { get; } = [];

    /// <summary>Levels of each unit, in reading order.</summary>
    public IEnumerable<List<NetLevel>> Levels => _byUnit.Values;
}
