using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 类名: a bracket behind a counted noun may name its members (3家预算单位（局机关、执法大队）) or the kinds of thing that the count takes in
/// (12个县（市、区）, 21个乡镇（办事处、管委会）). Only members can be counted.
/// </summary>
internal static class KindWords
{
    /// <summary>Measure words that count kinds themselves: 3类人员（在职、离休、退休） names them all.</summary>
    private const string OfKinds = "类种型级档方面";

    /// <summary>Nouns of offices, places, people and undertakings without any name of their own.</summary>
    private static readonly HashSet<string> Kinds = new[]
    {
        // places and their offices
        "县", "市", "区", "旗", "州", "盟", "地区", "县区", "市区", "县市", "县市区", "市县", "市州", "自治县", "自治州", "县级市", "市辖区", "乡", "镇", "乡镇", "苏木", "民族乡", "街", "街道", "镇街", "街镇",
        "街道办", "街道办事处", "办事处", "管委会", "管理区", "片区", "村", "社区", "居", "居委", "村委", "居委会", "村委会", "行政村", "自然村", "村民小组", "组", "小区", "居民小区", "嘎查", "开发区", "园区", "工业园", "工业园区",
        "产业园", "产业园区", "高新区", "经开区", "经济开发区", "经济技术开发区", "高新技术产业开发区", "保税区", "综合保税区", "综保区", "自贸区", "新区", "功能区", "度假区", "旅游度假区", "风景区", "景区", "示范区", "集聚区", "化工园区", "合作区", "保护区", "农场", "林场", "牧场", "渔场", "茶场", "场", "团场", "兵团", "师", "团", "水库",
        // organisations
        "单位", "部门", "机构", "机关", "委", "办", "局", "委办局", "科", "室", "股", "处", "科室", "处室", "股室", "站", "所", "站所", "中心", "院", "校", "院校", "园", "班", "队", "大队", "支队", "中队", "总队", "公司", "企业", "国企", "国有企业", "民企", "厂", "店", "行", "社", "协会",
        "学会", "商会", "社团", "社会团体", "社会组织", "民办非企业", "基金会", "联合会", "事业单位", "行政单位", "参公单位", "医院", "卫生院", "卫生室", "卫生站", "诊所", "门诊部", "学校", "幼儿园", "小学", "中学", "初中", "高中", "高校", "大学", "学院", "职校", "教学点", "馆", "图书馆", "博物馆", "文化馆", "文化站", "银行", "支行", "网点", "合作社", "家庭农场", "个体户", "个体工商户", "基地", "厅", "分局", "分院", "分公司", "子公司", "平台", "窗口", "派出所", "司法所", "法庭",
        // people
        "人", "个人", "群众", "居民", "村民", "干部", "职工", "工人", "员工", "学生", "师生", "教师", "医生", "护士", "农户", "住户", "家庭", "户",
        // undertakings and papers
        "项目", "课题", "基金", "专项", "子项", "子项目", "工程", "标段", "标包", "包", "任务", "活动", "平台建设", "政策", "措施", "办法", "制度", "规定", "方案", "意见", "建议", "提案", "议案", "案件", "事项", "合同", "协议", "指标", "目标", "产品", "品种", "系统", "软件", "设备",
        "路", "街巷", "巷", "道", "桥", "河", "湖", "库", "塘", "渠", "沟", "闸", "井", "楼", "栋", "幢", "座", "间", "套", "台", "辆", "个", "家", "名", "条", "件", "宗", "批", "次", "场", "期", "项", "点", "片", "段",
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>Words at the head of a bracket that excludes, gives examples or refers elsewhere.</summary>
    private static readonly string[] Asides = ["除", "不计", "不包", "例如", "比如", "如：", "详见", "参见", "见附", "见表", "主要", "其中", "下同", "简称", "以下", "以上", "又称", "按照", "分别由"];

    /// <summary>
    /// True where the names in the bracket explain the counted noun and are not its members: all of them kinds, an aside, or so far from the number said
    /// that nobody can have meant to list them all.
    /// </summary>
    public static bool Explains(string inside, string unit, int said)
    {
        if (Array.Exists(Asides, word => inside.StartsWith(word, StringComparison.Ordinal))) return true;
        string[] names = inside.Split('、');
        if (!OfKinds.Contains(unit, StringComparison.Ordinal) && Array.TrueForAll(names, IsKind)) return true;
        // "机关、4个管理站": a name that stands for several says its own number.
        if (!QuantityScanner.Scan(inside).IsEmpty) return false;
        return names.Length * 2 < said || (names.Length < said && said - names.Length > 2 && Array.TrueForAll(names, name => name.Trim().Length <= 3));
    }

    private static bool IsKind(string name) => name.Trim().Split(['和', '及', '与', '或']).All(Kinds.Contains);
}
