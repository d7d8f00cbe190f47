using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>forms/: tables, indicators, fields, lists, sections.</summary>
internal sealed partial class PackBuilder
{
    private void AddForms(MapReader map)
    {
        foreach (MapReader one in map.Maps("tables")) AddTable(one);
        foreach (MapReader one in map.Maps("indicators")) AddIndicators(one);
        foreach (MapReader one in map.Maps("fields")) AddField(one);
        foreach (MapReader one in map.Maps("lists"))
        {
            _lists.Add(new ListRule(ConceptAt(one, "concept"), one.Text("label"), one.Texts("markers", required: true)) { Holders = Labels(one.Texts("holders")) });
            one.Done();
        }

        foreach (MapReader one in map.Maps("sections"))
        {
            _sections.Add(new SectionRule(NewId(one, "id"), Labels(one.Texts("titles", required: true)), CaliberAt(one, "caliber")) { Within = one.OptionalText("within") ?? "" });
            one.Done();
        }
    }

    private void AddTable(MapReader map)
    {
        ImmutableArray<ColumnRule>.Builder columns = ImmutableArray.CreateBuilder<ColumnRule>();
        foreach (MapReader column in map.Maps("columns"))
        {
            columns.Add(new ColumnRule(ConceptAt(column, "concept"), Labels(column.Texts("headers", required: true))));
            column.Done();
        }

        if (columns.Count == 0) map.Missing("columns");
        _tables.Add(new TableForm(NewId(map, "id"), map.Text("title"), columns.ToImmutable())
        {
            RowHeaders = Labels(map.Texts("row_headers")),
            SummaryRows = Labels(map.Texts("summary_rows")),
            Fillers = Labels(map.Texts("fillers")),
            Titles = Labels(map.Texts("titles")),
            Caliber = CaliberAt(map, "caliber"),
        });
        map.Done();
    }

    private void AddIndicators(MapReader map)
    {
        ImmutableArray<IndicatorCategory>.Builder categories = ImmutableArray.CreateBuilder<IndicatorCategory>();
        foreach (MapReader one in map.Maps("categories"))
        {
            string label = one.Text("label");
            categories.Add(new IndicatorCategory(one.Text("id"), label, Labels([label, .. one.Texts("also")])));
            one.Done();
        }

        _indicators = new IndicatorForm(Labels(map.Texts("target", required: true)), Labels(map.Texts("completion", required: true)))
        {
            NameHeaders = Labels(map.Texts("name")),
            PointsHeaders = Labels(map.Texts("points")),
            ScoreHeaders = Labels(map.Texts("score")),
            ReasonHeaders = Labels(map.Texts("reason")),
            OtherHeaders = Labels(map.Texts("other")),
            Categories = categories.ToImmutable(),
        };
        map.Done();
    }

    private void AddField(MapReader map)
    {
        _fields.Add(new FieldRule(
            ConceptAt(map, "concept"),
            map.Choice("kind", ("text", FieldKind.Text), ("number", FieldKind.Number), ("date", FieldKind.Date), ("choice", FieldKind.Choice)),
            Labels(map.Texts("labels", required: true)))
        {
            Unit = UnitAt(map, "unit"),
            Choices = map.Texts("choices"),
        });
        map.Done();
    }
}
