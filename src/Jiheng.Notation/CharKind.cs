namespace Jiheng.Notation;

/// <summary>字类: what a single character is to a reader of figures.</summary>
public enum CharKind : byte
{
    /// <summary>其他: anything that no figure is made of.</summary>
    Other,

    /// <summary>汉字 without numeric meaning.</summary>
    Hanzi,

    /// <summary>阿拉伯数字, half or full width.</summary>
    Digit,

    /// <summary>汉字数字: 〇 to 九, 两, and the formal 壹 to 玖.</summary>
    HanDigit,

    /// <summary>十, 百, 千 and the formal 拾, 佰, 仟.</summary>
    HanTens,

    /// <summary>万, 亿 and their traditional forms.</summary>
    HanMyriad,

    /// <summary>小数点: "." and "．".</summary>
    Point,

    /// <summary>逗号: "," and "，".</summary>
    Comma,

    /// <summary>负号 or hyphen: -, －, −.</summary>
    Minus,

    /// <summary>连接号: —, –, ~, ～.</summary>
    Dash,

    /// <summary>空白 within a line.</summary>
    Space,

    /// <summary>换行.</summary>
    LineBreak,

    /// <summary>拉丁字母, half or full width.</summary>
    Letter,

    /// <summary>句末: 。；！？ and their ASCII forms.</summary>
    Stop,

    /// <summary>开括号.</summary>
    Open,

    /// <summary>闭括号.</summary>
    Close,
}
