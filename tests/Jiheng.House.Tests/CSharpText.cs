namespace Jiheng.House.Tests;

/// <summary>
/// Blanks comments and the insides of string and character literals, so that a word in a message or a remark is not taken for code.
/// Expressions inside interpolated strings are blanked with them: they are short, and a guard may overlook there what review will see.
/// </summary>
internal static class CSharpText
{
    public static string CodeOnly(string text)
    {
        char[] code = text.ToCharArray();
        for (int at = 0; at < text.Length;)
        {
            int end = EndOfBlank(text, at);
            if (end == at)
            {
                at++;
                continue;
            }

            for (int i = at; i < end; i++)
            {
                if (code[i] is not ('\n' or '\r')) code[i] = ' ';
            }

            at = end;
        }

        return new string(code);
    }

    // Just after the comment or literal that begins here, or `at` itself where none does.
    private static int EndOfBlank(string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at);
        if (rest.StartsWith("//")) return After(text, at, "\n") - (text.IndexOf('\n', at) < 0 ? 0 : 1);
        if (rest.StartsWith("/*")) return After(text, at + 2, "*/");
        if (rest[0] == '\'') return EndOfCharacter(text, at);

        int quote = at;
        bool verbatim = false;
        while (quote < text.Length && text[quote] is '$' or '@' && quote - at < 4)
        {
            verbatim |= text[quote] == '@';
            quote++;
        }

        if (quote >= text.Length || text[quote] != '"') return at;
        int quotes = 0;
        while (quote + quotes < text.Length && text[quote + quotes] == '"') quotes++;
        if (quotes >= 3 && !verbatim) return After(text, quote + quotes, new string('"', quotes));
        return verbatim ? EndOfVerbatim(text, quote + 1) : EndOfString(text, quote + 1);
    }

    private static int EndOfString(string text, int at)
    {
        while (at < text.Length && text[at] != '"' && text[at] != '\n') at += text[at] == '\\' ? 2 : 1;
        return Math.Min(text.Length, at + 1);
    }

    private static int EndOfVerbatim(string text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] == '"')
            {
                if (at + 1 >= text.Length || text[at + 1] != '"') return at + 1;
                at++;
            }

            at++;
        }

        return text.Length;
    }

    private static int EndOfCharacter(string text, int at)
    {
        int end = at + 1;
        while (end < text.Length && text[end] != '\'' && text[end] != '\n') end += text[end] == '\\' ? 2 : 1;
        return Math.Min(text.Length, end + 1);
    }

    private static int After(string text, int at, string mark)
    {
        int found = text.IndexOf(mark, at, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + mark.Length;
    }
}
