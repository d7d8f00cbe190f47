using Jiheng.FormPacks;

namespace Jiheng.Workflows.Tests;

public sealed class ProveWorkflowTests
{
    [Fact]
    public void Figures_of_a_relation_are_guarded_and_others_are_listed()
    {
        using TempFolder folder = new();
        CheckWorkflow check = new([]);
        ProofReport proof = new ProveWorkflow(check).Prove(check.Check(folder.File("a.txt", "2023年支出110.00万元，比上年的100.00万元增加10.00万元，增长10.0%。\n\n另有设备35台，电话8000000。\n")));
        Assert.Equal(["110.00", "100.00", "10.00", "10.0"], proof.Figures.Select(figure => figure.Location.Quote));
        Assert.All(proof.Figures, figure => Assert.True(figure.IsGuarded));
        Assert.All(proof.Figures, figure => Assert.NotEmpty(figure.Guards));
        Assert.Contains("35", proof.Unguarded.Select(place => place.Quote));
        Assert.DoesNotContain("2023", proof.Unguarded.Select(place => place.Quote));
        Assert.Equal(1m, proof.Share);
    }

    [Fact]
    public void Subject_codes_are_no_figures_in_whatever_column_they_stand()
    {
        using TempFolder folder = new();
        CheckWorkflow check = new([]);
        string page = "编码|科目名称|决算数|编码|科目名称|决算数\n30101|基本工资|14.20|30201|办公费|3.10\n30102|津贴补贴|9.80|30202|印刷费|0.45\n";
        ProofReport proof = new ProveWorkflow(check).Prove(check.Check(folder.File("a.txt", page)));
        Assert.Equal(["14.20", "3.10", "9.80", "0.45"], proof.Unguarded.Select(place => place.Quote));
    }

    [Fact]
    public void A_change_that_nothing_notices_is_reported_as_such()
    {
        using TempFolder folder = new();
        CheckWorkflow blind = new([], new Jiheng.Checks.CheckOptions { Include = ["JH1001"] });
        ProofReport proof = new ProveWorkflow(blind).Prove(blind.Check(folder.File("a.txt", "2023年支出110.00万元，比上年的100.00万元增加10.00万元，增长10.0%。\n")));
        Assert.NotEmpty(proof.Figures);
        Assert.Equal(0, proof.Noticed);
        Assert.Equal(0m, proof.Share);
    }

    [Fact]
    public void Two_runs_try_the_same_changes()
    {
        using TempFolder folder = new();
        CheckWorkflow check = new([]);
        CheckedDocument document = check.Check(folder.File("a.txt", "2023年支出110.00万元，比上年的100.00万元增加10.00万元，增长10.0%。\n"));
        string[] Tried() => [.. new ProveWorkflow(check).Prove(document).Figures.SelectMany(figure => figure.Changes).Select(change => change.Before + change.After)];
        Assert.Equal(Tried(), Tried());
    }

    [Theory]
    [InlineData("clean-report.docx")]
    [InlineData("faulty-report.docx")]
    public void On_the_samples_at_least_97_percent_of_the_slips_are_noticed(string sample)
    {
        string path = RepositoryRoot.PathOf("samples", sample);
        Assert.SkipUnless(File.Exists(path), "There are no samples.");
        CheckWorkflow check = new(FormPackRepository.Load(RepositoryRoot.PathOf("packs")).Packs);
        ProofReport proof = new ProveWorkflow(check).Prove(check.Check(path));
        Assert.True(proof.Figures.Length >= 50, $"Only {proof.Figures.Length} figures take part in relations.");
        Assert.True(proof.Share >= 0.97m, $"{proof.Noticed} of {proof.Changes} were noticed.");
    }
}
