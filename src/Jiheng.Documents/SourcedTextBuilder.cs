using System.Collections.Immutable;
using System.Text;

namespace Jiheng.Documents;

/// <summary>有源文字构造: collects pieces of a file into one text; neighbouring pieces that are neighbours in the file become one run.</summary>
public sealed class SourcedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<SourceRun> _runs = [];

    /// <summary>长度 so far.</summary>
    public int Length => _text.Length;

    /// <summary>Adds characters that stand in the file at <paramref name="unit"/>, <paramref name="offset"/>.</summary>
    public SourcedTextBuilder Append(ReadOnlySpan<char> piece, int unit, int offset)
    {
        if (piece.IsEmpty) return this;
        if (_runs.Count > 0 && _runs[^1] is var last && last.Unit == unit && last.End == _text.Length && last.Offset + last.Length == offset)
        {
            _runs[^1] = last with { Length = last.Length + piece.Length };
        }
        else
        {
            _runs.Add(new SourceRun(_text.Length, piece.Length, unit, offset));
        }

        _text.Append(piece);
        return this;
    }

    /// <summary>Adds characters of our own (a joint between two paragraphs, say) that stand nowhere in the file.</summary>
    public SourcedTextBuilder AppendOwn(ReadOnlySpan<char> piece)
    {
        _text.Append(piece);
        return this;
    }

    /// <summary>Adds another text with its places.</summary>
    public SourcedTextBuilder Append(SourcedText other) => Append(other, new TextSpan(0, other.Length));

    /// <summary>Adds a part of another text with its places.</summary>
    public SourcedTextBuilder Append(SourcedText other, TextSpan span)
    {
        int at = span.Start;
        foreach (SourceRun run in other.RunsUnder(span))
        {
            AppendOwn(other.Value.AsSpan(at, run.Start - at));
            Append(other.Value.AsSpan(run.Start, run.Length), run.Unit, run.Offset);
            at = run.End;
        }

        return AppendOwn(other.Value.AsSpan(at, span.End - at));
    }

    /// <summary>Last character so far, or '\0'.</summary>
    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    /// <summary>Takes the text and begins anew.</summary>
    public SourcedText Build()
    {
        SourcedText built = _text.Length == 0 ? SourcedText.Empty : new SourcedText(_text.ToString(), [.. _runs]);
        _text.Clear();
        _runs.Clear();
        return built;
    }
}
