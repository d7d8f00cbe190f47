using System.Collections.Immutable;
using System.Text;
using Jiheng.Formats;
using Jiheng.FormPacks;
using Jiheng.Fuzzing;

namespace Jiheng.Workflows;

/// <summary>
/// Seeded fuzzing of all that follows reading: reports whose lines are dropped, doubled, moved, cut or replaced by odd ones. The seed is fixed, so a
/// failure repeats; it is told with the number of the round. JIHENG_FUZZ_ROUNDS asks for more.
/// </summary>
public sealed class DamagedDocumentTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("JIHENG_FUZZ_ROUNDS"), out int rounds) ? rounds : 60;

    private static readonly ImmutableArray<FormPack> Packs = FormPackRepository.Load(RepositoryRoot.PathOf("packs")).Packs;

    private static readonly string[] Odd =
    [
        "“”", "", "\u3000", "：", "（）", "（", "）", "…", "。", "、", "%", "％", "万元", "其中", "其中：", "合计", "（元）", "单位：", "单位：百元", "1、", "（一）", "0", "-", "—", "100%", "0.00万元",
        "2023年", "占", "比上年增长", "99999999999999999999999999万元", "-0", "１２．５", "一百二十", "\u200b", "\ud83d", "目标1：", "任务1：", "≥", "同比下降%",
    ];

    [Fact]
    public void The_samples_keep_the_promises() =>
        Run(string.Join('\n', Sample()), -1);

    [Fact]
    public void Reports_with_damaged_lines_never_throw()
    {
        string[] sample = Sample();
        Random random = new(20260005);
        for (int round = 0; round < Rounds; round++) Run(string.Join('\n', Damage(sample, random)), round);
    }

    [Fact]
    public void Tables_that_lost_their_tabs_never_throw_wherever_an_odd_line_stands()
    {
        string[] sample = [.. Sample().Select(line => line.TrimStart('\t'))];
        Random random = new(20260006);
        for (int round = 0; round < Rounds; round++) Run(string.Join("\n\n", Damage(sample, random)), round);
    }

    private static string[] Sample() => File.ReadAllLines(RepositoryRoot.PathOf("samples", "faulty-report.txt"));

    private static List<string> Damage(string[] sample, Random random)
    {
        List<string> lines = [.. sample];
        for (int times = random.Next(1, 12); times > 0; times--)
        {
            int at = random.Next(lines.Count);
            switch (random.Next(6))
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.Insert(random.Next(lines.Count), lines[at]); break;
                case 2: lines[at] = Odd[random.Next(Odd.Length)]; break;
                case 3: lines.Insert(at, Odd[random.Next(Odd.Length)]); break;
                case 4: lines[at] = lines[at].Length == 0 ? "" : lines[at][random.Next(lines[at].Length)..]; break;
                default: lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), Odd[random.Next(Odd.Length)]); break;
            }
        }

        return lines;
    }

    private static void Run(string text, int round)
    {
        try
        {
            ReadResult read = DocumentFormats.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "报告.txt", ReadOptions.Default);
            if (!read.NotRead) CheckTarget.Run(read.Document, Packs);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"round {round}", exception);
        }
    }
}
