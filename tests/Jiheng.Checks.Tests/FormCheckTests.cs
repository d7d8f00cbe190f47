using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

public sealed class FormCheckTests
{
    private static readonly FormPack Pack = FormPackRepository.Load(RepositoryRoot.PathOf("packs")).Packs.Single(pack => pack.Id == "yueyang.dept-self-eval");

    [Theory]
    // a value where a value is asked for
    [InlineData("办结率≥95%", "97.2%", "quality", null)]
    [InlineData("办结率≥95%", "100%", "quality", null)]
    [InlineData("办结率98%以上", "99.2%", "quality", null)]
    [InlineData("办结率≥95%", "达标", "quality", "JH8001")]
    [InlineData("办结率≥95%", "91.2%", "quality", "JH8007")]
    [InlineData("24小时内响应率≥95%", "100%", "quality", null)]
    [InlineData("24小时内响应率≥95%", "93%", "quality", "JH8007")]
    [InlineData("走访农户70户", "73户", "quantity", null)]
    [InlineData("走访农户70户", "100%", "quantity", "JH8001")]
    [InlineData("走访农户70户", "已完成", "quantity", "JH8001")]
    [InlineData("走访农户70户", "66户", "quantity", "JH8007")]
    [InlineData("走访农户70户", "73", "quantity", null)]
    [InlineData("走访农户70户", "", "quantity", "JH8008")]
    [InlineData("走访农户70户", "730户", "quantity", "JH8009")]
    [InlineData("每季度巡渠1次", "4次", "quantity", null)]
    [InlineData("渗漏率下降10%", "100%", "quality", "JH8001")]
    [InlineData("渗漏率下降10%", "下降12.1%", "quality", null)]
    [InlineData("渗漏率下降10%", "12.1%", "quality", null)]
    [InlineData("渗漏率下降10%", "下降8%", "quality", "JH8007")]
    [InlineData("渗漏率降低5%", "上升2%", "quality", "JH8007")]
    [InlineData("用水投诉率2%", "0.8%", "quality", null)]
    [InlineData("投诉率≤2%", "2.6%", "quality", "JH8007")]
    // two in one row
    [InlineData("接待来访900批1900人次", "100%", "quantity", "JH8002")]
    [InlineData("接待来访900批1900人次", "961批1954人次", "quantity", null)]
    [InlineData("接待来访900批1900人次", "961批", "quantity", "JH8002")]
    [InlineData("接待来访900批1900人次", "961批1854人次", "quantity", "JH8007")]
    // zero targets
    [InlineData("安全事故0起", "0起", "quantity", null)]
    [InlineData("安全事故0起", "未发生", "quantity", null)]
    [InlineData("安全事故0起", "100%", "quantity", "JH8003")]
    [InlineData("安全事故0起", "已完成", "quantity", "JH8003")]
    [InlineData("安全事故0起", "1起", "quantity", "JH8007")]
    [InlineData("零事故", "零事故", "social", null)]
    // time
    [InlineData("2023年12月31日前", "2023年12月20日", "timeliness", null)]
    [InlineData("2023年6月30日前", "2023年9月1日", "timeliness", "JH8012")]
    [InlineData("12月底前完成", "12月20日", "timeliness", null)]
    [InlineData("及时完成", "及时完成", "timeliness", null)]
    [InlineData("各项工作完成时间", "2023年12月31日", "timeliness", "JH8004")]
    // cost
    [InlineData("不超年度预算", "未超年度预算", "cost", "JH8005")]
    [InlineData("不超年度预算", "518.25万元", "cost", null)]
    [InlineData("全年支出≤530万元", "518.25万元", "cost", null)]
    [InlineData("全年支出≤530万元", "541.00万元", "cost", "JH8007")]
    [InlineData("全年支出530万元", "518.25万元", "cost", null)]
    // qualities
    [InlineData("社会治安持续稳定", "已完成", "social", "JH8006")]
    [InlineData("社会治安持续稳定", "达成，警情比上年减少", "social", null)]
    [InlineData("编制调度方案", "已完成", "quantity", null)]
    [InlineData("无", "无", "economic", null)]
    public void Each_answer_to_a_target_is_judged(string target, string completion, string category, string? code)
    {
        string[] found = [.. Check(target, completion, category).Select(finding => finding.Code)];
        Assert.Equal(code is null ? [] : [code], found);
    }

    [Fact]
    public void A_reason_excuses_a_missed_target() => Assert.Empty(Check("办结率≥95%", "91.2%", "quality", "汛期停工"));

    [Fact]
    public void A_finding_points_at_the_completion_and_names_the_figure_of_the_text()
    {
        Finding finding = Assert.Single(Check("信访批次下降10%", "100%", "quality", null, "全年办理信访961批1954人次，同比批次下降12.1%、人次下降9.7%。"));
        Assert.Equal("100%", finding.Place?.Quote);
        Assert.Contains("12.1%", MessageRenderer.Message(finding, Language.Chinese), StringComparison.Ordinal);
        Assert.DoesNotContain("9.7%", MessageRenderer.Message(finding, Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_figures_that_may_be_meant_are_all_named()
    {
        Finding finding = Assert.Single(Check("协调推动信访事项70件", "100%", "quantity", null, "全年阅办交办信访事项30余件；排查信访问题73件。"));
        Assert.Contains("30余件、73件", MessageRenderer.Message(finding, Language.Chinese), StringComparison.Ordinal);
    }

    private static ImmutableArray<Finding> Check(string target, string completion, string category, string? reason = null, string prose = "正文没有相应的数。")
    {
        string[] cells = [target, completion, reason ?? ""];
        Document document = new DocumentBuilder().AddParagraph(SourcedText.At(prose, 0, 0))
            .AddTable(1, 3, cells.Select((text, column) => new Cell(0, column, new CellContent(SourcedText.At(text, 1, 0)))), TableOrigin.Native).Build(DocumentTrust.Native);
        Table table = (Table)document.Blocks[1];
        List<Fact> facts = [Fact("indicator.target", table, 0), Fact("indicator.completion", table, 1)];
        if (reason is not null) facts.Add(Fact("indicator.reason", table, 2));
        facts.Add(facts[0] with { Key = facts[0].Key with { Concept = new ConceptId("indicator.category") }, Value = new FactValue.Choice(category, category) });
        FormCase one = new(document, new FactSet(facts), Pack, []);
        return [.. IndicatorCheck.Run(one)];
    }

    private static Fact Fact(string concept, Table table, int column)
    {
        string text = table[0, column].Text;
        FactValue value = text.Length == 0 ? new FactValue.NotStated() : text == "无" ? new FactValue.NotApplicable(text) : new FactValue.Words(text);
        return new Fact(new FactKey(new ConceptId(concept), "", "2023", CaliberSet.Unknown, "1"), value, new Evidence(SourceLocation.In(table, table[0, column]), EvidenceKind.TableCell), "");
    }
}
