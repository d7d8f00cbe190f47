using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.Checks;

/// <summary>选码: which code a relation that does not hold speaks under; a code that the pack names comes first.</summary>
internal static class CodeChoice
{
    /// <summary>Rules of tables whose failures have a code of their own begin so.</summary>
    private const string HierarchyRule = "table/hierarchy", BalanceRule = "table/balance";

    public static string OfFailure(JudgedRelation judged, PlaceNames places)
    {
        Relation relation = judged.Relation;
        if (relation.Code is not null && FindingCatalogue.TryGet(relation.Code, out _)) return relation.Code;
        Extent extent = ExtentOf(relation, places);
        return relation.Kind switch
        {
            RelationKind.Sum or RelationKind.Reconcile => extent switch
            {
                Extent.Prose => SentenceFindings.Sum,
                Extent.Mixed => SentenceFindings.Agreement,
                Extent.Tables => TableFindings.SumBetweenTables,
                _ => OfTableSum(relation),
            },
            RelationKind.Ratio => extent == Extent.OneTable ? TableFindings.Rate : SentenceFindings.Rate,
            RelationKind.Change when IsFeasibility(relation) => SentenceFindings.Infeasible,
            RelationKind.Change when judged.Judgement.IsWrongDirection => SentenceFindings.Wording,
            RelationKind.Change => extent == Extent.OneTable ? TableFindings.Change : SentenceFindings.Change,
            RelationKind.Compare when relation.Rule.StartsWith(BalanceRule, StringComparison.Ordinal) => TableFindings.Balance,
            RelationKind.Compare => extent switch
            {
                Extent.OneTable => TableFindings.Order,
                Extent.Tables => TableFindings.OrderBetweenTables,
                _ => SentenceFindings.Wording,
            },
            RelationKind.Count => SentenceFindings.Count,
            RelationKind.Band => SentenceFindings.Band,
            _ => extent is Extent.OneTable or Extent.Tables ? TableFindings.BetweenTables : SentenceFindings.Agreement,
        };
    }

    public static string OfRounding(Relation relation, PlaceNames places) => InTables(relation, places) ? TableFindings.Rounding : SentenceFindings.Rounding;

    public static string OfLastDigit(Relation relation, PlaceNames places) => InTables(relation, places) ? TableFindings.LastDigit : SentenceFindings.LastDigit;

    public static string OfZeroBase(Relation relation, PlaceNames places) => InTables(relation, places) ? TableFindings.ZeroBase : SentenceFindings.ZeroBase;

    private static bool InTables(Relation relation, PlaceNames places) => ExtentOf(relation, places) is Extent.OneTable or Extent.Tables;

    private static string OfTableSum(Relation relation)
    {
        if (relation.Rule.StartsWith(HierarchyRule, StringComparison.Ordinal)) return TableFindings.Hierarchy;
        Operand[] written = [.. relation.Operands.Where(operand => operand.Location is not null)];
        bool oneColumn = written.All(operand => operand.Location!.Column == written[0].Location!.Column);
        bool oneRow = written.All(operand => operand.Location!.Row == written[0].Location!.Row);
        return oneColumn && !oneRow ? TableFindings.TotalRow : TableFindings.TotalOfRow;
    }

    private static bool IsFeasibility(Relation relation) =>
        relation.First(OperandRole.Base) is null && relation.First(OperandRole.Delta) is null && relation.First(OperandRole.Result) is not null;

    private static Extent ExtentOf(Relation relation, PlaceNames places)
    {
        bool prose = false, cells = false, oneTable = true;
        int table = -1;
        foreach (SourceLocation place in relation.Operands.Select(operand => operand.Location).OfType<SourceLocation>())
        {
            if (relation.Witness == RelationWitness.Sentence || places.IsProse(place))
            {
                prose = true;
                continue;
            }

            cells = true;
            oneTable &= table < 0 || table == place.Block;
            table = place.Block;
        }

        return !cells ? Extent.Prose : prose ? Extent.Mixed : oneTable ? Extent.OneTable : Extent.Tables;
    }

    private enum Extent
    {
        Prose,
        OneTable,
        Tables,
        Mixed,
    }
}
