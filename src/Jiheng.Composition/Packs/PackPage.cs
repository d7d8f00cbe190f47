using System.Collections.Immutable;
using System.Text;

namespace Jiheng.Composition;

/// <summary>包的说明页: the account of a pack as a Markdown page, with tables where they read better.</summary>
public static class PackPage
{
    /// <summary>The page as text, lines ended by \n.</summary>
    public static string Write(PackAccount account)
    {
        StringBuilder page = new();
        page.Append("# ").Append(Escaped(account.Title)).Append('\n');
        foreach (PackSection section in account.Sections)
        {
            page.Append("\n## ").Append(Escaped(section.Title)).Append("\n\n");
            ImmutableArray<string> lines = section.Table is null ? section.Lines : section.Lines[..section.Before];
            foreach (string line in lines) page.Append("- ").Append(Escaped(line)).Append('\n');
            if (section.Table is not { } table) continue;
            if (lines.Length > 0) page.Append('\n');
            Row(page, table.Header);
            Row(page, [.. table.Header.Select(_ => "---")]);
            foreach (ImmutableArray<string> row in table.Rows) Row(page, [.. row.Select(cell => Escaped(cell).Replace("|", "\\|", StringComparison.Ordinal))]);
        }

        return page.ToString();
    }

    private static void Row(StringBuilder page, ImmutableArray<string> cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // Names are data: a star, a bracket or a "<" in one is no mark of the page.
    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in text.ReplaceLineEndings(" "))
        {
            if (c is '*' or '_' or '[' or ']' or '<' or '`' or '\\') escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
