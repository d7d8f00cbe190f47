namespace Jiheng.Notation;

/// <summary>How freely a unit word is believed.</summary>
[Flags]
internal enum UnitStyle
{
    None = 0,

    /// <summary>No other reading: may be split by spaces and follow a line break (万\n元, 307.82 万 元).</summary>
    Strong = 1,

    /// <summary>Only after Arabic digits: after a Han numeral it is mostly a word of its own (三方, 三度).</summary>
    ArabicOnly = 2,

    /// <summary>May follow 一 where a list or a figure is being given (配备一名, 购置一台).</summary>
    AfterOne = 4,

    /// <summary>May follow a single 二, which as a count is otherwise written 两 (二期, 二处, 二级 are names).</summary>
    AfterTwo = 8,
}
