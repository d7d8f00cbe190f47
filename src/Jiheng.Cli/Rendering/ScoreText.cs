using Jiheng.Composition;
using Jiheng.Findings;
using Jiheng.Scoring;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>评分结果的屏幕样式: the sheet at a glance, then each row with its steps.</summary>
internal sealed class ScoreText(CliConsole console, Language language)
{
    public void Write(ScoredDossier scored)
    {
        if (scored.Sheet is not { } sheet) return;
        console.Write(scored.Path, ConsoleColor.Cyan);
        console.Out.WriteLine();
        console.Out.WriteLine(Say($"评分表：{sheet.Scheme.Title}（{sheet.Scheme.Id}，{scored.Pack?.Reference}）", $"Table: {sheet.Scheme.Title} ({sheet.Scheme.Id}, {scored.Pack?.Reference})")
            + (sheet.Year.Length > 0 ? Say($"；{sheet.Year} 年度", $"; year {sheet.Year}") : ""));
        foreach (string line in TextLayout.Lines(ScoreWords.Summary(sheet, language), console.Width)) console.Out.WriteLine(line);
        if (ScoreWords.AgainstSelf(sheet, language) is { Length: > 0 } against) console.Out.WriteLine(against);
        console.Out.WriteLine();
        ColumnText.Write(console,
        [
            [Say("指标", "indicator"), Say("满分", "full"), Say("得分", "points"), Say("自评", "self"), Say("差额", "differs"), Say("状态", "status"), Say("指标值", "value")],
            .. sheet.Lines.Select(line => new[]
            {
                line.Row.Name, ScoreWords.Number(line.Row.Points), ScoreWords.Points(line), line.Self is decimal self ? ScoreWords.Number(self) : "", ScoreWords.Difference(line),
                ScoreWords.Status(line.Status).In(language), line.Value.Length > 0 ? line.Value : "—",
            }),
        ]);
        if (scored.Supposed is { } supposed)
        {
            WriteChanges(sheet, supposed);
            return;
        }

        for (int i = 0; i < sheet.Lines.Length; i++) Write(sheet.Lines[i], i + 1);
    }

    // "若…": only what would change, with its steps.
    private void WriteChanges(ScoreSheet sheet, ScoreSheet supposed)
    {
        console.Out.WriteLine();
        console.Write(Say("按假设的数重算：", "With the figures supposed:"), ConsoleColor.Yellow);
        console.Out.WriteLine();
        (ScoreLine Before, ScoreLine After)[] changed = [.. sheet.Lines.Zip(supposed.Lines).Where(pair => pair.First.Lowest != pair.Second.Lowest || pair.First.Highest != pair.Second.Highest || pair.First.Value != pair.Second.Value)];
        if (changed.Length == 0) console.Out.WriteLine(Say("没有一行的得分或指标值会变。", "No row would change."));
        foreach ((ScoreLine before, ScoreLine after) in changed)
        {
            console.Out.WriteLine($"  {after.Row.Name}：{ScoreWords.Points(before)} → {ScoreWords.Points(after)}");
            foreach (ScoreStep step in after.Derivation) Labelled(Say("推导", "step"), step.In(language));
        }

        console.Out.WriteLine(Say($"总分区间 {ScoreWords.Number(sheet.Lowest)}–{ScoreWords.Number(sheet.Highest)} → {ScoreWords.Number(supposed.Lowest)}–{ScoreWords.Number(supposed.Highest)}",
            $"total {ScoreWords.Number(sheet.Lowest)}–{ScoreWords.Number(sheet.Highest)} → {ScoreWords.Number(supposed.Lowest)}–{ScoreWords.Number(supposed.Highest)}"));
    }

    private void Write(ScoreLine line, int number)
    {
        console.Out.WriteLine();
        console.Out.WriteLine($"{number,3}. {line.Row.Name}  {ScoreWords.Points(line)} / {ScoreWords.Number(line.Row.Points)}  [{ScoreWords.Status(line.Status).In(language)}]");
        if (line.Row.Standard.Length > 0) Labelled(Say("标准", "rule"), line.Row.Standard);
        foreach (ScoreStep step in line.Derivation.Where(step => step.Kind != ScoreStepKind.Missing)) Labelled(Say("推导", "step"), step.In(language));
        foreach (ScoreInput input in line.Inputs) Labelled(Say("用数", "figure"), $"{input.Label} {input.Written}{Sources(input)}");
        foreach (MissingFigure missing in line.Missing) Labelled(Say("缺", "missing"), ScoreWords.Missing(missing, language));
    }

    private string Sources(ScoreInput input)
    {
        string[] sources = [.. input.Facts.Select(fact => fact.Evidence.Source.Length > 0 ? fact.Evidence.Source : fact.Evidence.Location.File).Where(source => source.Length > 0).Distinct()];
        return sources.Length == 0 ? "" : Say("（", " (") + string.Join(Say("、", ", "), sources) + Say("）", ")");
    }

    private void Labelled(string label, string text)
    {
        string lead = "     " + label + Say("：", ": ");
        foreach (string part in TextLayout.Lines(text, console.Width - TextLayout.WidthOf(lead)))
        {
            console.Out.WriteLine(lead + part);
            lead = new string(' ', TextLayout.WidthOf(lead));
        }
    }

    private string Say(string chinese, string english) => language == Language.English ? english : chinese;
}
