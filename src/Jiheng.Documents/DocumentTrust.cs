namespace Jiheng.Documents;

/// <summary>可信程度: how far the page we hold is the page its author wrote.</summary>
public enum DocumentTrust
{
    /// <summary>原件: the format keeps tables and text as written (docx).</summary>
    Native,

    /// <summary>转存: another program wrote it to text; tables were rebuilt by us.</summary>
    Converted,

    /// <summary>恢复: recovered from a damaged file or a picture of a page; read with care.</summary>
    Recovered,
}
