using System.Globalization;
using Jiheng.Composition;
using Jiheng.Documents;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>证明结果的屏幕样式: the shares, then what a person must look at: slips that went unnoticed and figures that nothing guards.</summary>
internal sealed class ProofText(CliConsole console, CommandContext context)
{
    public void Write(IReadOnlyList<ProofView> proofs)
    {
        for (int i = 0; i < proofs.Count; i++)
        {
            if (i > 0) console.Out.WriteLine();
            Write(proofs[i]);
        }
    }

    private void Write(ProofView view)
    {
        ProofReport report = view.Report;
        PlaceDescriber places = new(view.Document, context.Language);
        console.Write(report.File, ConsoleColor.Cyan);
        console.Out.WriteLine();
        console.Out.WriteLine(context.Say(
            $"{report.Figures.Length} 个数字在已核对的关系里，逐个试改 {report.Changes} 次，发觉 {report.Noticed} 次（{Percent(report.Share)}）。",
            $"{report.Figures.Length} figures take part in relations; of {report.Changes} changes tried, {report.Noticed} were noticed ({Percent(report.Share)})."));
        foreach (IGrouping<ChangeKind, FigureChange> kind in report.Figures.SelectMany(figure => figure.Changes).GroupBy(change => change.Kind).OrderBy(group => group.Key))
        {
            console.Out.WriteLine($"  {TextLayout.Padded(KindName(kind.Key), 14)}{kind.Count(change => change.Noticed)} / {kind.Count()}");
        }

        Missed(report, places);
        Unguarded(report, places);
        Guards(report, places);
    }

    private void Missed(ProofReport report, PlaceDescriber places)
    {
        string[][] rows =
        [
            .. report.Figures.SelectMany(figure => figure.Changes.Where(change => !change.Noticed)
                .Select(change => new[] { "  " + change.Before, "→ " + change.After, KindName(change.Kind), places.Describe(figure.Location) })),
        ];
        if (rows.Length == 0) return;
        Title(context.Say($"没有被发觉的改动（{rows.Length}）", $"Changes that were not noticed ({rows.Length})"), ConsoleColor.Yellow);
        ColumnText.Write(console, [["  " + context.Say("原来", "before"), context.Say("改成", "after"), context.Say("改法", "change"), context.Say("位置", "place")], .. rows]);
    }

    private void Unguarded(ProofReport report, PlaceDescriber places)
    {
        if (report.Unguarded.IsEmpty) return;
        Title(context.Say($"没有关系守护、须人工看的数字（{report.Unguarded.Length}）", $"Figures that nothing guards, to be looked at by hand ({report.Unguarded.Length})"), ConsoleColor.Yellow);
        foreach (IGrouping<string, SourceLocation> place in report.Unguarded.GroupBy(places.Describe))
        {
            string figures = string.Join(context.Say("、", ", "), place.Select(location => location.Quote));
            bool first = true;
            foreach (string line in TextLayout.Lines(place.Key + context.Say("：", ": ") + figures, console.Width - 4))
            {
                console.Out.WriteLine((first ? "  " : "    ") + line);
                first = false;
            }
        }
    }

    private void Guards(ProofReport report, PlaceDescriber places)
    {
        FigureProof[] guarded = [.. report.Figures.Where(figure => figure.Guards.Length > 0)];
        if (guarded.Length == 0) return;
        Title(context.Say("各数字由哪些关系守护", "Which relations guard which figures"), ConsoleColor.Green);
        ColumnText.Write(console,
        [
            ["  " + context.Say("数字", "figure"), context.Say("位置", "place"), context.Say("关系", "relations")],
            .. guarded.Select(figure => new[]
            {
                "  " + figure.Location.Quote,
                places.Describe(figure.Location),
                string.Join(context.Say("；", "; "), figure.Guards.Select(guard => $"{ReportWords.Kind(guard.Kind).In(context.Language)}“{Shortened(guard.Text)}”").Distinct()),
            }),
        ]);
    }

    private void Title(string words, ConsoleColor colour)
    {
        console.Out.WriteLine();
        console.Write(words, colour);
        console.Out.WriteLine();
    }

    private static string Shortened(string words) => words.Length <= 30 ? words : string.Concat(words.AsSpan(0, 29), "…");

    private string KindName(ChangeKind kind) => kind switch
    {
        ChangeKind.OtherDigit => context.Say("错一位", "other digit"),
        ChangeKind.SwappedDigits => context.Say("两位颠倒", "digits swapped"),
        ChangeKind.ShiftedPoint => context.Say("小数点错位", "point shifted"),
        _ => context.Say("单位写错", "wrong unit"),
    };

    private static string Percent(decimal share) => (share * 100m).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
