namespace Jiheng.Formats;

/// <summary>一侧的编号: how far the numbers of one side have come, level by level (一、, （一）, 1., （1）); a number begins the levels below it anew.</summary>
internal sealed class SideNumbers
{
    private static readonly ListLabelKind[] Levels = [ListLabelKind.Section, ListLabelKind.Bracketed, ListLabelKind.Number, ListLabelKind.BracketedNumber];

    private readonly int[] _last = new int[Levels.Length];

    /// <summary>Forgets all.</summary>
    public void Restart() => Array.Clear(_last);

    /// <summary>The name has the number that comes next on its level.</summary>
    public bool IsNext(string name) => Read(name, out int level, out int number) && number == _last[level] + 1;

    /// <summary>Counts a name in.</summary>
    public void Take(string name)
    {
        if (!Read(name, out int level, out int number)) return;
        _last[level] = number;
        Array.Clear(_last, level + 1, _last.Length - level - 1);
    }

    private static bool Read(string name, out int level, out int number)
    {
        ListLabel label = ListLabel.Of(name);
        (level, number) = (Array.IndexOf(Levels, label.Kind), label.Value);
        return level >= 0;
    }
}
