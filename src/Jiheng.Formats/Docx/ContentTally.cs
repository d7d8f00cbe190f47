namespace Jiheng.Formats;

/// <summary>读取计数: what a file holds beside its text and what goes into notes: revisions, hidden characters, pictures, embedded documents.</summary>
internal sealed class ContentTally
{
    public int Inserted { get; set; }

    public int Deleted { get; set; }

    public int Moved { get; set; }

    public int HiddenCharacters { get; set; }

    public int Pictures { get; set; }

    public int EmbeddedDocuments { get; set; }
}
