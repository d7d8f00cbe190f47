namespace Jiheng.Findings;

/// <summary>2xxx 表式包: what can be wrong with a form pack.</summary>
public static class PackFindings
{
    /// <summary>没有可用的表式包.</summary>
    public const string NoPack = "JH2001";

    /// <summary>不是合格的 YAML.</summary>
    public const string NotYaml = "JH2002";

    /// <summary>缺必填项.</summary>
    public const string MissingKey = "JH2003";

    /// <summary>不认识的项.</summary>
    public const string UnknownKey = "JH2004";

    /// <summary>写法不对.</summary>
    public const string BadValue = "JH2005";

    /// <summary>编号重复.</summary>
    public const string Duplicate = "JH2006";

    /// <summary>所指编号不存在.</summary>
    public const string UnknownId = "JH2007";

    /// <summary>期限不清.</summary>
    public const string UnclearPeriod = "JH2008";

    /// <summary>关系没有例子.</summary>
    public const string UntestedRelation = "JH2009";

    /// <summary>久未核对.</summary>
    public const string Stale = "JH2010";

    /// <summary>分段有空档.</summary>
    public const string BandGap = "JH2011";

    /// <summary>分段没有到头.</summary>
    public const string BandEnd = "JH2012";

    /// <summary>分段重叠.</summary>
    public const string BandOverlap = "JH2013";

    /// <summary>永远用不上的分段或情形.</summary>
    public const string Unreachable = "JH2014";

    /// <summary>分组分值不符.</summary>
    public const string GroupPoints = "JH2015";

    /// <summary>评分行没有来源.</summary>
    public const string NoSource = "JH2016";

    /// <summary>评分行没有评分标准.</summary>
    public const string NoStandard = "JH2017";

    /// <summary>没有用到的计算指标.</summary>
    public const string UnusedMeasure = "JH2018";

