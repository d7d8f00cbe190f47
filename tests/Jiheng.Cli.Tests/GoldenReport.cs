using Jiheng.Composition;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Cli.Tests;

/// <summary>A report made by hand that has every member of the contract in it at least once.</summary>
internal static class GoldenReport
{
    private static Document Document { get; } = new DocumentBuilder()
        .AddParagraph(Text("二、收支情况"))
        .AddTable(2, 3, [Cell(0, 0, "机构"), Cell(0, 1, "支出合计"), Cell(0, 2, "基本支出"), Cell(1, 0, "局机关"), Cell(1, 1, "120.50"), Cell(1, 2, "80.00")], TableOrigin.Native)
        .AddParagraph(Text("全年支出121.50万元，同比下降5.0%。"))
        .Build(DocumentTrust.Native);

    private static SourceLocation Total { get; } = SourceLocation.In((Table)Document.Blocks[1], ((Table)Document.Blocks[1])[1, 1]);

    private static SourceLocation Said { get; } = SourceLocation.In((TextBlock)Document.Blocks[2], new TextSpan(4, 6));

    public static DocumentView View { get; } = CheckReportComposer.Compose(
        new DocumentReport("自评报告.docx")
        {
            Format = "docx",
            Sha256 = new string('a', 64),
            Bytes = 12_424,
            Trust = DocumentTrust.Native,
            Pack = "invented.form@2023.1",
            PackTitle = "自评报告（样式）",
            Verdict = Verdict.Findings,
            Facts =
            [
                new FactRecord("expenditure.total", "支出合计", "120.50", "万元", 2, "局机关", "2023", "whole-department", "", [Total]),
                new FactRecord("report.date", "报告日期", "2024-03-01", "", null, "", "2023", "", "", []),
            ],
            Claims =
            [
                new ClaimRecord("agree", "form", "invented.form@2023.1/said-twice", "支出合计前后一致", false, "1", "apart",
                    [new ClaimOperand("mention", "支出合计", "121.50", "121.50", "121.50", "万元", Said), new ClaimOperand("mention", "支出合计", "120.50", "120.50", "120.50", "万元", Total)], ["121.50 ≠ 120.50"]),
                new ClaimRecord("change", "sentence", "sentence/change", "全年支出121.50万元，同比下降5.0%", null, null, "undecided",
                    [new ClaimOperand("result", "同比", "5.0%", "-5.0", "5.0", "%", Said), new ClaimOperand("base", "", "", "0", "0", "万元", null)], []) { Location = Said },
            ],
            Findings =
            [
                Finding("JH5101", new LocationRole(PlaceRole.Reported, Said), new LocationRole(PlaceRole.ComparedWith, Total)) with
                {
                    Rule = "invented.form@2023.1/said-twice",
                    Expected = "120.50万元",
                    Actual = "121.50万元",
                    Derivation = ["121.50 ≠ 120.50", "相差 1万元"],
                    LegalBasis = [new LegalBasis("某办法", "某财〔2020〕1号", "第三条")],
                    GroupKey = "expenditure.total",
                },
                Finding("JH4110", new LocationRole(PlaceRole.Reported, Total), new LocationRole(PlaceRole.ComputedFrom, Said)) with { Severity = Severity.Note, Certainty = Certainty.Likely },
            ],
            Ran = ["invented.form@2023.1/said-twice", "sentence/change"],
        },
        Document,
        Language.Chinese);

    private static Finding Finding(string code, params LocationRole[] places) =>
        Jiheng.Findings.Finding.Of(code, FindingCatalogue.Get(code).Arguments.Select(name => (name, "〈" + name + "〉")), places) with { Severity = Severity.Error };

    private static SourcedText Text(string words) => SourcedText.At(words, 0, 0);

    private static Cell Cell(int row, int column, string words) => new(row, column, new CellContent(Text(words)));
}
