namespace Jiheng.Notation;

/// <summary>字类表: one byte for each of the 65 536 UTF-16 units, so that a text is classified by a single look-up a character.</summary>
public static class CharClass
{
    private static readonly byte[] Kinds = BuildKinds();

    /// <summary>字类 of one character.</summary>
    public static CharKind Of(char c) => (CharKind)Kinds[c];

    /// <summary>数值 0–9 of an Arabic or Han digit; -1 for any other character.</summary>
    public static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '零' or '〇' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' or '貳' or '兩' => 2,
        '三' or '叁' or '參' or '叄' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>位值: 10, 100, 1 000, 10 000, 100 000 000 for 十, 百, 千, 万, 亿 and their formal forms; 0 for any other character.</summary>
    public static int PlaceValue(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => 0,
    };

    /// <summary>大写数字: the formal numerals of cheques, which in running prose are mostly surnames and other words (陆, 伍, 收拾).</summary>
    public static bool IsFormalDigit(char c) => "壹贰貳叁參叄肆伍陆陸柒捌玖".Contains(c);

    private static byte[] BuildKinds()
    {
        byte[] kinds = new byte[char.MaxValue + 1];
        kinds.AsSpan(0x3400, 0x4DC0 - 0x3400).Fill((byte)CharKind.Hanzi);
        kinds.AsSpan(0x4E00, 0xA000 - 0x4E00).Fill((byte)CharKind.Hanzi);
        kinds.AsSpan(0xF900, 0x200).Fill((byte)CharKind.Hanzi);
        for (char c = 'a'; c <= 'z'; c++)
        {
            kinds[c] = kinds[c - 32] = (byte)CharKind.Letter;
            kinds[c - 'a' + 'ａ'] = kinds[c - 'a' + 'Ａ'] = (byte)CharKind.Letter;
        }

        Mark(CharKind.Digit, "0123456789０１２３４５６７８９");
        Mark(CharKind.HanDigit, "零〇○一二三四五六七八九两兩壹贰貳叁參叄肆伍陆陸柒捌玖");
        Mark(CharKind.HanTens, "十百千拾佰仟");
        Mark(CharKind.HanMyriad, "万亿萬億");
        Mark(CharKind.Point, ".．");
        Mark(CharKind.Comma, ",，");
        Mark(CharKind.Minus, "-－−");
        Mark(CharKind.Dash, "—–~～―");
        Mark(CharKind.Space, " \t\u00A0\u2002\u2003\u2006\u2008\u2009\u200A\u200B\u202F\u3000\uFEFF");
        Mark(CharKind.LineBreak, "\n\r\v\f\u2028\u2029");
        Mark(CharKind.Stop, "。；;！!？?");
        Mark(CharKind.Open, "([{（〔【［〈《「『“‘");
        Mark(CharKind.Close, ")]}）〕】］〉》」』”’");
        return kinds;

        void Mark(CharKind kind, string characters)
        {
            foreach (char c in characters) kinds[c] = (byte)kind;
        }
    }
}
