using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>单位词表: the measure words and units of official prose – the one place to add another.</summary>
internal static class UnitWords
{
    private const UnitStyle One = UnitStyle.AfterOne | UnitStyle.AfterTwo;

    /// <summary>All words; the index of each is its place here.</summary>
    public static ImmutableArray<UnitWord> All { get; } = Build();

    /// <summary>个月.</summary>
    public static UnitWord Month { get; } = All.First(w => w.Text == "个月");

    private static ImmutableArray<UnitWord> Build()
    {
        List<UnitWord> words = [];

        Money("元", 1m, "元", "素旦宵月", UnitStyle.Strong | One);
        Money("圆", 1m, "元", "满形柱", UnitStyle.AfterTwo);
        Money("元人民币", 1m, "元", "", UnitStyle.Strong | One);
        Money("美元", 1m, "美元", "", UnitStyle.Strong | One);
        Money("港元 港币", 1m, "港元", "", UnitStyle.Strong | One);
        Money("欧元", 1m, "欧元", "", UnitStyle.Strong | One);
        Money("日元", 1m, "日元", "", UnitStyle.Strong | One);
        Money("英镑", 1m, "英镑", "", UnitStyle.Strong | One);

        Ratio("% ％ ﹪", 0.01m);
        Ratio("‰", 0.001m);
        Ratio("倍", 1m, "增数率受");
        Add(MentionKind.PercentagePoint, "个百分点 百分点 个百分比", "", 0.01m, "", UnitStyle.Strong | One);
        Add(MentionKind.PercentagePoint, "个点", "", 0.01m, "位多评", UnitStyle.None);

        Add(MentionKind.Score, "分", "分", 1m, "别析局公校院支摊享层歧之厘辨散制", UnitStyle.None);
        Add(MentionKind.Score, "分值", "分", 1m, "", UnitStyle.ArabicOnly);

        Duration("年", "月", 12m, "级纪龄轻薪度", UnitStyle.None);
        Duration("周年", "月", 12m, "", UnitStyle.None);
        Duration("年时间", "月", 12m, "", UnitStyle.None);
        Duration("个月", "月", 1m, "", UnitStyle.Strong | One);
        Duration("个年度 个财政年度 个会计年度", "月", 12m, "", One);
        Duration("个季度", "月", 3m, "", One);
        Duration("个学期", "学期", 1m, "", One);
        Duration("学年", "学年", 1m, "", UnitStyle.None);
        Add(MentionKind.Duration, "日", "天", 1m, "常报历均程前起用后益期", UnitStyle.ArabicOnly);
        Duration("天 日历天 自然天 个自然日", "天", 1m, "然津", UnitStyle.None);
        Duration("工作日 个工作日 个工作天", "工作日", 1m, "", One);
        Duration("周 星期 个星期 个周", "天", 7m, "边围期转一二三四五六末", UnitStyle.None);
        Duration("小时 个小时", "分钟", 60m, "候", One);
        Duration("分钟", "分钟", 1m, "", One);
        Duration("秒 秒钟", "秒", 1m, "杀", UnitStyle.None);
        Duration("岁 周岁", "岁", 1m, "月末", UnitStyle.None);

        Measure("平方米 平米 平方 ㎡ m² m2 M2", "平方米", 1m);
        Measure("平方公里 平方千米 k㎡ km² km2", "平方米", 1_000_000m);
        Measure("公顷 hm² hm2", "平方米", 10_000m);
        Add(MentionKind.Measure, "亩 亩地", "亩", 1m, "", UnitStyle.AfterTwo);
        Measure("立方米 方米 立方 m³ m3 ㎥", "立方米", 1m);
        Add(MentionKind.Measure, "方", "立方米", 1m, "面案式向法便针位米才程可言志圆形块阵略", UnitStyle.ArabicOnly);
        Measure("公里 千米 km KM Km ㎞ 公里长", "米", 1_000m);
        Measure("延米 延长米 米 m", "米", 1m, "粉饭面线业");
        Measure("厘米 cm ㎝ 公分", "米", 0.01m);
        Measure("毫米 mm ㎜", "米", 0.001m);
        Measure("海里", "海里", 1m);
        Measure("吨 公吨 t", "千克", 1_000m);
        Measure("公斤 千克 kg KG Kg ㎏", "千克", 1m);
        Measure("斤", "千克", 0.5m);
        Measure("克 g", "千克", 0.001m, "服隆拉");
        Measure("毫克 mg ㎎", "千克", 0.000001m);
        Measure("微克", "千克", 0.000000001m);
        Measure("吨标准煤 吨标煤", "吨标准煤", 1m);
        Measure("升 L", "升", 1m, "级值学旗温降任");
        Measure("毫升 ml mL", "升", 0.001m);
        Measure("千瓦时 度电 kWh kwh", "千瓦时", 1m);
        Add(MentionKind.Measure, "度", "千瓦时", 1m, "假过量汛", UnitStyle.ArabicOnly);
        Measure("千瓦 kW kw KW", "千瓦", 1m);
        Measure("兆瓦 MW", "千瓦", 1_000m);
        Measure("瓦", "千瓦", 0.001m, "房斯砖特");
        Measure("千伏 kV kv KV", "千伏", 1m);
        Measure("千伏安 kVA KVA", "千伏安", 1m);
        Measure("摄氏度 ℃", "℃", 1m);
        Measure("分贝 dB", "分贝", 1m);
        Measure("兆 MB M", "MB", 1m, "头");
        Measure("GB", "MB", 1_024m);
        Measure("TB", "MB", 1_048_576m);

        Count("人次 件次 批次 户次 车次 班次 架次 台次 场次 篇次 家次 项次 频次 门次 天次 人天 人日 人年 课时 学时 万人次 例次 起次 条次 床日 台班 工日 辆次 艘次 只次 头次", "", One);
        Count("个", "", One);
        Count("人", "员民口才社物", UnitStyle.AfterTwo);
        Count("名", "称", One);
        Count("件", "", One);
        Count("批", "", UnitStyle.None);
        Count("起", "", UnitStyle.None);
        Count("户", "籍口", One);
        Count("家", "庭", One);
        Count("所", "有属示述列", One);
        Count("项", "目", UnitStyle.AfterTwo);
        Count("处", "理置罚", UnitStyle.None);
        Count("场", "所地馆", UnitStyle.None);
        Count("期", "间末初限望货", UnitStyle.None);
        Count("篇", "", One);
        Count("条", "件例款约", UnitStyle.None);
        Count("套", "路", One);
        Count("台", "账州湾", One);
        Count("台套 台件 台（套） 台(套)", "", One);
        Count("辆", "", One);
        Count("次", "", UnitStyle.None);
        Count("遍 回合 趟", "", UnitStyle.None);
        Count("份", "额", One);
        Count("册 册次", "子", One);
        Count("张", "", One);
        Count("本", "级年市区县省单部期次人来科金质土身届地月", UnitStyle.ArabicOnly);
        Count("座", "谈", One);
        Count("栋 幢 宗 例 桩", "外如子行会证", One);
        Count("间", "接隔距", One);
        Count("床 张床位 张床 个床位", "", UnitStyle.None);
        Count("片", "", UnitStyle.None);
        Count("支", "出付持部援行撑队", UnitStyle.None);
        Count("组", "织", UnitStyle.None);
        Count("队", "伍员长列", UnitStyle.ArabicOnly);
        Count("轮", "岗流", UnitStyle.None);
        Count("届", "时满", UnitStyle.ArabicOnly);
        Count("类", "别似", UnitStyle.None);
        Count("种", "", UnitStyle.None);
        Count("位", "于置", UnitStyle.None);
        Count("门", "户槛店口诊岗峡面", UnitStyle.None);
        Count("节", "约能省假日点目余气庆俭水制", UnitStyle.None);
        Count("堂", "", UnitStyle.ArabicOnly);
        Count("幅", "度员", UnitStyle.None);
        Count("块", "状", UnitStyle.None);
        Count("只", "", UnitStyle.None);
        Count("头", "脑部衔", UnitStyle.None);
        Count("棵 株 羽 尾 艘 盏", "", One);
        Count("根", "据本", UnitStyle.None);
        Count("杆", "", UnitStyle.None);
        Count("部", "门分署队委长级位件落下署属区室", UnitStyle.ArabicOnly);
        Count("笔", "记试", UnitStyle.AfterTwo);
        Count("道", "路德教理歉具口", UnitStyle.ArabicOnly);
        Count("层", "级面次层", UnitStyle.None);
        Count("口", "径头号腔岸碑令粮味", UnitStyle.ArabicOnly);
        Count("口井", "", UnitStyle.None);
        Count("眼", "睛光前下", UnitStyle.ArabicOnly);
        Count("段", "落", UnitStyle.None);
        Count("顶 桶 瓶 袋 盒 箱 双 副 枚 颗 粒 朵 匹 尊 架 艘", "级层部端尖装包向方重边多主职局省市县区级构", UnitStyle.ArabicOnly);
        Count("包", "括含装保干容庇联抓扶", UnitStyle.ArabicOnly);
        Count("对", "象比于口接外此应照策方标的我全该各", UnitStyle.ArabicOnly);
        Count("点位 个点位", "", UnitStyle.None);
        Count("单", "位元一独", UnitStyle.ArabicOnly);
        Count("版", "本权面", UnitStyle.ArabicOnly);
        Count("株次 亩次", "", UnitStyle.None);
        Count("标段 个标段", "", UnitStyle.None);
        Count("专班 班", "子级主车组长", UnitStyle.ArabicOnly);
        return [.. words];

        void Add(MentionKind kind, string forms, string baseSymbol, decimal factor, string notBefore, UnitStyle style)
        {
            foreach (string form in forms.Split(' '))
                words.Add(new UnitWord(form, kind, baseSymbol, factor, notBefore, style) { Index = words.Count });
        }

        void Money(string forms, decimal factor, string symbol, string notBefore, UnitStyle style) =>
            Add(MentionKind.Money, forms, symbol, factor, notBefore, style);

        void Ratio(string forms, decimal factor, string notBefore = "") =>
            Add(MentionKind.Ratio, forms, "", factor, notBefore, UnitStyle.Strong | One);

        void Duration(string forms, string baseSymbol, decimal factor, string notBefore, UnitStyle style) =>
            Add(MentionKind.Duration, forms, baseSymbol, factor, notBefore, style);

        void Measure(string forms, string baseSymbol, decimal factor, string notBefore = "") =>
            Add(MentionKind.Measure, forms, baseSymbol, factor, notBefore, UnitStyle.AfterTwo);

        void Count(string forms, string notBefore, UnitStyle style, string? baseSymbol = null)
        {
            foreach (string form in forms.Split(' '))
                words.Add(new UnitWord(form, MentionKind.Count, baseSymbol ?? form, 1m, notBefore, style) { Index = words.Count });
        }
    }
}
