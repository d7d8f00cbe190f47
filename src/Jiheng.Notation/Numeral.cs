namespace Jiheng.Notation;

/// <summary>数词: a number as read from the text, before its unit. <see cref="Start"/> to <see cref="End"/> are its own characters, scale word not included.</summary>
internal struct Numeral
{
    public int Start;
    public int End;

    /// <summary>Just after the scale word (万, 亿 …), equal to <see cref="End"/> where there is none.</summary>
    public int AfterScale;

    public decimal Value;
    public int Decimals;
    public NumeralForm Form;

    /// <summary>Digits before the point of an Arabic number; characters of a Han one.</summary>
    public int Length;

    /// <summary>Thousands separators were written.</summary>
    public bool Grouped;

    /// <summary>余 or 多 stands inside (10余万) or behind (三千余).</summary>
    public bool SomewhatMore;

    /// <summary>False where the characters are no single number (十几, 三五, forty digits): to be passed over.</summary>
    public bool Valid;

    public Scale Scale;
}
