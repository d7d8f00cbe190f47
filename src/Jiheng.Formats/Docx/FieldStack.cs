namespace Jiheng.Formats;

/// <summary>域: tells whether we stand in a field's code, which is not shown, or in its result, which is.</summary>
internal sealed class FieldStack
{
    private readonly List<bool> _inResult = [];
    private int _codes;

    /// <summary>True inside the code of any field around us.</summary>
    public bool InCode => _codes > 0;

    public void Begin()
    {
        _inResult.Add(false);
        _codes++;
    }

    public void Separate()
    {
        if (_inResult.Count == 0 || _inResult[^1]) return;
        _inResult[^1] = true;
        _codes--;
    }

    public void End()
    {
        if (_inResult.Count == 0) return;
        if (!_inResult[^1]) _codes--;
        _inResult.RemoveAt(_inResult.Count - 1);
    }

    /// <summary>A code never runs over a paragraph's end; a field that was begun and never separated must not swallow the rest of the file.</summary>
    public void EndParagraph()
    {
        if (_codes == 0) return;
        _inResult.RemoveAll(inResult => !inResult);
        _codes = 0;
    }
}
