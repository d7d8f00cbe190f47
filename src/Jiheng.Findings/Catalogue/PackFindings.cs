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
            new("包“{pack}”的关系“{rule}”在 tests/ 里没有例子。", "Relation “{rule}” of pack “{pack}” has no case in tests/."),
            new("请在 tests/ 里给它写一个成立的例子和一个不成立的例子。", "Write one case where it holds and one where it fails.")),
        Of(Stale, Severity.Warning,
            new("表式包的值久未核对", "Value not checked for long"),
            new("{file} 第{line}行第{column}列：上次核对是 {date}，已过一年。", "{file}, line {line}, column {column}: last checked on {date}, more than a year ago."),
            new("请核对现行文件；没有变化就把 checked_on 改成今天。", "Check the document in force; if nothing changed, set checked_on to today.")),
    ];

    private static FindingDescriptor Of(string code, Severity severity, Bilingual title, Bilingual template, Bilingual remedy) =>
        new(code, severity, Certainty.Proven, Nature.Pack, title, template, remedy);
}
