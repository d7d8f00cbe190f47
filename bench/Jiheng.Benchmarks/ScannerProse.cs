using System.Globalization;
using System.Text;

namespace Jiheng.Benchmarks;

/// <summary>Synthetic self-evaluation prose of an invented county: about as dense in figures as real reports (one in thirty characters begins a figure). One paragraph a sentence; another seed, other figures.</summary>
internal static class ScannerProse
{
    private static readonly string[] Sentences =
    [
        "2022年度我局收入总计{0}万元，其中一般公共预算财政拨款收入{1}万元，其他收入{2}万元，当年支出{0}万元，年末结转结余0万元，预算执行率为100%。",
        "基本支出{0}万元，其中人员经费{1}万元，主要包括基本工资、津贴补贴等工资福利支出；公用经费{2}万元，主要包括办公费、印刷费、水电费和差旅费等。",
        "全年共受理群众来信来访{3}批{4}人次，同比批次下降{5}%、人次下降{6}%，全县形势持续向好，有力维护了社会和谐稳定。",
        "一是压实工作责任，领导干部带头包案，{7}名干部参与坐班接访，现场调度重点问题{8}次，阅办交办事项{9}余件；二是强化源头治理，推动矛盾就地化解。",
        "“三公”经费预算{2}万元，实际支出1.2万元，比上年减少{5}%，主要原因是严格执行中央八项规定精神，进一步压缩一般性支出。",
        "及时受理率达到9{7}.3%，按期答复率不低于95%，群众满意度较上年提高{6}个百分点，约有三千二百余名群众从中受益，基础考核指标完成较好。",
        "下一步，将进一步完善内部控制制度，强化预算绩效管理，做到账实相符、账账相符，切实提高财政资金使用效益，促进各项工作再上新台阶。",
        "按照《关于做好部门整体支出绩效自评工作的通知》（某财绩〔2023〕10号）第十二条的要求，我局成立了绩效评价工作组，对2022年度整体支出开展了自评。",
    ];

    /// <summary>A text of at least <paramref name="length"/> characters; another <paramref name="seed"/> gives other figures.</summary>
    public static string Write(int length, int seed)
    {
        Random random = new(seed);
        StringBuilder text = new(length + 200);
        for (int k = 0; text.Length < length; k++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, Sentences[k % Sentences.Length],
                Amount(random, 9_000), Amount(random, 5_000), Amount(random, 90), random.Next(10, 999), random.Next(1000, 9999),
                Amount(random, 40), Amount(random, 20), random.Next(1, 9), random.Next(11, 99), random.Next(10, 90));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Amount(Random random, int most) => (random.Next(100, most * 100) / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
