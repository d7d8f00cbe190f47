namespace Jiheng.Findings;

/// <summary>1xxx 读取: what can be wrong with an input file. Never about the report's content.</summary>
public static class ReadingFindings
{
    /// <summary>文件不存在.</summary>
    public const string FileMissing = "JH1001";

    internal static IEnumerable<FindingDescriptor> All =>
    [
        new(FileMissing, Severity.Error, Certainty.Proven, Nature.Reading,
            new("找不到文件", "File not found"),
            new("找不到文件“{file}”。", "There is no file “{file}”."),
            new("请核对文件名和所在文件夹，文件名含空格时请加引号。", "Check the name and the folder; put a name with spaces in quotes.")),
    ];
}
