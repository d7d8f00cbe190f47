using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>Builds small reports of form 附件2-1 for tests, and finds facts in them.</summary>
internal static class FormSketch
{
    public static FormPack Pack { get; } = FormPackRepository.Load(RepositoryRoot.PathOf("packs")).Packs.Single(pack => pack.Id == "yueyang.dept-self-eval");

    /// <summary>A title page of an invented county.</summary>
    public static DocumentBuilder Cover() => new DocumentBuilder()
        .AddParagraph(Text("岚河市青禾县2023年度部门整体支出")).AddParagraph(Text("绩效评价自评报告"))
        .AddParagraph(Text("部门（单位）名称：农田水利服务中心    预 算 编 码：408016")).AddParagraph(Text("报告日期：2024年5月20日"));

    public static SourcedText Text(string text) => SourcedText.At(text, 0, 0);

    /// <summary>A table from rows of cells; "&lt;" goes on from the left, "^" from above.</summary>
    public static DocumentBuilder AddGrid(this DocumentBuilder builder, params string[] rows)
    {
        string[][] grid = [.. rows.Select(row => row.Split('|').Select(cell => cell.Trim()).ToArray())];
        List<Cell> cells = [];
        for (int r = 0; r < grid.Length; r++)
        {
            for (int c = 0; c < grid[r].Length; c++)
            {
                if (grid[r][c] is "<" or "^") continue;
                int width = 1, height = 1;
                while (c + width < grid[r].Length && grid[r][c + width] == "<") width++;
                while (r + height < grid.Length && grid[r + height][c] == "^") height++;
                cells.Add(new Cell(r, c, new CellContent(Text(grid[r][c].Replace("\\n", "\n", StringComparison.Ordinal))), height, width));
            }
        }

        return builder.AddTable(grid.Length, grid[0].Length, cells, TableOrigin.Native);
    }

    public static FactSet Read(DocumentBuilder builder) => FormFacts.Read(new ReportPage(builder.Build(DocumentTrust.Native)), Pack).Facts;

    public static string? Value(this FactSet facts, string concept, string organisation = "", EvidenceKind kind = EvidenceKind.TableCell) =>
        facts.Of(new ConceptId(concept)).FirstOrDefault(fact => fact.Key.Organisation == organisation && fact.Evidence.Kind == kind)?.Quantity?.ToString();

    public static ImmutableArray<string> Words(this FactSet facts, string concept) =>
        [.. facts.Of(new ConceptId(concept)).Select(fact => fact.Value is FactValue.Words words ? words.Text : fact.Value.GetType().Name)];
}
