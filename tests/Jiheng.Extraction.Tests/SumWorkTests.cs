using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction.Tests;

/// <summary>A page made of nothing but lists and totals costs work in proportion to its figures.</summary>
public sealed class SumWorkTests
{
    [Fact]
    public void Readings_are_tried_in_proportion_to_the_figures()
    {
        SumBook book = new([], [], []);
        int tried = 0;
        while (book.MayTry()) tried++;
        Assert.InRange(tried, 1, 50_000);
    }

    [Theory]
    [InlineData("收入合计{0}万元，")]
    [InlineData("其中甲乡支出{0}万元，")]
    [InlineData("丙乡支出{0}万元，加上收入{0}万元，总计{0}万元。")]
    [InlineData("甲乡支出{0}万元；差额{0}万元，收支相抵，结余{0}万元，")]
    public void Two_thousand_figures_state_no_more_than_a_few_sums_each(string clause)
    {
        StringBuilder text = new("全年支出99999.99万元：");
        int clauses = 2000 / clause.Split("{0}").Length;
        for (int i = 0; i < clauses; i++) text.AppendFormat(CultureInfo.InvariantCulture, clause, 1000m + (i * 7 % 991) + 0.11m);
        DocumentBuilder builder = new();
        builder.AddParagraph(SourcedText.At(text.ToString(), 0, 0));
        ImmutableArray<Relation> relations = StatedRelations.Read(builder.Build(DocumentTrust.Native));
        Assert.True(relations.Sum(relation => relation.Operands.Length) < 2000 * 3 * 40, $"{relations.Length} relations");
    }
}
