namespace Jiheng.Findings;

/// <summary>3xxx 识别: forms, columns and concepts not found, or found twice.</summary>
public static class RecognitionFindings
{
    /// <summary>表式中的表没有找到.</summary>
    public const string TableMissing = "JH3001";

    /// <summary>单元格读不出数.</summary>
    public const string NotANumber = "JH3002";

    /// <summary>填写项没有找到或没有填.</summary>
    public const string FieldMissing = "JH3003";

    /// <summary>综述缺少一节.</summary>
    public const string SectionMissing = "JH3004";

    /// <summary>金额单位看不懂.</summary>
    public const string UnitNotUnderstood = "JH3005";

    internal static IEnumerable<FindingDescriptor> All =>
    [
        new(TableMissing, Severity.Warning, Certainty.Likely, Nature.Form,
            new("没有找到表式中的一张表", "A table of the form was not found"),
            new("没有找到“{table}”表，其中的数没有核对。", "The table “{table}” was not found; its figures were not checked."),
            new("请核对报告是否漏了这张表，或表头是否与表式一致。", "Check whether the report lacks the table or words its header otherwise.")),
        new(NotANumber, Severity.Warning, Certainty.Likely, Nature.Form,
            new("数字栏里不是数", "A cell for figures holds something else"),
            new("{place}“{column}”写“{text}”，读不出数，与它有关的合计没有核对。", "{placeEn}: “{column}” holds “{text}”, which is no figure; sums with it were not checked."),
            new("请只填一个数；没有的填 0。", "Put one figure there, 0 where there is none.")),
        new(FieldMissing, Severity.Warning, Certainty.Likely, Nature.Form,
            new("填写项没有填", "A field is not filled in"),
            new("{place}“{field}”没有填。", "{placeEn}: “{field}” is not filled in."),
            new("请补填“{field}”。", "Fill in “{field}”.")),
        new(SectionMissing, Severity.Note, Certainty.Question, Nature.Form,
            new("综述缺少一节", "A section of the narrative is missing"),
            new("综述里没有找到“{section}”一节。", "The narrative has no section “{section}”."),
            new("请核对是否漏写；没有内容的，也请保留标题写“无”。", "Check whether it was left out; where there is nothing to say, keep the heading and say so.")),
        new(UnitNotUnderstood, Severity.Warning, Certainty.Likely, Nature.Form,
            new("金额单位看不懂", "The unit of money is not understood"),
            new("{place}金额单位写作“{text}”，不知道是多少元；“{tables}”的数没有读取，也没有核对。", "{placeEn}: the unit of money is “{text}”, and how many yuan that is is not known; the figures of “{tables}” were neither read nor checked."),
            new("请把单位写成元、千元、万元、百万元或亿元，如“单位：万元”，表中的数也按它填。", "Write the unit as yuan, or as a thousand, ten thousand, million or hundred million yuan, and give the figures of the table in it.")),
    ];
}
