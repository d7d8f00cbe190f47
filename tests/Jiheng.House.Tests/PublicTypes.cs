using System.Reflection;
using System.Runtime.CompilerServices;

namespace Jiheng.House.Tests;

/// <summary>What reflection tells of a room.</summary>
internal static class PublicTypes
{
    public static IEnumerable<Type> Of(Room room) => room.Assembly.GetExportedTypes().Where(type => !IsGenerated(type));

    public static IEnumerable<Type> AllOf(Room room) => room.Assembly.GetTypes().Where(type => !IsGenerated(type));

    public static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<', StringComparison.Ordinal)
        || (member.DeclaringType is { } outer && IsGenerated(outer));

    /// <summary>"FactValue.Number : record", the way the list writes a type.</summary>
    public static string Describe(Type type) => $"{NameOf(type)} : {Kind(type)}";

    public static string NameOf(Type type) => (type.FullName ?? type.Name)[(type.Namespace is { } space ? space.Length + 1 : 0)..].Replace('+', '.');

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => IsRecord(type) ? "record struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => IsRecord(type) ? "record" : "class",
    };

    public static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly) is not null;
}
