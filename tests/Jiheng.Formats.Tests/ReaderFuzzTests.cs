using System.Diagnostics;
using System.Text;
using Jiheng.Documents;
using static Jiheng.Formats.DocxParts;

namespace Jiheng.Formats;

/// <summary>
/// Seeded fuzzing of the readers: whatever the bytes, a result comes back, in bounded time, and never an exception. The seed is fixed, so a failure
/// repeats; it is told with the number of the round. JIHENG_FUZZ_ROUNDS asks for more.
/// </summary>
public sealed class ReaderFuzzTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("JIHENG_FUZZ_ROUNDS"), out int rounds) ? rounds : 1500;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly ReadOptions Options = ReadOptions.Default with { MaxBytes = 4_000_000, MaxUnzippedBytes = 8_000_000, TimeLimit = TimeSpan.FromSeconds(5) };

    [Fact]
    public void Damaged_packages_never_throw()
    {
        byte[] whole = Sample().Build();
        Random random = new(20260001);
        for (int round = 0; round < Rounds; round++) AssertReads(Damage(whole, random), "报告.docx", round);
    }

    [Fact]
    public void Damaged_xml_never_throws_and_what_is_read_can_be_annotated_without_a_change()
    {
        string body = Body();
        Random random = new(20260002);
        int annotated = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] docx = Package(Shuffle(body, random)).Build();
            ReadResult result = AssertReads(docx, "报告.docx", round);
            if (result.NotRead || result.Document.Blocks.Length == 0) continue;
            annotated++;
            AssertAnnotates(docx, result.Document, random, round);
        }

        Assert.True(annotated > Rounds / 4, $"only {annotated} of {Rounds} damaged files could be read at all: the damage is too coarse to prove anything");
    }

    [Fact]
    public void Damaged_texts_never_throw()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("一、收支情况\n\n\t项目\n\t预算数\n\t决算数\n\n\t合计\n\t273.09\n\t271.00\n\n2022年收入合计273.09万元，其中：财政拨款259.16万元、其他收入13.93万元。\n| 甲 | 乙 |\n| 1 | 2 |\n");
        Random random = new(20260003);
        for (int round = 0; round < Rounds; round++) AssertReads(Damage(utf8, random), "报告.txt", round);
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        Random random = new(20260004);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = new byte[random.Next(2000)];
            random.NextBytes(bytes);
            if (round % 3 == 0) "PK\u0003\u0004"u8[..Math.Min(4, bytes.Length)].CopyTo(bytes);
            AssertReads(bytes, "报告", round);
        }
    }

    private static ReadResult AssertReads(byte[] bytes, string name, int round)
    {
        long began = Stopwatch.GetTimestamp();
        ReadResult result;
        try
        {
            result = DocumentFormats.Read(new MemoryStream(bytes), name, Options);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"round {round}", exception);
        }

        Assert.True(Stopwatch.GetElapsedTime(began) < Longest, $"round {round} took too long");
        Assert.True(result.NotRead || !result.Document.IsBlank, $"round {round}: nothing was read and nothing was said");
        return result;
    }

    private static void AssertAnnotates(byte[] docx, Document document, Random random, int round)
    {
        List<DocumentRemark> remarks = [];
        for (int i = 0; i < 4; i++)
        {
            int block = random.Next(document.Blocks.Length);
            int row = random.Next(4), column = random.Next(4);
            bool table = document.Blocks[block] is Table;
            remarks.Add(new DocumentRemark(new SourceLocation(block, table ? row : null, table ? column : null, new TextSpan(random.Next(6), random.Next(6)), ""), "绩衡", "注"));
        }

        using MemoryStream output = new();
        try
        {
            AnnotatedDocx.Write(new MemoryStream(docx), FormatId.Docx, document, remarks, output);
            Document again = DocumentFormats.Read(new MemoryStream(output.ToArray()), "报告.docx", Options).Document;
            Assert.Equal(DocumentListing.Of(document), DocumentListing.Of(again));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"round {round}", exception);
        }
    }

    /// <summary>Flips, cuts, repeats and inserts a few bytes.</summary>
    private static byte[] Damage(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int times = random.Next(1, 6); times > 0 && bytes.Count > 8; times--)
        {
            int at = random.Next(bytes.Count), length = random.Next(1, Math.Min(40, bytes.Count - at) + 1);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 4: bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), length)); break;
                default: bytes.RemoveRange(at, random.Next(8) == 0 ? bytes.Count - at : length); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Moves, drops and doubles whole elements and changes figures, so that the XML stays well formed more often than not.</summary>
    private static string Shuffle(string xml, Random random)
    {
        for (int times = random.Next(1, 5); times > 0; times--)
        {
            (int start, int end) = Element(xml, random);
            string element = xml[start..end];
            xml = random.Next(6) switch
            {
                0 => xml.Remove(start, end - start),
                1 => xml.Insert(end, element),
                2 => Move(xml, start, end, random),
                3 => xml[..start] + element.Replace('1', '9').Replace("2", "65536", StringComparison.Ordinal) + xml[end..],
                4 => xml[..start] + element.Replace("w:tc", "w:p", StringComparison.Ordinal) + xml[end..],
                _ => xml.Insert(random.Next(xml.Length), random.Next(2) == 0 ? "x" : "<w:tab/>"),
            };
        }

        return xml;
    }

    private static string Move(string xml, int start, int end, Random random)
    {
        string element = xml[start..end], rest = xml.Remove(start, end - start);
        int at = rest.IndexOf('<', random.Next(rest.Length));
        return at < 0 ? rest + element : rest.Insert(at, element);
    }

    /// <summary>From a random start tag to the first end that closes it, counting only tags of the same name.</summary>
    private static (int Start, int End) Element(string xml, Random random)
    {
        int start = xml.IndexOf("<w:", random.Next(xml.Length), StringComparison.Ordinal);
        if (start < 0) start = xml.IndexOf("<w:", StringComparison.Ordinal);
        if (start < 0) return (0, 0);
        int close = xml.IndexOf('>', start);
        if (close < 0 || xml[close - 1] == '/') return (start, close < 0 ? xml.Length : close + 1);
        string name = new([.. xml[(start + 1)..close].TakeWhile(c => c is not (' ' or '/'))]);
        int depth = 0;
        for (int at = start; at >= 0 && at < xml.Length; at = xml.IndexOf('<', at + 1))
        {
            string rest = xml[at..Math.Min(xml.Length, at + name.Length + 3)];
            if (rest.StartsWith("</" + name, StringComparison.Ordinal) && --depth == 0) return (start, xml.IndexOf('>', at) + 1);
            if (rest.StartsWith("<" + name, StringComparison.Ordinal) && xml[xml.IndexOf('>', at) - 1] != '/') depth++;
        }

        return (start, close + 1);
    }

    private static DocxParts Sample() => Package(Body());

    private static DocxParts Package(string body) => DocxParts.Of(body)
        .With("styles", "styles", "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>")
        .With("numbering", "numbering", "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%1）'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>")
        .With("footnotes", "footnotes", "<w:footnote w:id='2'>" + P("注") + "</w:footnote>")
        .With("header", "hdr", P("页眉"), "h", "header1");

    private static string Body() =>
        "<w:p><w:pPr><w:pStyle w:val='1'/><w:rPr><w:ins w:id='1'/></w:rPr></w:pPr><w:r><w:t>一、收支情况</w:t></w:r></w:p>"
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>收入合计</w:t></w:r><w:r><w:t>273.09</w:t><w:tab/><w:t>万元</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>支出</w:t></w:r><w:del w:id='3'><w:r><w:delText>1</w:delText></w:r></w:del><w:ins w:id='4'><w:r><w:t>271.00</w:t></w:r></w:ins><w:r><w:footnoteReference w:id='2'/></w:r>"
        + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
        + Tbl(
            Tr(Tc("项目", "<w:vMerge w:val='restart'/>"), Tc("收入", "<w:gridSpan w:val='2'/>")),
            Tr(Tc("", "<w:vMerge/>"), Tc("预算"), Tc("决算")),
            Tr("<w:tc>" + P("合计") + P("其中") + Tbl(Tr(Tc("内1"), Tc("内2"))) + P("") + "</w:tc>", Tc("12"), "<w:sdt><w:sdtContent>" + Tc("21") + "</w:sdtContent></w:sdt>"))
        + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>" + P("框1") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
        + P("框1") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r><w:hyperlink r:id='x'><w:r><w:t>链接2</w:t><w:br/><w:sym w:font='Wingdings' w:char='F0FE'/></w:r></w:hyperlink></w:p>"
        + "<w:sectPr><w:headerReference w:type='default' r:id='h'/></w:sectPr>";
}
