using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 收支余: "收55万元，支48万元，余7万元", "募得381万元，花出295万元，结存86万元", "预算60亿元，合同56亿元，省4亿元", "应缴83万元，实缴71万元，欠12万元": three levels side by side whose
/// plain names say what there was, what went and what is left. One slip is asked about; a wider gap may have its reason elsewhere.
/// </summary>
internal static class TerseBalances
{
    /// <summary>Fewest digits that a slip in them is told by.</summary>
    private const int TellingDigits = 3;

    private const int FarthestSide = 14, BareSide = 6, MostLines = 3;

    private static readonly (string[] Had, string[] Went, string[] Left)[] Reckonings =
    [
        (["收", "收入", "总收", "总收入", "收入总计", "收入合计", "收款", "进账", "进", "募得", "募款", "募集", "筹得", "筹集", "到账", "来款", "接收", "归集", "收到"],
         ["支", "支出", "总支", "总支出", "支出总计", "支出合计", "付", "付款", "花", "花出", "花去", "花掉", "已花", "用", "用去", "已用", "用出", "出", "拨出", "已拨", "发放", "发出", "使用"],
         ["余", "结余", "当年结余", "结存", "节余", "尚余", "剩", "剩余", "还剩", "余下", "盈余", "账上余", "收支相抵余", "净余"]),
        (["支", "支出", "总支", "总支出", "花", "花出"], ["收", "收入", "总收", "总收入", "募得"],
         ["差", "赤字", "亏", "亏空", "缺口", "超支", "收不抵支", "支大于收", "支大于收的", "入不敷出"]),
        (["预算", "控制价", "限价", "概算", "预算价", "估算", "计划", "安排", "下达", "到位"], ["合同", "合同约", "中标", "成交", "中标价", "成交价", "执行", "实付", "实支", "实际", "花", "支出", "实际支出", "已付", "已支", "拨付", "已拨"],
         ["省", "省下", "节约", "节省", "节支", "省了", "差", "结余", "余", "剩", "剩余", "未用", "未付", "未支", "未拨", "尚余", "结存", "压下"]),
        (["应缴", "应收", "应付", "应还", "应拨", "应交", "应配", "应到"], ["实缴", "实收", "已收", "已付", "已缴", "已还", "已拨", "实付", "实交", "已交", "实到", "到位"],
         ["欠", "欠缴", "尚欠", "未缴", "未收", "未付", "未还", "未拨", "未交", "缺", "缺口", "差", "少"]),
    ];

