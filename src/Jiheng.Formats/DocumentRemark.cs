using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>批注: words that a copy of the file shows beside a place. <paramref name="Text"/> may have several lines, divided by '\n'; each becomes a paragraph of the comment.</summary>
public sealed record DocumentRemark(SourceLocation Location, string Author, string Text);
