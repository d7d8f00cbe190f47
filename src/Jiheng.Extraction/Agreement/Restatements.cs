using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 复述: a figure of a sentence that comes back in another sentence or in a cell. The names need agree only so far as the digits leave room for chance: the fewer
/// digits a figure has and the more figures of so many digits a paper holds, the nearer must the names be. What is so found is told as held; where figures differ nothing is said.
/// </summary>
internal sealed class Restatements
{
    private const string Rule = "agreement/restated";

    /// <summary>So many equal figures before one are tried.</summary>
    private const int MostEqual = 12;

    /// <summary>How much of the text before a figure may hold its name.</summary>
    private const int Words = 26;

    /// <summary>尾差: a figure rounded from a longer one has to show so many digits.</summary>
    private const int RoundedDigits = 3;

    /// <summary>A figure in another unit than is told has to show so many.</summary>
    private const int TellingDigits = 5;

    private readonly List<ProseFigure> _figures;
    private readonly List<LooseCell> _cells;
    private readonly HashSet<SourceLocation> _told = [];
    private readonly HashSet<SourceLocation> _inTable = [];
    private readonly Dictionary<SourceLocation, List<int>> _lists = [];
    private readonly Dictionary<ProseFigure, Naming> _namings = new(ReferenceEqualityComparer.Instance);
    private readonly Chance _chance;

    private Restatements(List<ProseFigure> figures, List<LooseCell> cells, IEnumerable<Relation> relations)
    {
        (_figures, _cells) = (figures, cells);
        _chance = new Chance(figures.Select(figure => figure.Quantity).Concat(cells.Select(cell => cell.Quantity)));
        int list = 0;
        foreach (Relation relation in relations)
        {
            list++;
            foreach (Operand operand in relation.Operands)
            {
                if (operand.Location is not SourceLocation place) continue;
                if (relation.Kind == RelationKind.Sum)
                {
                    if (!_lists.TryGetValue(place, out List<int>? lists)) _lists[place] = lists = [];
                    lists.Add(list);
                }

                if (relation.Kind is not (RelationKind.Agree or RelationKind.Compare)) continue;
                bool table = relation.Operands.Any(other => other.Location?.Row is not null);
                (table ? _inTable : _told).Add(place);
            }
        }
    }

    /// <summary>Restatements that no other reader tells; <paramref name="told"/> is what they do.</summary>
    public static IEnumerable<Relation> Read(Document document, IReadOnlyList<ProseSection> prose, ImmutableArray<TableMention> known, IEnumerable<Relation> told)
    {
        Restatements net = new([.. prose.SelectMany(section => section.Figures)], LooseCells.Of(document, known), told);
        foreach (Relation relation in prose.SelectMany(section => SoleItems.Read(section.Figures, net.StandInOneList))) yield return net.Tell(relation);
        foreach (Relation relation in net.InProse().Concat(net.InTables()).Concat(new ShiftedFigures(net.NamingOf, net._told).Read(net._figures, net._cells))) yield return relation;
    }

    private Relation Tell(Relation relation)
    {
        foreach (Operand operand in relation.Operands) _told.Add(operand.Location!);
        return relation;
    }

    // Whole and part, or two parts, of a sum that is told already.
    private bool StandInOneList(ProseFigure one, ProseFigure other) =>
        _lists.TryGetValue(one.Place, out List<int>? lists) && _lists.TryGetValue(other.Place, out List<int>? others) && lists.Exists(others.Contains);

    private static bool MayComeBack(ProseFigure figure) =>
        figure.Mention.High is null && figure.Quantity is { IsPlain: true } && figure.Quantity.Value != 0m && !figure.IsPlanOnly && figure.Unit.Dimension != UnitDimension.Score;

    private IEnumerable<Relation> InProse()
    {
        Dictionary<string, List<ProseFigure>> seen = new(StringComparer.Ordinal);
        foreach (ProseFigure figure in _figures)
        {
            if (!MayComeBack(figure)) continue;
            string key = figure.Role + figure.Unit.BaseSymbol + figure.Quantity.BaseValue.ToString("0.############", CultureInfo.InvariantCulture);
            if (!seen.TryGetValue(key, out List<ProseFigure>? same)) seen[key] = same = [];
            if (!_told.Contains(figure.Place) && Nearest(figure, same) is ProseFigure other) yield return Agree(figure, other.As(OperandRole.Mention), RelationText.Of(other) + " / ");
            same.Add(figure);
        }
    }

    private ProseFigure? Nearest(ProseFigure figure, List<ProseFigure> same)
    {
        ProseFigure? best = null;
        NameBond bond = NameBond.None;
        Naming naming = NamingOf(figure);
        for (int i = same.Count - 1; i >= 0 && i >= same.Count - MostEqual; i--)
        {
            ProseFigure other = same[i];
            if (AreTwoThings(figure, other)) continue;
            NameBond found = SharedWords.Between(naming, NamingOf(other));
            if (best is null || found > bond) (best, bond) = (other, found);
        }

        return best is not null && _chance.LeavesNone(figure.Quantity, bond) && (IsLevel(figure) || IsOfOneThing(figure, best, bond)) ? best : null;
    }

