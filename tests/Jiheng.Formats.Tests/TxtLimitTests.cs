using System.Text;
using Jiheng.Findings;

namespace Jiheng.Formats;

public sealed class TxtLimitTests
{
    [Fact]
    public void Too_many_paragraphs_stop_the_reading_and_keep_what_was_read()
    {
        string text = string.Concat(Enumerable.Range(0, 50).Select(i => $"第{i}句。\n\n"));
        ReadResult result = Read(text, ReadOptions.Default with { MaxParagraphs = 10 });
        Assert.Equal([ReadingFindings.TooMuchContent], result.Findings.Select(finding => finding.Code));
        Assert.Equal(10, result.Document.Blocks.Length);
    }

    [Fact]
    public void An_empty_piece_begins_no_row() => Assert.False(RowLabel.BeginsRow(""));

    [Fact]
    public void Too_many_cells_stop_the_reading()
    {
        string text = string.Concat(Enumerable.Range(0, 50).Select(i => $"行{i}\t{i}\t{i}.5\n"));
        ReadResult result = Read(text, ReadOptions.Default with { MaxCells = 30 });
        Assert.Equal([ReadingFindings.TooMuchContent], result.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Reading_beyond_its_time_stops_with_a_finding()
    {
        string text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"第{i}句。\n"));
        ReadResult result = Read(text, ReadOptions.Default with { TimeLimit = TimeSpan.Zero });
        Assert.Equal([ReadingFindings.TimeLimit], result.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("本年收入合计307.82万元，")]
    [InlineData("\t1\n")]
    [InlineData("1\n\n")]
    [InlineData("a | b\n")]
    [InlineData("合计   1.00   2.00\n")]
    [InlineData("   项目   数\n")]
    [InlineData("\n")]
    public void A_megabyte_of_one_thing_takes_no_more_than_seconds(string unit)
    {
        StringBuilder text = new();
        while (text.Length < 1_000_000) text.Append(unit);
        System.Diagnostics.Stopwatch clock = System.Diagnostics.Stopwatch.StartNew();
        _ = Read(text.ToString(), ReadOptions.Default);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    private static ReadResult Read(string text, ReadOptions options) => TxtReader.Read(Encoding.UTF8.GetBytes(text), "a.txt", options, TestContext.Current.CancellationToken);
}
