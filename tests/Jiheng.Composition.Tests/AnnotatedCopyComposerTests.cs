using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Composition.Tests;

public sealed class AnnotatedCopyComposerTests
{
    [Fact]
    public void A_remark_says_severity_code_message_steps_and_remedy_at_the_reported_place()
    {
        Finding finding = Pages.Finding("JH4101", Severity.Error, Pages.ComputedFrom(Pages.At(2, 2)), Pages.Reported(Pages.At(2, 1)));
        Remark remark = Assert.Single(AnnotatedCopyComposer.Compose(Pages.View(Language.Chinese, finding), Pages.Report));
        Assert.Equal(Pages.At(2, 1), remark.Location);
        Assert.Equal(
            ["【错误】" + FindingCatalogue.Get("JH4101").Title.Chinese + "（JH4101）", MessageRenderer.Message(finding, Language.Chinese), "算式：80.00 + 40.60 = 120.60", "建议：" + MessageRenderer.Remedy(finding, Language.Chinese), "依据：某办法 某财〔2020〕1号"],
            remark.Text.Split('\n'));
    }

    [Fact]
    public void Remarks_follow_the_reading_order_whatever_their_severity()
    {
        DocumentView view = Pages.View(
            Language.Chinese,
            Pages.Finding("JH4101", Severity.Error, Pages.Reported(Pages.At(3, 3))),
            Pages.Finding("JH4102", Severity.Note, Pages.Reported(Pages.In(Pages.Prose, "120.50"))));
        Assert.Equal([Pages.Prose, Pages.Figures], AnnotatedCopyComposer.Compose(view, Pages.Report).Select(remark => remark.Location.Block));
    }

    [Fact]
    public void A_finding_without_a_place_is_told_at_the_top()
    {
        Remark remark = Assert.Single(AnnotatedCopyComposer.Compose(Pages.View(Language.English, Pages.Finding("JH4101", Severity.Error)), Pages.Report));
        Assert.Equal(0, remark.Location.Block);
        Assert.StartsWith("[error] ", remark.Text, StringComparison.Ordinal);
    }
}
