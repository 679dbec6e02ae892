import CivilTime
import Control
import Plan
import Scheduler

/// Names as people paste them: whole sentences, full-width signs, ASCII, emoji, line breaks.
enum LongNames {
  static let planFile: PlanFile = {
    let dayMinutes = [Shift].standardDay.minutes
    var portfolio = Tinghu.empty
    portfolio.projects = [
      Project(
        code: "超长代码-2028",
        name: "盐城市亭湖区2026—2028年义务教育优质均衡发展“扩容提质”三年行动计划新建、改建、"
          + "扩建学校（含地下车库、风雨操场及Ⅱ类人防）一期工程",
        direction: .backward, start: at("2027-06-01T08:00"),
        requiredDates: [
          RequiredDate(
            activity: nil, finish: at("2028-03-31T18:00"), source: "亭教发〔2027〕18号，“民生实事”第3项")
        ],
        reserveDays: 3, lead: "规划财务与基本建设科（项目办）"),
      Project(
        code: "Ｆ２", name: "🏫 Campus Wi-Fi 6E 改造 (Phase #2) | *试点*", direction: .forward,
        start: at("2028-01-03T08:00")),
    ]
    let names: [(String, String, Int, Activity.Role?, String)] = [
      (
        "前期-01", "《可行性研究报告》编制、评审、批复（含节能审查、社会稳定风险评估、地质灾害危险性评估）", 60,
        nil, "区发展和改革委员会·区行政审批局·第三方评估机构联合体"
      ),
      (
        "施工-02", "主体结构：A/B/C三栋、-1F～5F（C35混凝土，HRB400E钢筋）🏗️第2.5版", 160,
        .toppingOut, "江苏省某某建设集团有限公司第三分公司亭湖项目经理部"
      ),
      ("验收-03", "竣工验收＆备案；“一次成优”", 5, .completion, "建设、勘察、设计、施工、监理五方主体"),
    ]
    for (code, name, days, role, owner) in names {
      portfolio.activities.append(
        Activity(
          project: 0, code: code, name: name, duration: days * dayMinutes,
          calendar: "calendar-day", level: 1, role: role, owner: owner))
    }
    portfolio.activities += [
      Activity(
        project: 1, code: "Ａ", name: "布线\n（夜间）", englishName: "Cabling | *at night*",
        duration: 10 * dayMinutes, calendar: "workday", owner: "ACME，Ltd."),
      Activity(
        project: 1, code: "Ｂ", name: "✅ 开通", kind: .milestone, duration: 0,
        calendar: "calendar-day", level: 2, role: .opening, owner: "信息中心"),
    ]
    portfolio.relations = [
      Relation(predecessor: 0, successor: 1), Relation(predecessor: 1, successor: 2),
      Relation(predecessor: 3, successor: 4),
    ]
    return PlanFile(portfolio, progress: progress(dayMinutes))
  }()

  private static func progress(_ dayMinutes: Int) -> [ProgressRecord] {
    [
      ProgressRecord(
        activity: 0, date: at("2027-12-27T08:00"), actualStart: at("2027-06-01T08:00"),
        actualFinish: at("2027-08-04T18:00")),
      ProgressRecord(
        activity: 1, date: at("2028-01-31T08:00"), actualStart: at("2027-08-05T08:00"),
        remaining: 70 * dayMinutes, percent: 55.5,
        note: "连续降雨；另：商品混凝土供应紧张（“双控”），已约谈供应商 → 下周恢复 100%"),
      ProgressRecord(
        activity: 3, date: at("2028-01-31T08:00"), actualStart: at("2028-01-03T08:00"),
        actualFinish: at("2028-01-14T18:00")),
      ProgressRecord(
        activity: 4, date: at("2028-01-31T08:00"), actualFinish: at("2028-01-13T18:00")),
    ]
  }
}
