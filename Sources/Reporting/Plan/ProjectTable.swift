import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// 倒排工期表: every activity of some projects with its three lines, float and owner.
public struct ProjectTable: Sendable {
  private let comparison: Comparison
  private let projects: [Int]
  private let hasIndependentFloat: Bool

  /// Takes the projects to show, by position; all of them for nil.
  ///
  /// - Parameter hasIndependentFloat: Whether 独立时差 stands beside 自由时差.
  public init(
    _ comparison: Comparison, projects: [Int]? = nil, hasIndependentFloat: Bool = false
  ) {
    self.comparison = comparison
    self.hasIndependentFloat = hasIndependentFloat
    let order = PlanOrder(comparison.schedule.network.portfolio).typed
    self.projects = order.filter { projects?.contains($0) ?? true }
  }

  /// The activities as a table.
  ///
  /// The latest start of what has not begun is the limit against the required dates, else against
  /// the project's own finish. The columns of the plan and the slip are there when there is a baseline.
  public func table(_ terms: Terms) -> Table {
    let hasPlan = comparison.hasPlan
    let hasOriginal = projects.contains { comparison.planLine.isRetaken($0) }
    var columns = [
      Table.Column(terms("编码", "Code"), .code),
      Table.Column(terms("工作", "Activity"), maximumWidth: 36),
      Table.Column(terms("工期", "Days"), .number, dropOrder: 3),
      Table.Column(terms("日历", "Cal."), priority: 1, dropOrder: 2),
    ]
    if hasOriginal { columns.append(Table.Column(terms("原计划", "First plan"), .date, dropOrder: 7)) }
    if hasPlan {
      let name = hasOriginal ? terms("调整后", "Plan in force") : terms("计划完成", "Planned")
      columns.append(Table.Column(name, .date, dropOrder: 7))
    }
    columns += [
      Table.Column(terms("开始", "Start"), .date), Table.Column(terms("完成", "Finish"), .date),
      Table.Column(terms("最迟开始", "Latest start"), .date, dropOrder: 10),
      Table.Column(terms("总时差", "Float"), .number, dropOrder: 4),
      Table.Column(terms("自由时差", "Free"), .number, dropOrder: 1),
    ]
    if hasIndependentFloat { columns.append(Table.Column(terms("独立时差", "Indep."), .number)) }
    columns.append(Table.Column(terms("裕量", "Margin"), .number))
    if hasOriginal {
      columns.append(Table.Column(terms("较原计划", "Against first"), priority: 1, dropOrder: 9))
    }
    if hasPlan { columns.append(Table.Column(terms("较计划", "Against plan"), priority: 1)) }
    columns += [
      Table.Column(terms("关键", "Crit."), priority: 1, dropOrder: 6),
      Table.Column(terms("责任单位", "Owner"), maximumWidth: 20, dropOrder: 5),
      Table.Column(terms("状态", "Status"), priority: 1, dropOrder: 8),
    ]
    let only = projects.count == 1 ? heading(projects[0]) : terms("倒排工期表", "Plan")
    var table = Table(
      title: comparison.title(only, of: projects, terms), columns: columns,
      legends: legends(terms))
    table.nothing = terms("还没有工作。", "There is no activity yet.")
    table.footnotes += requiredDates(terms) + comparison.unreportedNotes(projects, terms)
    let order = PlanOrder(comparison.schedule.network.portfolio)
    for project in projects {
      if projects.count > 1 { table.append(group: heading(project)) }
      for activity in order.everything[project] {
        table.append(row(activity, hasPlan, hasOriginal, terms))
      }
    }
    return table
  }

  private func legends(_ terms: Terms) -> [Table.Legend] {
    var legends = [
      terms.legend([
        .init(terms("★ 里程碑", "★ milestone")),
        .init(terms("关键列 ● 在最长线路上", "● on the longest path"), of: terms("关键", "Crit.")),
        .init(terms("~ 暂定日期", "~ provisional")),
        .init(terms("日期右侧 A 为实际", "A actual")),
      ])
    ]
    if hasIndependentFloat {
      legends.append(
        terms.legend([
          .init(
            terms(
              "独立时差：紧前工作都拖到最晚，仍可晚的天数，谁也占不去",
              "Indep.: the days of free float left when all predecessors are as late as they can be"
            ),
            of: terms("独立时差", "Indep."))
        ]))
    }
    return legends
  }

  /// The required dates that margins are against.
  private func requiredDates(_ terms: Terms) -> [String] {
    let portfolio = comparison.schedule.network.portfolio
    let dates = ReportDates(portfolio)
    return comparison.requiredDates.filter { projects.contains($0.project) }.map { required in
      let code = portfolio.code(of: required.activity)
      let day = dates.finish(required.required.finish)
      return terms(
        "裕量：对 \(code) 的要求完成时间 \(day)。", "Margin: to the required date \(day) of \(code).")
    }
  }