    internal static IEnumerable<FindingDescriptor> All =>
    [
        Of(NoPack, Severity.Error,
            new("没有可用的表式包", "No usable form pack"),
            new("文件夹“{folder}”里没有可用的表式包。", "The folder “{folder}” holds no usable form pack."),
            new("请核对文件夹；每个包是其中一个子文件夹，内有 pack.yaml。", "Check the folder; each pack is a subfolder with a pack.yaml.")),
        Of(NotYaml, Severity.Error,
            new("表式包文件不是合格的 YAML", "Pack file is not valid YAML"),
            new("{file} 第{line}行第{column}列起读不懂：{reason}", "{file}, line {line}, column {column} cannot be read: {reason}"),
            new("多半是缩进不齐、冒号后少空格、引号没有配对，或用了全角冒号。请对照上一行改正。",
                "Usually uneven indentation, no space after a colon, an unclosed quote or a full-width colon. Compare with the line above.")),
        Of(MissingKey, Severity.Error,
            new("表式包缺必填项", "Required entry missing in a pack"),
            new("{file} 第{line}行第{column}列：这里缺少“{key}”。", "{file}, line {line}, column {column}: “{key}” is missing here."),
            new("请补上“{key}: 值”。", "Add “{key}: value”.")),
        Of(UnknownKey, Severity.Warning,
            new("表式包有不认识的项", "Unknown entry in a pack"),
            new("{file} 第{line}行第{column}列：不认识“{key}”，这一项没有起作用。这里可写：{known}。",
                "{file}, line {line}, column {column}: “{key}” is unknown and has no effect. Known here: {known}."),
            new("请核对拼写；不需要就删去这一行。", "Check the spelling, or delete the line.")),
        Of(BadValue, Severity.Error,
            new("表式包的值写法不对", "Ill-written value in a pack"),
            new("{file} 第{line}行第{column}列：“{key}”写作“{value}”，应写{wanted}。", "{file}, line {line}, column {column}: “{key}” is “{value}”; it should be {wantedEn}."),
            new("请按应有的写法改这一个值。", "Write this one value as wanted.")),
        Of(Duplicate, Severity.Error,
            new("表式包里编号重复", "Duplicate id in a pack"),
            new("{file} 第{line}行第{column}列：“{id}”前面已经用过。", "{file}, line {line}, column {column}: “{id}” is used before."),
            new("编号一经使用不能再指别的事。请换一个新编号，或删去重复的一条。", "An id never names two things. Choose a new one or delete the repetition.")),
        Of(UnknownId, Severity.Error,
            new("表式包指向不存在的编号", "Pack refers to an unknown id"),
            new("{file} 第{line}行第{column}列：“{key}”里的“{id}”没有在{where}里定义。", "{file}, line {line}, column {column}: “{id}” in “{key}” is not defined in {where}."),
            new("请核对拼写，或先在{where}里定义它。", "Check the spelling, or define it in {where} first.")),
        Of(UnclearPeriod, Severity.Error,
            new("表式包的值期限不清", "Unclear period in a pack"),
            new("{file} 第{line}行第{column}列：{reason}。", "{file}, line {line}, column {column}: the period of a value is missing or overlaps another ({reason})."),
            new("每个值都要写起始日 from，并写终止日 until 或 open: true；相邻两段不能重叠。",
                "Every value needs from, and until or open: true; periods must not overlap.")),
        Of(UntestedRelation, Severity.Warning,
            new("表式包的关系没有例子", "Relation without a test"),
            new("{file} 第{line}行第{column}列：“{rule}”在 tests/ 里没有例子。", "{file}, line {line}, column {column}: “{rule}” has no case in tests/."),
            new("请在 tests/ 里给关系写一个成立的和一个不成立的例子，给评分行写几个数和应得的分。", "Write one case where the relation holds and one where it fails; for a row of a scoring table, figures and the points they earn.")),
        Of(Stale, Severity.Warning,
            new("表式包的值久未核对", "Value not checked for long"),
            new("{file} 第{line}行第{column}列：上次核对是 {date}，已过一年。", "{file}, line {line}, column {column}: last checked on {date}, more than a year ago."),
            new("请核对现行文件；没有变化就把 checked_on 改成今天。", "Check the document in force; if nothing changed, set checked_on to today.")),
        Of(BandGap, Severity.Warning,
            new("分段计分有空档", "Bands leave a gap"),
            new("{file} 第{line}行第{column}列：“{row}”的分段接不上，{gap}不属于任何一段，算不出分。", "{file}, line {line}, column {column}: the bands of “{row}” leave a gap: {gapEn} falls into none and earns nothing that can be computed."),
            new("请让相邻两段首尾相接，一段写 below（不含），下一段就从同一个数写 at_least（含）；评分表原文就有空档的，请向发文机关问清。", "Let a band begin where its neighbour ends: below on one side, at_least with the same number on the other; where the table itself has the gap, ask the authority.")),
        Of(BandEnd, Severity.Warning,
            new("分段计分没有到头", "Bands do not reach the end"),
            new("{file} 第{line}行第{column}列：“{row}”的分段没有到头，{gap}不属于任何一段。", "{file}, line {line}, column {column}: the bands of “{row}” do not reach the end: {gapEn} falls into none."),
            new("最低一段不写下限、最高一段不写上限，就到头了，例如最高一段只写 at_least: \"90\"。", "Leave out the lower end of the lowest band and the upper end of the highest, such as at_least: \"90\" alone.")),
        Of(BandOverlap, Severity.Warning,
            new("分段计分重叠", "Bands overlap"),
            new("{file} 第{line}行第{column}列：“{row}”有两段重叠，{gap}同时属于两段，分数不同；现在按先写的一段算，得 {points} 分。", "{file}, line {line}, column {column}: two bands of “{row}” overlap: {gapEn} belongs to both; the one written first counts, {points} points."),
            new("请在分数低的一段写上 below（不含），例如 at_least: \"80\" 之后加 below: \"90\"。", "End the band of fewer points with below, such as below: \"90\" behind at_least: \"80\".")),
        Of(Unreachable, Severity.Warning,
            new("分段或情形永远用不上", "Band or case that never counts"),
            new("{file} 第{line}行第{column}列：“{row}”的这一段（得 {points} 分）永远用不上，它包含的数都已归前面的各段。", "{file}, line {line}, column {column}: this band or case of “{row}” ({points} points) never counts: what it holds belongs to those before it."),
            new("请核对上下限和先后：先写的先用，is: any 要放在最后。", "Check its ends and the order: what is written first counts first, and is: any belongs at the end.")),
        Of(GroupPoints, Severity.Error,
            new("分组分值与各行之和不符", "Points of a part do not add up"),
            new("{file} 第{line}行第{column}列：“{group}”写着 {points} 分，所属各行加起来是 {sum} 分。", "{file}, line {line}, column {column}: “{group}” is worth {points} points, and its rows add up to {sum}."),
            new("请对照评分表改各行的 points、groups，或这里的分值；组名要与各行 groups 里的一字不差。", "Compare with the table: mend the points or groups of the rows, or the points here; the names must be those in the rows' groups.")),
        Of(NoSource, Severity.Warning,
            new("评分行没有写来源", "Row without a source"),
            new("{file} 第{line}行第{column}列：“{row}”没有查到原文的依据，也没有写明是凭记忆。", "{file}, line {line}, column {column}: “{row}” rests on no text that was read, and does not say that it is recalled."),
            new("查到原文的，写 reference: 依据编号；没有查到的，写 source: recalled，程序就不会拿它当依据。", "Write reference: with the id of a text that was read; else source: recalled, and it is never printed as an authority.")),
        Of(NoStandard, Severity.Warning,
            new("评分行没有写评分标准", "Row without its standard"),
            new("{file} 第{line}行第{column}列：“{row}”没有写评分标准 standard，打分的人看不到凭什么给分。", "{file}, line {line}, column {column}: “{row}” has no standard; whoever reads the score cannot see why."),
            new("请把评分表“评分标准”一栏用一句话写上，例如 standard: 不超过 100% 得 5 分；每超 1 个百分点扣 0.5 分。", "Put the table's rule in one sentence, such as standard: up to 100% 5 points; 0.5 less for each point above.")),
        Of(UnusedMeasure, Severity.Note,
            new("计算指标没有一行用到", "Measure that no row uses"),
            new("{file} 第{line}行第{column}列：计算指标“{measure}”没有一行用到。", "{file}, line {line}, column {column}: no row uses the measure “{measure}”."),
            new("请在评分行里写 measure: 它的编号；用不着就删去。", "Name it in a row's measure, or delete it.")),
    ];

    private static FindingDescriptor Of(string code, Severity severity, Bilingual title, Bilingual template, Bilingual remedy) =>
        new(code, severity, Certainty.Proven, Nature.Pack, title, template, remedy);
}
