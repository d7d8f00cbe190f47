using Jiheng.Documents;
using Jiheng.Findings;
using Jiheng.Scoring;

namespace Jiheng.Composition;

/// <summary>评分表的编排: a score sheet as the table that reviewers know (一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 | 得分 …), with the reasons.</summary>
public static class ScoreSheetComposer
{
    /// <summary>The sheet as a document of one table; equal groups below each other are merged.</summary>
    public static Document Compose(ScoreSheet sheet, Language language)
    {
        string Say(string chinese, string english) => language == Language.English ? english : chinese;
        int depth = sheet.Lines.Max(line => line.Row.Groups.Length);
        string[] head =
        [
            .. new[] { Say("一级指标", "level 1"), Say("二级指标", "level 2"), Say("三级指标", "level 3") }.Take(depth), Say("指标", "indicator"), Say("评分标准", "rule"), Say("分值", "full"), Say("指标值", "value"),
            Say("得分", "points"), Say("自评得分", "self"), Say("差额", "differs"), Say("状态", "status"), Say("推导、缺少的数", "derivation, missing figures"),
        ];
        List<Cell> cells = [.. head.Select((words, column) => Text(0, column, words))];
        for (int i = 0; i < sheet.Lines.Length; i++)
        {
            ScoreLine line = sheet.Lines[i];
            for (int level = 0; level < depth; level++)
            {
                if (i == 0 || !SameGroup(sheet.Lines[i - 1], line, level)) cells.Add(Text(i + 1, level, GroupAt(line, level), Run(sheet, i, level)));
            }

            string[] rest =
            [
                line.Row.Name, line.Row.Standard, ScoreWords.Number(line.Row.Points), line.Value, ScoreWords.Points(line), line.Self is decimal self ? ScoreWords.Number(self) : "", ScoreWords.Difference(line),
                ScoreWords.Status(line.Status).In(language), Reasons(line, language),
            ];
            for (int column = 0; column < rest.Length; column++) cells.Add(column is 2 or 4 or 5 ? Number(i + 1, depth + column, rest[column]) : Text(i + 1, depth + column, rest[column]));
        }

        int last = sheet.Lines.Length + 1;
        cells.Add(Text(last, 0, Say("合计", "total"), 1, depth + 2));
        cells.Add(Number(last, depth + 2, ScoreWords.Number(sheet.Scheme.Full)));
        cells.Add(Text(last, depth + 3, ""));
        cells.Add(Text(last, depth + 4, ScoreWords.Number(sheet.Lowest) + "–" + ScoreWords.Number(sheet.Highest)));
        cells.Add(Number(last, depth + 5, sheet.Self is decimal total ? ScoreWords.Number(total) : ""));
        cells.Add(Text(last, depth + 6, "", 1, head.Length - depth - 6));
        return new DocumentBuilder()
            .AddParagraph(Words(sheet.Scheme.Title + (sheet.Year.Length > 0 ? Say($"（{sheet.Year} 年度）", $" ({sheet.Year})") : "")))
            .AddParagraph(Words(ScoreWords.Summary(sheet, language) + ScoreWords.AgainstSelf(sheet, language)))
            .AddTable(last + 1, head.Length, cells, TableOrigin.Native)
            .Build(DocumentTrust.Native);
    }

    private static string Reasons(ScoreLine line, Language language) => string.Join('\n',
        line.Derivation.Where(step => step.Kind is not ScoreStepKind.Missing and not ScoreStepKind.Formula).Select(step => step.In(language))
            .Concat(line.Missing.Select(missing => (language == Language.English ? "missing: " : "缺：") + ScoreWords.Missing(missing, language))));

    private static string GroupAt(ScoreLine line, int level) => level < line.Row.Groups.Length ? line.Row.Groups[level] : "";

    private static bool SameGroup(ScoreLine above, ScoreLine line, int level) => Enumerable.Range(0, level + 1).All(one => GroupAt(above, one) == GroupAt(line, one));

    private static int Run(ScoreSheet sheet, int from, int level)
    {
        int to = from + 1;
        while (to < sheet.Lines.Length && SameGroup(sheet.Lines[from], sheet.Lines[to], level)) to++;
        return to - from;
    }

    private static Cell Text(int row, int column, string words, int rows = 1, int columns = 1) => new(row, column, new CellContent(Words(words)), rows, columns);

    private static Cell Number(int row, int column, string words) => new(row, column, new CellContent(Words(words), words.Length > 0 ? words : null));

    private static SourcedText Words(string words) => SourcedText.At(words, 0, 0);
}
