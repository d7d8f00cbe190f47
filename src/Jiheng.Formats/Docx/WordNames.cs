using System.Xml;

namespace Jiheng.Formats;

/// <summary>
/// 名称表: every XML name that the reader asks for, kept once in one <see cref="NameTable"/>, so that names are compared by reference.
/// A table is not safe between threads, so each read makes its own.
/// </summary>
internal sealed class WordNames
{
    public WordNames()
    {
        Word = Table.Add("http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        WordStrict = Table.Add("http://purl.oclc.org/ooxml/wordprocessingml/main");
        Compatibility = Table.Add("http://schemas.openxmlformats.org/markup-compatibility/2006");
        Math = Table.Add("http://schemas.openxmlformats.org/officeDocument/2006/math");
        MathStrict = Table.Add("http://purl.oclc.org/ooxml/officeDocument/math");
        Picture = Table.Add("http://schemas.openxmlformats.org/drawingml/2006/picture");
        Relations = Table.Add("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        RelationsStrict = Table.Add("http://purl.oclc.org/ooxml/officeDocument/relationships");
        (P, PPr, R, RPr, T) = (Add("p"), Add("pPr"), Add("r"), Add("rPr"), Add("t"));
        (Tbl, TblGrid, GridCol, Tr, TrPr, Tc, TcPr) = (Add("tbl"), Add("tblGrid"), Add("gridCol"), Add("tr"), Add("trPr"), Add("tc"), Add("tcPr"));
        (GridSpan, VMerge, HMerge, GridBefore, GridAfter, CellDel) = (Add("gridSpan"), Add("vMerge"), Add("hMerge"), Add("gridBefore"), Add("gridAfter"), Add("cellDel"));
        (Tab, PTab, Br, Cr, Sym, NoBreakHyphen) = (Add("tab"), Add("ptab"), Add("br"), Add("cr"), Add("sym"), Add("noBreakHyphen"));
        (FldChar, FldSimple, Hyperlink, SmartTag, CustomXml) = (Add("fldChar"), Add("fldSimple"), Add("hyperlink"), Add("smartTag"), Add("customXml"));
        (Sdt, SdtContent, Dir, Bdo, Ruby, RubyBase) = (Add("sdt"), Add("sdtContent"), Add("dir"), Add("bdo"), Add("ruby"), Add("rubyBase"));
        (Ins, Del, MoveFrom, MoveTo) = (Add("ins"), Add("del"), Add("moveFrom"), Add("moveTo"));
        (Drawing, Pict, Object, TxbxContent, ImageData, Pic) = (Add("drawing"), Add("pict"), Add("object"), Add("txbxContent"), Add("imagedata"), Add("pic"));
        (AlternateContent, Choice, Fallback, AltChunk) = (Add("AlternateContent"), Add("Choice"), Add("Fallback"), Add("altChunk"));
        (PStyle, NumPr, Ilvl, NumId, OutlineLvl, SectPr) = (Add("pStyle"), Add("numPr"), Add("ilvl"), Add("numId"), Add("outlineLvl"), Add("sectPr"));
        (HeaderReference, FooterReference, Vanish, RFonts) = (Add("headerReference"), Add("footerReference"), Add("vanish"), Add("rFonts"));
        (FootnoteReference, EndnoteReference) = (Add("footnoteReference"), Add("endnoteReference"));
        (Body, Footnote, Endnote, Den) = (Add("body"), Add("footnote"), Add("endnote"), Add("den"));
    }

    public NameTable Table { get; } = new();

    public string Word { get; }

    public string WordStrict { get; }

    public string Compatibility { get; }

    public string Math { get; }

    public string MathStrict { get; }

    public string Picture { get; }

    public string Relations { get; }

    public string RelationsStrict { get; }

    public readonly string P, PPr, R, RPr, T;
    public readonly string Tbl, TblGrid, GridCol, Tr, TrPr, Tc, TcPr, GridSpan, VMerge, HMerge, GridBefore, GridAfter, CellDel;
    public readonly string Tab, PTab, Br, Cr, Sym, NoBreakHyphen, FldChar, FldSimple, Hyperlink, SmartTag, CustomXml;
    public readonly string Sdt, SdtContent, Dir, Bdo, Ruby, RubyBase, Ins, Del, MoveFrom, MoveTo;
    public readonly string Drawing, Pict, Object, TxbxContent, ImageData, Pic, AlternateContent, Choice, Fallback, AltChunk;
    public readonly string PStyle, NumPr, Ilvl, NumId, OutlineLvl, SectPr, HeaderReference, FooterReference, Vanish, RFonts;
    public readonly string Body, Footnote, Endnote, FootnoteReference, EndnoteReference, Den;

    private string Add(string name) => Table.Add(name);
}
