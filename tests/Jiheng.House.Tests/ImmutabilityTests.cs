using System.Reflection;
using System.Runtime.CompilerServices;

namespace Jiheng.House.Tests;

/// <summary>Immutability: public types of levels 0–4 never change after they are made, so engines and threads can share them. Builders are exempt by name.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Nothing_public_can_be_changed() =>
        Exemptions.AssertNone("immutable", Rooms.Built.Where(room => room.Level <= 4)
            .SelectMany(PublicTypes.Of)
            .Where(type => type is { IsEnum: false, IsInterface: false } && !type.Name.EndsWith("Builder", StringComparison.Ordinal))
            .SelectMany(type => Setters(type).Concat(Fields(type)).Distinct()));

    [Fact]
    public void Nothing_static_can_be_changed() =>
        Exemptions.AssertNone("no static state", Rooms.Built.Where(room => room.Level <= 5)
            .SelectMany(PublicTypes.AllOf)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !PublicTypes.IsGenerated(field))
            .Select(field => $"{field.DeclaringType!.FullName}.{field.Name} is a static field that can change"));

    private static IEnumerable<(string, string)> Setters(Type type) =>
        type.GetProperties(Instance)
            .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            .Select(property => ($"{PublicTypes.NameOf(type)}.{property.Name}", $"{type.FullName}.{property.Name} has a public setter: make it init, or readonly"));

    private static IEnumerable<(string, string)> Fields(Type type) =>
        type.GetFields(Instance)
            .Where(field => !field.IsInitOnly && !PublicTypes.IsGenerated(field))
            .Select(field => ($"{PublicTypes.NameOf(type)}.{field.Name}", $"{type.FullName}.{field.Name} is a field that can change: make it readonly"));

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
