using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using static Jiheng.Checks.Figures;

namespace Jiheng.Checks;

public sealed class CheckEngineTests
{
    /// <summary>Rows 甲, 乙, 合计; columns 合计, 基本, 项目: every row and every column states a sum.</summary>
    private static (Document Document, ImmutableArray<Relation> Relations) Grid(params string[][] rows)
    {
        List<Cell> cells = [.. rows.SelectMany((row, r) => row.Select((text, c) => new Cell(r, c, new CellContent(SourcedText.At(text, 0, (r * 100) + (c * 10))))))];
        Table table = new(0, rows.Length, rows[0].Length, cells, TableOrigin.Native);
        Operand At(OperandRole role, int r, int c) => new(role, Q(rows[r][c] + "万元"), SourceLocation.In(table, table[r, c]), $"第{r}行第{c}列");
        IEnumerable<Relation> byRow = Enumerable.Range(0, rows.Length).Select(r => new Relation(RelationKind.Sum, RelationWitness.Table, "table/total-column",
            [At(OperandRole.Whole, r, 0), .. Enumerable.Range(1, rows[0].Length - 1).Select(c => At(OperandRole.Part, r, c))]));
        IEnumerable<Relation> byColumn = Enumerable.Range(0, rows[0].Length).Select(c => new Relation(RelationKind.Sum, RelationWitness.Table, "table/total-row",
            [At(OperandRole.Whole, rows.Length - 1, c), .. Enumerable.Range(0, rows.Length - 1).Select(r => At(OperandRole.Part, r, c))]));
        return (new Document([table], DocumentTrust.Native), [.. byRow, .. byColumn]);
    }

    private static CheckOutcome Run((Document Document, ImmutableArray<Relation> Relations) given, CheckOptions? options = null) =>
        CheckEngine.Run(given.Document, FactSet.Empty, given.Relations, null, options ?? CheckOptions.Default);

    [Fact]
    public void A_table_that_adds_up_gives_no_finding_and_lists_every_relation()
    {
        CheckOutcome outcome = Run(Grid(["30.00", "10.00", "20.00"], ["70.00", "40.00", "30.00"], ["100.00", "50.00", "50.00"]));
        Assert.Empty(outcome.Findings);
        Assert.Equal(6, outcome.Relations.Length);
        Assert.Equal(["table/total-column", "table/total-row"], outcome.Ran);
    }

    [Fact]
    public void One_mistyped_figure_that_breaks_two_sums_is_one_finding_at_that_figure()
    {
        CheckOutcome outcome = Run(Grid(["30.00", "10.00", "20.00"], ["70.00", "40.00", "80.00"], ["100.00", "50.00", "50.00"]));
        Finding finding = Assert.Single(outcome.Findings);
        Assert.Equal((1, 2), (finding.Place!.Row, finding.Place.Column));
        Assert.Equal(("30.00万元", "80.00万元"), (finding.Expected, finding.Actual));
        Assert.Equal(3, finding.Derivation.Length); // the gap is the same in both sums and is said once
        Assert.Contains("只差一位数字", finding.Arguments["hint"], StringComparison.Ordinal);
        Assert.Contains("2 处不符", finding.Arguments["hint"], StringComparison.Ordinal);
        Assert.DoesNotContain('{', MessageRenderer.Message(finding, Language.Chinese));
        Assert.DoesNotContain('{', MessageRenderer.Message(finding, Language.English));
    }

    /// <summary>The hint on one change or ratio of prose, beside a relation in 万元 that holds.</summary>
    private static string HintOf(Relation relation) => FindingOf(relation).Arguments["hint"];

