using Jiheng.Documents;
using Jiheng.Extraction;
using Jiheng.Facts;

namespace Jiheng;

/// <summary>specs/tables: the same table says the same in every layout. Where blank cells leave no mark, it may say less, but nothing else.</summary>
public sealed class TableLayoutSpecs
{
    private static readonly string[] Layouts =
        ["tabs", "strokes", "strokes and blanks", "markdown", "a stroke behind each cell", "a stroke on its own line", "a stroke opens each row", "a cell a line", "a cell a line, spaced", "single spaces", "names broken", "no spaces", "over a page"];

    /// <summary>Layouts in which a table may stay unread.</summary>
    private static readonly string[] Poor = ["single spaces", "names broken", "no spaces", "over a page"];

    public static TheoryData<string, string> Tables
    {
        get
        {
            TheoryData<string, string> tables = [];
            foreach (string file in Directory.GetFiles(RepositoryRoot.PathOf("specs", "tables"), "*.txt").Order(StringComparer.Ordinal))
            {
                foreach (string layout in Layouts) tables.Add(Path.GetFileNameWithoutExtension(file), layout);
            }

            return tables;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_says_the_same_in_every_layout(string name, string layout)
    {
        DrawnTable drawn = DrawnTable.Of(File.ReadAllText(RepositoryRoot.PathOf("specs", "tables", name + ".txt")));
        HashSet<string> wanted = Said(drawn.Native()), found = Said(drawn.As(layout));
        Assert.NotEmpty(wanted);
        Assert.Empty(found.Except(wanted));
        if (Poor.Contains(layout) ? found.Count > 0 && layout == "single spaces" && !drawn.HasBlanks : !drawn.HasBlanks || !layout.StartsWith("a cell", StringComparison.Ordinal)) Assert.Empty(wanted.Except(found));
    }

    /// <summary>Blank cells anywhere: what is read may be less, but no sum that the table does not state.</summary>
    [Fact]
    public void Blank_cells_never_make_up_a_sum()
    {
        for (int seed = 0; seed < 150; seed++)
        {
            Random random = new(seed);
            string text = (seed % 3) switch { 0 => MadeUp.Offices(random), 1 => MadeUp.TwoSides(random), _ => MadeUp.Codes(random) };
            DrawnTable drawn = DrawnTable.Of(text);
            HashSet<string> wanted = Said(drawn.Native());
            foreach (string layout in Layouts)
            {
                if (layout == "single spaces") continue;
                string[] more = [.. Said(drawn.As(layout)).Except(wanted)];
                Assert.True(more.Length == 0, $"seed {seed}, {layout}: {string.Join("; ", more)}\n{text}");
            }
        }
    }

    private static HashSet<string> Said(Document document) =>
        [.. TableRelations.Read(document).Select(relation => relation.Kind + " " + string.Join(' ', relation.Operands.Select(one => one.Role + ":" + one.Quantity)))];
}
