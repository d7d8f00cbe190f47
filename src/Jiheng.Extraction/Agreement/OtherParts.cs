using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 同总异分: "支出4733.14万元，其中基本支出3300.00万元，项目支出1433.14万元" beside a row of 4733.14, 3365.38 and 1367.76 under the same names: both add up, and one whole is not
/// made up in two ways by parts of one name. No slip of a digit is asked for: the whole, the names and both sums say that the same is meant.
/// </summary>
internal static class OtherParts
{
    private const int ShortestName = 4, TellingDigits = 5, MostParts = 6, MostRows = 400;

    /// <summary>Parts of sums of the prose that a row or a column of a table gives otherwise.</summary>
    public static IEnumerable<Relation> Read(IReadOnlyList<ProseSection> prose, ImmutableArray<TableMention> cells, IEnumerable<Relation> stated)
    {
        if (cells.IsEmpty) yield break;
        ILookup<decimal, TableMention> byValue = cells.Where(cell => !cell.IsEarlier && Chance.DigitsOf(cell.Figure.Quantity) >= TellingDigits).ToLookup(cell => cell.Figure.Quantity.BaseValue);
        ILookup<(int, int?), TableMention> rows = cells.ToLookup(cell => (cell.Section, cell.Figure.Location.Row)), columns = cells.ToLookup(cell => (cell.Section, (int?)cell.ColumnIndex));
        Dictionary<long, ProseFigure> figures = [];
        foreach (ProseFigure figure in prose.SelectMany(section => section.Figures)) figures.TryAdd(NetBook.KeyOf(figure.Place), figure);
        foreach (Relation sum in stated)
        {
            if (sum is not { Kind: RelationKind.Sum, Witness: RelationWitness.Sentence, Operands.Length: > 2 and <= MostParts + 1 } || !Closes(sum)) continue;
            ProseFigure[] members = [.. sum.Operands.Where(operand => operand.Location is not null).Select(operand => figures.GetValueOrDefault(NetBook.KeyOf(operand.Location!))).OfType<ProseFigure>()];
            if (members.Length != sum.Operands.Length || members[0].Unit.Dimension != UnitDimension.Money || members.Any(member => member.Text.Row is not null)) continue;
            foreach (TableMention whole in byValue[members[0].Quantity.BaseValue].Take(MostParts))
            {
                if (!ProseWithTables.MayBeOneKind(members[0].Kind, whole.Kind) || (members[0].Year is int year && whole.Year is int other && year != other)) continue;
                TableMention[]? parts = PartsIn(rows[(whole.Section, whole.Figure.Location.Row)], whole, members, cell => cell.Group == whole.Group ? cell.Column : "") ?? PartsIn(columns[(whole.Section, whole.ColumnIndex)], whole, members, cell => cell.Row);
                if (parts is null) continue;
                for (int i = 0; i < parts.Length; i++)
                {
                    if (parts[i].Figure.Quantity.BaseValue != members[i + 1].Quantity.BaseValue) yield return Agree(members[i + 1], parts[i]);
                }

                break;
            }
        }
    }

    private static bool Closes(Relation sum) => sum.Operands[0].Role == OperandRole.Whole && sum.Operands.Skip(1).All(part => part is { Role: OperandRole.Part, Sign: 1m }) && sum.Operands.Skip(1).Sum(part => part.BaseValue) == sum.Operands[0].BaseValue;

    // The cells that bear the names of the parts, where they make the whole and are not what the prose says.
    private static TableMention[]? PartsIn(IEnumerable<TableMention> line, TableMention whole, ProseFigure[] members, Func<TableMention, string> nameOf)
    {
        TableMention[] beside = [.. line.Take(MostRows).Where(cell => cell != whole)];
        List<TableMention> parts = [];
        foreach (ProseFigure member in members.Skip(1))
        {
            string name = FigureLabel.WithoutFund(member.Stem);
            TableMention[] named = name.Length < ShortestName ? [] : [.. beside.Where(cell => nameOf(cell) == name && ProseWithTables.MayBeOneKind(member.Kind, cell.Kind))];
            if (named.Length != 1) return null;
            parts.Add(named[0]);
        }

        return parts.Distinct().Count() == parts.Count && parts.Sum(part => part.Figure.Quantity.BaseValue) == whole.Figure.Quantity.BaseValue ? [.. parts] : null;
    }

    private static Relation Agree(ProseFigure figure, TableMention cell) =>
        new(RelationKind.Agree, RelationWitness.Sentence, "agreement/other-parts", [figure.As(OperandRole.Mention), cell.Figure.As(OperandRole.Mention, cell.Name)])
        {
            Text = RelationText.Of(figure),
            Location = figure.Place,
            Title = figure.Label + "与表中“" + cell.Name + "”一致",
        };
}
