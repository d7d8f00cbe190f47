using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Jiheng.FormPacks;

/// <summary>YAML 解析: turns parser events into <see cref="PackNode"/>s. No reflection, no type guessing, no anchors.</summary>
internal static class YamlTree
{
    // Hand-written packs nest four or five deep; a deeper file is broken or hostile.
    private const int MaxDepth = 32;

    /// <summary>Reads one document; null for an empty file or where <paramref name="problem"/> was filled.</summary>
    public static PackNode? Read(string yaml, out (int Line, int Column, string Reason)? problem)
    {
        problem = null;
        try
        {
            Parser parser = new(new StringReader(yaml));
            while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
            {
            }

            return parser.Current is StreamEnd or null ? null : Node(parser, 0);
        }
        catch (YamlException error)
        {
            problem = ((int)error.Start.Line, (int)error.Start.Column, error.InnerException?.Message ?? error.Message);
            return null;
        }
    }

    private static PackNode Node(Parser parser, int depth)
    {
        ParsingEvent current = parser.Current!;
        if (depth > MaxDepth) throw new YamlException(current.Start, current.End, "nested too deep");
        int line = (int)current.Start.Line, column = (int)current.Start.Column;
        switch (current)
        {
            case Scalar scalar:
                parser.MoveNext();
                return new PackText(scalar.Value, line, column);
            case SequenceStart:
                parser.MoveNext();
                List<PackNode> items = [];
                while (parser.Current is not SequenceEnd) items.Add(Node(parser, depth + 1));
                parser.MoveNext();
                return new PackList(items, line, column);
            case MappingStart:
                parser.MoveNext();
                List<KeyValuePair<PackText, PackNode>> entries = [];
                while (parser.Current is not MappingEnd)
                {
                    PackNode key = Node(parser, depth + 1);
                    PackText name = key as PackText ?? throw new YamlException(current.Start, current.End, "a key must be plain text");
                    entries.Add(new(name, Node(parser, depth + 1)));
                }

                parser.MoveNext();
                return new PackMap(entries, line, column);
            default:
                throw new YamlException(current.Start, current.End, "anchors and aliases are not used in packs");
        }
    }
}
