using System.Collections.Immutable;

namespace Jiheng.Documents;

/// <summary>
/// 单元格内容: the text as written, and where the format has them the stored value and the number format; none is ever converted into another
/// (a cell that shows 47.5% stores 0.475: both are kept).
/// </summary>
public sealed class CellContent
{
    /// <summary>空格.</summary>
    public static CellContent Empty { get; } = new(SourcedText.Empty);

    /// <summary>Content; paragraphs of one cell are joined in <paramref name="text"/> by a line feed.</summary>
    public CellContent(SourcedText text, string? storedValue = null, string? numberFormat = null)
    {
        Text = text;
        StoredValue = storedValue;
        NumberFormat = numberFormat;
    }

    /// <summary>文字: paragraphs joined by '\n'.</summary>
    public SourcedText Text { get; }

    /// <summary>存储值 as the format stores it (xlsx), or null.</summary>
    public string? StoredValue { get; }

    /// <summary>数字格式 (xlsx), or null.</summary>
    public string? NumberFormat { get; }

    /// <summary>无字: true where there is nothing to read.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text.Value);

    /// <summary>各段: the cell's paragraphs as spans of <see cref="Text"/>.</summary>
    public ImmutableArray<TextSpan> Paragraphs
    {
        get
        {
            string value = Text.Value;
            if (!value.Contains('\n', StringComparison.Ordinal)) return [new TextSpan(0, value.Length)];
            ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>();
            int start = 0;
            for (int i = 0; i <= value.Length; i++)
            {
                if (i < value.Length && value[i] != '\n') continue;
                spans.Add(TextSpan.FromBounds(start, i));
                start = i + 1;
            }

            return spans.ToImmutable();
        }
    }
}