    /// <summary>Reads the plain reckonings of a section.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure left in book.Figures)
        {
            if (left.Index < 2 || left.Mention.High is not null || left.Role is not (FigureRole.Level or FigureRole.Delta) || left.Quantity.Value == 0m) continue;
            if (ReadApart(book, left) || left.Quantity.Value <= 0m || left.Unit.Dimension == UnitDimension.Ratio || left.Cue != ListCue.None || !IsBeside(book, left)) continue;
            ProseFigure second = book.Figures[left.Index - 1], first = book.Figures[left.Index - 2];
            if (!IsBeside(book, second) || first.Role != FigureRole.Level || first.IsPlanOnly || first.Depth != left.Depth || !first.Unit.IsComparableWith(left.Unit) || first.Mention.High is not null) continue;
            if (second.Role != FigureRole.Level || second.IsPlanOnly || second.Cue != ListCue.None) continue;
            // Money that was there before may stand before them.
            if (first.Sentence == left.Sentence && IsOpening(book, first)) continue;
            foreach ((string[] had, string[] went, string[] rest) in Reckonings)
            {
                if (Array.IndexOf(rest, NameOf(left)) < 0) continue;
                if (Is(first, had) && Is(second, went)) State(book, first, second, left);
                else if (Is(second, had) && Is(first, went)) State(book, second, first, left);
                else continue;
                break;
            }
        }
    }

    // "全国收812亿元，较上年多33亿元，增4%；支721亿元，增1%；余91亿元", "总收入9亿元。…。总支出7亿元。…。结余2亿元", and each in a line of its own: what is said of one side
    // stands between. The names are bare and the nearest of them are meant.
    private static bool ReadApart(SumBook book, ProseFigure left)
    {
        if (left.Role != FigureRole.Level || left.IsPlanOnly || left.Unit.Dimension == UnitDimension.Ratio || book.IsSplit(left) && left.Quantity.Value > 0m && book.Wholes.ContainsKey(left)) return false;
        string name = NameOf(left);
        bool carried = name is "余" or "结余" or "结存" or "赤字" or "盈余" or "收支相抵余" or "当年结余" or "本年结余" or "净余" or "差" or "超支" or "亏" or "缺口";
        if (!carried) return false;
        ProseFigure? had = null, went = null;
        for (int i = left.Index - 1; i >= 0 && i >= left.Index - FarthestSide && left.Paragraph - book.Figures[i].Paragraph <= MostLines && (had is null || went is null); i--)
        {
            ProseFigure level = book.Figures[i];
            if (level.Role != FigureRole.Level || level.Depth != left.Depth || level.IsPlanOnly || level.Mention.High is not null || !level.Unit.IsComparableWith(left.Unit)) continue;
            // Money that was there before may stand before them.
            if (Cues.Holds(level.Lead, ["上年结", "年初", "期初", "结转", "调入", "上月"])) return false;
            if (had is null && Is(level, Reckonings[0].Had)) had = level;
            else if (went is null && Is(level, Reckonings[0].Went)) went = level;
        }

        if (had is null || went is null || (had.Index + 1 == went.Index && went.Index + 1 == left.Index && had.Sentence == left.Sentence)) return false;
        bool deficit = left.Quantity.Value > 0m && name is "赤字" or "差" or "超支" or "亏" or "缺口";
        (ProseFigure larger, ProseFigure smaller) = deficit ? (went, had) : (had, went);
        if (book.IsStated(larger, [smaller, left]) || had.Changes.Concat(went.Changes).Any(change => change.Delta == left)) return false;
        SumFit fit = SumFitting.Of(larger.Quantity, [smaller.Quantity, left.Quantity], TellingDigits);
        bool bare = NameOf(had).Length <= 3 && NameOf(went).Length <= 3 && Math.Abs(had.Index - went.Index) <= BareSide && SumFitting.FineDigits(larger.Quantity, [smaller.Quantity, left.Quantity]) > TellingDigits;
        if (fit < SumFit.Rounded && !(fit == SumFit.OneSlip && bare)) return false;
        book.State(larger, [smaller, left], ListExtent.Exhaustive, true);
        return true;
    }

    private static void State(SumBook book, ProseFigure had, ProseFigure went, ProseFigure left)
    {
        if (book.Wholes.TryGetValue(left, out ProseFigure? known) && (known == had || known == went)) return;
        if (book.IsStated(had, [went, left])) return;
        if (had.Changes.Concat(went.Changes).Any(change => change.Delta == left)) return;
        SumFit fit = SumFitting.Of(had.Quantity, [went.Quantity, left.Quantity], TellingDigits);
        if (fit != SumFit.Apart) book.State(had, [went, left], ListExtent.Exhaustive, true);
    }

    private static bool IsBeside(SumBook book, ProseFigure figure) =>
        figure.Role is FigureRole.Level or FigureRole.Delta && figure.Mention.High is null && book.Figures[figure.Index - 1] is ProseFigure before && IsComparable(before, figure)
        && before.Sentence == figure.Sentence && before.Depth == figure.Depth && figure.Gap is <= 4;

    private static bool IsComparable(ProseFigure before, ProseFigure figure) =>
        before.Unit.IsComparableWith(figure.Unit);

    private static bool IsOpening(SumBook book, ProseFigure first) =>
        first.Index > 0 && book.Figures[first.Index - 1] is { Role: FigureRole.Level } before && before.Sentence == first.Sentence && before.Unit.IsComparableWith(first.Unit) && Cues.Holds(before.Label, ["结", "余", "年初", "期初", "上年"]);

    // The year and place before the word say whose it is: 全省收, 全年总支.
    private static bool Is(ProseFigure figure, string[] names)
    {
        string name = NameOf(figure);
        if (Array.IndexOf(names, name) >= 0) return true;
        foreach (string word in names)
        {
            if (name.Length > word.Length && name.Length <= word.Length + 6 && name.EndsWith(word, StringComparison.Ordinal) && (word.Length > 1 || "国省市县区镇村年月级度险院校队组".Contains(name[^2]))) return true;
        }

        return false;
    }

    private static string NameOf(ProseFigure figure)
    {
        ReadOnlySpan<char> lead = FigureLabel.TrimTail(figure.Lead.AsSpan().Trim());
        return lead.ToString();
    }
}
