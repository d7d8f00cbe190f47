using System.Globalization;
using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>读取问题: makes the findings 1xxx, so that each code's arguments are named in one place.</summary>
internal static class ReadingTrouble
{
    public static Finding FileMissing(string file) => Of(ReadingFindings.FileMissing, ("file", file));

    public static Finding NotPermitted(string file) => Of(ReadingFindings.NotPermitted, ("file", file));

    public static Finding FolderGiven(string file) => Of(ReadingFindings.FolderGiven, ("file", file));

    public static Finding CannotOpen(string file) => Of(ReadingFindings.CannotOpen, ("file", file));

    public static Finding EmptyFile(string file) => Of(ReadingFindings.EmptyFile, ("file", file));

    public static Finding NoText(string file, int pictures) => Of(ReadingFindings.NoText, ("file", file), ("pictures", Number(pictures)));

    public static Finding UnknownFormat(string file, ReadOnlySpan<byte> start) =>
        Of(ReadingFindings.UnknownFormat, ("file", file), ("bytes", Convert.ToHexString(start[..Math.Min(4, start.Length)])));

    public static Finding TooLarge(string file, long actual, long allowed) =>
        Of(ReadingFindings.TooLarge, ("file", file), ("actual", Size(actual)), ("allowed", Size(allowed)));

    /// <summary>One of the codes for kinds of file that are recognised and not read.</summary>
    public static Finding OtherKind(string code, string file, Bilingual format) =>
        Of(code, ("file", file), ("format", format.Chinese), ("formatEn", format.English));

    public static Finding Encrypted(string file) => Of(ReadingFindings.Encrypted, ("file", file));

    public static Finding BrokenPackage(string file, string reason, string reasonInEnglish) =>
        Of(ReadingFindings.BrokenPackage, ("file", file), ("reason", reason), ("reasonEn", reasonInEnglish));

    public static Finding NoMainDocument(string file, string reason, string reasonInEnglish) =>
        Of(ReadingFindings.NoMainDocument, ("file", file), ("reason", reason), ("reasonEn", reasonInEnglish));

    public static Finding UnzipsTooLarge(string file, string part, long allowed) =>
        Of(ReadingFindings.UnzipsTooLarge, ("file", file), ("part", part), ("allowed", Size(allowed)));

    public static Finding ProhibitedXml(string file, string part, int line) =>
        Of(ReadingFindings.ProhibitedXml, ("file", file), ("part", part), ("line", Number(line)));

    public static Finding MalformedXml(string file, string part, int line, int column) =>
        Of(ReadingFindings.MalformedXml, ("file", file), ("part", part), ("line", Number(line)), ("column", Number(column)));

    public static Finding TooManyCells(string file, int allowed) => TooMuch(file, "表格单元格", "cells", allowed);

    public static Finding TooManyParagraphs(string file, int allowed) => TooMuch(file, "段落", "paragraphs", allowed);

    public static Finding TooManyCharacters(string file, long allowed) => TooMuch(file, "文字", "characters", allowed);

    public static Finding TooManyParts(string file, int allowed) => TooMuch(file, "内部文件", "parts", allowed);

    public static Finding TooDeep(string file, string part, int line, int allowed) =>
        Of(ReadingFindings.TooDeep, ("file", file), ("part", part), ("line", Number(line)), ("allowed", Number(allowed)));

    public static Finding TimeLimit(string file, TimeSpan allowed) =>
        Of(ReadingFindings.TimeLimit, ("file", file), ("allowed", ((decimal)allowed.TotalSeconds).ToString("0.###", CultureInfo.InvariantCulture)));

    public static Finding UnknownEncoding(string file, long position) => Of(ReadingFindings.UnknownEncoding, ("file", file), ("position", Number(position)));

    public static Finding EmbeddedDocument(string file, int count) => Of(ReadingFindings.EmbeddedDocument, ("file", file), ("count", Number(count)));

    public static Finding NameMismatch(string file, Bilingual format, string extension) =>
        Of(ReadingFindings.NameMismatch, ("file", file), ("format", format.Chinese), ("formatEn", format.English), ("extension", extension));

    public static Finding PendingRevisions(int inserted, int deleted, int moved) => Of(
        ReadingFindings.PendingRevisions,
        ("count", Number(inserted + deleted + moved)), ("inserted", Number(inserted)), ("deleted", Number(deleted)), ("moved", Number(moved)));

    public static Finding HiddenText(int characters) => Of(ReadingFindings.HiddenText, ("count", Number(characters)));

    private static Finding TooMuch(string file, string what, string whatInEnglish, long allowed) =>
        Of(ReadingFindings.TooMuchContent, ("file", file), ("what", what), ("whatEn", whatInEnglish), ("allowed", Number(allowed)));

    private static Finding Of(string code, params (string Name, string Value)[] arguments) => Finding.Of(code, arguments);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sizes as people read them; bytes where a rounded size would hide the difference.</summary>
    private static string Size(long bytes) => bytes switch
    {
        < 10 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024m:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024m * 1024m):0.#} MB"),
    };
}
