namespace Jiheng.Notation;

/// <summary>数级: the scale word that belongs to the unit as written (12.5万元). Only these are kept; others are multiplied out.</summary>
internal enum Scale : byte
{
    None,
    Hundred,
    Thousand,
    Wan,
    TenWan,
    HundredWan,
    ThousandWan,
    Yi,
    TenYi,
    HundredYi,
    ThousandYi,
    WanYi,
}
