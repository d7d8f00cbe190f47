using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>包的装配: collects what the files of a pack say, by top-level key, and compiles it.</summary>
internal sealed partial class PackBuilder(PackProblems problems, PackPlaces? places = null)
{
    private readonly List<Concept> _concepts = [];
    private readonly List<CaliberRule> _calibers = [];
    private readonly List<TableForm> _tables = [];
    private readonly List<FieldRule> _fields = [];
    private readonly List<ListRule> _lists = [];
    private readonly List<SectionRule> _sections = [];
    private readonly List<PhraseRule> _phrases = [];
    private readonly List<RelationRule> _relations = [];
    private readonly List<DatedParameter> _parameters = [];
    private readonly List<Measure> _measures = [];
    private readonly List<ScoringScheme> _schemes = [];
    private readonly List<LegalReference> _references = [];
    private readonly List<SlipRule> _slips = [];
    private readonly List<string> _leftovers = [];
    private readonly List<BlankRule> _blanks = [];
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    private readonly List<FormPack> _bases = [];
    private readonly List<Action> _idChecks = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private IndicatorForm? _indicators;
    private FormPack? _head;

    /// <summary>Takes one file.</summary>
    public void AddFile(string path, string name, MapReader? map)
    {
        if (map is null) return;
        if (Path.GetFileName(path) == FormPackLoader.HeadFile)
        {
            AddHead(map);
        }
        else if (name.Contains("/parameters/", StringComparison.Ordinal))
        {
            AddParameter(ParameterName(name), map);
        }
        else
        {
            AddForms(map);
            AddMeanings(map);
            AddLexicon(map);
            AddScoring(map);
            foreach (MapReader one in map.Maps("relations")) AddRelation(one);
            foreach (MapReader one in map.Maps("references")) AddReference(one);
        }

        map.Done();
    }

    /// <summary>Takes over what a thin pack may name of the pack it builds upon: concepts, calibers, measures, references.</summary>
    public void AddBase(FormPack pack)
    {
        _bases.Add(pack);
        _concepts.AddRange(pack.Concepts.Where(one => _ids.Add(one.Id.Value)));
        _calibers.AddRange(pack.Calibers.Where(one => _ids.Add(one.Id)));
        _measures.AddRange(pack.Measures.Where(one => _ids.Add(one.Id)));
        _references.AddRange(pack.References.Where(one => _ids.Add(one.Id)));
    }

    /// <summary>Compiles; null where there is no head.</summary>
    public FormPack? Build(string headName)
    {
        if (_head is null)
        {
            if (!problems.HasErrors) problems.Add(PackFindings.MissingKey, headName, null, ("key", "id"));
            return null;
        }

        foreach (Action check in _idChecks) check();
        return new FormPack(_head.Id, _head.Version)
        {
            Title = _head.Title,
            Authority = _head.Authority,
            From = _head.From,
            Until = _head.Until,
            CheckedOn = _head.CheckedOn,
            Recognition = _head.Recognition,
            Bases = [.. _bases],
            Concepts = [.. _concepts],
            Calibers = [.. _calibers],
            Tables = [.. _tables],
            Indicators = _indicators,
            Fields = [.. _fields],
            Lists = [.. _lists],
            Sections = [.. _sections],
            Phrases = [.. _phrases],
            PhraseIndex = new PhraseIndex(_phrases, _words.GetValueOrDefault("fillers", [])),
            Relations = [.. _relations],
            Parameters = [.. _parameters],
            Measures = [.. _measures],
            Schemes = [.. _schemes],
            References = [.. _references],
            Lexicon = new Lexicon([.. _slips], [.. _leftovers], [.. _blanks], _words),
        };
    }

    private void AddHead(MapReader map)
    {
        (DateOnly from, DateOnly? until) = Period(map);
        List<RecognitionSign> signs = [];
        foreach (MapReader sign in map.Maps("recognise"))
        {
            signs.Add(new RecognitionSign(sign.Text("label"), sign.WholeNumber("points") ?? 1, Labels(sign.Texts("words", required: true))));
            sign.Done();
        }

        string written = map.Text("version");
        if (!PackVersion.TryParse(written, out PackVersion version) && written.Length > 0)
            map.Bad(map.PlaceOf("version"), "version", "以点分开的数，如 \"2022.1\"", "numbers parted by points, such as \"2022.1\"");
        _head = new FormPack(map.Text("id"), version)
        {
            Title = map.Text("title"),
            Authority = map.Text("authority"),
            From = from,
            Until = until,
            CheckedOn = map.Date("checked_on") ?? DateOnly.MinValue,
            // A pack of scoring tables alone is no form, and no paper is taken for it.
            Recognition = signs.Count == 0 ? Recognition.None : new Recognition([.. signs], map.WholeNumber("needed") ?? signs.Sum(sign => sign.Points)),
        };
        map.Texts("extends");
        // Said for those who read the pack; nothing is computed from it.
        map.OptionalText("language");
        // Asked for by those who choose packs (FormPackLoader.IsForm).
        map.Choice("use", ("all", 0), ("scoring", 1));
        if (!map.Has("checked_on")) map.Missing("checked_on");
    }

    private void AddReference(MapReader map)
    {
        string id = NewId(map, "id");
        _references.Add(new LegalReference(id, map.Text("title"), map.OptionalText("number") ?? "", map.OptionalText("article") ?? "", Recalled(map)));
        // Tells the next author where to look the text up again; nothing is computed from it.
        map.OptionalText("found_at");
        map.Done();
    }

    // A source is read, or it is recalled; any other word would quietly count as read.
    private static bool Recalled(MapReader map)
    {
        if (map.OptionalText("source") is { } source && source != "recalled") map.Bad(map.PlaceOf("source"), "source", "recalled（凭记忆、没有查到原文），查到原文的不写这一项", "recalled (from memory); leave the entry out where the text was read");
        return map.Has("source");
    }

    private string NewId(MapReader map, string key)
    {
        string id = map.Text(key);
        if (id.Length > 0 && !_ids.Add(id)) problems.Add(PackFindings.Duplicate, map.File, map.PlaceOf(key), ("id", id));
        return id;
    }

    private (DateOnly From, DateOnly? Until) Period(MapReader map)
    {
        DateOnly? from = map.Date("from"), until = map.Date("until");
        bool open = map.Flag("open");
        string? unclear = from is null && !map.Has("from") ? "没有写起始日 from"
            : until is null && !open ? "没有写终止日 until，也没有写 open: true"
            : until is not null && open ? "until 和 open: true 只能写一个"
            : until < from ? "终止日早于起始日"
            : null;
        if (unclear is not null) problems.Add(PackFindings.UnclearPeriod, map.File, map.Node, ("reason", unclear));
        return (from ?? DateOnly.MinValue, until);
    }

    private static ImmutableArray<string> Labels(ImmutableArray<string> texts) => [.. texts.Select(text => LabelText.Normalise(text))];

    private static string ParameterName(string file) => Path.ChangeExtension(file[(file.IndexOf("/parameters/", StringComparison.Ordinal) + "/parameters/".Length)..], null);
}
