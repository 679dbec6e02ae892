public import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// The board: one row a project, which answers whether each will open on time.
public struct PlanBoard: Sendable {
  /// One project.
  public struct Row: Sendable {
    var project: Project
    var start: Day?
    var finish: Day?
    var required: Day?
    var margin: DayCount?
    /// What is left to its tightest window, and whether that is little.
    var window: (cause: String, days: Int, isNear: Bool)?
    var latestStart: Day?
    var nextNode: (name: String, day: Day, slip: Slip?, originalSlip: Slip?)?
    var done: Int
    var total: Int
    var colour: Colour?
    /// The data date of its own.
    var dataDate: Day?
    /// Whether it should have reported in the week and did not: its colour is that of its last report.
    var isUnreported: Bool
    /// Whether it is unknown what became of the next node.
    var isNextUnknown: Bool
    /// Whether it could not be scheduled.
    var hasFailed: Bool
  }

  /// The data date; nil before the first progress.
  public let dataDate: Day?
  /// The projects, as typed.
  public let rows: [Row]
  private let title: String
  private let notes: [String]

  /// Puts the board together.
  public init(_ comparison: Comparison, terms: Terms) {
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let order = PlanOrder(portfolio)
    dataDate = schedule.dataDate?.day
    title = comparison.title(terms("工程总表", "Projects"), terms)
    notes =
      comparison.unreportedNotes(order.projects.sorted(), terms)
      + [comparison.provisionalNote(terms)].compactMap(\.self)
    rows = order.projects.sorted().map { position in
      let activities = order.activities[position].filter {
        !portfolio.activities[$0].isInactive
      }
      let required = comparison.tightestRequiredDate(ofProject: position)
      let next = activities.filter {
        portfolio.activities[$0].isNode && schedule.activities[$0].phase != .complete
      }.min { schedule.activities[$0].finish < schedule.activities[$1].finish }
      return Row(
        project: portfolio.projects[position],
        start: schedule.projects[position].start.map(dates.start),
        finish: comparison.forecastFinish(ofProject: position).map(dates.finish),
        required: required.map { dates.finish($0.required.finish) },
        margin: required?.count,
        window: comparison.windowMargin(ofProject: position).map {
          (terms.cause(portfolio.windows[$0.window].cause), $0.days, comparison.isNear($0))
        },
        latestStart: schedule.projects[position].latestStart.map(dates.start),
        nextNode: next.map {
          let compared = comparison[$0]
          return (
            terms.name(portfolio.activities[$0]), dates.finish(schedule.activities[$0].finish),
            compared.slip, compared.originalSlip
          )
        },
        done: activities.count { schedule.activities[$0].phase == .complete },
        total: activities.count,
        colour: comparison.colour(ofProject: position, activities: activities),
        dataDate: schedule.dataDate(of: position)?.day,
        isUnreported: comparison.isUnreported(position),
        isNextUnknown: next.map { comparison[$0].status == .unknown } ?? false,
        hasFailed: !schedule.projects[position].failures.isEmpty)
    }
  }

  /// The board as a table.
  public func table(_ terms: Terms) -> Table {
    // No column of windows where no work is held by one.
    let hasWindows = rows.contains { $0.window != nil }
    var table = Table(
      title: title,
      columns: [
        Table.Column(terms("代码", "Code"), .code),
        Table.Column(terms("项目", "Project"), maximumWidth: 40),
        Table.Column(terms("方向", "Planned"), priority: 1, dropOrder: 1),
        Table.Column(terms("开始", "Start"), .date, dropOrder: 2),
        Table.Column(terms("最迟启动", "Start by"), .date, dropOrder: 3),
        Table.Column(terms("预计完成", "Forecast"), .date),
        Table.Column(terms("要求完成", "Required"), .date),
        Table.Column(terms("裕量", "Margin"), .number),
      ] + (hasWindows ? [Table.Column(terms("窗口裕量", "To a window"), dropOrder: 6)] : []) + [
        Table.Column(terms("完成", "Done"), .number, dropOrder: 4),
        Table.Column(terms("下一节点", "Next node"), maximumWidth: 32),
        Table.Column(terms("节点预计", "Node on"), .date, dropOrder: 5),
        Table.Column(terms("较计划", "Against plan")),
        Table.Column(terms("灯", "Colour"), priority: 2),
      ],
      footnotes: notes)
    for row in rows {
      if row.hasFailed {
        table.append(
          [
            Table.Cell(row.project.code, .strong), Table.Cell(row.project.name),
            Table.Cell(terms.direction(row.project.direction)), .empty, .empty,
            Table.Cell(terms("排不出", "none"), .bad), .empty, .empty,
          ] + (hasWindows ? [.empty] : []) + [
            .empty, Table.Cell(terms("见下方错误", "see the error")), .empty, .empty,
            colour(.red, terms),
          ])
        continue
      }
      table.append(
        [
          Table.Cell(row.project.code, .strong), Table.Cell(row.project.name),
          Table.Cell(terms.direction(row.project.direction)),
          Table.Cell(row.start?.description ?? ""), Table.Cell(row.latestStart?.description ?? ""),
          Table.Cell(row.finish?.description ?? ""), Table.Cell(row.required?.description ?? ""),
          margin(row.margin, terms),
        ] + (hasWindows ? [window(row, terms)] : []) + [
          Table.Cell("\(row.done)/\(row.total)"),
          Table.Cell(row.nextNode?.name ?? (row.total > 0 ? "—" : "")),
          Table.Cell(row.nextNode?.day.description ?? ""), slip(row, terms),
          colour(row.colour, terms, isHeld: row.isUnreported),
        ])
    }
    return table
  }

  private func margin(_ margin: DayCount?, _ terms: Terms) -> Table.Cell {
    guard let margin else { return .empty }
    return Table.Cell(terms.margin(margin), margin.count < 0 ? .bad : .good)
  }

  /// `暑假仅3天`, `暑假45天`: how much later its windowed work may be ready.
  private func window(_ row: Row, _ terms: Terms) -> Table.Cell {
    guard let window = row.window else { return .empty }
    let days = terms.days(DayCount(window.days, .calendar))
    if window.days == 0 {
      return Table.Cell(terms("\(window.cause)无余地", "\(window.cause): none"), .warn)
    }
    return window.isNear
      ? Table.Cell(terms("\(window.cause)仅\(days)", "\(window.cause): only \(days)"), .warn)
      : Table.Cell(terms("\(window.cause)\(days)", "\(window.cause): \(days)"))
  }

  private func slip(_ row: Row, _ terms: Terms) -> Table.Cell {
    if row.isNextUnknown { return Table.Cell(terms.status(.unknown), .warn) }
    let slip = row.nextNode?.slip.flatMap { $0.days > 0 ? terms.slip($0.count) : nil }
    let original = row.nextNode?.originalSlip.flatMap { slip in
      slip.days > 0
        ? terms("较原计划\(terms.slip(slip.count))", "\(terms.slip(slip.count)) on first") : nil
    }
    let text = [slip, original].compactMap { $0 }.joined(separator: terms("，", ", "))
    return text.isEmpty ? .empty : Table.Cell(text, .warn)
  }
}

/// Returns the cell of a colour; of one that is held from the last report of its project says so.
func colour(_ colour: Colour?, _ terms: Terms, isHeld: Bool = false) -> Table.Cell {
  guard let colour else { return .empty }
  let role: Role = colour == .green ? .good : colour == .red ? .bad : .warn
  return Table.Cell(terms.colour(colour, isHeld: isHeld), role)
}