    private static Finding FindingOf(Relation relation)
    {
        Document document = new DocumentBuilder().AddParagraph(SourcedText.At("文", 0, 0)).Build(DocumentTrust.Native);
        int at = 0;
        Relation placed = relation with { Operands = [.. relation.Operands.Select(operand => operand with { Location = operand.Location! with { Span = new TextSpan(at++ * 20, operand.Location.Quote.Length) } })] };
        Relation holds = Sum("300万元", "100万元", "200万元");
        holds = holds with { Operands = [.. holds.Operands.Select(operand => operand with { Location = operand.Location! with { Span = new TextSpan(at++ * 20, operand.Location.Quote.Length) } })] };
        return Assert.Single(Run((document, [placed, holds])).Findings);
    }

    [Fact]
    public void A_wrong_unit_is_named_and_not_a_rate_that_nobody_meant()
    {
        Assert.Contains("505元 改为 505万元（疑为单位写错）", HintOf(Change(ChangeDirection.Decrease, current: "505元", delta: "6969万元", rate: "93.24%")), StringComparison.Ordinal);
        Assert.Contains("14,484元 改为 14,484万元（疑为单位写错）", HintOf(Change(ChangeDirection.Increase, current: "255,325万元", delta: "14,484元", rate: "6.01%")), StringComparison.Ordinal);
        // 减少 is right where both are meant in one unit: not the word is the slip.
        Assert.Contains("90000元 改为 90000万元（疑为单位写错）", HintOf(Change(ChangeDirection.Decrease, current: "61200万元", from: "90000元", rate: "32.00%")), StringComparison.Ordinal);
        Assert.Contains("50亿元 改为 50万元（疑为单位写错）", HintOf(Ratio("50亿元", "200万元", "25%")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,367.76万元", "1,367.75万元", Severity.Warning)]
    [InlineData("1,367.76万元", "1,367.26万元", Severity.Error)]
    [InlineData("12人", "11人", Severity.Error)]
    public void Two_mentions_one_apart_in_the_last_decimal_are_a_question(string one, string other, Severity severity)
    {
        Relation relation = Agree(one, other);
        relation = relation with { Operands = [.. relation.Operands.Select((operand, i) => operand with { Location = operand.Location! with { Span = new TextSpan(i * 20, operand.Location.Quote.Length) } })] };
        Document document = new DocumentBuilder().AddParagraph(SourcedText.At("文", 0, 0)).Build(DocumentTrust.Native);
        Assert.Equal(severity, Assert.Single(Run((document, [relation])).Findings).Severity);
    }

    [Fact]
    public void Rates_that_fit_in_another_order_are_one_finding()
    {
        int at = 0;
        Relation Share(string part, string rate)
        {
            Relation ratio = Ratio(part, "101.00万元", rate);
            return ratio with { Operands = [.. ratio.Operands.Select(operand => operand with { Location = operand.Location! with { Span = new TextSpan(operand.Role == OperandRole.Whole ? 0 : at += 20, operand.Location.Quote.Length) } })] };
        }

        Document document = new DocumentBuilder().AddParagraph(SourcedText.At("文", 0, 0)).Build(DocumentTrust.Native);
        Finding finding = Assert.Single(Run((document, [Share("10.12万元", "20.11%"), Share("20.31万元", "69.87%"), Share("70.57万元", "10.02%")])).Findings);
        Assert.Contains("依次改为 10.02%、20.11%、69.87%", finding.Arguments["hint"], StringComparison.Ordinal);
        // One that is wrong by itself is told by itself.
        Assert.Equal(2, Run((document, [Share("10.12万元", "20.11%"), Share("20.31万元", "10.02%"), Share("70.57万元", "61.25%")])).Findings.Length);
    }

    [Fact]
    public void A_wrong_unit_is_what_the_message_gives_not_the_rate_it_makes()
    {
        Finding finding = FindingOf(Change(ChangeDirection.Decrease, current: "505元", delta: "6969万元", rate: "93.24%"));
        Assert.Equal(("505元", "505万元"), (finding.Arguments["actual"], finding.Arguments["expected"]));
    }

    [Fact]
    public void A_point_left_out_is_named() =>
        Assert.Contains("245191 改为 2.45191（小数点错位）", HintOf(Ratio("245191万元", "3.3067万元", "74.1%")), StringComparison.Ordinal);

    [Fact]
    public void An_absurd_rate_is_never_proposed()
    {
        Assert.Equal("", HintOf(Ratio("2451万元", "3万元", "74.1%")));
        Assert.Equal("", HintOf(Change(ChangeDirection.Increase, current: "255,325万元", delta: "1万元", rate: "6.01%")));
    }

    [Fact]
    public void A_wrong_figure_that_a_summary_row_repeats_is_one_finding()
    {
        CheckOutcome outcome = Run(Grid(["1.20", "0.04", "0.00"], ["1.20", "0.04", "0.00"]));
        Finding finding = Assert.Single(outcome.Findings);
        Assert.Equal((TableFindings.TotalOfRow, "0.04万元", "1.20万元"), (finding.Code, finding.Expected, finding.Actual));
    }

    [Fact]
    public void Two_mistyped_figures_are_two_findings()
    {
        CheckOutcome outcome = Run(Grid(["30.00", "10.00", "20.00", "0.00"], ["75.00", "40.00", "30.00", "0.00"], ["100.00", "50.00", "50.00", "6.00"]));
        Assert.Equal(2, outcome.Findings.Length);
        Assert.Equal([(1, 0), (2, 3)], outcome.Findings.Select(finding => (finding.Place!.Row!.Value, finding.Place.Column!.Value)));
    }

    [Fact]
    public void The_form_speaks_before_the_table_and_the_table_before_the_sentence()
    {
        var (document, relations) = Grid(["30.00", "10.00", "21.00"]);
        Relation form = relations[0] with { Witness = RelationWitness.Form, Rule = "pack@1/rule", Code = "JH4101" };
        CheckOutcome outcome = CheckEngine.Run(document, FactSet.Empty, [relations[0] with { Witness = RelationWitness.Sentence }, form, relations[0]], null, CheckOptions.Default);
        Assert.Equal("pack@1/rule", Assert.Single(outcome.Relations).Relation.Rule);
        Assert.Equal("pack@1/rule", Assert.Single(outcome.Findings).Rule);
    }

    [Fact]
    public void Rounding_differences_of_one_table_are_one_note()
    {
        CheckOutcome outcome = Run(Grid(["30.01", "10.00", "20.00"], ["40.00", "20.00", "20.01"], ["70.01", "30.00", "40.01"]));
        Finding note = Assert.Single(outcome.Findings, finding => finding.Code == TableFindings.Rounding);
        Assert.Equal(Severity.Note, note.Severity);
        Assert.Equal(4, note.Derivation.Length);
    }

    [Fact]
    public void Errors_come_first_and_only_wanted_codes_come_at_all()
    {
        var given = Grid(["30.01", "10.00", "20.00"], ["70.00", "45.00", "30.00"]);
        CheckOutcome outcome = Run(given);
        Assert.Equal(Severity.Error, outcome.Findings[0].Severity);
        Assert.Empty(Run(given, new CheckOptions { Include = ["JH9999"] }).Findings);
        Assert.DoesNotContain(Run(given, new CheckOptions { Exclude = [TableFindings.Rounding] }).Findings, finding => finding.Code == TableFindings.Rounding);
    }

    [Theory]
    [InlineData("29.42万元", "307.82万元", "9.55%", SentenceFindings.LastDigit)]
    [InlineData("307.82万元", "0万元", "95.89%", SentenceFindings.ZeroBase)]
    [InlineData("29.42万元", "307.82万元", "19.55%", SentenceFindings.Rate)]
    public void A_rate_in_a_sentence_gives_the_code_of_its_fault(string part, string whole, string rate, string code) =>
        Assert.Equal(code, Assert.Single(RunSentence(Ratio(part, whole, rate)).Findings).Code);

    [Fact]
    public void Each_kind_of_fault_in_a_sentence_has_its_code()
    {
        Assert.Equal(SentenceFindings.Sum, Code(Sum("100.00元", "60.00元", "30.00元")));
        Assert.Equal(SentenceFindings.Change, Code(Change(ChangeDirection.Increase, "242259万元", null, "63678万元", "36.55%")));
        Assert.Equal(SentenceFindings.Wording, Code(Change(ChangeDirection.Increase, "100.00万元", "120.00万元", null, "16.67%")));
        Assert.Equal(SentenceFindings.Infeasible, Code(Change(ChangeDirection.Decrease, "2批", rate: "81.5%")));
        Assert.Equal(SentenceFindings.Wording, Code(Compare("53.00万元", CompareOperator.AtMost, "52.00万元")));
        Assert.Equal(SentenceFindings.Agreement, Code(Agree("13.93万元", "13.94万元")));
        Assert.Equal(SentenceFindings.SmallGap, Code(Sum("120.71", "25", "4.99", "40", "3.24", "29.98", "17") with { Extent = ListExtent.Open }));
        static string Code(Relation relation) => Assert.Single(RunSentence(relation).Findings).Code;
    }

    private static CheckOutcome RunSentence(Relation relation)
    {
        // Figures stand one after another, so that each has its own place.
        int at = 0;
        Operand Placed(Operand operand) => operand with { Location = operand.Location! with { Span = new TextSpan(at++ * 20, operand.Location.Quote.Length) } };
        Document document = new DocumentBuilder().AddParagraph(SourcedText.At(new string('。', 200), 0, 0)).Build(DocumentTrust.Native);
        return CheckEngine.Run(document, FactSet.Empty, [relation with { Operands = [.. relation.Operands.Select(Placed)] }], null, CheckOptions.Default);
    }

    [Fact]
    public void Orders_and_sums_between_and_inside_tables_have_their_codes()
    {
        Assert.Equal(TableFindings.Order, InTables(Compare("53.00万元", CompareOperator.AtMost, "52.00万元"), 0));
        Assert.Equal(TableFindings.OrderBetweenTables, InTables(Compare("53.00万元", CompareOperator.AtMost, "52.00万元"), 1));
        Assert.Equal(TableFindings.SumBetweenTables, InTables(Sum("100.00万元", "60.00万元", "30.00万元"), 1));
        Assert.Null(InTables(Compare("51.00万元", CompareOperator.AtMost, "52.00万元"), 0));
        Assert.Null(InTables(Compare("51.00万元", CompareOperator.AtMost, "52.00万元"), 1));
        Assert.Null(InTables(Sum("90.00万元", "60.00万元", "30.00万元"), 1));
    }

    [Fact]
    public void A_score_outside_the_band_of_its_grade_has_its_code()
    {
        Assert.Equal(SentenceFindings.Band, InTables(Band("89.5分"), 0));
        Assert.Null(InTables(Band("95分"), 0));
        static Relation Band(string score) => Rel(RelationKind.Band, OperandRole.Score.Is(score), OperandRole.Low.Is("90分"), OperandRole.High.Is("100分"));
    }

    /// <summary>The code found where the operands stand in cells of one table (apart 0) or each in a table of its own (apart 1).</summary>
    private static string? InTables(Relation relation, int apart)
    {
        DocumentBuilder builder = new();
        for (int i = 0; i < 4; i++) builder.AddTable(1, 6, [], TableOrigin.Native);
        ImmutableArray<Operand> placed = [.. relation.Operands.Select((operand, i) => operand with
        {
            Location = new SourceLocation(i * apart, 0, i, new TextSpan(0, operand.Location!.Quote.Length), operand.Location.Quote),
        })];
        CheckOutcome outcome = CheckEngine.Run(builder.Build(DocumentTrust.Native), FactSet.Empty, [relation with { Witness = RelationWitness.Form, Operands = placed }], null, CheckOptions.Default);
        return outcome.Findings.SingleOrDefault()?.Code;
    }
}
