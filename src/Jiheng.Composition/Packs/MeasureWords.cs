using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Composition;

/// <summary>计算指标的说法.</summary>
internal sealed class MeasureWords(PackSpeech speech)
{
    /// <summary>公式 as people write it; made from the figures where the pack does not write one.</summary>
    public string Formula(Measure measure)
    {
        if (measure.Formula.Length > 0) return measure.Formula;
        string top = Terms(measure.Top), bottom = Terms(measure.Bottom);
        return measure.Kind switch
        {
            MeasureKind.Ratio => $"{top} ÷ {bottom} × 100%",
            MeasureKind.Change => speech.Say($"（{top} − {bottom}）÷ {bottom} × 100%", $"({top} − {bottom}) ÷ {bottom} × 100%"),
            _ => top,
        };
    }

    /// <summary>分母为零时; "" where nothing is said.</summary>
    public string Zero(Measure measure)
    {
        string both = Zero(measure.ZeroBoth), bottom = Zero(measure.ZeroBottom);
        return string.Join(speech.Say("；", "; "), new[]
        {
            both.Length == 0 ? "" : speech.Say("分子分母都为零" + both, "both zero: " + both),
            bottom.Length == 0 ? "" : speech.Say("只有分母为零" + bottom, "only the denominator zero: " + bottom),
        }.Where(words => words.Length > 0));
    }

    /// <summary>指标值的单位: "%" for rates; the base unit of a plain figure.</summary>
    public string Unit(Measure? measure)
    {
        if (measure is null || measure.Kind != MeasureKind.Value) return "%";
        Unit unit = measure.Top.Length > 0 ? speech.Pack.Find(measure.Top[0].Concept)?.Unit ?? Facts.Unit.None : Facts.Unit.None;
        return unit.Dimension switch
        {
            UnitDimension.Ratio => "%",
            UnitDimension.Money => Facts.Unit.Yuan.Symbol,
            _ => unit.Symbol,
        };
    }

    private string Terms(ImmutableArray<MeasureTerm> terms)
    {
        string text = "";
        for (int i = 0; i < terms.Length; i++) text += (i > 0 ? terms[i].Sign < 0 ? " − " : " + " : terms[i].Sign < 0 ? "−" : "") + speech.Term(terms[i]);
        return terms.Length > 1 ? speech.Say("（" + text + "）", "(" + text + ")") : text;
    }

    private string Zero(ZeroBase zero) => zero switch
    {
        ZeroBase.Full => speech.Say("按满分", "full marks"),
        ZeroBase.Zero => speech.Say("计零分", "no points"),
        ZeroBase.NotApplicable => speech.Say("按不适用", "does not apply"),
        _ => "",
    };
}
