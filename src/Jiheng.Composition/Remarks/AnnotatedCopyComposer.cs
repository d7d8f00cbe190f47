using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Composition;

/// <summary>批注副本的编写: one remark for each finding, at the place it is about; findings without a place are told at the top of the report.</summary>
public static class AnnotatedCopyComposer
{
    /// <summary>Composes the remarks in reading order.</summary>
    public static ImmutableArray<Remark> Compose(DocumentView view, Document document)
    {
        List<Remark> remarks = [];
        foreach (FindingView finding in view.Findings)
        {
            SourceLocation? place = finding.Main?.Place.Location ?? Top(document);
            if (place is not null) remarks.Add(new Remark(place, Text(finding, view.Language)));
        }

        return
        [
            .. remarks.OrderBy(remark => remark.Location.Block).ThenBy(remark => remark.Location.Row ?? 0)
                .ThenBy(remark => remark.Location.Column ?? 0).ThenBy(remark => remark.Location.Span.Start),
        ];
    }

    /// <summary>The words of one remark: severity, code, title; message; steps; where it is compared with; remedy.</summary>
    private static string Text(FindingView view, Language language)
    {
        bool english = language == Language.English;
        List<string> lines = [english ? $"[{view.SeverityWord}] {view.Title} ({view.Finding.Code})" : $"【{view.SeverityWord}】{view.Title}（{view.Finding.Code}）", view.Message];
        if (view.Steps.Length > 0) lines.Add((english ? "Sum: " : "算式：") + string.Join(english ? "; " : "；", view.Steps));
        foreach (PlaceView other in view.Places.Where(place => place != view.Main && place.Place.Role == PlaceRole.ComparedWith))
        {
            lines.Add(other.RoleWord + (english ? ": " : "：") + other.Words);
        }

        if (view.Remedy.Length > 0) lines.Add((english ? "Do: " : "建议：") + view.Remedy);
        foreach (LegalBasis basis in view.Finding.LegalBasis) lines.Add((english ? "Basis: " : "依据：") + $"{basis.Title} {basis.Number} {basis.Article}".Trim());
        return string.Join('\n', lines);
    }

    private static SourceLocation? Top(Document document)
    {
        foreach (Block block in document.Blocks)
        {
            if (block is TextBlock { Part: DocumentPart.Body } text && !string.IsNullOrWhiteSpace(text.Text.Value)) return SourceLocation.In(text);
            if (block is Table { RowCount: > 0, ColumnCount: > 0 } table) return SourceLocation.In(table, table[0, 0]);
        }

        return null;
    }
}
