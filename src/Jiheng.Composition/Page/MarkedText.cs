using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Findings;

namespace Jiheng.Composition;

/// <summary>带记号的文字: a text with its marks; marks may overlap, so the text is cut at every end and each piece wears the most serious mark over it.</summary>
internal static class MarkedText
{
    public static void Write(Html html, string text, ImmutableArray<PlaceMark> marks, string prefix)
    {
        if (marks.IsEmpty)
        {
            html.Text(text);
            return;
        }

        int[] cuts = [.. marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Append(0).Append(text.Length).Distinct().Order()];
        for (int i = 0; i < cuts.Length; i++)
        {
            int start = cuts[i], end = i + 1 < cuts.Length ? cuts[i + 1] : text.Length;
            foreach (PlaceMark mark in marks.Where(mark => mark.Span.Start == start)) Label(html, mark, prefix);
            if (start >= end) continue;
            PlaceMark? over = marks.Where(mark => mark.Span.Start <= start && mark.Span.End >= end)
                .OrderByDescending(mark => mark.IsMain).ThenByDescending(mark => mark.Finding.Finding.Severity).FirstOrDefault();
            if (over is null)
            {
                html.Text(text.AsSpan(start, end - start));
                continue;
            }

            html.Raw("<mark").Attribute("class", over.IsMain ? ClassOf(over.Finding.Finding.Severity) : "ref").Attribute("title", Hint(over)).Raw(">");
            html.Text(text.AsSpan(start, end - start)).Raw("</mark>");
        }
    }

    /// <summary>The page's class for a severity.</summary>
    public static string ClassOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>"错误1", "error 1".</summary>
    public static string Numbered(string word, int number) => word + (char.IsAsciiLetter(word[^1]) ? " " : "") + number.ToString(CultureInfo.InvariantCulture);

    // The label says number and severity in words, so that nothing hangs on colour alone.
    private static void Label(Html html, PlaceMark mark, string prefix)
    {
        string words = Numbered(mark.IsMain ? mark.Finding.SeverityWord : mark.Place.RoleWord, mark.Finding.Number);
        html.Raw("<a").Attribute("class", mark.IsMain ? "tag " + ClassOf(mark.Finding.Finding.Severity) : "tag ref")
            .Attribute("id", mark.Anchor).Attribute("href", $"#{prefix}f{mark.Finding.Number}").Attribute("title", Hint(mark))
            .Raw(">").Text(words).Raw("</a>");
    }

    private static string Hint(PlaceMark mark) => $"{mark.Finding.SeverityWord} {mark.Finding.Finding.Code} {mark.Finding.Title}";
}
