namespace Jiheng.FormPacks;

/// <summary>The plain reader and the full parser read the same; what the plain one does not know it leaves to the full one.</summary>
public sealed class YamlTests
{
    [Fact]
    public void Both_readers_agree_on_every_file_of_every_pack()
    {
        foreach (string file in Directory.EnumerateFiles(RepositoryRoot.PathOf("packs"), "*.yaml", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(file);
            PackNode? plain = PlainYaml.TryRead(text);
            Assert.True(plain is not null, file + " is not plain");
            Assert.Equal(Show(YamlTree.Read(text, out _)), Show(plain));
        }
    }

    [Theory]
    [InlineData("a: 1\nb:\n  - x\n  - y: 2\n    z: [p, \"q, r\"]\nc: {d: e, f: [g]}\n")]
    [InlineData("a:\n- b\n- c # note\nd: 'it: is'\n")]
    [InlineData("a: \"x # y\"\nb: x#y\n")]
    [InlineData("a:\n  b:\n    c: d\n  e: f\n")]
    public void Both_readers_agree(string yaml) => Assert.Equal(Show(YamlTree.Read(yaml, out _)), Show(PlainYaml.TryRead(yaml)));

    [Theory]
    [InlineData("a: &x 1\nb: *x\n")]
    [InlineData("a: |\n  text\n")]
    [InlineData("a: \"x\\n\"\n")]
    [InlineData("a: one\n  two\n")]
    [InlineData("a: {b: c,\n  d: e}\n")]
    [InlineData("a：b\n")]
    [InlineData("a: [b\n")]
    [InlineData("a: b: c\n")]
    public void What_is_not_plain_is_left_to_the_full_parser(string yaml) => Assert.Null(PlainYaml.TryRead(yaml));

    private static string Show(PackNode? node) => node switch
    {
        PackText text => $"{text.Line}:{text.Value}",
        PackList list => $"[{string.Join(",", list.Items.Select(Show))}]",
        PackMap map => $"{{{string.Join(",", map.Entries.Select(entry => Show(entry.Key) + "=" + Show(entry.Value)))}}}",
        _ => "null",
    };
}
