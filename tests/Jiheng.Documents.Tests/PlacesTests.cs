namespace Jiheng.Documents.Tests;

public sealed class PlacesTests
{
    [Fact]
    public void Joined_lines_know_where_every_character_stands()
    {
        SourcedText text = new SourcedTextBuilder().Append("基本支", 0, 10).Append("出", 0, 15).AppendOwn("，").Append("元", 1, 0).Build();
        Assert.Equal("基本支出，元", text.Value);
        Assert.Equal(new SourcePoint(0, 12), text.Locate(2));
        Assert.Equal(new SourcePoint(0, 15), text.Locate(3));
        Assert.Null(text.Locate(4));
        Assert.Equal([new SourceRun(2, 1, 0, 12), new SourceRun(3, 1, 0, 15)], text.RunsUnder(new TextSpan(2, 3)));
    }

    [Fact]
    public void Neighbours_in_the_file_become_one_run() =>
        Assert.Single(new SourcedTextBuilder().Append("基本", 0, 0).Append("支出", 0, 2).Build().Runs);

    [Fact]
    public void A_merged_area_has_one_owner_and_a_short_row_is_filled()
    {
        Document document = new DocumentBuilder().AddTable(2, 3, [new Cell(0, 0, CellContent.Empty, 2, 2)], TableOrigin.Native).Build(DocumentTrust.Native);
        Table table = Assert.IsType<Table>(Assert.Single(document.Blocks));
        Assert.Equal(new MergeOwner(0, 0), table.OwnerOf(1, 1));
        Assert.True(table.IsOwner(1, 2));
        Assert.Equal(3, table.Cells.Length);
    }

    [Fact]
    public void Cells_never_overlap() =>
        Assert.Throws<ArgumentException>(() => new Table(0, 1, 2, [new Cell(0, 0, CellContent.Empty, 1, 2), new Cell(0, 1, CellContent.Empty)], TableOrigin.Native));

    [Fact]
    public void A_location_quotes_what_lies_under_it()
    {
        Paragraph paragraph = new(0, SourcedText.At("支出512.46万元", 0, 0));
        Assert.Equal("512.46", SourceLocation.In(paragraph, new TextSpan(2, 6)).Quote);
    }
}
