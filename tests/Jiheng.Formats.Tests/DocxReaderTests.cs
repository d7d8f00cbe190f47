using Jiheng.Documents;
using static Jiheng.Formats.DocxParts;

namespace Jiheng.Formats;

public sealed class DocxReaderTests
{
    [Theory]
    [InlineData(Transitional)]
    [InlineData(Strict)]
    public void Both_dialects_read_the_same(string word)
    {
        ReadResult result = DocxParts.Of(P("收入合计273.09万元") + Tbl(Tr(Tc("甲"), Tc("乙"))), word).Read();
        Assert.Empty(result.Findings);
        Assert.Equal("收入合计273.09万元", Assert.IsType<Paragraph>(result.Document.Blocks[0]).Text.Value);
        Assert.Equal("乙", Assert.IsType<Table>(result.Document.Blocks[1])[0, 1].Text);
    }
}
