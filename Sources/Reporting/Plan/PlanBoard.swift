public import CivilTime
public import Documents
public import Scheduler

/// The board: one row a project, which answers whether each will open on time.
public struct PlanBoard: Sendable {
  /// One project.
  public struct Row: Sendable {
    var project: Project
    var start: Day?
    var finish: Day?
    var required: Day?
    var marginDays: Int?
    var latestStart: Day?
    var nextNode: (name: String, day: Day, slip: Int?)?
    var done: Int
    var total: Int
    var colour: Colour?
  }

  /// The data date; nil before the first progress.
  public let dataDate: Day?
  /// The projects, as typed.
  public let rows: [Row]
  private let horizon: Day?
  private let isProvisional: Bool

  /// Puts the board together.
  public init(_ comparison: Comparison, terms: Terms) {
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let order = PlanOrder(portfolio)
    dataDate = schedule.dataDate?.day
    horizon = portfolio.calendarHorizon
    isProvisional = schedule.activities.contains(where: \.isProvisional)
    rows = order.projects.sorted().map { position in
      let activities = order.activities[position]
      let required = comparison.requiredDates.filter { $0.project == position }
        .min { $0.minutes < $1.minutes }
      let next = activities.filter {
        portfolio.activities[$0].isNode && schedule.activities[$0].phase != .complete
      }.min { schedule.activities[$0].finish < schedule.activities[$1].finish }
      return Row(
        project: portfolio.projects[position],
        start: schedule.projects[position].start.map(dates.start),
        finish: (required?.finish ?? schedule.projects[position].finish).map(dates.finish),
        required: required.map { dates.finish($0.required.finish) },
        marginDays: required?.days,
        latestStart: schedule.projects[position].latestStart.map(dates.start),
        nextNode: next.map {
          (
            terms.name(portfolio.activities[$0]), dates.finish(schedule.activities[$0].finish),
            comparison[$0].slip?.days
          )
        },
        done: activities.count { schedule.activities[$0].phase == .complete },
        total: activities.count,
        colour: activities.compactMap { comparison[$0].isWatched($0, in: comparison) }.max())
    }
  }

  /// The board as a table.
  public func table(_ terms: Terms) -> Table {
    var table = Table(
      title: title(terms),
      columns: [
        Table.Column(terms("代码", "Code"), priority: 2),
        Table.Column(terms("项目", "Project")),
        Table.Column(terms("方向", "Planned"), priority: 1, dropOrder: 1),
        Table.Column(terms("开始", "Start"), .date, dropOrder: 2),
        Table.Column(terms("最迟开工", "Start by"), .date, dropOrder: 3),
        Table.Column(terms("预计完成", "Forecast"), .date),
        Table.Column(terms("要求完成", "Required"), .date),
        Table.Column(terms("裕量", "Margin"), .number),
        Table.Column(terms("完成", "Done"), .number, dropOrder: 4),
        Table.Column(terms("下一节点", "Next node")),
        Table.Column(terms("灯", "Colour"), priority: 2),
      ],
      footnotes: footnotes(terms))
    for row in rows {
      table.append([
        Table.Cell(row.project.code, .strong), Table.Cell(row.project.name),
        Table.Cell(terms.direction(row.project.direction)),
        Table.Cell(row.start?.description ?? ""), Table.Cell(row.latestStart?.description ?? ""),
        Table.Cell(row.finish?.description ?? ""), Table.Cell(row.required?.description ?? ""),
        margin(row.marginDays, terms), Table.Cell("\(row.done)/\(row.total)"),
        nextNode(row, terms), colour(row.colour, terms),
      ])
    }
    return table
  }

  private func title(_ terms: Terms) -> String {
    guard let dataDate else { return terms("工程总表", "Projects") }
    return terms("工程总表　数据日期 \(dataDate)", "Projects, data date \(dataDate)")
  }

  private func margin(_ days: Int?, _ terms: Terms) -> Table.Cell {
    guard let days else { return .empty }
    let text = (days > 0 ? "+" : "") + "\(days)"
    return Table.Cell(terms("\(text)天", "\(text) d"), days < 0 ? .bad : .good)
  }

  private func nextNode(_ row: Row, _ terms: Terms) -> Table.Cell {
    guard let node = row.nextNode else { return Table.Cell(row.total > 0 ? "—" : "") }
    let slip = node.slip ?? 0
    let late = slip > 0 ? " " + terms.slip(slip) : ""
    return Table.Cell("\(node.name) \(node.day)\(late)", slip > 0 ? .warn : .plain)
  }

  private func footnotes(_ terms: Terms) -> [String] {
    guard isProvisional, let horizon else { return [] }
    return [
      terms(
        "放假安排已公布至 \(horizon.year) 年底；此后按法定节假日推算，日期为暂定。",
        "Holidays are published through \(horizon); later dates rest on the statutory rule and are provisional."
      )
    ]
  }
}

/// Returns the cell of a colour.
func colour(_ colour: Colour?, _ terms: Terms) -> Table.Cell {
  guard let colour else { return .empty }
  let role: Role = colour == .green ? .good : colour == .red ? .bad : .warn
  return Table.Cell(terms.colour(colour), role)
}

extension ComparedActivity {
  /// The colour that counts for the whole project: that of nodes not yet done.
  fileprivate func isWatched(_ position: Int, in comparison: Comparison) -> Colour? {
    let activity = comparison.schedule.network.portfolio.activities[position]
    return activity.isNode && !status.isDone ? colour : nil
  }
}
