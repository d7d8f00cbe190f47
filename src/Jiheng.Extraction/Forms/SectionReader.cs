using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>章节: tells for every line under which heading of the narrative it stands; "" before the first and under headings the pack does not know.</summary>
internal static class SectionReader
{
    private const int LongestHeading = 36;

    public static ImmutableArray<string> Read(ImmutableArray<TextLine> lines, FormPack pack)
    {
        ImmutableArray<string>.Builder sections = ImmutableArray.CreateBuilder<string>(lines.Length);
        SectionRule? top = null;
        string current = "";
        foreach (TextLine line in lines)
        {
            if (MayBeHeading(line))
            {
                // A heading, alone or at the head of its paragraph, stands in the first characters.
                string label = LabelText.Normalise(line.Text.AsSpan(0, Math.Min(line.Text.Length, 80)));
                ReadOnlySpan<char> title = LabelText.WithoutNumber(label);
                bool numbered = title.Length < label.Length || line.Block is Heading || (line.Block as TextBlock)?.Number is not null;
                if (Find(pack, title, top, numbered) is { } found)
                {
                    current = found.Id;
                    if (found.Within.Length == 0) top = found;
                }
                else if (IsTopHeading(line, label))
                {
                    (current, top) = ("", null);
                }
            }

            sections.Add(current);
        }

        return sections.MoveToImmutable();
    }

    private static SectionRule? Find(FormPack pack, ReadOnlySpan<char> title, SectionRule? top, bool numbered)
    {
        foreach (SectionRule section in pack.Sections)
        {
            if (section.Within.Length > 0 && section.Within != top?.Id) continue;
            foreach (string name in section.Titles)
            {
                if (!title.StartsWith(name, StringComparison.Ordinal)) continue;
                ReadOnlySpan<char> rest = title[name.Length..];
                bool alone = rest.Length == 0 || (numbered && rest.Length <= 4 && title.Length <= LongestHeading && rest.IndexOfAny("。:,;0123456789") < 0);
                bool inline = rest.Length > 0 && rest[0] is '。' or ':' && numbered;
                if (alone || inline) return section;
            }
        }

        return null;
    }

    // Cells of a scoring table carry the same words as the headings; only a cell of several paragraphs can hold the narrative.
    private static bool MayBeHeading(TextLine line) => line.Cell is null || line.Cell.Content.Paragraphs.Length >= 3;

    private static bool IsTopHeading(TextLine line, string label) =>
        label.Length is > 2 and <= LongestHeading && !label.Contains('。', StringComparison.Ordinal)
        && ("一二三四五六七八九十".Contains(label[0], StringComparison.Ordinal) && label.IndexOf('、') is 1 or 2 || line.Block is Heading { Level: 1 });
}
