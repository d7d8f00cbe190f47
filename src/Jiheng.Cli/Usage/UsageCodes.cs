using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>用法编码 JH0xxx: what can be wrong with a command line; never about a file or a report. Templates name their arguments in braces.</summary>
internal static class UsageCodes
{
    public const string UnknownOption = "JH0001";
    public const string UnknownCommand = "JH0002";
    public const string ValueMissing = "JH0003";
    public const string UnknownValue = "JH0004";
    public const string FileNotGiven = "JH0005";
    public const string UnknownCode = "JH0006";
    public const string NothingInFolder = "JH0007";
    public const string OverwritesInput = "JH0008";
    public const string CannotWrite = "JH0009";
    public const string OneFileOnly = "JH0010";
    public const string PacksMissing = "JH0011";
    public const string TooMany = "JH0012";
    public const string CodeNotGiven = "JH0013";
    public const string SchemeNotChosen = "JH0014";
    public const string SupposedNotUnderstood = "JH0015";
    public const string PackNotFound = "JH0016";
    public const string PackNotGiven = "JH0017";
    public const string PackThere = "JH0018";
    public const string BadPackId = "JH0019";
    public const string Bug = "JH0900";

    /// <summary>全部, by code.</summary>
    public static ImmutableSortedDictionary<string, (Bilingual Title, Bilingual Template)> All { get; } =
        new Dictionary<string, (Bilingual, Bilingual)>
        {
            [UnknownOption] = (new("没有这个选项", "Unknown option"), new("没有选项“{word}”{suggestion}。", "There is no option “{word}”{suggestion}.")),
            [UnknownCommand] = (new("没有这个命令", "Unknown command"), new("没有命令“{word}”{suggestion}。", "There is no command “{word}”{suggestion}.")),
            [ValueMissing] = (new("选项缺少值", "Option without a value"), new("选项“{word}”后面要写一个值。", "The option “{word}” needs a value after it.")),
            [UnknownValue] = (new("选项的值不对", "Unknown value"), new("选项“{option}”没有“{word}”这个值，可用：{allowed}。", "The option “{option}” has no value “{word}”; it takes {allowed}.")),
            [FileNotGiven] = (new("没有写文件名", "No file given"), new("请在命令后写上要检查的文件，例如：jiheng {command} 自评报告.docx", "Name the file after the command: jiheng {command} report.docx")),
            [UnknownCode] = (new("没有这个编码", "Unknown finding code"), new("没有编码“{word}”{suggestion}。全部编码见 jiheng codes。", "There is no code “{word}”{suggestion}. All codes: jiheng codes.")),
            [NothingInFolder] = (new("文件夹里没有可读的文件", "Nothing to read in the folder"), new("“{word}”里没有可读的文件（.docx、.txt）。", "“{word}” holds no file that can be read (.docx, .txt).")),
            [OverwritesInput] = (new("不能覆盖原文件", "Would overwrite the input"), new("“{word}”就是要检查的原文件，为免覆盖，请换一个文件名。", "“{word}” is the input itself; choose another name so that it is not overwritten.")),
            [CannotWrite] = (new("写不了输出文件", "Cannot write the output"), new("写不了“{word}”：{reason}", "Cannot write “{word}”: {reason}")),
            [OneFileOnly] = (new("只能有一个文件", "One file only"), new("“{option}”写成一个文件时一次只能检查一个文件；要检查多个文件，请给一个已有的文件夹。", "“{option}” with a file name takes one input; for several, name an existing folder.")),
            [PacksMissing] = (new("找不到表式包文件夹", "No folder of form packs"), new("找不到表式包文件夹“{word}”。", "There is no folder of form packs “{word}”.")),
            [TooMany] = (new("多余的参数", "Too many arguments"), new("多了“{word}”，这个命令用不着它。", "“{word}” is not needed by this command.")),
            [CodeNotGiven] = (new("没有写编码", "No code given"), new("请在命令后写上编码，例如：jiheng explain JH4101；全部编码见 jiheng codes。", "Name the code after the command: jiheng explain JH4101; all codes: jiheng codes.")),
            [SchemeNotChosen] = (new("没有选定评分表", "No scoring table chosen"), new("不知道用哪一张评分表，请用 --scheme 写明，可选：{list}。", "Name the scoring table with --scheme; there are: {list}.")),
            [SupposedNotUnderstood] = (new("假设的数看不懂", "Supposed figure not understood"), new("看不懂“{word}”，请写成 概念编号=数，例如 headcount.actual=10；概念编号见 jiheng facts --format json。", "“{word}” is not understood; write concept=figure, such as headcount.actual=10; for the ids see jiheng facts --format json.")),
            [PackNotFound] = (new("没有这个表式包", "No such pack"), new("“{word}”不是一个表式包的文件夹（里面要有 pack.yaml），也不是一个包的编号{suggestion}。现有的包：{list}。", "“{word}” is neither the folder of one pack (with a pack.yaml in it) nor the id of one{suggestion}. There are: {list}.")),
            [PackNotGiven] = (new("没有写表式包", "No pack given"), new("请在命令后写上表式包的编号或文件夹，例如：jiheng pack {example}", "Name a pack by id or folder: jiheng pack {example}")),
            [PackThere] = (new("不覆盖已有的文件夹", "Would overwrite a folder"), new("“{word}”已经有了，为免覆盖，没有写任何文件；请换一个编号，或用 --dir 写明另一个位置。", "“{word}” is already there; nothing was written. Choose another id, or another place with --dir.")),
            [BadPackId] = (new("表式包的编号写法不对", "Ill-written pack id"), new("编号“{word}”只能用小写英文、数字、连字符，各段以点分开，例如 yunlan.score-table。", "The id “{word}” should be small letters, digits and hyphens, in parts parted by points, such as yunlan.score-table.")),
            [Bug] = (new("程序内部错误", "Internal error"), new("程序内部出错（{reason}）。这不是您的报告或操作的问题，请把本行文字和出错的文件反馈给我们；设置环境变量 JIHENG_DEBUG=1 后重试可看到详情。", "Internal error ({reason}). Neither your report nor your command is at fault: please open an issue with this line and the file; JIHENG_DEBUG=1 shows the details.")),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
