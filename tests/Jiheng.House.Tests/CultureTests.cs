using System.Globalization;

namespace Jiheng.House.Tests;

/// <summary>
/// Cultures: what the engine says never depends on the machine's regional settings. The second culture is made by hand (culture data is not
/// shipped), with everything a real one could change: comma as decimal sign, odd minus, odd grouping, other dates.
/// </summary>
public sealed class CultureTests
{
    public static IEnumerable<TheoryDataRow<string>> Reports =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.PathOf("samples"))
            .Concat(Directory.EnumerateFiles(RepositoryRoot.PathOf("specs", "findings"), "report.*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(Path.GetRelativePath(RepositoryRoot.Folder, path))),
    ];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_gives_the_same_answer_in_every_culture(string report)
    {
        foreach (string[] format in new string[][] { ["--format", "json"], ["--lang", "en"] })
        {
            string[] arguments = ["check", RepositoryRoot.PathOf(report), .. format];
            Assert.Equal(Under(CultureInfo.InvariantCulture, arguments), Under(Odd, arguments));
        }
    }

    private static CultureInfo Odd
    {
        get
        {
            CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat = new NumberFormatInfo
            {
                NumberDecimalSeparator = ",",
                NumberGroupSeparator = ".",
                NegativeSign = "−",
                PercentDecimalSeparator = ",",
                CurrencyDecimalSeparator = ",",
            };
            culture.DateTimeFormat = new DateTimeFormatInfo { ShortDatePattern = "d.M.yy", LongTimePattern = "HH.mm", DateSeparator = "." };
            return culture;
        }
    }

    private static string Under(CultureInfo culture, string[] arguments)
    {
        CultureInfo before = CultureInfo.CurrentCulture, ui = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            (int exit, string output, string error) = CommandLine.Run(arguments);
            Assert.True(exit != 3, error);
            return $"{exit}\n{output}\n{error}";
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, ui);
        }
    }
}
