using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Composition;

/// <summary>包的用词: how things of one pack are called in one language. Names and formulas are the pack's own and stay Chinese.</summary>
internal sealed class PackSpeech(FormPack pack, Language language)
{
    /// <summary>所说的包.</summary>
    public FormPack Pack => pack;

    /// <summary>The words in the language.</summary>
    public string Say(string chinese, string english) => language == Language.English ? english : chinese;

    /// <summary>概念的叫法.</summary>
    public string Label(ConceptId concept) => pack.Find(concept) is { Label.Length: > 0 } known ? known.Label : concept.Value;

    /// <summary>几个概念的叫法, joined by a sign.</summary>
    public string Labels(ImmutableArray<ConceptId> concepts, string sign) => string.Join(sign, concepts.Select(Label));

    /// <summary>口径的叫法.</summary>
    public string Caliber(string id) => pack.Calibers.FirstOrDefault(one => one.Id == id)?.Label ?? id;

    /// <summary>顿号连起来的清单.</summary>
    public string List(IEnumerable<string> words) => string.Join(Say("、", ", "), words);

    /// <summary>一步取数: "上年“三公经费”预算数".</summary>
    public string Term(MeasureTerm term) =>
        (term.YearOffset < 0 ? Say("上年", "last year's ") : "") + (term.Caliber.Length > 0 ? Caliber(term.Caliber) : "") + Label(term.Concept);

    /// <summary>依据: 《…》（文号 条款）; "" where there is none. A recalled one says so.</summary>
    public string Reference(string id)
    {
        if (pack.FindReference(id) is not { } reference) return "";
        string where = string.Join(" ", new[] { reference.Number, reference.Article }.Where(part => part.Length > 0));
        return "《" + reference.Title + "》" + (where.Length > 0 ? Say("（" + where + "）", " (" + where + ")") : "") + (reference.Recalled ? Recalled : "");
    }

    /// <summary>凭记忆的记号.</summary>
    public string Recalled => Say("【凭记忆】", " [recalled]");

    /// <summary>引号: “…”, or 「…」 around a name that brings quotation marks of its own.</summary>
    public static string Quoted(string name) => name.Contains('“', StringComparison.Ordinal) ? "「" + name + "」" : "“" + name + "”";

    /// <summary>A number without idle zeros.</summary>
    public static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A date.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>起止: "2018-01-01 起，仍在施行".</summary>
    public string Period(DateOnly from, DateOnly? until) => until is { } end
        ? Say($"{Day(from)} 至 {Day(end)}", $"{Day(from)} to {Day(end)}")
        : Say($"{Day(from)} 起，仍在施行", $"since {Day(from)}, still in force");
}
