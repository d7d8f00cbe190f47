namespace Jiheng.Formats;

/// <summary>
/// 批注范围: from a character of one w:p to just after a character of the same or a later one. With start equal to end the whole paragraph is meant,
/// which is all that can be marked in a blank cell.
/// </summary>
internal readonly record struct CommentRange(int Id, int FirstUnit, int Start, int LastUnit, int End)
{
    public bool WholeParagraph => FirstUnit == LastUnit && Start == End;

    public static CommentRange Whole(int id, int unit) => new(id, unit, 0, unit, 0);
}
