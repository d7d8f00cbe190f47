using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.FormPacks;

/// <summary>表式包: one form of one authority, compiled and immutable.</summary>
public sealed class FormPack
{
    private readonly Dictionary<string, Concept> _concepts = [];

    /// <summary>章节起点: the concept of the facts that say where a section of the narrative begins; their dimension is the section's id, "" where one ends.</summary>
    public static ConceptId SectionConcept { get; } = new("narrative.section");

    /// <summary>A pack with its permanent id and version.</summary>
    public FormPack(string id, PackVersion version)
    {
        Id = id;
        Version = version;
    }

    /// <summary>编号, permanent and ASCII ("yueyang.dept-self-eval").</summary>
    public string Id { get; }

    /// <summary>版本 ("2022.1").</summary>
    public PackVersion Version { get; }

    /// <summary>编号@版本.</summary>
    public string Reference => Id + "@" + Version;

    /// <summary>名称 of the form.</summary>
    public string Title { get; init; } = "";

    /// <summary>发布机关.</summary>
    public string Authority { get; init; } = "";

    /// <summary>施行日.</summary>
    public DateOnly From { get; init; } = DateOnly.MinValue;

    /// <summary>终止日; null while in force.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>核对日: the day a person last confirmed that the form is in force as described.</summary>
    public DateOnly CheckedOn { get; init; }

    /// <summary>所据之包: the packs it builds upon; their concepts, calibers, measures and references are among its own.</summary>
    public ImmutableArray<FormPack> Bases { get; init; } = [];

    /// <summary>识别标志.</summary>
    public Recognition Recognition { get; init; } = Recognition.None;

    /// <summary>概念.</summary>
    public ImmutableArray<Concept> Concepts
    {
        get;
        init
        {
            field = value;
            _concepts = new(value.Length, StringComparer.Ordinal);
            foreach (Concept concept in value) _concepts.TryAdd(concept.Id.Value, concept);
        }
    } = [];

    /// <summary>口径; the first is that of the whole department.</summary>
    public ImmutableArray<CaliberRule> Calibers { get; init; } = [];

    /// <summary>表式.</summary>
    public ImmutableArray<TableForm> Tables { get; init; } = [];

    /// <summary>指标表, or null.</summary>
    public IndicatorForm? Indicators { get; init; }

    /// <summary>填写项.</summary>
    public ImmutableArray<FieldRule> Fields { get; init; } = [];

    /// <summary>条目.</summary>
    public ImmutableArray<ListRule> Lists { get; init; } = [];

    /// <summary>章节.</summary>
    public ImmutableArray<SectionRule> Sections { get; init; } = [];

    /// <summary>说法.</summary>
    public ImmutableArray<PhraseRule> Phrases { get; init; } = [];

    /// <summary>说法索引, compiled once.</summary>
    public PhraseIndex PhraseIndex { get; init; } = PhraseIndex.Empty;

    /// <summary>关系.</summary>
    public ImmutableArray<RelationRule> Relations { get; init; } = [];

    /// <summary>参数.</summary>
    public ImmutableArray<DatedParameter> Parameters { get; init; } = [];

    /// <summary>计算指标.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>评分方案.</summary>
    public ImmutableArray<ScoringScheme> Schemes { get; init; } = [];

    /// <summary>依据.</summary>
    public ImmutableArray<LegalReference> References { get; init; } = [];

    /// <summary>词库.</summary>
    public Lexicon Lexicon { get; init; } = Lexicon.Empty;

    /// <summary>查概念; null for an unknown id.</summary>
    public Concept? Find(ConceptId id) => _concepts.GetValueOrDefault(id.Value);

    /// <summary>查计算指标; null for an unknown id.</summary>
    public Measure? FindMeasure(string id) => Measures.FirstOrDefault(one => one.Id == id);

    /// <summary>查参数 in force on a day; null where there is none.</summary>
    public DatedValue? ParameterOn(string name, DateOnly day) => Parameters.FirstOrDefault(one => one.Name == name)?.On(day);

    /// <summary>查依据; null for an unknown id.</summary>
    public LegalReference? FindReference(string id) => References.FirstOrDefault(one => one.Id == id);

    /// <summary>适用: true where the pack is in force on a day.</summary>
    public bool AppliesOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
