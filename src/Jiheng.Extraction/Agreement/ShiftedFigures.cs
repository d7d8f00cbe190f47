using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 小数点错位: the digits of a figure come back under its name ten, a hundred or a thousand times as large or as small, and as they stand they come back nowhere: "支出27.462万元" beside
/// 274.62 of the table. So many digits do not meet by chance, and no two calibers of one thing are ten times each other.
/// </summary>
internal sealed class ShiftedFigures(Func<ProseFigure, Naming> naming, HashSet<SourceLocation> told)
{
    /// <summary>有效位数 for figures of one name, of names with a common word, and of names with no more than 支出 in common.</summary>
    private const int DigitsOfOneName = 4, TellingDigits = 5, ManyDigits = 6;

    private const int MostAlike = 12, Rounded = 2, ShortestName = 4;

    private static readonly decimal[] Shifts = [10m, 100m, 1000m];

    // Of one head, or a tenth laid aside: there the digits are the same by right.
    private static readonly string[] ByRight = ["人均", "户均", "平均", "每", "均价", "单价", "标准", "10%", "1%", "百分之十", "一成", "折", "倍"];

    private readonly record struct Twin(Quantity Quantity, Naming Naming, ProseFigure? Figure, LooseCell? Cell);

    private readonly Dictionary<string, List<Twin>> _byDigits = new(StringComparer.Ordinal);

    private readonly Dictionary<decimal, int> _written = [];

    private readonly HashSet<decimal> _bare = [];

    /// <summary>Figures of the prose whose point is not where another place has it.</summary>
    public IEnumerable<Relation> Read(List<ProseFigure> figures, List<LooseCell> cells)
    {
        ProseFigure[] money = [.. figures.Where(figure => figure is { Role: FigureRole.Level or FigureRole.Base, Mention: { High: null, Kind: MentionKind.Money }, Quantity.IsPlain: true } && !figure.IsPlanOnly && Chance.DigitsOf(figure.Quantity) >= DigitsOfOneName)];
        if (money.Length == 0) yield break;
        foreach (ProseFigure figure in figures.Where(figure => figure.Mention.Kind == MentionKind.Money)) Count(figure.Quantity);
        foreach (ProseFigure figure in money) Add(new Twin(figure.Quantity, naming(figure), figure, null));
        foreach (LooseCell cell in cells)
        {
            Count(cell.Quantity);
            if (cell.Quantity.Unit == Unit.None) _bare.Add(cell.Quantity.Value);
            if (cell.Quantity.Unit.Dimension == UnitDimension.Money && cell.Quantity.IsPlain && Chance.DigitsOf(cell.Quantity) >= DigitsOfOneName) Add(new Twin(cell.Quantity, cell.Naming, null, cell));
        }

        foreach (ProseFigure figure in money)
        {
            if (figure.Quantity.Value <= 0m || figure.Role != FigureRole.Level || IsWrittenAgain(figure) || Cues.Holds(figure.Between, ByRight)) continue;
            if (_byDigits.TryGetValue(DigitsOf(figure.Quantity), out List<Twin>? alike) && Find(figure, alike) is Twin twin)
            {
                // Of two figures of the prose each is the other's: they are told once.
                if (twin.Figure is ProseFigure other && (told.Contains(other.Place) || !told.Add(figure.Place))) continue;
                yield return Agree(figure, twin);
            }
        }
    }

    private void Count(Quantity quantity) => _written[quantity.BaseValue] = _written.GetValueOrDefault(quantity.BaseValue) + 1;

    // Also of what a coarser figure is a rounding of.
    private bool IsWrittenAgain(ProseFigure figure)
    {
        decimal value = figure.Quantity.BaseValue;
        return _written[value] > 1 || _bare.Contains(figure.Quantity.Value) || (_byDigits.TryGetValue(DigitsOf(figure.Quantity), out List<Twin>? alike) && alike.Exists(twin => twin.Figure != figure && twin.Quantity.BaseInterval.Intersects(figure.Quantity.BaseInterval)));
    }

    private void Add(Twin twin)
    {
        string digits = DigitsOf(twin.Quantity);
        Put(digits);
        for (int cut = 1; cut <= Rounded && digits.Length - cut >= TellingDigits; cut++)
        {
            decimal whole = decimal.Parse(digits, CultureInfo.InvariantCulture);
            for (int i = 0; i < cut; i++) whole /= 10m;
            Put(decimal.Round(whole, 0, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture).TrimEnd('0'));
        }

        void Put(string key)
        {
            if (!_byDigits.TryGetValue(key, out List<Twin>? same)) _byDigits[key] = same = [];
            if (same.Count < MostAlike) same.Add(twin);
        }
    }

    private Twin? Find(ProseFigure figure, List<Twin> alike)
    {
        decimal value = figure.Quantity.BaseValue, slack = figure.Quantity.LastDigit * figure.Unit.Factor / 2m;
        int digits = Chance.DigitsOf(figure.Quantity);
        foreach (Twin twin in alike)
        {
            if (twin.Figure == figure || IsTenth(figure) || (twin.Figure is ProseFigure larger && IsTenth(larger)) || !twin.Quantity.Unit.IsComparableWith(figure.Unit)) continue;
            decimal other = twin.Quantity.BaseValue;
            if (!Array.Exists(Shifts, shift => Math.Abs((value * shift) - other) <= slack * shift || Math.Abs((value / shift) - other) <= slack / shift)) continue;
            if (twin.Figure is ProseFigure said && (Cues.Holds(said.Between, ByRight) || (figure.YearSpokenOf is int year && said.YearSpokenOf is int before && year != before) || !ProseWithTables.MayBeOneKind(figure.Kind, said.Kind))) continue;
            NameBond bond = SharedWords.Between(naming(figure), twin.Naming);
            // Of hundreds of cells some share a word and five digits with something.
            if (bond == NameBond.Word && twin.Cell is not null && digits < ManyDigits && !(twin.Naming.Name.Length >= ShortestName && figure.Stem.Contains(twin.Naming.Name, StringComparison.Ordinal))) continue;
            if (digits >= (bond switch { NameBond.Same => DigitsOfOneName, NameBond.Word => TellingDigits, NameBond.General => ManyDigits, _ => int.MaxValue })) return twin;
        }

        return null;
    }

    // "…，占10%": a tenth by its own words.
    private static bool IsTenth(ProseFigure figure) => figure.Share is { Quantity.BaseValue: 0.1m or 0.01m or 0.001m };

    private static string DigitsOf(Quantity quantity)
    {
        decimal value = Math.Abs(quantity.Value);
        while (value != decimal.Truncate(value)) value *= 10m;
        return decimal.Truncate(value).ToString(CultureInfo.InvariantCulture).TrimEnd('0');
    }

    private static Relation Agree(ProseFigure figure, Twin twin)
    {
        Operand other = twin.Figure is ProseFigure said ? said.As(OperandRole.Mention) : new Operand(OperandRole.Mention, twin.Quantity, twin.Cell!.Place, twin.Naming.Name.Length > 0 ? twin.Naming.Name : "表中数");
        return new Relation(RelationKind.Agree, RelationWitness.Sentence, "agreement/shifted", [figure.As(OperandRole.Mention), other])
        {
            Text = RelationText.Of(figure),
            Location = figure.Place,
        };
    }
}
