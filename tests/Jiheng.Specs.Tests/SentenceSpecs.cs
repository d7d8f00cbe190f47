using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jiheng.Checks;
using Jiheng.Documents;
using Jiheng.Extraction;
using Jiheng.Facts;

namespace Jiheng.Specs.Tests;

/// <summary>Runs specs/sentences: what a passage states of its figures, and whether it holds.</summary>
public sealed class SentenceSpecs
{
    /// <summary>One case: a sentence as name, paragraphs, and the claims in reading form.</summary>
    public sealed record Case(string Name, string[] Text, string[] Claims);

    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (string file in Directory.GetFiles(RepositoryRoot.PathOf("specs", "sentences"), "*.json").Order(StringComparer.Ordinal))
        {
            foreach (Case one in Read(file)) cases.Add(Path.GetFileName(file), one.Name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_passage_states_what_its_case_says(string file, string name)
    {
        Case expected = Read(RepositoryRoot.PathOf("specs", "sentences", file)).Single(one => one.Name == name);
        Assert.Equal(expected.Claims, ClaimsOf(expected.Text));
    }

    /// <summary>Writes what the engine finds, for an author of new cases to read and correct; never run by itself.</summary>
    [Fact]
    public void New_cases_can_be_drafted()
    {
        string? draft = Environment.GetEnvironmentVariable("JIHENG_DRAFT_SENTENCES");
        if (draft is null) return;
        foreach (string file in Directory.GetFiles(draft, "spec_*.json"))
        {
            Case[] cases = [.. Read(file).Select(one => one with { Claims = ClaimsOf(one.Text) })];
            string target = RepositoryRoot.PathOf("specs", "sentences", Path.GetFileName(file)["spec_".Length..]);
            File.WriteAllText(target, JsonSerializer.Serialize(cases, Format) + "\n");
        }
    }

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static Case[] Read(string file) => JsonSerializer.Deserialize<Case[]>(File.ReadAllText(file), Format)!;

    private static string[] ClaimsOf(string[] paragraphs)
    {
        DocumentBuilder builder = new();
        foreach (string paragraph in paragraphs) builder.AddParagraph(SourcedText.At(paragraph, 0, 0));
        return [.. StatedRelations.Read(builder.Build(DocumentTrust.Native)).Select(Show)];
    }

    private static string Show(Relation relation)
    {
        StringBuilder text = new(Kinds[relation.Kind]);
        text.Append(' ').AppendJoin('｜', relation.Operands.Select(operand => Roles[operand.Role] + (operand.Sign < 0 ? "−" : "")
            + (relation.Kind == RelationKind.Count && operand.Role == OperandRole.Listed ? operand.Label : operand.Quantity.ToString())));
        Judgement judgement = RelationJudge.Judge(relation);
        return text.Append('｜').Append(judgement.Holds switch { true => "相符", false => "不符", null => "未定" }).ToString();
    }

    private static readonly Dictionary<RelationKind, string> Kinds = new()
    {
        [RelationKind.Sum] = "合计",
        [RelationKind.Ratio] = "占比",
        [RelationKind.Change] = "增减",
        [RelationKind.Compare] = "比较",
        [RelationKind.Count] = "个数",
        [RelationKind.Band] = "等次",
        [RelationKind.Agree] = "一致",
        [RelationKind.Reconcile] = "调节",
    };

    private static readonly Dictionary<OperandRole, string> Roles = new()
    {
        [OperandRole.Whole] = "总",
        [OperandRole.Part] = "分",
        [OperandRole.Result] = "率",
        [OperandRole.Current] = "本期",
        [OperandRole.Base] = "上期",
        [OperandRole.Delta] = "差",
        [OperandRole.Left] = "左",
        [OperandRole.Right] = "右",
        [OperandRole.Stated] = "称",
        [OperandRole.Listed] = "列",
        [OperandRole.Score] = "分数",
        [OperandRole.Grade] = "等",
        [OperandRole.Low] = "下限",
        [OperandRole.High] = "上限",
        [OperandRole.Mention] = "处",
    };
}
