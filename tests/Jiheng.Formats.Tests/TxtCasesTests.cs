using System.Text;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>Real pages, where they are at hand. Only figures are asserted.</summary>
public sealed class TxtCasesTests
{
    [Fact]
    public void No_character_of_a_real_page_is_lost_or_moved()
    {
        foreach (string file in Pages())
        {
            string text = Encoding.UTF8.GetString(File.ReadAllBytes(file));
            Assert.Empty(SourceCoverage.Faults(Read(file), text, c => c == '|'));
        }
    }

    [Fact]
    public void The_income_table_of_the_real_report_has_its_grid_back()
    {
        Document report = Read(Path.Combine(Cases(), "yunxi-2022", "report.txt"));
        Table income = report.Blocks.OfType<Table>().First(table => table.ColumnCount == 7);
        string[] total = [.. Enumerable.Range(1, 6).Select(c => income[4, c].Text)];
        Assert.Equal(["273.09", "0", "259.16", "0", "0", "13.93"], total);
        Assert.Equal(5, income[2, 2].ColumnSpan);
        Assert.Equal(2, income[2, 1].RowSpan);
    }

    [Theory]
    [InlineData("003-putuo-shegong-2024-js.txt", 5, "307.82 105.58 202.24")]
    [InlineData("009-putuo-zfb-2025-bmys.txt", 7, "91,016,775.35 24,606,775.35 66,410,000.00")]
    public void Totals_of_aligned_tables_stand_in_their_columns(string file, int columns, string figures)
    {
        Document page = Read(Path.Combine(Cases(), "claims", "pages", file));
        Table table = page.Blocks.OfType<Table>().Where(one => one.Origin == TableOrigin.Aligned && one.ColumnCount == columns).First(one => one.RowCount >= 20);
        int last = table.RowCount - 1;
        Assert.Equal(figures, string.Join(' ', Enumerable.Range(columns - 3, 3).Select(c => table[last, c].Text)));
    }

    private static Document Read(string file) => TxtReader.Read(File.ReadAllBytes(file), Path.GetFileName(file), ReadOptions.Default, TestContext.Current.CancellationToken).Document;

    private static IEnumerable<string> Pages() => [.. Directory.GetFiles(Path.Combine(Cases(), "claims", "pages"), "*.txt"), Path.Combine(Cases(), "yunxi-2022", "report.txt")];

    private static string Cases()
    {
        Assert.SkipWhen(RepositoryRoot.Cases is null, "The folder of real reports is not beside the repository.");
        return RepositoryRoot.Cases;
    }
}
