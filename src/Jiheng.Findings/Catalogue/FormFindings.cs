namespace Jiheng.Findings;

/// <summary>80xx–81xx 完整与规范: targets, completions, blanks, contradictions.</summary>
public static class FormFindings
{
    /// <summary>完成情况不是数值.</summary>
    public const string NotAValue = "JH8001";

    /// <summary>一行两个指标.</summary>
    public const string TwoInOne = "JH8002";

    /// <summary>零目标答百分比.</summary>
    public const string ZeroTarget = "JH8003";

    /// <summary>时限目标没有期限.</summary>
    public const string NoDeadline = "JH8004";

    /// <summary>成本目标没有金额.</summary>
    public const string NoAmount = "JH8005";

    /// <summary>定性目标只答已完成.</summary>
    public const string MerelyDone = "JH8006";

    /// <summary>未达目标而无说明.</summary>
    public const string Missed = "JH8007";

    /// <summary>有目标无完成情况.</summary>
    public const string NoCompletion = "JH8008";

    /// <summary>完成值远超目标.</summary>
    public const string FarExceeded = "JH8009";

    /// <summary>完成值与正文不同.</summary>
    public const string OtherInText = "JH8010";

    /// <summary>任务与目标对不上.</summary>
    public const string TaskWithoutTarget = "JH8011";

    /// <summary>完成日期晚于期限.</summary>
    public const string Late = "JH8012";

    /// <summary>比率缺分母.</summary>
    public const string NoDenominator = "JH8013";

    /// <summary>预算使用过少而无说明.</summary>
    public const string UnderUse = "JH8014";

    /// <summary>资产说法前后矛盾.</summary>
    public const string IdleAssets = "JH8015";

    /// <summary>大段重复.</summary>
    public const string Repetition = "JH8016";

    /// <summary>待填处未填.</summary>
    public const string Blank = "JH8017";

    /// <summary>表样说明文字未删.</summary>
    public const string Leftover = "JH8018";

    /// <summary>预算编码位数.</summary>
    public const string BudgetCode = "JH8019";