    private static bool IsLevel(ProseFigure figure) => figure.Role is FigureRole.Level or FigureRole.Base;

    // "增长7.5%" stands under every second name: it is the same only where the thing is.
    private static bool IsOfOneThing(ProseFigure figure, ProseFigure other, NameBond bond) =>
        Chance.DigitsOf(figure.Quantity) > 1 && (bond == NameBond.Same || (figure.Subject is ProseFigure one && other.Subject is ProseFigure two && one.Quantity.BaseValue == two.Quantity.BaseValue && one.Unit.IsComparableWith(two.Unit)));

    // Two parts of one list, two figures of one sentence, of two years or of plan and outturn are two things, however equal.
    private bool AreTwoThings(ProseFigure figure, ProseFigure other) =>
        (ReferenceEquals(figure.Text, other.Text) && figure.Sentence == other.Sentence)
        || StandInOneList(figure, other)
        || (figure.YearSpokenOf is int year && other.YearSpokenOf is int before && year != before)
        || !ProseWithTables.MayBeOneKind(figure.Kind, other.Kind)
        || (figure.Role is FigureRole.Rate or FigureRole.Delta && figure.Direction != other.Direction);

    private IEnumerable<Relation> InTables()
    {
        if (_cells.Count == 0) yield break;
        LooseCell[] inMoney = [.. _cells.Where(cell => cell.Quantity.Unit.Dimension == UnitDimension.Money).OrderBy(cell => cell.Quantity.BaseValue)];
        decimal[] money = [.. inMoney.Select(cell => cell.Quantity.BaseValue)];
        LooseCell[] bare = [.. _cells.Where(cell => cell.Quantity.Unit == Unit.None).OrderBy(cell => cell.Quantity.Value)];
        decimal[] numbers = [.. bare.Select(cell => cell.Quantity.Value)];
        foreach (ProseFigure figure in _figures)
        {
            if (!MayComeBack(figure) || !IsLevel(figure) || figure.Mention.Kind != MentionKind.Money || _inTable.Contains(figure.Place)) continue;
            // A table that names no unit is written in the sentence's, or in 元.
            LooseCell? cell = Best(figure, inMoney, money, figure.Unit.Factor), same = cell is null ? Best(figure, bare, numbers, 1m) : null;
            cell ??= same ?? (Chance.DigitsOf(figure.Quantity) >= TellingDigits ? Best(figure, bare, numbers, figure.Unit.Factor) : null);
            if (cell is not null)
            {
                Quantity quantity = cell.Quantity.Unit == Unit.None ? cell.Quantity with { Unit = cell == same ? figure.Unit : Unit.Yuan } : cell.Quantity;
                yield return Agree(figure, new Operand(OperandRole.Mention, quantity, cell.Place, cell.Naming.Name.Length > 0 ? cell.Naming.Name : "表中数"), "");
            }
        }
    }

    private LooseCell? Best(ProseFigure figure, LooseCell[] cells, decimal[] values, decimal factor)
    {
        LooseCell? best = null;
        NameBond bond = NameBond.None;
        Naming naming = NamingOf(figure);
        bool earlier = RateColumns.NamesEarlier(naming.Words);
        decimal value = figure.Quantity.Value * factor;
        int digits = Chance.DigitsOf(figure.Quantity);
        decimal slack = digits >= RoundedDigits ? figure.Quantity.LastDigit * factor / 2m : 0m;
        int first = ProseWithTables.FirstAtLeast(values, value - slack);
        for (int i = first; i < values.Length && i - first < MostEqual * 2 && values[i] <= value + slack; i++)
        {
            LooseCell cell = cells[i];
            // A cell, and the line of a table that was lost, may be read both ways.
            if (cell.Place.Block == figure.Place.Block && (figure.Place.Row is not null || cell.Place.Row is null)) continue;
            NameBond found = SharedWords.Between(naming, cell.Naming);
            if (values[i] != value && found < NameBond.Word) continue;
            if (earlier && !RateColumns.NamesEarlier(cell.Naming.Words)) found = NameBond.None;
            if (best is null || found > bond || (found == bond && values[i] == value && best.Quantity.BaseValue != figure.Quantity.BaseValue)) (best, bond) = (cell, found);
        }

        return best is not null && _chance.LeavesNone(figure.Quantity, bond) ? best : null;
    }

    private Naming NamingOf(ProseFigure figure)
    {
        if (_namings.TryGetValue(figure, out Naming? known)) return known;
        string between = figure.Between.Length > Words ? figure.Between[^Words..] : figure.Between;
        bool own = IsLevel(figure);
        Naming naming = new(own || figure.Label.Length > 1 ? figure.Stem : figure.Subject?.Stem ?? "", (own ? figure.Label : figure.Subject?.Label ?? "") + "|" + between);
        _namings.Add(figure, naming);
        return naming;
    }

    private static Relation Agree(ProseFigure figure, Operand other, string before) =>
        new(RelationKind.Agree, RelationWitness.Sentence, Rule, [other, figure.As(OperandRole.Mention)])
        {
            Firmness = RelationFirmness.Tentative,
            Text = before + RelationText.Of(figure),
            Location = figure.Place,
        };
}
