namespace Jiheng.Documents;

/// <summary>表的由来: how we came to know that there is a table, from surest to least sure.</summary>
public enum TableOrigin
{
    /// <summary>原表: the file format has tables.</summary>
    Native,

    /// <summary>线表: cells divided by | or tabs on the same line.</summary>
    Delimited,

    /// <summary>逐格: a converter wrote a cell a line; rows are divided by blank lines.</summary>
    CellPerLine,

    /// <summary>对齐: cells stand under each other, divided by spaces.</summary>
    Aligned,

    /// <summary>散行: words and figures between single spaces, as many on each line; there may be no header.</summary>
    Spaced,
}
