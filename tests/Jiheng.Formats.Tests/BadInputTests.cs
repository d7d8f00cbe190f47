using System.IO.Compression;
using System.Text;
using Jiheng.Findings;
using static Jiheng.Formats.DocxParts;

namespace Jiheng.Formats;

/// <summary>Bad input: a coded finding, a blank or marked document, bounded time; never an exception.</summary>
public sealed class BadInputTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public void An_empty_file() => AssertStops(ReadingFindings.EmptyFile, []);

    [Theory]
    [InlineData(" \r\n\t　\n")]
    [InlineData("\uFEFF")]
    public void A_text_of_blanks_only(string text) => AssertStops(ReadingFindings.NoText, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_docx_without_text_tells_how_many_pictures_it_has()
    {
        Finding finding = AssertStops(ReadingFindings.NoText, DocxParts.Of("<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>").Build());
        Assert.Contains("图片 1 幅", MessageRenderer.Message(finding, Language.Chinese), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> OtherKinds => new()
    {
        { ReadingFindings.Picture, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13] },
        { ReadingFindings.Picture, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
        { ReadingFindings.Picture, [.. "BM"u8, 0x36, 0x10, 0, 0, 0, 0, 0, 0, 0x36, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0] },
        { ReadingFindings.Picture, [.. "RIFF"u8, 1, 2, 3, 4, .. "WEBPVP8 "u8] },
        { ReadingFindings.FixedLayout, [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3] },
        { ReadingFindings.SaveAsDocx, [.. "{\\rtf1\\ansi 报告}"u8] },
        { ReadingFindings.SaveAsDocx, [.. "<!DOCTYPE HTML>\n<html><body>报告</body></html>"u8] },
        { ReadingFindings.SaveAsDocx, [0xEF, 0xBB, 0xBF, .. "\n<html xmlns:w='x'><head></head>"u8] },
        { ReadingFindings.SaveAsDocx, [.. "<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument/>"u8] },
        { ReadingFindings.SaveAsDocx, [.. "MIME-Version: 1.0\nContent-Type: multipart/related"u8] },
        { ReadingFindings.SaveAsDocx, [.. CompoundFile, .. new byte[504], .. Encoding.Unicode.GetBytes("WordDocument\0")] },
        { ReadingFindings.OtherOffice, [.. CompoundFile, .. new byte[504], .. Encoding.Unicode.GetBytes("Workbook\0")] },
        { ReadingFindings.Encrypted, [.. CompoundFile, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage\0")] },
        { ReadingFindings.OtherOffice, Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")) },
        { ReadingFindings.OtherOffice, Zip(("ppt/presentation.xml", "<p/>")) },
        { ReadingFindings.FixedLayout, Zip(("OFD.xml", "<ofd/>")) },
        { ReadingFindings.SaveAsDocx, Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")) },
        { ReadingFindings.Archive, Zip(("报告.txt", "收入")) },
        { ReadingFindings.Archive, [.. "Rar!"u8, 0x1A, 0x07, 0x01, 0x00] },
        { ReadingFindings.UnknownFormat, [0x7F, .. "ELF"u8, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0] },
        { ReadingFindings.NoMainDocument, Zip(("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")) },
    };

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public void Another_kind_of_file_is_named_and_told_what_to_do(string code, byte[] bytes)
    {
        foreach (string name in new[] { "报告.docx", "报告.txt", "报告" }) AssertStops(code, bytes, name: name);
    }

    [Fact]
    public void A_truncated_docx()
    {
        byte[] whole = DocxParts.Of(P("收入合计273.09万元")).Build();
        for (int length = 4; length < whole.Length; length += 7) AssertStops(ReadingFindings.BrokenPackage, whole[..length]);
    }

    [Fact]
    public void A_flipped_bit_in_the_compressed_text_is_noticed()
    {
        byte[] whole = Stored(DocxParts.Of(P("收入合计273.09万元")));
        int digit = whole.AsSpan().IndexOf("273.09"u8);
        whole[digit] ^= 1;
        AssertStops(ReadingFindings.BrokenPackage, whole);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>", "&b;", ReadingFindings.ProhibitedXml)]
    [InlineData("<!DOCTYPE x SYSTEM 'file:///etc/passwd'>", "", ReadingFindings.ProhibitedXml)]
    [InlineData("", "&a;", ReadingFindings.MalformedXml)]
    public void Entities_are_refused(string declaration, string reference, string code) => AssertStops(
        code, DocxParts.Of("").Part("word/document.xml", $"{declaration}<w:document xmlns:w='{Transitional}'><w:body><w:p><w:r><w:t>{reference}</w:t></w:r></w:p></w:body></w:document>").Build());

    [Fact]
    public void Malformed_xml_tells_the_place_and_what_came_before_is_not_passed_off_as_whole()
    {
        ReadResult result = DocxParts.Of("").Part("word/document.xml", $"<w:document xmlns:w='{Transitional}'><w:body>\n{P("前一段")}<w:p><w:r></w:p>").Read();
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(ReadingFindings.MalformedXml, finding.Code);
        Assert.Equal("2", finding.Arguments["line"]);
        Assert.Equal("word/document.xml", finding.Arguments["part"]);
        Assert.True(result.NotRead);
        Assert.Equal(Documents.DocumentTrust.Recovered, result.Document.Trust);
    }

    [Fact]
    public void A_main_part_that_is_no_word_document() =>
        AssertStops(ReadingFindings.NoMainDocument, DocxParts.Of("").Part("word/document.xml", "<html/>").Build());

    [Fact]
    public void An_embedded_document_is_not_passed_over_in_silence() => AssertStops(ReadingFindings.EmbeddedDocument, DocxParts.Of(P("前") + "<w:altChunk r:id='x'/>").Build());

    [Fact]
    public void A_zip_bomb_is_counted_while_it_unpacks()
    {
        // 60 MB of one letter in less than 1 MB of zip.
        byte[] bomb = Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<w:document xmlns:w='{Transitional}'><w:body><w:p><w:r><w:t>" + new string('a', 60 * 1024 * 1024)));
        Assert.True(bomb.Length < 1024 * 1024);
        long before = GC.GetAllocatedBytesForCurrentThread();
        AssertStops(ReadingFindings.UnzipsTooLarge, bomb);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * 1024 * 1024);
    }

    [Fact]
    public void A_bomb_of_many_marks_is_stopped_too()
    {
        string part = $"<w:document xmlns:w='{Transitional}'><w:body>" + string.Concat(Enumerable.Repeat("<w:p/>", 3_000_000));
        AssertStops(ReadingFindings.TooMuchContent, Zip(("word/document.xml", part)));
        AssertStops(ReadingFindings.UnzipsTooLarge, Zip(("word/document.xml", part)), ReadOptions.Default with { MaxParagraphs = 10_000_000, MaxUnzippedBytes = 10_000_000 });
    }

    [Fact]
    public void A_million_cells_are_refused_early()
    {
        string row = Tr([.. Enumerable.Repeat("<w:tc><w:p/></w:tc>", 50)]);
        byte[] docx = DocxParts.Of("<w:tbl>" + string.Concat(Enumerable.Repeat(row, 20_000)) + "</w:tbl>").Build();
        Finding finding = AssertStops(ReadingFindings.TooMuchContent, docx, ReadOptions.Default with { MaxCompressionRatio = 100_000 });
        Assert.Equal("200000", finding.Arguments["allowed"]);
    }

    [Theory]
    [InlineData("<w:gridSpan w:val='2147483647'/>")]
    [InlineData("<w:gridSpan w:val='-5'/>")]
    [InlineData("<w:gridSpan w:val='x'/>")]
    public void Absurd_spans_cost_nothing(string span) => DocxParts.Of(Tbl(Tr(Tc("甲", span), Tc("乙")), Tr(Tc("丙")))).Read();

    [Fact]
    public void A_wide_grid_of_few_cells_is_counted_by_its_places()
    {
        string row = Tr(Tc("甲", "<w:gridSpan w:val='1000'/>"));
        AssertStops(ReadingFindings.TooMuchContent, DocxParts.Of("<w:tbl>" + string.Concat(Enumerable.Repeat(row, 300)) + "</w:tbl>").Build());
    }

    [Fact]
    public void Nesting_too_deep()
    {
        string deep = P("底");
        for (int i = 0; i < 60; i++) deep = Tbl(Tr("<w:tc>" + deep + "</w:tc>"));
        Finding finding = AssertStops(ReadingFindings.TooDeep, DocxParts.Of(deep).Build());
        Assert.Equal("128", finding.Arguments["allowed"]);
    }

    [Fact]
    public void A_text_larger_than_allowed_is_told_by_its_size_and_not_read()
    {
        using HollowStream text = new(200L * 1024 * 1024);
        ReadResult result = DocumentFormats.Read(text, "报告.txt", ReadOptions.Default);
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(ReadingFindings.TooLarge, finding.Code);
        Assert.Equal(("200 MB", "64 MB"), (finding.Arguments["actual"], finding.Arguments["allowed"]));
        Assert.Equal(0, text.BytesGiven);
    }

    [Fact]
    public void A_stream_without_length_is_cut_at_the_limit()
    {
        using HollowStream text = new(200L * 1024 * 1024, seekable: false);
        Assert.Equal(ReadingFindings.TooLarge, DocumentFormats.Read(text, "报告.txt", ReadOptions.Default with { MaxBytes = 1_000_000 }).Findings[0].Code);
        Assert.True(text.BytesGiven < 1_200_000);
    }

    [Fact]
    public void Too_many_package_parts()
    {
        byte[] many = Zip([.. Enumerable.Range(0, 6000).Select(i => ($"a{i}", ""))]);
        AssertStops(ReadingFindings.TooMuchContent, many);
    }

    [Fact]
    public void Too_many_characters() => AssertStops(ReadingFindings.TooMuchContent, DocxParts.Of(P(new string('字', 1000))).Build(), ReadOptions.Default with { MaxCharacters = 999 });

    [Fact]
    public void The_time_limit_stops_reading() => AssertStops(ReadingFindings.TimeLimit, DocxParts.Of(P("收入")).Build(), ReadOptions.Default with { TimeLimit = TimeSpan.Zero });

    [Fact]
    public void Cancelling_is_the_callers_wish_and_no_finding()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => DocumentFormats.Read(new MemoryStream(DocxParts.Of(P("收入")).Build()), "a.docx", ReadOptions.Default, cancelled.Token));
    }

    [Fact]
    public void Bytes_in_no_known_encoding() => AssertStops(ReadingFindings.UnknownEncoding, [.. Enumerable.Range(0, 500).Select(i => (byte)(i % 3 == 0 ? 0xFF : 0x80 + (i % 60)))]);

    [Fact]
    public void A_name_that_does_not_fit_is_noted()
    {
        byte[] docx = DocxParts.Of(P("收入")).Build();
        Assert.Equal([ReadingFindings.NameMismatch], DocumentFormats.Read(new MemoryStream(docx), "报告.txt", ReadOptions.Default).Findings.Select(finding => finding.Code));
        Assert.Equal([ReadingFindings.NameMismatch], DocumentFormats.Read(new MemoryStream("收入合计10万元"u8.ToArray()), "报告.docx", ReadOptions.Default).Findings.Select(finding => finding.Code));
        Assert.Empty(DocumentFormats.Read(new MemoryStream(docx), "REPORT.DOCX", ReadOptions.Default).Findings);
    }

    private static Finding AssertStops(string code, byte[] bytes, ReadOptions? options = null, string name = "报告.docx")
    {
        ReadResult result = DocumentFormats.Read(new MemoryStream(bytes), name, options ?? ReadOptions.Default);
        Assert.True(result.NotRead, $"{code} was to stop the reading");
        Finding finding = result.Findings[0];
        Assert.Equal(code, finding.Code);
        foreach (Language language in new[] { Language.Chinese, Language.English })
        {
            Assert.DoesNotContain('{', MessageRenderer.Message(finding, language));
            Assert.NotEmpty(MessageRenderer.Remedy(finding, language));
        }

        return finding;
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in entries)
            {
                using Stream stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The same package with nothing compressed.</summary>
    private static byte[] Stored(DocxParts parts)
    {
        using MemoryStream bytes = new();
        using (ZipArchive from = new(new MemoryStream(parts.Build())))
        using (ZipArchive to = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                using Stream source = entry.Open(), target = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                source.CopyTo(target);
            }
        }

        return bytes.ToArray();
    }
}
