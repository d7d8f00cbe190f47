namespace Jiheng.Notation;

/// <summary>How a number is written.</summary>
internal enum NumeralForm
{
    /// <summary>1,202.95.</summary>
    Arabic,

    /// <summary>一千二百.</summary>
    Han,

    /// <summary>3万4000.</summary>
    Mixed,

    /// <summary>二〇二四: digits in a row, as years are written.</summary>
    Positional,
}
