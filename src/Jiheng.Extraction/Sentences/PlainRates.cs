using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 明说之率: "任务数7200人，实际完成7352人，完成率102.11%", "应配套397万元，实际到位341万元，缺口56万元，到位率86.02%": the rate's own verb stands with what was done, and
/// what should have been done before it. Nothing else can be meant, so a rate that does not fit is wrong.
/// </summary>
internal static class PlainRates
{
    private static readonly string[] Due = ["应", "任务", "计划", "目标", "预算", "总", "核定", "下达", "安排", "需", "全部", "发放", "发出", "抽查", "抽检", "检查", "受理", "收到"];

    private static readonly string[] Done = ["实际", "完成", "已", "实", "到位", "执行", "其中", "合格", "回收", "收回", "办结", "支出"];

    // What was not done, and what is left of it.
    private static readonly string[] Left = ["缺口", "差额", "相差", "结余", "结转", "剩余", "未", "尚", "欠", "少", "差"];

    private static readonly string[] Carried = ["完成", "执行", "实现", "支出", "使用", "支付"];

    private static readonly string[] Unlike = ["平均", "综合", "满意", "优秀", "增长", "下降", "变动", "增减", "及时", "上年", "去年", "目标", "同期"];

    /// <summary>The relation of a rate and the two levels before it in its sentence; null where more than two, or not just these two, could be meant.</summary>
    public static Relation? Of(IReadOnlyList<ProseFigure> around, ProseFigure rate)
    {
        string name = (Cues.EndOf(rate.Name, ["率"]) is null ? FigureLabel.TrimTail(rate.Lead).Trim().ToString() : rate.Name);
        if (name.Length < 3 || name[^1] != '率' || name.Length > 8 || Cues.Holds(name, Unlike)) return null;
        ProseFigure[] levels = [.. around.Where(level => level.Index < rate.Index && level.Segment == rate.Segment && level.Sentence == rate.Sentence && level.Role == FigureRole.Level && level.Depth == rate.Depth && level.Mention.High is null && level.Quantity.IsPlain && !Cues.Holds(level.Label, Left))];
        if (levels is not [ProseFigure done, ProseFigure due] || done.Index < due.Index || !done.Unit.IsComparableWith(due.Unit) || done.Unit.Dimension == UnitDimension.Ratio) return null;
        if (!rate.Quantity.IsPlain || due.Quantity.Value <= 0m || done.Quantity.Value <= 0m || rate.Quantity.Value <= 0m) return null;
        string verb = name[..^1];
        bool carried = Cues.EndOf(verb, Carried) is not null && Cues.Holds(done.Label + done.Lead, Done);
        bool named = (done.Lead + done.After).Contains(verb.Length > 2 ? verb[^2..] : verb, StringComparison.Ordinal) || (verb.Length == 2 && done.Lead.Contains("实" + verb[^1], StringComparison.Ordinal));
        bool owed = Cues.Holds(due.Lead, Due) && !Cues.Holds(due.Lead, ["实际", "已", "实有"]);
        return owed && (carried || named) && RatioClaim.IsNear(done, due, rate) ? RatioClaim.Of(done, [due], rate, true, "sentence/rate") : null;
    }
}
