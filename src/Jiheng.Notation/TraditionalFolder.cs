using System.Buffers;

namespace Jiheng.Notation;

/// <summary>
/// 繁体归一: the traditional characters of the words that figures are spoken of with (增長, 減少, 億元, 預算), for comparing only. Each is one UTF-16 unit, as is the
/// simplified one, so spans into the folded text are spans into the original. Characters that stand in both scripts (后, 余) are left as they are.
/// </summary>
public static class TraditionalFolder
{
    private const string Traditional =
        "幾長減億萬預決執務總額財資產業稅費縣鄉鎮區國債餘結轉補貼經濟項個戶噸畝條點較與從為佔達實際數環節約購採運維護車輛辦廳處館聯開關門專單報級類員會議訓設備計說調後間時來並當擴衛醫藥療術勞" +
        "動離職險養廣東農氣熱電壓縮現繳納徵罰沒銷貨幣銀價負積過還進遞選錢雙風體層歲隻臺棟場張課題種週參見規標據無機構團學師愛邊對發歷歸匯論誰貸貢贈賠軍輸適郵釋鐵閉隊階陸難領頻飲驗網績續綜織" +
        "絕統繼綠線組細終給圖園圍塊壞";

    private const string Simplified =
        "几长减亿万预决执务总额财资产业税费县乡镇区国债余结转补贴经济项个户吨亩条点较与从为占达实际数环节约购采运维护车辆办厅处馆联开关门专单报级类员会议训设备计说调后间时来并当扩卫医药疗术劳" +
        "动离职险养广东农气热电压缩现缴纳征罚没销货币银价负积过还进递选钱双风体层岁只台栋场张课题种周参见规标据无机构团学师爱边对发历归汇论谁贷贡赠赔军输适邮释铁闭队阶陆难领频饮验网绩续综织" +
        "绝统继绿线组细终给图园围块坏";

    private static readonly SearchValues<char> Known = SearchValues.Create(Traditional);

    /// <summary>归一: the text with every known traditional character replaced; the same string where it has none.</summary>
    public static string Fold(string text) => IsNeeded(text) ? new string(Fold(text.AsSpan())) : text;

    /// <summary>True where the text holds anything to fold.</summary>
    internal static bool IsNeeded(ReadOnlySpan<char> text) => text.ContainsAny(Known);

    /// <summary>A copy with every known traditional character replaced.</summary>
    internal static char[] Fold(ReadOnlySpan<char> text)
    {
        char[] folded = text.ToArray();
        for (int at = 0; at < folded.Length; at++)
        {
            int step = folded.AsSpan(at).IndexOfAny(Known);
            if (step < 0) break;
            at += step;
            folded[at] = Simplified[Traditional.IndexOf(folded[at])];
        }

        return folded;
    }
}
