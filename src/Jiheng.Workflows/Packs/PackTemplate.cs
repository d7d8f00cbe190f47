using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jiheng.FormPacks;

namespace Jiheng.Workflows;

/// <summary>新包: writes the folder of a new pack, from the template that explains itself or from a pack that is already there.</summary>
public static partial class PackTemplate
{
    private const string Prefix = "template/";

    /// <summary>编号是否合用: small letters, digits and hyphens in parts parted by points ("yunlan.score-table").</summary>
    public static bool IsId(string id) => id.Length <= 80 && Id().IsMatch(id);

    /// <summary>Writes the template; <paramref name="folder"/> must not be there yet.</summary>
    public static void Write(string folder, string id, DateOnly today)
    {
        foreach (string name in typeof(PackTemplate).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(typeof(PackTemplate).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            string text = reader.ReadToEnd().ReplaceLineEndings("\n")
                .Replace("{{id}}", id, StringComparison.Ordinal)
                .Replace("{{today}}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{{year}}", today.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Put(folder, name[Prefix.Length..], text);
        }

        Put(folder, PackSchema.FileName, PackSchema.Text);
    }

    /// <summary>
    /// Copies a pack under a new id: comments and all. Scoring tables get ids of their own, since two packs may not give different tables one name;
    /// the day of checking is today's, for whoever copies has to compare.
    /// </summary>
    public static void Copy(string from, FormPack pack, string folder, string id, DateOnly today)
    {
        (string Old, string New)[] schemes = [.. pack.Schemes.Select((scheme, i) => (scheme.Id, pack.Schemes.Length == 1 ? id + ".table" : $"{id}.table-{i + 1}"))];
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => file.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(from, file), text = File.ReadAllText(file);
            foreach ((string old, string own) in schemes) text = WithName(text, old, own);
            if (name == FormPackLoader.HeadFile) text = Checked().Replace(Named().Replace(text, "id: " + id, 1), "checked_on: " + today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 1);
            Put(folder, name, text);
        }

        Put(folder, "CHANGELOG.zh-CN.md", string.Create(CultureInfo.InvariantCulture, $"# 变更\n\n## {pack.Version}（{today:yyyy-MM-dd}）\n- 由 {pack.Reference} 复制而来，尚未与本地文件逐行核对。\n"));
        Put(folder, PackSchema.FileName, PackSchema.Text);
    }

    // "id: OLD" and "scheme: OLD", bare or in quotes, where the name ends there.
    private static string WithName(string text, string old, string own)
    {
        foreach (string key in new[] { "id: ", "scheme: " })
        {
            foreach (string quote in new[] { "", "\"" })
            {
                foreach (string end in new[] { "\n", "\r", ",", "}", " " })
                    text = text.Replace(key + quote + old + quote + end, key + quote + own + quote + end, StringComparison.Ordinal);
            }
        }

        return text;
    }

    private static void Put(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex(@"^id: .*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"^checked_on: .*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Checked();
}
