namespace Jiheng.House.Tests;

/// <summary>The list of exemptions itself.</summary>
public sealed class ExemptionsTests
{
    [Fact]
    public void Every_exemption_has_a_reason() => Assert.Empty(Exemptions.WithoutReason);
}
