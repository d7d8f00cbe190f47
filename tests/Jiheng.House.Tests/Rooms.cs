using System.Collections.Frozen;
using System.Reflection;

namespace Jiheng.House.Tests;

/// <summary>
/// A room of the house: its level, what it may reference and which third-party packages it may use, as docs/decisions/0001 says.
/// </summary>
internal sealed record Room(string Name, int Level, string[] MayReference, params string[] Packages)
{
    public string Project => "Jiheng." + Name;

    public string Folder => RepositoryRoot.PathOf("src", Project);

    public bool Exists => Directory.Exists(Folder);

    /// <summary>The room's code, as text files below its folder.</summary>
    public IEnumerable<SourceFile> Files => SourceTree.Source.Where(file => file.Room == Name);

    /// <summary>The built room.</summary>
    public Assembly Assembly => Assembly.Load(new AssemblyName(Name == "Cli" ? "jiheng" : Project));
}

/// <summary>The table of rooms. A new room begins with a line here.</summary>
internal static class Rooms
{
    private static readonly string[] Core = ["Documents", "Facts", "Findings", "Notation", "FormPacks", "Formats", "Extraction", "Ledgers", "Scoring", "Checks", "Composition"];

    public static readonly Room[] All =
    [
        new("Documents", 0, []),
        new("Facts", 1, ["Documents"]),
        new("Findings", 1, ["Documents"]),
        new("Notation", 2, ["Facts", "Documents"]),
        new("FormPacks", 2, ["Facts", "Findings", "Documents"], "YamlDotNet"),
        new("Formats", 2, ["Documents", "Findings"], "DocumentFormat.OpenXml"),
        new("Extraction", 3, ["FormPacks", "Notation", "Facts", "Findings", "Documents"]),
        new("Ledgers", 3, ["FormPacks", "Notation", "Formats", "Facts", "Findings", "Documents"]),
        new("Scoring", 3, ["FormPacks", "Facts", "Findings"]),
        new("Checks", 4, ["Scoring", "FormPacks", "Notation", "Facts", "Findings", "Documents"]),
        new("Composition", 4, ["Scoring", "FormPacks", "Notation", "Facts", "Findings", "Documents"]),
        new("Workflows", 5, Core, "Microsoft.Extensions.Logging.Abstractions"),
        new("Store", 6, ["Workflows", .. Core], "Microsoft.EntityFrameworkCore.Sqlite", "Npgsql.EntityFrameworkCore.PostgreSQL"),
        new("Cli", 7, ["Workflows", "Store", .. Core], "System.CommandLine", "Spectre.Console"),
        new("Web", 7, ["Workflows", "Store", .. Core]),
    ];

    public static readonly FrozenDictionary<string, Room> ByProject = All.ToFrozenDictionary(room => room.Project);

    /// <summary>Rooms that have work already.</summary>
    public static IEnumerable<Room> Built => All.Where(room => room.Exists);

    /// <summary>Root namespaces of packages, and the folders inside a room that alone may name them ("" = anywhere in the room).</summary>
    public static readonly (string Namespace, string Room, string[] Folders)[] ThirdParty =
    [
        ("DocumentFormat.OpenXml", "Formats", ["Docx", "Xlsx", "Ooxml"]),
        ("YamlDotNet", "FormPacks", [""]),
        ("System.CommandLine", "Cli", [""]),
        ("Spectre.Console", "Cli", [""]),
        ("Microsoft.Extensions.Logging", "Workflows", [""]),
    ];
}
