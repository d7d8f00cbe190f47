using System.Text;

namespace Jiheng.Composition;

/// <summary>网页文字: markup and escaped text; nothing a report says can become markup.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new(32_768);

    /// <summary>Adds markup of ours as it is.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Adds text of any origin, escaped; usable between tags and inside quoted attributes.</summary>
    public Html Text(ReadOnlySpan<char> text)
    {
        foreach (char one in text)
        {
            _ = one switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                '\n' => _text.Append("<br>"),
                // Control characters are not allowed in a page.
                < ' ' when one != '\t' => _text.Append(' '),
                _ => _text.Append(one),
            };
        }

        return this;
    }

    /// <summary>Adds an attribute with a leading space; line feeds become spaces.</summary>
    public Html Attribute(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        Text(value.Replace('\n', ' '));
        _text.Append('"');
        return this;
    }

    /// <summary>Adds an element with text inside.</summary>
    public Html Element(string name, string text, string? cssClass = null)
    {
        _text.Append('<').Append(name);
        if (cssClass is not null) Attribute("class", cssClass);
        _text.Append('>');
        Text(text);
        _text.Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
