using Jiheng.Documents;

namespace Jiheng.Workflows.Tests;

public sealed class FigureChangesTests
{
    [Fact]
    public void Every_kind_of_slip_is_tried_on_an_amount()
    {
        string text = "支出1,202.95万元。";
        FigureChanges.Change[] changes = [.. FigureChanges.Of(text, new TextSpan(2, 8), 3)];
        Assert.Equal([ChangeKind.OtherDigit, ChangeKind.SwappedDigits, ChangeKind.ShiftedPoint, ChangeKind.OtherUnit], changes.Select(change => change.Kind));
        Assert.Equal("12029.5", changes[2].Replacement);
        Assert.Equal(("元", new TextSpan(10, 2)), (changes[3].Replacement, changes[3].Span));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("100")]
    [InlineData("11")]
    [InlineData("0.04")]
    [InlineData("1,202.95")]
    [InlineData("１２．５")]
    public void A_change_always_gives_another_value_and_no_needless_zero_in_front(string number)
    {
        for (int seed = 0; seed < 500; seed++)
        {
            foreach (FigureChanges.Change change in FigureChanges.Of(number + "%", new TextSpan(0, number.Length), seed))
            {
                Assert.True(WrittenNumber.TryValue(number, out decimal before));
                Assert.True(WrittenNumber.TryValue(change.Replacement, out decimal after), change.Replacement);
                Assert.NotEqual(before, after);
                Assert.False(change.Replacement.Length > 1 && change.Replacement[0] is '0' or '０' && WrittenNumber.IsDigit(change.Replacement.Length > 1 ? change.Replacement[1] : 'x'), change.Replacement);
            }
        }
    }

    [Fact]
    public void Numbers_are_found_by_their_value()
    {
        string text = "961批1,954人次";
        Assert.Equal(new TextSpan(4, 5), WrittenNumber.Of(text, new TextSpan(0, text.Length), -1954m));
        Assert.Null(WrittenNumber.Of(text, new TextSpan(0, 3), 1954m));
    }

    [Fact]
    public void A_changed_document_differs_in_one_text_and_keeps_the_places_of_the_rest()
    {
        Document document = new DocumentBuilder().AddParagraph(SourcedText.At("支出12.5万元，收入3万元", 4, 10)).AddParagraph(SourcedText.At("不变", 5, 0)).Build(DocumentTrust.Native);
        SourceLocation place = SourceLocation.In((TextBlock)document.Blocks[0]);
        Document changed = ChangedDocument.With(document, place, new TextSpan(2, 4), "125");
        SourcedText text = ((TextBlock)changed.Blocks[0]).Text;
        Assert.Equal("支出125万元，收入3万元", text.Value);
        Assert.Null(text.Locate(3));
        Assert.Equal(new SourcePoint(4, 16), text.Locate(5));
        Assert.Same(document.Blocks[1], changed.Blocks[1]);
    }

    [Fact]
    public void A_changed_cell_keeps_the_grid()
    {
        Document document = new DocumentBuilder().AddTable(2, 2,
            [new Cell(0, 0, new CellContent(SourcedText.At("合计", 0, 0)), columnSpan: 2), new Cell(1, 1, new CellContent(SourcedText.At("12", 1, 0), storedValue: "12"))], TableOrigin.Native).Build(DocumentTrust.Native);
        Table table = (Table)document.Blocks[0];
        Table changed = (Table)ChangedDocument.With(document, SourceLocation.In(table, table[1, 1]), new TextSpan(0, 2), "21").Blocks[0];
        Assert.Equal(("合计", "21", 2), (changed[0, 1].Text, changed[1, 1].Text, changed[0, 0].ColumnSpan));
        Assert.Null(changed[1, 1].Content.StoredValue);
    }
}
