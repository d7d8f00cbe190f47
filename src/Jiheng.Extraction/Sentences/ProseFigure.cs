using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>句中数: a figure of prose with what its sentence says of it. Built once by <see cref="FigureReader"/>, then only read.</summary>
internal sealed class ProseFigure
{
    /// <summary>句长: no sentence speaks of a figure that stands more figures before; a page that seems to was made to be slow.</summary>
    public const int FarthestInSentence = 120;

    private string _label = "";
    private string? _name;
    private string? _stem;

    /// <summary>所在段.</summary>
    public required ProseText Text { get; init; }

    /// <summary>段序 in its section.</summary>
    public required int Paragraph { get; init; }

    /// <summary>扫描所得.</summary>
    public required QuantityMention Mention { get; init; }

    /// <summary>序 in its section.</summary>
    public required int Index { get; init; }

    /// <summary>句序 in its section; a sentence ends at 。！？ and at the paragraph's end.</summary>
    public required int Sentence { get; init; }

    /// <summary>分句序 in its section: also ends at ；.</summary>
    public required int Segment { get; init; }

    /// <summary>括号层.</summary>
    public required int Depth { get; init; }

    /// <summary>括号序: which bracket pair it stands in, 0 outside.</summary>
    public required int Bracket { get; init; }

    /// <summary>隔: the strongest mark between the figure before and this one: 0 none, 1 、 2 ， 3 ： 4 ； 5 。 6 paragraph.</summary>
    public required int Gap { get; init; }

    /// <summary>引: the words of its own clause before it, brackets left out.</summary>
    public required string Lead { get; init; }

    /// <summary>前文: all text between the figure before (or the sentence's beginning) and this one.</summary>
    public required string Between { get; init; }

    /// <summary>后文: the words after it up to the next mark or figure.</summary>
    public required string After { get; init; }

    /// <summary>编号起头: its clause begins with a list label (1. （一） 一是).</summary>
    public required bool Numbered { get; init; }

    /// <summary>年度 said of it, or null.</summary>
    public required int? Year { get; init; }

    /// <summary>所述年度: its own, or the year that its paragraph opens with ("2022年支出90万元。其中，…").</summary>
    public int? YearSpokenOf => Year ?? Text.OpeningYear;

    /// <summary>在原因句中.</summary>
    public required bool InReason { get; init; }

    /// <summary>列举引语 before it.</summary>
    public ListCue Cue { get; set; }

    /// <summary>"某某中" before it: the named whole, or "".</summary>
    public string CueSubject { get; set; } = "";

    /// <summary>角色.</summary>
    public FigureRole Role { get; set; }

    /// <summary>方向 of a delta or rate.</summary>
    public ChangeDirection Direction { get; set; }

    /// <summary>负增: its words say 增 and its sign says 减; it counts as a decrease of its digits.</summary>
    public bool IsTurned { get; set; }

    /// <summary>预决算别.</summary>
    public BudgetKind Kind { get; set; }

    /// <summary>称谓: the label as written, without connectives and verbs.</summary>
    public string Label
    {
        get => _label;
        set => (_label, _name, _stem) = (value, null, null);
    }

    /// <summary>归一的称谓; kept, since every figure's label is compared with many others.</summary>
    public string Name => _name ??= FigureLabel.Normalise(_label);

    /// <summary>称谓的词干.</summary>
    public string Stem => _stem ??= FigureLabel.Stem(_label);

    /// <summary>占何者, 完成何者: the named whole of a share or a completion rate, or "".</summary>
    public string Of { get; set; } = "";

    /// <summary>占何者 where the whole itself stands right before ("完成预算数100万元的97%"), or null.</summary>
    public ProseFigure? OfFigure { get; set; }

    /// <summary>所说的水平 of a delta, rate or base, once attached; null before and where it is doubtful.</summary>
    public ProseFigure? Subject { get; set; }

    /// <summary>只作计划数: written only as the plan that a rate measures against; nothing else is said of it.</summary>
    public bool IsPlanOnly { get; set; }

    /// <summary>比较对象 of a delta or rate (上年, 年初预算), or "".</summary>
    public string Against { get; set; } = "";

    /// <summary>增减 that its sentence says of this level.</summary>
    public List<ProseChange> Changes { get; } = [];

    /// <summary>占比 that its sentence gives to this level, or null.</summary>
    public ProseFigure? Share { get; set; }

    /// <summary>已分派: given to its level by a parallel list.</summary>
    public bool IsSpread { get; set; }

    /// <summary>持平: its sentence says that nothing changed.</summary>
    public bool Unchanged { get; set; }

    /// <summary>数量.</summary>
    public Quantity Quantity => Mention.Quantity;

    /// <summary>单位.</summary>
    public Unit Unit => Mention.Quantity.Unit;

    /// <summary>位置.</summary>
    public SourceLocation Place => Text.At(Mention.Span);

    /// <summary>水平且可加: a level of money, a count or a measure that may stand in a sum.</summary>
    public bool IsAddable => Role == FigureRole.Level && Mention.High is null
        // "首次突破2万亿元" is a mark that was passed, no amount that parts could make.
        && Quantity.Qualifier is not (Qualifier.MoreThan or Qualifier.LessThan or Qualifier.AtLeast or Qualifier.AtMost)
        && Mention.Kind is MentionKind.Money or MentionKind.Count or MentionKind.Measure;

    /// <summary>As an operand.</summary>
    public Operand As(OperandRole role, decimal sign = 1m) => new(role, IsTurned ? Quantity with { Value = -Quantity.Value } : Quantity, Place, Label.Length > 0 ? (role == OperandRole.Base ? NameOfBase(Label) : Label) : Cues.NameOf(Role, Direction)) { Sign = sign };

    // "比上年的" is 上年.
    private static string NameOfBase(string label)
    {
        string name = label.TrimStart('比', '较', '与', '同').TrimEnd('的');
        return name.Length > 0 ? name : label;
    }
}

/// <summary>增减: what a sentence says of a level against one other period or plan; at least one member is set.</summary>
internal sealed class ProseChange
{
    /// <summary>比较对象, as written, or "".</summary>
    public required string Against { get; init; }

    /// <summary>基期水平.</summary>
    public ProseFigure? Base { get; set; }

    /// <summary>增减额.</summary>
    public ProseFigure? Delta { get; set; }

    /// <summary>增减率.</summary>
    public ProseFigure? Rate { get; set; }
}
