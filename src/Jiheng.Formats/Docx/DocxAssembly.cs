using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>装配: puts the drafts of all parts in order, gives blocks their index, and tells the trace which w:p each block and cell begins at.</summary>
internal sealed class DocxAssembly(DocxTrace? trace)
{
    private readonly List<List<BlockDraft>> _stories = [];

    public int PartCount { get; private set; }

    /// <summary>Gives a part its index, the upper part of its units.</summary>
    public int BeginPart(string part)
    {
        if (trace is not null && PartCount == 0) trace.MainPart = part;
        return PartCount++;
    }

    /// <summary>A list of blocks that comes after those added so far.</summary>
    public List<BlockDraft> NewBlocks()
    {
        List<BlockDraft> blocks = [];
        _stories.Add(blocks);
        return blocks;
    }

    public void Add(List<BlockDraft> blocks) => _stories.Add(blocks);

    public Document Build(DocumentTrust trust, string fileName)
    {
        DocumentBuilder builder = new();
        foreach (List<BlockDraft> story in _stories)
        {
            foreach (BlockDraft draft in story) AddBlock(builder, draft);
        }

        return builder.Build(trust, fileName);
    }

    private void AddBlock(DocumentBuilder builder, BlockDraft draft)
    {
        if (draft is TableDraft table)
        {
            AddTable(builder, table, null);
            return;
        }

        TextDraft text = (TextDraft)draft;
        if (trace is not null) trace.Units[(builder.NextIndex, -1, -1)] = text.Unit;
        if (text.Level > 0) builder.AddHeading(text.Text, text.Level, text.Part, text.Number);
        else builder.AddParagraph(text.Text, text.Part, text.Number);
    }

    /// <summary>A table without a single cell is no table.</summary>
    private void AddTable(DocumentBuilder builder, TableDraft table, SourceLocation? parent)
    {
        if (table.RowCount == 0 || table.ColumnCount == 0) return;
        int index = builder.NextIndex;
        Cell[] cells = new Cell[table.Cells.Count];
        for (int i = 0; i < cells.Length; i++)
        {
            CellDraft draft = table.Cells[i];
            cells[i] = new Cell(draft.Row, draft.Column, draft.Text.Length == 0 ? CellContent.Empty : new CellContent(draft.Text), draft.RowSpan, draft.ColumnSpan);
            if (trace is not null && draft.Unit >= 0) trace.Units[(index, draft.Row, draft.Column)] = draft.Unit;
        }

        builder.AddTable(table.RowCount, table.ColumnCount, cells, TableOrigin.Native, table.Part, parent);
        if (table.Inner is null) return;
        foreach ((int cell, TableDraft inner) in table.Inner)
        {
            Cell host = cells[cell];
            AddTable(builder, inner, new SourceLocation(index, host.Row, host.Column, new TextSpan(0, host.Text.Length), host.Text));
        }
    }
}
