namespace Jiheng.Findings;

/// <summary>1xxx 读取: what can be wrong with an input file. Never about the report's content.</summary>
public static class ReadingFindings
{
    /// <summary>文件不存在.</summary>
    public const string FileMissing = "JH1001";

    /// <summary>没有读取权限.</summary>
    public const string NotPermitted = "JH1002";

    /// <summary>给出的是文件夹.</summary>
    public const string FolderGiven = "JH1003";

    /// <summary>文件打不开: in use, a bad disk, a path too long.</summary>
    public const string CannotOpen = "JH1004";

    /// <summary>空文件: no bytes.</summary>
    public const string EmptyFile = "JH1005";

    /// <summary>没有文字: bytes, but nothing to read.</summary>
    public const string NoText = "JH1006";

    /// <summary>不认识的格式.</summary>
    public const string UnknownFormat = "JH1007";

    /// <summary>文件过大.</summary>
    public const string TooLarge = "JH1008";

    /// <summary>须另存为 .docx: a kind of file that Word or WPS opens and we do not.</summary>
    public const string SaveAsDocx = "JH1009";

    /// <summary>版式文件: PDF, OFD.</summary>
    public const string FixedLayout = "JH1010";

    /// <summary>图片.</summary>
    public const string Picture = "JH1011";

    /// <summary>表格或演示文件.</summary>
    public const string OtherOffice = "JH1012";

    /// <summary>压缩包: an archive of files, not a document.</summary>
    public const string Archive = "JH1013";

    /// <summary>已加密.</summary>
    public const string Encrypted = "JH1014";

    /// <summary>文件损坏: a broken or truncated package.</summary>
    public const string BrokenPackage = "JH1015";

    /// <summary>没有正文: a package without a main document.</summary>
    public const string NoMainDocument = "JH1016";

    /// <summary>解压后过大.</summary>
    public const string UnzipsTooLarge = "JH1017";

    /// <summary>含禁止的 XML 声明: DTD, entities.</summary>
    public const string ProhibitedXml = "JH1018";

    /// <summary>XML 有误.</summary>
    public const string MalformedXml = "JH1019";

    /// <summary>内容过多.</summary>
    public const string TooMuchContent = "JH1020";

    /// <summary>嵌套过深.</summary>
    public const string TooDeep = "JH1021";

    /// <summary>超过时限.</summary>
    public const string TimeLimit = "JH1022";

    /// <summary>编码不明.</summary>
    public const string UnknownEncoding = "JH1023";

    /// <summary>嵌入文档: the text stands in an embedded document that only Word merges.</summary>
    public const string EmbeddedDocument = "JH1024";

    /// <summary>后缀与内容不符.</summary>
    public const string NameMismatch = "JH1031";

    /// <summary>未处理的修订.</summary>
    public const string PendingRevisions = "JH1032";

    /// <summary>隐藏文字.</summary>
    public const string HiddenText = "JH1033";

