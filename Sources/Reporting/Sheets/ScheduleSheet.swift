import CivilTime
import Control
public import Documents
import Plan
import Scheduler

/// 倒排工期表 as a sheet: a row an activity with its three lines, float, owner and state.
public struct ScheduleSheet: Sendable {
  private let source: SheetSource
  private let relations: RelationWords
  private var terms: Terms { source.terms }

  /// Makes the sheet of some projects.
  public init(_ source: SheetSource) {
    self.source = source
    relations = RelationWords(source.network, source.terms)
  }

  /// The sheet: a project begins on a new page, and its parts have lines of their own.
  public var sheet: Workbook.Sheet {
    let name = terms("倒排工期表", "Schedule")
    var sheet = Workbook.Sheet(
      name, title: source.title(name), subtitle: source.subtitle, columns: columns,
      frozenColumns: 3, page: source.page)
    sheet.rules = rules
    sheet.footnotes = footnotes
    var number = 0
    for project in source.projects {
      sheet.append(group: heading(of: project), startsPage: true)
      let parts = PlanPart.parts(
        of: source.activities(of: project), in: source.schedule, terms)
      for part in parts {
        if parts.count > 1 { sheet.append(group: heading(of: part), level: 2) }
        for activity in part.activities {
          number += 1
          sheet.append(row(number, activity))
        }
      }
    }
    return sheet
  }

  // MARK: Columns