  private func heading(_ project: Int) -> String {
    let project = comparison.schedule.network.portfolio.projects[project]
    return "\(project.code) \(project.name)"
  }

  private func row(
    _ position: Int, _ hasPlan: Bool, _ hasOriginal: Bool, _ terms: Terms
  ) -> [Table.Cell] {
    let network = comparison.schedule.network
    let portfolio = network.portfolio
    let activity = portfolio.activities[position]
    let scheduled = comparison.schedule.activities[position]
    let compared = comparison[position]
    let dates = ReportDates(portfolio)
    let dayMinutes = network.dayMinutes(of: position)
    let isMilestone = activity.isPoint
    let isPart = activity.kind == .summary
    let mark = scheduled.isProvisional ? "~" : ""
    // Work under way has begun: the latest start of what remains would read as its own.
    let limit =
      scheduled.phase == .inProgress ? nil : scheduled.limitStart ?? scheduled.floatStart
    var cells: [Table.Cell] = [
      Table.Cell(portfolio.code(of: position)),
      Table.Cell(
        (isMilestone ? "★" : "") + terms.name(activity), isMilestone || isPart ? .strong : .plain),
      Table.Cell(activity.duration == 0 ? "" : days(activity.duration, dayMinutes)),
      Table.Cell(isPart ? "" : calendar(activity.calendar, terms), .muted),
    ]
    if hasOriginal {
      let plan = compared.original ?? compared.plan
      cells.append(Table.Cell(plan.map { "\(dates.finish($0.finish))" } ?? ""))
    }
    if hasPlan {
      cells.append(Table.Cell(compared.plan.map { "\(dates.finish($0.finish))" } ?? ""))
    }
    cells += [
      Table.Cell(
        "\(dates.start(of: scheduled, isMilestone: isMilestone))"
          + (scheduled.actualStart == nil ? mark : "A")),
      Table.Cell(
        "\(dates.finish(scheduled.finish))" + (scheduled.actualFinish == nil ? mark : "A")),
      Table.Cell(
        scheduled.hasNoWindowLeft
          ? terms("无窗口", "no window")
          : limit.map { "\(isMilestone ? dates.finish($0) : dates.start($0))" } ?? ""),
      Table.Cell(scheduled.totalFloat.map { days($0, dayMinutes) } ?? ""),
      Table.Cell(scheduled.freeFloat.map { days($0, dayMinutes) } ?? ""),
    ]
    if hasIndependentFloat {
      let float = comparison.schedule.independentFloat(of: position)
      cells.append(Table.Cell(float.map { days($0, dayMinutes) } ?? ""))
    }
    cells.append(margin(scheduled.margin, dayMinutes))
    if hasOriginal {
      cells.append(slip(compared, compared.originalSlip ?? compared.slip, terms))
    }
    if hasPlan { cells.append(slip(compared, compared.slip, terms)) }
    cells += [
      Table.Cell(scheduled.isCritical ? "●" : "", .strong), Table.Cell(activity.responsible(terms)),
      Table.Cell(terms.status(compared)),
    ]
    return cells
  }

  private func margin(_ margin: Margin?, _ dayMinutes: Int) -> Table.Cell {
    guard let margin else { return .empty }
    let days = margin.days(of: dayMinutes)
    return Table.Cell((days > 0 ? "+" : "") + "\(days)", days < 0 ? .bad : .plain)
  }

  private func slip(_ compared: ComparedActivity, _ slip: Slip?, _ terms: Terms) -> Table.Cell {
    guard let slip, let colour = compared.colour else { return .empty }
    // Early is claimed from actual finishes only; a forecast ahead of plan is margin in hand.
    if slip.days < 0, !compared.status.isDone {
      return Table.Cell(terms.inHand(slip), .muted)
    }
    if slip.days == 0, !compared.status.isDone { return .empty }
    let role: Role = slip.days <= 0 ? .good : colour == .red ? .bad : .warn
    return Table.Cell(terms.slip(slip.count), role)
  }

  private func calendar(_ name: String, _ terms: Terms) -> String {
    switch name {
    case WorkCalendar.workdayName: terms("工作日", "work")
    case WorkCalendar.calendarDayName: terms("日历天", "cal.")
    default: name
    }
  }
}

/// Returns minutes as days: `12`, `2.5`.
func days(_ minutes: Int, _ dayMinutes: Int) -> String {
  if minutes % dayMinutes == 0 { return "\(minutes / dayMinutes)" }
  let tenths = Int(nearest: Double(minutes) * 10 / Double(dayMinutes)).magnitude
  return "\(minutes < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
}