    internal static IEnumerable<FindingDescriptor> All =>
    [
        Of(NotAValue, Severity.Warning, Certainty.Likely, Nature.Evidence,
            new("完成情况不是数值", "The completion is not a value"),
            new("{place}目标“{target}”要的是一个数，完成情况却写“{completion}”。{evidence}", "{placeEn}: the target “{target}” asks for a figure, the completion says “{completion}”.{evidenceEn}"),
            new("请填实际完成的数和单位，与目标同一口径；完成率另写。", "Give the figure actually reached, in the unit of the target; a completion rate is another thing.")),
        Of(TwoInOne, Severity.Warning, Certainty.Likely, Nature.Form,
            new("一行里有两个指标", "Two indicators in one row"),
            new("{place}目标“{target}”含 {count} 个数，完成情况只写“{completion}”，分不清各完成多少。{evidence}", "{placeEn}: the target “{target}” holds {count} figures, the completion says only “{completion}”.{evidenceEn}"),
            new("请拆成每行一个指标，或在完成情况里逐个写出实际完成数。", "Split it into one indicator a row, or give each figure in the completion.")),
        Of(ZeroTarget, Severity.Warning, Certainty.Likely, Nature.Logic,
            new("零目标不能用百分比作答", "A target of zero cannot be met by a percentage"),
            new("{place}目标“{target}”是零，完成情况写“{completion}”，没有意义。{evidence}", "{placeEn}: the target “{target}” is zero; the completion “{completion}” means nothing.{evidenceEn}"),
            new("请写实际发生数，如“0件”。", "Give the number that occurred, such as 0.")),
        Of(NoDeadline, Severity.Warning, Certainty.Likely, Nature.Form,
            new("时限目标没有写期限", "A target of time without a deadline"),
            new("{place}目标“{target}”没有写期限，完成情况写“{completion}”，无从判断是否按时。", "{placeEn}: the target “{target}” names no deadline, so the completion “{completion}” cannot be judged."),
            new("请在目标里写明期限（如“2022年12月31日前”），在完成情况里写实际完成日期。", "Name the deadline in the target and the actual date in the completion.")),
        Of(NoAmount, Severity.Warning, Certainty.Likely, Nature.Evidence,
            new("成本目标没有金额", "A cost target without an amount"),
            new("{place}目标“{target}”、完成情况“{completion}”都没有金额，全文也没有年度预算数，无法核对。{evidence}", "{placeEn}: neither the target “{target}” nor the completion “{completion}” names an amount, and the report states no annual budget.{evidenceEn}"),
            new("请写出年度预算数和实际支出数，如“≤300万元”“298.50万元”。", "Give the annual budget and the actual expenditure as amounts.")),
        Of(MerelyDone, Severity.Warning, Certainty.Likely, Nature.Evidence,
            new("定性目标只答“已完成”", "A qualitative target answered merely “done”"),
            new("{place}目标“{target}”说的是状态或效果，只答“{completion}”看不出做到什么程度。", "{placeEn}: the target “{target}” is about a state or an effect; “{completion}” does not say how far it was reached."),
            new("请写明达成程度（如全部达成、部分达成）、具体表现和佐证。", "Say how far it was reached, what shows it and what proves it.")),
        Of(Missed, Severity.Warning, Certainty.Likely, Nature.Logic,
            new("未达目标而没有说明原因", "A target missed without a reason"),
            new("{place}目标“{target}”，完成情况“{completion}”，按数字没有达到。", "{placeEn}: target “{target}”, completion “{completion}”: by its figures it was not reached."),
            new("请核对两数；确未达到的，请写明偏差原因和改进措施。", "Check both figures; if it was missed, give the reason and what will be done.")),
        Of(NoCompletion, Severity.Warning, Certainty.Likely, Nature.Form,
            new("有目标没有完成情况", "A target without a completion"),
            new("{place}目标“{target}”的完成情况没有填。", "{placeEn}: the completion of the target “{target}” is blank."),
            new("请填写实际完成值。", "Fill in the figure reached.")),
        Of(FarExceeded, Severity.Note, Certainty.Question, Nature.Logic,
            new("完成值远超目标", "A target exceeded by far"),
            new("{place}目标“{target}”，完成情况“{completion}”，是目标的 {percent}%。", "{placeEn}: target “{target}”, completion “{completion}”, {percent}% of the target."),
            new("请核对两数；无误的，请说明年初目标是否定得偏低。", "Check both figures; if they are right, say whether the target was set too low.")),
        Of(OtherInText, Severity.Warning, Certainty.Question, Nature.Evidence,
            new("完成值与正文不同", "The completion differs from the text"),
            new("{place}“{target}”的完成情况写“{completion}”，正文写“{other}”（{otherPlace}）。", "{placeEn}: the completion of “{target}” is “{completion}”, the text says “{other}” ({otherPlaceEn})."),
            new("请核对是否同一件事、同一次调查：是，改成一致；不是，请注明数据来源。", "Check whether both are the same thing or the same survey: if so make them agree, if not name the source.")),
        Of(TaskWithoutTarget, Severity.Warning, Certainty.Question, Nature.Form,
            new("任务与目标对不上", "Tasks and targets do not match"),
            new("{place}按文字对照：{unmatched}。", "{placeEn}: by their wording: {unmatched}."),
            new("请核对每项任务是否都有对应的目标，每个目标是否都出自任务；对应的请统一措辞。", "Check that each task has its target and each target its task; use the same words for the same thing.")),
        Of(Late, Severity.Warning, Certainty.Likely, Nature.Logic,
            new("完成日期晚于期限", "Completed after the deadline"),
            new("{place}目标“{target}”，实际“{completion}”，晚于期限。", "{placeEn}: target “{target}”, actual “{completion}”: after the deadline."),
            new("请核对日期；确已超期的，请说明原因。", "Check the dates; if it was late, give the reason.")),
        Of(NoDenominator, Severity.Warning, Certainty.Likely, Nature.Evidence,
            new("写了比率却没有分母", "A rate without its base"),
            new("{place}写了“{stated}”{value}，全文却没有{needed}，这个比率无从核对。{evidence}", "{placeEn}: “{stated}” is given as {value}, but the report nowhere states {needed}.{evidenceEn}"),
            new("请写出{needed}，再按“执行数÷预算数”计算。", "State {needed} and compute the rate from it.")),
        Of(UnderUse, Severity.Warning, Certainty.Question, Nature.Evidence,
            new("预算使用很少而没有说明", "Little of a budget used and no reason given"),
            new("{place}“{subject}”预算 {budget}，实际 {actual}，只用了 {percent}%，没有说明原因。", "{placeEn}: of the budget of {budget} for “{subject}” {actual} was used, {percent}%, and no reason is given."),
            new("请说明原因（如厉行节约、业务减少）；预算编多了的，请在下年调减。", "Give the reason; if the budget was too large, reduce it next year.")),
        Of(IdleAssets, Severity.Warning, Certainty.Likely, Nature.Logic,
            new("资产说法前后矛盾", "The report contradicts itself about assets"),
            new("{place}表中在用固定资产等于合计（{total}），即全部在用；文中却说“{quote}”（{otherPlace}）。", "{placeEn}: by the table all fixed assets ({total}) are in use; the text says “{quote}” ({otherPlaceEn})."),
            new("请核对：闲置、待报废的资产不应计入“在用”，请调整表中各栏或改正文字。", "Idle and expired assets are not in use: correct the columns or the text.")),
        Of(Repetition, Severity.Warning, Certainty.Question, Nature.Wording,
            new("大段重复", "A long passage repeated"),
            new("{place}有约 {length} 字与前面“完成情况”几乎逐字相同。", "{placeEn}: about {length} characters repeat the completion cells almost word for word."),
            new("综述请在表格内容之上作归纳分析（做法、成效、依据），不必照抄。", "Let the narrative analyse what the table states rather than repeat it.")),
        Of(Blank, Severity.Warning, Certainty.Question, Nature.Form,
            new("报送前待填", "To be filled before submission"),
            new("{place}起有 {count} 处待填：{labels}。", "{placeEn} and after, still to be filled in ({count}): {labels}."),
            new("请在报送前补签字、意见、日期等；电子稿留空、以盖章件为准的，可不改。", "Fill in signatures, opinions and dates before submission; an electronic copy may leave them to the stamped one.")),
        Of(Leftover, Severity.Warning, Certainty.Likely, Nature.Form,
            new("表样说明文字未删", "Text of the template left in"),
            new("{place}还留着表样的说明文字“{text}”。", "{placeEn}: “{text}” is text of the template."),
            new("请按说明填写，并删去说明文字。", "Fill in what it asks for and delete it.")),
        Of(BudgetCode, Severity.Warning, Certainty.Question, Nature.Form,
            new("预算编码位数不同", "The budget code has another length"),
            new("{place}预算编码“{code}”是 {digits} 位，同类表一般为 {usual} 位。", "{placeEn}: the budget code “{code}” has {digits} digits; forms of this kind usually have {usual}."),
            new("请向财政部门核对完整的单位预算编码。", "Check the full code with the finance department.")),
    ];

    private static FindingDescriptor Of(string code, Severity severity, Certainty certainty, Nature nature, Bilingual title, Bilingual template, Bilingual remedy) =>
        new(code, severity, certainty, nature, title, template, remedy);
}