  private var columns: [Workbook.Column] {
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
    ] + dates(terms("最迟", "Latest")) + dates(terms("计划", "Planned"))
      + dates(terms("实际／预测", "Actual or forecast")) + [
        .init(terms("完成\n%", "Done\n%"), width: .fixed(8), alignment: .centre),
        .init(terms("关键", "Crit."), width: .fixed(6), alignment: .centre),
        .init(terms("总时差\n(天)", "Float\n(d)"), width: .fixed(8), alignment: .centre),
        .init(terms("裕量\n(天)", "Margin\n(d)"), width: .fixed(8), alignment: .centre),
        .init(terms("偏差", "Against\nplan"), width: .fixed(13), alignment: .centre),
        .init(terms("状态", "Status"), width: .fixed(12), alignment: .centre),
        .init(terms("灯", "Light"), width: .fixed(7), alignment: .centre),
        .init(terms("最近进展", "Reported"), width: .fixed(16), alignment: .left),
        .init(terms("备注", "Remarks"), width: .fixed(20), alignment: .left),
      ]
  }

  private static let margin = 17
  private static let slip = 18
  private static let status = 19
  private static let colour = 20

  private var rules: [Workbook.Rule] {
    let states: [(Status, Role)] = [
      (.overdue, .bad), (.doneLate, .warn), (.doneEarly, .good), (.doneOnTime, .good),
    ]
    return states.map { status, role in
      Workbook.Rule(column: Self.status, .equals(terms.status(status)), as: role)
    } + [Workbook.Rule(column: Self.margin, .below(0), as: .bad)]
      + source.slipRules(Self.slip, states: Self.status) + source.colourRules(Self.colour)
  }

  private var footnotes: [String] {
    var notes = [
      terms(
        "★ 里程碑；● 在关键线路上；实际日期加粗。前置工作：C06SS+34 即 C06 开始后 34 天开始，只写编码的为完成后开始；"
          + "w 按本工作的工作日计，b 按前置工作的工作日计，p 按项目日历计，e 按 24 小时计，百分比按前置工作的工期计，其余为日历天。",
        "★ milestone; ● on the longest path; actual dates are bold. Predecessors: C06SS+34 starts 34 "
          + "days after the start of C06; a code alone, after its finish. Lags are calendar days; w "
          + "working days, b those of the predecessor, p of the project, e days of 24 hours; percentages are "
          + "of the predecessor's duration."),
      terms(
        "最迟日期、裕量对要求完成时间而言，无要求的对本项目完成时间而言；偏差为实际或预测完成比计划。",
        "Latest dates and margins are against required dates, else against the project's own finish; "
          + "the last dates are compared with the planned finish."),
    ]
    if !source.hasPlan {
      notes.append(
        terms("还没有基准计划，计划日期与偏差空缺。", "There is no baseline: planned dates are left empty."))
    }
    if let note = source.comparison.provisionalNote(terms) { notes.append(note) }
    return notes
  }

  // MARK: Rows

  /// The name of a project with the date it must keep.
  private func heading(of project: Int) -> String {
    let record = source.portfolio.projects[project]
    var words = ["\(record.code) \(record.name)"]
    if !record.lead.isEmpty { words.append(record.lead) }
    let required = source.comparison.requiredDates.filter { $0.project == project }
    for date in required {
      let day = source.dates.finish(date.required.finish)
      words.append(
        terms(
          "要求 \(day) 完成，裕量\(terms.margin(date.days, date.kind))",
          "required by \(day), margin \(terms.margin(date.days, date.kind))"))
    }
    return words.joined(separator: terms("　", "  "))
  }

  /// A part with how much of it is done.
  private func heading(of part: PlanPart) -> String {
    let scheduled = part.activities.map { source.schedule.activities[$0] }
    let codes = part.activities.map { source.portfolio.activities[$0].code }
    let range = codes.count == 1 ? codes[0] : "\(codes[0])—\(codes[codes.count - 1])"
    let name = part.name.isEmpty ? "" : part.name + terms("　", "  ")
    let done = scheduled.count { $0.phase == .complete }
    return terms(
      "　\(name)\(range)　共 \(codes.count) 项，已完成 \(done) 项",
      "  \(name)\(range)  \(terms.count(codes.count, "activity", "activities")), \(done) done")
  }

  private func row(_ number: Int, _ position: Int) -> [Workbook.Cell] {
    let activity = source.portfolio.activities[position]
    let scheduled = source.schedule.activities[position]
    let compared = source.comparison[position]
    let isMilestone = activity.isPoint
    return [
      .integer(number), .init(source.portfolio.code(of: position)),
      .init((isMilestone ? "★" : "") + terms.name(activity), isMilestone ? .strong : .plain),
      .integer(activity.level), .init(activity.owner), .init(calendar(activity.calendar)),
      isMilestone ? .empty : source.daysCell(activity.duration, of: position),
      .init(relations.predecessors(of: position)),
    ] + latest(scheduled, isMilestone) + planned(compared, isMilestone)
      + known(scheduled, isMilestone) + [
        percent(scheduled, of: activity), scheduled.isCritical ? "●" : "",
        source.daysCell(scheduled.totalFloat, of: position), source.marginCell(of: position),
        source.slipCell(compared), .init(terms.status(compared)),
        source.colourCell(compared.colour),
        .init(source.remark(on: position)), .init(activity.note),
      ]
  }

  /// The latest start of what has not begun, and the latest finish of what is not done.
  private func latest(_ activity: ScheduledActivity, _ isMilestone: Bool) -> [Workbook.Cell] {
    if activity.hasNoWindowLeft {
      return [Workbook.Cell(terms("无窗口", "no window"), .bad), .empty]
    }
    let start = activity.limitStart ?? activity.floatStart
    let finish = activity.limitFinish ?? activity.floatFinish
    return [
      activity.phase == .notStarted && !isMilestone
        ? source.cell(start.map(source.dates.start)) : .empty,
      source.cell(finish.map(source.dates.finish)),
    ]
  }

  private func planned(_ compared: ComparedActivity, _ isMilestone: Bool) -> [Workbook.Cell] {
    let plan = compared.plan
    return [
      isMilestone ? .empty : source.cell(plan.map { source.dates.start($0.start) }),
      source.cell(plan.map { source.dates.finish($0.finish) }),
    ]
  }

  /// Actual dates, bold, and where there are none the forecast.
  private func known(_ activity: ScheduledActivity, _ isMilestone: Bool) -> [Workbook.Cell] {
    [
      isMilestone
        ? .empty
        : source.cell(
          source.dates.start(activity.start), activity.actualStart == nil ? .plain : .strong),
      source.cell(
        source.dates.finish(activity.finish), activity.actualFinish == nil ? .plain : .strong),
    ]
  }

  private func percent(_ scheduled: ScheduledActivity, of activity: Activity) -> Workbook.Cell {
    switch scheduled.phase {
    case .complete: return .percent(1, decimals: 0)
    case .notStarted: return .empty
    case .inProgress:
      let remaining = Double(scheduled.remaining) / Double(max(1, activity.duration))
      return .percent(scheduled.percent.map { $0 / 100 } ?? max(0, 1 - remaining), decimals: 0)
    }
  }

  private func calendar(_ name: String) -> String {
    switch name {
    case WorkCalendar.workdayName: terms("工作日", "workday")
    case WorkCalendar.calendarDayName: terms("日历天", "calendar")
    default: name
    }
  }
}
