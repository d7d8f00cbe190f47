using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.FormPacks;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>报告全文: the lines of a document, each folded and scanned at most once, for all readers.</summary>
internal sealed class ReportPage
{
    private readonly FoldedText?[] _folded;
    private readonly ImmutableArray<QuantityMention>[] _mentions;

    public ReportPage(Document document)
    {
        Document = document;
        Lines = TextLine.AllOf(document);
        _folded = new FoldedText?[Lines.Length];
        _mentions = new ImmutableArray<QuantityMention>[Lines.Length];
    }

    public Document Document { get; }

    public ImmutableArray<TextLine> Lines { get; }

    /// <summary>A line as labels are compared.</summary>
    public FoldedText Folded(int line) => _folded[line] ??= new FoldedText(Lines[line].Text);

    /// <summary>The figures of a line.</summary>
    public ImmutableArray<QuantityMention> Mentions(int line) => _mentions[line].IsDefault ? _mentions[line] = QuantityScanner.Scan(Lines[line].Text) : _mentions[line];
}