    internal static IEnumerable<FindingDescriptor> All =>
    [
        Error(FileMissing,
            new("找不到文件", "File not found"),
            new("找不到文件“{file}”。", "There is no file “{file}”."),
            new("请核对文件名和所在文件夹，文件名含空格时请加引号。", "Check the name and the folder; put a name with spaces in quotes.")),
        Error(NotPermitted,
            new("没有读取权限", "No permission to read"),
            new("没有权限读取文件“{file}”。", "The file “{file}” may not be read by this account."),
            new("请把文件复制到自己的文件夹再试，或请管理员开放读取权限。", "Copy the file to a folder of your own, or ask the administrator for read permission.")),
        Error(FolderGiven,
            new("给出的是文件夹", "A folder was given"),
            new("“{file}”是文件夹，不是文件。", "“{file}” is a folder, not a file."),
            new("请写明文件夹里要检查的是哪一个文件。", "Name the file inside the folder that is to be checked.")),
        Error(CannotOpen,
            new("文件打不开", "The file cannot be opened"),
            new("文件“{file}”打不开：可能正被别的程序占用，或在断开的网络盘、损坏的 U 盘上，或文件名不合规定。", "The file “{file}” cannot be opened: another program may be using it, its drive may be gone, or its name may not be allowed."),
            new("请关闭正在使用该文件的程序，或把文件复制到本机后再试。", "Close the program that is using it, or copy the file to this computer and try again.")),
        Error(EmptyFile,
            new("空文件", "Empty file"),
            new("文件“{file}”是空的（0 字节）。", "The file “{file}” is empty (0 bytes)."),
            new("文件多半没有保存完或没有传完，请向报送单位要一份完整的文件。", "It was probably not saved or sent completely; ask the unit for a complete copy.")),
        Error(NoText,
            new("没有可读的文字", "Nothing to read"),
            new("文件“{file}”里没有可读的文字（图片 {pictures} 幅）。", "The file “{file}” holds no text that can be read (pictures: {pictures})."),
            new("如果报告是扫描或截图贴进去的，请换成能选中文字的 Word 文件。", "If the report was pasted in as scans or screenshots, ask for a Word file whose text can be selected.")),
        Error(UnknownFormat,
            new("不认识的格式", "Unknown format"),
            new("文件“{file}”的内容不是文字，也不是认识的文档格式（开头的字节是 {bytes}）。", "The content of “{file}” is neither text nor a document format we know (it begins with the bytes {bytes})."),
            new("请用 Word 或 WPS 打开原文件，另存为 .docx 再检查；若单位装有文档加密软件，请先解密。", "Open the original in Word or WPS, save it as .docx and check that; if your unit encrypts documents, decrypt it first.")),
        Error(TooLarge,
            new("文件过大", "The file is too large"),
            new("文件“{file}”有 {actual}，超过允许的 {allowed}。", "The file “{file}” has {actual}; at most {allowed} are allowed."),
            new("请删去文件里的图片和附件，只留报告本身，或拆成几个文件分别检查。", "Remove pictures and attachments so that only the report remains, or split it and check the parts.")),
        Error(SaveAsDocx,
            new("须另存为 .docx", "Save it as .docx first"),
            new("文件“{file}”实际是 {format}，目前不能读。", "The file “{file}” is really {formatEn}, which cannot be read yet."),
            new("请用 Word 或 WPS 打开它，“另存为”类型选“Word 文档 (*.docx)”，再检查新文件；只改后缀名没有用。", "Open it in Word or WPS, “Save as” type “Word document (*.docx)”, and check the new file; renaming it does not help.")),
        Error(FixedLayout,
            new("版式文件目前不能读", "Fixed-layout files cannot be read yet"),
            new("文件“{file}”实际是 {format}，目前不能读。", "The file “{file}” is really {formatEn}, which cannot be read yet."),
            new("请向报送单位要生成它的 Word 文件 (.docx)；只改后缀名没有用。", "Ask the unit for the Word file (.docx) it was made from; renaming it does not help.")),
        Error(Picture,
            new("文件是图片", "The file is a picture"),
            new("文件“{file}”实际是 {format}，图片里的字目前不能读。", "The file “{file}” is really {formatEn}; words in a picture cannot be read yet."),
            new("请向报送单位要原来的 Word 文件 (.docx)，扫描件和截图不能检查。", "Ask the unit for the original Word file (.docx); scans and screenshots cannot be checked.")),
        Error(OtherOffice,
            new("不是 Word 文件", "Not a Word file"),
            new("文件“{file}”实际是 {format}，目前不能读。", "The file “{file}” is really {formatEn}, which cannot be read yet."),
            new("请把报告复制到 Word 或 WPS 文字里，保存为 .docx 再检查；只改后缀名没有用。", "Copy the report into Word or WPS Writer, save it as .docx and check that; renaming it does not help.")),
        Error(Archive,
            new("文件是压缩包", "The file is an archive"),
            new("文件“{file}”实际是 {format}，不是文档。", "The file “{file}” is really {formatEn}, not a document."),
            new("请先解压，再检查里面的报告文件。", "Extract it first, then check the report inside.")),
        Error(Encrypted,
            new("文件已加密", "The file is encrypted"),
            new("文件“{file}”设了打开密码，读不到内容。", "The file “{file}” has a password to open; its content cannot be read."),
            new("请用 Word 或 WPS 输入密码打开，取消“打开密码”后另存一份再检查。", "Open it with its password in Word or WPS, remove the password, save a copy and check that.")),
        Error(BrokenPackage,
            new("文件损坏或不完整", "The file is damaged or incomplete"),
            new("文件“{file}”是损坏的 .docx：{reason}。", "The file “{file}” is a damaged .docx: {reasonEn}."),
            new("文件多半没有传完或没有复制完，请重新取一份；若能用 Word 打开并修复，另存后再检查。", "It was probably not sent or copied completely; fetch it again. If Word can open and repair it, save it anew and check that.")),
        Error(NoMainDocument,
            new("没有正文", "No main document"),
            new("文件“{file}”是压缩包，但里面没有 Word 正文（{reason}）。", "The file “{file}” is a package without a Word main document ({reasonEn})."),
            new("请核对是不是选错了文件；若它能用 Word 或 WPS 打开，请另存为 .docx 再检查。", "Check that it is the right file; if Word or WPS opens it, save it as .docx and check that.")),
        Error(UnzipsTooLarge,
            new("解压后过大", "It unpacks to too much"),
            new("文件“{file}”里的“{part}”解压后超过 {allowed}，已停止读取。", "The part “{part}” of “{file}” unpacks to more than {allowed}; reading was stopped."),
            new("正常的报告不会这样，文件可能有害，请勿打开，向报送单位核实来源后重新取一份。", "No ordinary report does this and the file may be harmful: do not open it, confirm with the unit where it came from, and fetch it again.")),
        Error(ProhibitedXml,
            new("含有禁止的声明", "Prohibited declaration"),
            new("文件“{file}”的“{part}”第 {line} 行含有 DTD 或实体声明，出于安全不读。", "The part “{part}” of “{file}” has a DTD or entity declaration in line {line}; for safety it is not read."),
            new("Word 和 WPS 不会写出这种内容，请用 Word 或 WPS 打开后另存为 .docx 再检查。", "Word and WPS never write this; open it in Word or WPS, save it as .docx and check that.")),
        Error(MalformedXml,
            new("文件内部有误", "Malformed inside"),
            new("文件“{file}”的“{part}”第 {line} 行第 {column} 个字符处有误，之后的内容读不到。", "The part “{part}” of “{file}” is malformed at line {line}, character {column}; nothing after it can be read."),
            new("请用 Word 或 WPS 打开并修复，另存为 .docx 再检查；已读到的部分不代表整份报告。", "Open and repair it in Word or WPS, save it as .docx and check that; what was read so far does not stand for the whole report.")),
        Error(TooMuchContent,
            new("内容过多", "Too much content"),
            new("文件“{file}”的{what}超过允许的 {allowed}，已停止读取。", "The file “{file}” has more {whatEn} than the allowed {allowed}; reading was stopped."),
            new("请只留报告本身，把明细表拆到别的文件里，再检查。", "Keep only the report itself, move detailed lists to another file, and check again.")),
        Error(TooDeep,
            new("嵌套过深", "Nested too deeply"),
            new("文件“{file}”的“{part}”第 {line} 行嵌套超过 {allowed} 层，已停止读取。", "The part “{part}” of “{file}” is nested more than {allowed} levels deep at line {line}; reading was stopped."),
            new("请把套在表格里的表格拆开，另存为 .docx 再检查。", "Take tables out of the tables they are nested in, save as .docx and check again.")),
        Error(TimeLimit,
            new("读取超时", "Reading took too long"),
            new("读取文件“{file}”超过了 {allowed} 秒，已停止。", "Reading “{file}” took longer than {allowed} seconds and was stopped."),
            new("请确认文件在本机而不是网络盘上，删去图片和附件后再试。", "Make sure the file is on this computer and not on a network drive, remove pictures and attachments, and try again.")),
        Error(UnknownEncoding,
            new("文字编码不明", "Unknown text encoding"),
            new("文件“{file}”不是 UTF-8、UTF-16 或 GB18030 编码的文字（第 {position} 个字节处读不通）。", "The file “{file}” is not text in UTF-8, UTF-16 or GB18030 (it cannot be decoded at byte {position})."),
            new("请用记事本打开，“另存为”编码选 UTF-8；若打开是乱码，请向报送单位要 Word 文件。", "Open it in Notepad and save it with encoding UTF-8; if it shows gibberish, ask the unit for the Word file.")),
        Error(EmbeddedDocument,
            new("正文在嵌入文档里", "The text is in an embedded document"),
            new("文件“{file}”里嵌入了 {count} 份别的文档（altChunk），其内容没有读到。", "The file “{file}” embeds {count} other documents (altChunk) whose content was not read."),
            new("请用 Word 或 WPS 打开，直接保存一次，再检查。", "Open it in Word or WPS, save it once, and check again.")),
        Note(NameMismatch,
            new("后缀名与内容不符", "The name does not fit the content"),
            new("文件“{file}”的后缀名与内容不符，已按 {format} 读取。", "The name of “{file}” does not fit its content; it was read as {formatEn}."),
            new("请把后缀名改成 {extension}，免得别人打不开。", "Rename it to {extension} so that others can open it.")),
        Note(PendingRevisions,
            new("有未处理的修订", "Pending revisions"),
            new("文件里有 {count} 处未处理的修订（插入 {inserted}、删除 {deleted}、移动 {moved}），已按全部接受后的样子读取。", "The file has {count} pending revisions (inserted {inserted}, deleted {deleted}, moved {moved}); it was read as if all were accepted."),
            new("定稿前请在“审阅”里逐处接受或拒绝修订，再检查一次。", "Accept or reject each revision before the final version, then check again.")),
        Note(HiddenText,
            new("有隐藏文字", "Hidden text"),
            new("文件里有 {count} 个字设成了隐藏，没有读取。", "The file hides {count} characters; they were not read."),
            new("请在 Word 里显示隐藏文字，不要的删去，要的取消隐藏。", "Show hidden text in Word; delete what is not wanted and unhide what is.")),
    ];

    private static FindingDescriptor Error(string code, Bilingual title, Bilingual template, Bilingual remedy) =>
        new(code, Severity.Error, Certainty.Proven, Nature.Reading, title, template, remedy);

    private static FindingDescriptor Note(string code, Bilingual title, Bilingual template, Bilingual remedy) =>
        new(code, Severity.Note, Certainty.Proven, Nature.Reading, title, template, remedy);
}
