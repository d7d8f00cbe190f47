namespace Jiheng.Facts;

/// <summary>事实值.</summary>
public abstract record FactValue
{
    private FactValue()
    {
    }

    /// <summary>数量.</summary>
    public sealed record Number(Quantity Quantity) : FactValue;

    /// <summary>文字.</summary>
    public sealed record Words(string Text) : FactValue;

    /// <summary>日期; <paramref name="Day"/> is null where only year and month are written.</summary>
    public sealed record Date(int Year, int? Month, int? Day) : FactValue;

    /// <summary>选项: one of a list of the pack (优, 良 …).</summary>
    public sealed record Choice(string Id, string Text) : FactValue;

    /// <summary>未填: the place is there and empty.</summary>
    public sealed record NotStated : FactValue;

    /// <summary>不适用: the place says 无 or 不适用.</summary>
    public sealed record NotApplicable(string Text) : FactValue;
}
