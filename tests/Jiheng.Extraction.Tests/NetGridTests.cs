using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

/// <summary>Nets over the cells of a table whose header does not say what makes what.</summary>
public sealed class NetGridTests
{
    [Fact]
    public void A_column_that_two_others_make_in_every_row_is_told() => Assert.Superset(
        (HashSet<string>)["?1312.45 = 812.33 + 500.12", "?2745.08 = 1644.97 + 1100.11", "?983.60 = 702.15 + 281.45"],
        Read("""
            事项 | 甲类 | 乙类 | 丙类
            东片 | 812.33 | 500.12 | 1312.45
            西片 | 1644.97 | 1100.11 | 2745.08
            南片 | 702.15 | 281.45 | 983.60
            """).ToHashSet());

    [Fact]
    public void A_row_that_the_rows_above_make_in_every_column_is_told_whatever_its_name() => Assert.Superset(
        (HashSet<string>)["?3159.45 = 812.33 + 1644.97 + 702.15", "?1881.68 = 500.12 + 1100.11 + 281.45"],
        Read("""
            事项 | 甲类 | 乙类
            东片 | 812.33 | 500.12
            西片 | 1644.97 | 1100.11
            南片 | 702.15 | 281.45
            三片 | 3159.45 | 1881.68
            """).ToHashSet());

    [Fact]
    public void A_net_never_states_what_does_not_fit() => Assert.DoesNotContain(Read("""
        事项 | 甲类 | 乙类 | 丙类
        东片 | 812.33 | 500.12 | 1312.45
        西片 | 1644.97 | 1100.11 | 2745.80
        南片 | 702.15 | 281.45 | 983.60
        """), claim => claim.TrimStart('?').StartsWith("2745.80", StringComparison.Ordinal));

    [Fact]
    public void A_few_small_counts_that_happen_to_add_up_are_not_told() => Assert.Empty(Read("""
        事项 | 甲类 | 乙类 | 丙类
        东片 | 3 | 5 | 8
        """));
}
