using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Composition.Tests;

/// <summary>A small page of an invented report: a heading, prose, a table with a header over two rows, and a footnote.</summary>
internal static class Pages
{
    public const int Prose = 1;
    public const int Figures = 3;

    public static SourcedText Text(string words) => SourcedText.At(words, 0, 0);

    public static Cell Cell(int row, int column, string words, int rows = 1, int columns = 1) => new(row, column, new CellContent(Text(words)), rows, columns);

    public static Document Report { get; } = new DocumentBuilder()
        .AddParagraph(Text("一、收支情况"))
        .AddParagraph(Text("全年支出<合计>120.50万元，其中基本支出80.00万元、项目支出40.60万元。"))
        .AddParagraph(Text("部门收支情况表"))
        .AddTable(4, 4,
        [
            Cell(0, 0, "机 构 名 称", rows: 2), Cell(0, 1, "支出合计", rows: 2), Cell(0, 2, "其中：", columns: 2),
            Cell(1, 2, "基本支出"), Cell(1, 3, "项目支出"),
            Cell(2, 0, "汇总"), Cell(2, 1, "120.50"), Cell(2, 2, "80.00"), Cell(2, 3, "40.60"),
            Cell(3, 0, "局机关"), Cell(3, 1, "120.50"), Cell(3, 2, "80.00"), Cell(3, 3, "40.50"),
        ], TableOrigin.Native)
        .AddTable(1, 4, [Cell(0, 0, "人员编制"), Cell(0, 1, "12"), Cell(0, 2, "实有人数"), Cell(0, 3, "13")], TableOrigin.Native)
        .AddParagraph(Text("数据来自决算。"), DocumentPart.Footnote)
        .Build(DocumentTrust.Native, "自评报告.docx");

    public static SourceLocation At(int row, int column, int block = Figures)
    {
        Table table = (Table)Report.Blocks[block];
        return SourceLocation.In(table, table[row, column]);
    }

    public static SourceLocation In(int block, string words)
    {
        TextBlock text = (TextBlock)Report.Blocks[block];
        return SourceLocation.In(text, new TextSpan(text.Text.Value.IndexOf(words, StringComparison.Ordinal), words.Length));
    }

    /// <summary>A finding of some real code with whatever arguments its template names.</summary>
    public static Finding Finding(string code, Severity severity, params LocationRole[] places)
    {
        FindingDescriptor descriptor = FindingCatalogue.Get(code);
        return Jiheng.Findings.Finding.Of(code, descriptor.Arguments.Select(name => (name, "〈" + name + "〉")), places) with
        {
            Severity = severity,
            Derivation = ["80.00 + 40.60 = 120.60"],
            LegalBasis = [new LegalBasis("某办法", "某财〔2020〕1号", "")],
        };
    }

    public static LocationRole Reported(SourceLocation place) => new(PlaceRole.Reported, place);

    public static LocationRole ComputedFrom(SourceLocation place) => new(PlaceRole.ComputedFrom, place);

    public static DocumentView View(Language language, params Finding[] findings) => CheckReportComposer.Compose(
        new DocumentReport("自评报告.docx")
        {
            Verdict = findings.Length > 0 ? Verdict.Findings : Verdict.Clean,
            Findings = [.. findings],
            Claims = [new ClaimRecord("sum", "table", "table/sum", "120.50 = 80.00 + 40.60", false, "-0.1", "apart", ImmutableArray<ClaimOperand>.Empty, ["80.00 + 40.60 = 120.60"])],
        },
        Report,
        language);
}
