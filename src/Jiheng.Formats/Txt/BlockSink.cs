using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>收块: takes blocks in reading order until a limit is reached; what came before stays, and one finding says that the rest is missing.</summary>
internal sealed class BlockSink(string fileName, ReadOptions options, CancellationToken cancel)
{
    private readonly DocumentBuilder _builder = new();
    private readonly List<Action<DocumentBuilder>> _afterBody = [];
    private readonly System.Diagnostics.Stopwatch _clock = System.Diagnostics.Stopwatch.StartNew();
    private int _paragraphs;
    private int _cells;

    /// <summary>Why reading stopped, or null.</summary>
    public Finding? Stop { get; private set; }

    /// <summary>True where nothing more is taken; also looks at the clock.</summary>
    public bool Stopped
    {
        get
        {
            cancel.ThrowIfCancellationRequested();
            if (Stop is null && _clock.Elapsed > options.TimeLimit)
            {
                string allowed = options.TimeLimit.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
                Stop = Finding.Of(ReadingFindings.TimeLimit, [("file", fileName), ("allowed", allowed)]);
            }

            return Stop is not null;
        }
    }

    /// <summary>Adds a body paragraph; empty text is dropped.</summary>
    public void Paragraph(SourcedText text)
    {
        if (text.Length == 0 || Stopped || !Take(ref _paragraphs, 1, options.MaxParagraphs, "段落")) return;
        _builder.AddParagraph(text);
    }

    /// <summary>Adds a piece of page furniture, which stands after the body.</summary>
    public void Furniture(SourcedText text, DocumentPart part)
    {
        if (Stopped || !Take(ref _paragraphs, 1, options.MaxParagraphs, "段落")) return;
        _afterBody.Add(builder => builder.AddParagraph(text, part));
    }

    /// <summary>Adds a table.</summary>
    public void Table(int rows, int columns, IReadOnlyList<Cell> cells, TableOrigin origin)
    {
        if (rows == 0 || columns == 0 || Stopped || !Take(ref _cells, (long)rows * columns, options.MaxCells, "单元格")) return;
        _builder.AddTable(rows, columns, cells, origin);
    }

    /// <summary>Says that the file has more lines than are read.</summary>
    public void TooManyLines() => Stop ??= TooMuch("行", options.MaxParagraphs + (long)options.MaxCells);

    /// <summary>The document so far.</summary>
    public Document Build()
    {
        foreach (Action<DocumentBuilder> add in _afterBody) add(_builder);
        return _builder.Build(DocumentTrust.Converted, fileName);
    }

    private bool Take(ref int count, long more, int limit, string what)
    {
        if (count + more > limit)
        {
            Stop = TooMuch(what, limit);
            return false;
        }

        count += (int)more;
        return true;
    }

    private Finding TooMuch(string what, long allowed) => Finding.Of(
        ReadingFindings.TooMuchContent,
        [("file", fileName), ("what", what), ("whatEn", what switch { "段落" => "paragraphs", "单元格" => "cells", _ => "lines" }), ("allowed", allowed.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
}
