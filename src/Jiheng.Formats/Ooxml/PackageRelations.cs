using System.Xml;

namespace Jiheng.Formats;

/// <summary>文件包关系: which part stands in which relation to another; types are compared by their last word, which the strict and the transitional dialect share.</summary>
internal sealed class PackageRelations
{
    private readonly List<(string Id, string Type, string Target)> _all = [];

    /// <summary>Reads the relations of a part ("" for the package itself); none where there are none.</summary>
    public static PackageRelations Of(OoxmlPackage package, string part, XmlNameTable names)
    {
        PackageRelations relations = new();
        int slash = part.LastIndexOf('/') + 1;
        string folder = part[..slash];
        using XmlReader? reader = package.OpenXml($"{folder}_rels/{part[slash..]}.rels", names);
        if (reader is null) return relations;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship") continue;
            string? target = reader.GetAttribute("Target");
            if (target is null || reader.GetAttribute("TargetMode") == "External") continue;
            string type = reader.GetAttribute("Type") ?? "";
            relations._all.Add((reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
        }

        return relations;
    }

    /// <summary>The first part in a relation, or null.</summary>
    public string? First(string type) => _all.FirstOrDefault(one => one.Type == type).Target;

    /// <summary>The part that an id names, or null.</summary>
    public string? ById(string id) => _all.FirstOrDefault(one => one.Id == id).Target;

    /// <summary>The kind of relation that an id names, or null.</summary>
    public string? TypeById(string id) => _all.FirstOrDefault(one => one.Id == id).Type;

    /// <summary>Parts in a relation, in the order written.</summary>
    public IEnumerable<string> All(string type) => _all.Where(one => one.Type == type).Select(one => one.Target);

    private static string Resolve(string folder, string target)
    {
        target = target.Replace('\\', '/');
        if (target.StartsWith('/')) return target.TrimStart('/');
        while (target.StartsWith("./", StringComparison.Ordinal)) target = target[2..];
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            int parent = folder.TrimEnd('/').LastIndexOf('/') + 1;
            folder = folder[..parent];
        }

        return folder + target;
    }
}
