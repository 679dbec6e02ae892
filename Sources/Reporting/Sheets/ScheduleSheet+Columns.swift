import Control
import Documents
import Plan

/// The columns of the sheet, their looks, and what stands below it.
extension ScheduleSheet {
  var columns: [Workbook.Column] {
    let start = terms("开始", "Start")
    let finish = terms("完成", "Finish")
    func dates(_ group: String) -> [Workbook.Column] {
      [start, finish].map { .init($0, under: group, width: .fixed(12)) }
    }
    return [
      .init(terms("序号", "No."), width: .fixed(6), alignment: .centre),
      .init(terms("编码", "Code"), width: .fitting(atMost: 12)),
      .init(terms("工作内容", "Activity"), width: .fixed(32), alignment: .left),
      .init(terms("级别", "Lvl"), width: .fixed(6), alignment: .centre),
      .init(terms("责任单位", "Owner"), width: .fixed(18), alignment: .left),
      .init(terms("日历", "Calendar"), width: .fixed(9), alignment: .centre),
      .init(terms("工期\n(天)", "Days"), width: .fixed(7), alignment: .centre),
      .init(terms("前置工作", "Predecessors"), width: .fixed(20), alignment: .left),
    ] + dates(terms("最迟", "Latest"))
      + (hasOriginal
        ? dates(terms("原计划", "First plan")) + dates(terms("调整后", "Plan in force"))
        : dates(terms("计划", "Planned")))
      + dates(terms("实际／预测", "Actual or forecast")) + [
        .init(terms("完成\n%", "Done\n%"), width: .fixed(8), alignment: .centre),
        .init(terms("关键", "Crit."), width: .fixed(6), alignment: .centre),
        .init(terms("总时差\n(天)", "Float\n(d)"), width: .fixed(8), alignment: .centre),
        .init(terms("裕量\n(天)", "Margin\n(d)"), width: .fixed(8), alignment: .centre),
      ]
      + (hasOriginal
        ? [.init(terms("较原计划", "Against\nfirst"), width: .fixed(13), alignment: .centre)] : [])
      + [
        .init(terms("偏差", "Against\nplan"), width: .fixed(13), alignment: .centre),
        .init(terms("状态", "Status"), width: .fixed(12), alignment: .centre),
        .init(terms("灯", "Light"), width: .fixed(7), alignment: .centre),
        .init(terms("最近进展", "Reported"), width: .fixed(16), alignment: .left),
        .init(terms("备注", "Remarks"), width: .fixed(20), alignment: .left),
      ]
  }

  /// Whether a project is held against another baseline than its first, so that there are two plans.
  var hasOriginal: Bool { source.projects.contains(where: source.comparison.planLine.isRetaken) }

  private var margin: Int { hasOriginal ? 19 : 17 }
  private var slip: Int { hasOriginal ? 21 : 18 }
  private var status: Int { slip + 1 }
  private var colour: Int { slip + 2 }

  var rules: [Workbook.Rule] {
    let states: [(Status, Role)] = [
      (.overdue, .bad), (.unknown, .warn), (.doneLate, .warn), (.doneEarly, .good),
      (.doneOnTime, .good),
    ]
    return states.map { state, role in
      Workbook.Rule(column: status, .equals(terms.status(state)), as: role)
    } + [Workbook.Rule(column: margin, .below(0), as: .bad)]
      + (hasOriginal ? source.slipRules(slip - 1, states: status) : [])
      + source.slipRules(slip, states: status) + source.colourRules(colour)
  }

  var footnotes: [String] {
    var notes = [
      terms(
        "★ 里程碑；● 在关键线路上；实际日期加粗。前置工作：C06SS+34 即 C06 开始后 34 天开始，只写编码的为完成后开始；"
          + "w 按本工作的工作日计，b 按前置工作的工作日计，p 按项目日历计，e 按 24 小时计，百分比按前置工作的工期计，其余为日历天。",
        "★ milestone; ● on the longest path; actual dates are bold. Predecessors: C06SS+34 starts 34 "
          + "days after the start of C06; a code alone, after its finish. Lags are calendar days; w "
          + "working days, b those of the predecessor, p of the project, e days of 24 hours; percentages are "
          + "of the predecessor's duration."),
      terms(
        "最迟日期、裕量对要求完成时间而言，无要求的对本项目完成时间而言；偏差为实际或预测完成比计划。"
          + "工期、总时差和裕量按“日历”一列的工作日或日历天计。",
        "Latest dates and margins are against required dates, else against the project's own finish; "
          + "the last dates are compared with the planned finish. Days, float and margin count the days "
          + "of the column “Calendar”."),
    ]
    if hasOriginal {
      notes.append(
        terms(
          "原计划为第一次冻结的基准计划，调整后为现行基准计划；偏差比调整后。只有一个基准计划的项目两处相同。",
          "The first plan is the first baseline that was taken, the plan in force the one that counts now; "
            + "what stands against plan is against the latter. A project with one baseline has it twice."
        ))
    }
    if !source.hasPlan {
      notes.append(
        terms("还没有基准计划，计划日期与偏差空缺。", "There is no baseline: planned dates are left empty."))
    }
    if let note = source.comparison.provisionalNote(terms) { notes.append(note) }
    return notes
  }
}
