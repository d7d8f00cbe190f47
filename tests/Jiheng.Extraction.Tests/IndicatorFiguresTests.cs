using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>What an indicator asks for and what was reached, as figures for scoring.</summary>
public sealed class IndicatorFiguresTests
{
    [Theory]
    [InlineData("≥12个", "11个", "12个", "11个")]
    [InlineData("下降10%", "下降12.1%", "10%", "12.1%")]
    [InlineData("下降10%", "上升2%", "10%", "-2%")]
    [InlineData("70件", "100%", "70件", null)]
    [InlineData("0件", "0", "0件", "0")]
    [InlineData("群众满意", "已完成", null, null)]
    [InlineData("900批1900人次", "961批1954人次", null, null)]
    public void Targets_and_completions_are_read(string target, string completion, string? wanted, string? reached)
    {
        Fact[] read = [.. IndicatorFigures.Of(new FactSet([Words("indicator.target", target), Words("indicator.completion", completion)]))];
        Assert.Equal(wanted, read.FirstOrDefault(fact => fact.Key.Concept.Value == "indicator.wanted")?.Quantity?.ToString());
        Assert.Equal(reached, read.FirstOrDefault(fact => fact.Key.Concept.Value == "indicator.reached")?.Quantity?.ToString());
    }

    private static Fact Words(string concept, string text) => new(new FactKey(new ConceptId(concept), "", "2023", CaliberSet.Unknown, "1"), new FactValue.Words(text),
        new Evidence(new SourceLocation(0, null, null, new TextSpan(0, text.Length), text), EvidenceKind.TableCell), "");
}
