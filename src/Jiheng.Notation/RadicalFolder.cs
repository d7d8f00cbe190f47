namespace Jiheng.Notation;

/// <summary>
/// 部首还原: text taken from a PDF may hold Kangxi radicals (⽇, ⽉, ⼀) in the place of the characters they look like. Each is one UTF-16 unit, as is its character,
/// so spans into the folded text are spans into the original.
/// </summary>
internal static class RadicalFolder
{
    private const string Radicals = "⼀⼆⼋⼗⼈⼉⼊⼒⼝⼟⼠⼤⼦⼩⼭⼯⼰⼲⼼⼾⼿⽀⽂⽃⽄⽅⽇⽉⽊⽌⽐⽔⽕⽚⽜⽣⽤⽥⽩⽬⽯⽰⽴⽶⽹⽼⽿⾁⾃⾄⾊⾏⾐⾛⾜⾝⾞⾥⾦⾨⾮⾯⾳⾷⾸⾼⻅⻆⻉⻋⻓⻔⻚⻛⻜⻝⻢⻥⻩⻬⻮⻰";
    private const string Characters = "一二八十人儿入力口土士大子小山工己干心户手支文斗斤方日月木止比水火片牛生用田白目石示立米网老耳肉自至色行衣走足身车里金门非面音食首高见角贝车长门页风飞食马鱼黄齐齿龙";

    /// <summary>True where the text holds anything to fold.</summary>
    public static bool IsNeeded(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u2E80', '\u2FDF') >= 0;

    /// <summary>A copy with every known radical replaced, character for character.</summary>
    public static char[] Fold(ReadOnlySpan<char> text)
    {
        char[] folded = text.ToArray();
        for (int k = 0; k < folded.Length; k++)
        {
            if (folded[k] is < '\u2E80' or > '\u2FDF') continue;
            int index = Radicals.IndexOf(folded[k]);
            if (index >= 0) folded[k] = Characters[index];
        }

        return folded;
    }
}
