using System.Collections.Immutable;
using Jiheng.FormPacks;

namespace Jiheng.Workflows;

/// <summary>例子的跑分: every case of a pack with what came of it.</summary>
public sealed record PackTestReport(FormPack Pack, ImmutableArray<PackCaseResult> Cases)
{
    /// <summary>True where every case came out as written.</summary>
    public bool Passed => Cases.All(one => one.Passed);
}

/// <summary>一例的结果; no difference where it came out as written.</summary>
public sealed record PackCaseResult(PackTestCase Case, ImmutableArray<PackCaseDifference> Differences)
{
    /// <summary>True where nothing differs.</summary>
    public bool Passed => Differences.IsEmpty;
}

/// <summary>不符的种类: what a case wanted and did not get.</summary>
public enum PackCaseWish
{
    /// <summary>应成立.</summary>
    Holds,

    /// <summary>应不成立.</summary>
    Fails,

    /// <summary>不应判断.</summary>
    Silent,

    /// <summary>应得分.</summary>
    Points,

    /// <summary>数应当读得懂.</summary>
    Readable,

    /// <summary>编号应当认识.</summary>
    Known,
}

/// <summary>一处不符: <paramref name="Subject"/> is the relation, row or figure by id, <paramref name="Name"/> as people call it.</summary>
public sealed record PackCaseDifference(PackCaseWish Wish, string Subject, string Name)
{
    /// <summary>应得 points as written; "" for a relation.</summary>
    public string Wanted { get; init; } = "";

    /// <summary>实得 points; "" for a relation.</summary>
    public string Got { get; init; } = "";

    /// <summary>关系的结论: null where it was not judged.</summary>
    public bool? Outcome { get; init; }

    /// <summary>推导, step by step, in Chinese as the engine tells it.</summary>
    public ImmutableArray<string> Derivation { get; init; } = [];
}
