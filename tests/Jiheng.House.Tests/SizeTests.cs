namespace Jiheng.House.Tests;

/// <summary>Size: half the files people like to read have under 120 lines, nine in ten under 300.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    private const int Review = 300, Limit = 500;

    [Fact]
    public void No_file_is_longer_than_can_be_read()
    {
        (SourceFile File, int Lines)[] all = [.. SourceTree.CSharp.Select(file => (file, file.Text.AsSpan().Count('\n')))];
        foreach ((SourceFile file, int lines) in all.Where(one => one.Lines > Review).OrderByDescending(one => one.Lines)) output.WriteLine($"{lines,5}  {file.Path}");
        Exemptions.AssertNone("size", all.Where(one => one.Lines > Limit).Select(one => (one.File.Path, $"{one.File.Path} has {one.Lines} lines; {Limit} is the most")));
    }

    [Fact]
    public void Most_files_are_short()
    {
        int[] lines = [.. SourceTree.Source.Select(file => file.Text.AsSpan().Count('\n')).Order()];
        Assert.True(lines[lines.Length / 2] <= 150, $"half of the files in src have more than {lines[lines.Length / 2]} lines; 150 is the aim");
        Assert.True(lines[lines.Length * 9 / 10] <= Review, $"one file in ten in src has more than {lines[lines.Length * 9 / 10]} lines; {Review} is the aim");
    }
}
