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
    var margin: (days: Int, kind: DayKind)?
    var latestStart: Day?
    var nextNode: (name: String, day: Day, slip: Slip?)?
    var done: Int
    var total: Int
    var colour: Colour?
    /// Whether it could not be scheduled.
    var hasFailed: Bool
  }

  /// The data date; nil before the first progress.
  public let dataDate: Day?
  /// The projects, as typed.
  public let rows: [Row]
  private let title: String
  private let note: String?

  /// Puts the board together.
  public init(_ comparison: Comparison, terms: Terms) {
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let order = PlanOrder(portfolio)
    dataDate = schedule.dataDate?.day
    title = comparison.title(terms("工程总表", "Projects"), terms)
    note = comparison.provisionalNote(terms)
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
        margin: required.map { ($0.days, $0.kind) },
        latestStart: schedule.projects[position].latestStart.map(dates.start),
        nextNode: next.map {
          (
            terms.name(portfolio.activities[$0]), dates.finish(schedule.activities[$0].finish),
            comparison[$0].slip
          )
        },
        done: activities.count { schedule.activities[$0].phase == .complete },
        total: activities.count,
        colour: Self.worst(of: activities, required, comparison),
        hasFailed: !schedule.projects[position].failures.isEmpty)
    }
  }

  /// The worst colour of the nodes not yet done; red when a required date is lost.
  private static func worst(
    of activities: [Int], _ required: ComparedRequiredDate?, _ comparison: Comparison
  ) -> Colour? {
    let portfolio = comparison.schedule.network.portfolio
    let colours = activities.compactMap { position -> Colour? in
      let compared = comparison[position]
      return portfolio.activities[position].isNode && !compared.status.isDone
        ? compared.colour : nil
    }
    let isLost = comparison.baseline != nil && required?.isLost ?? false
    return isLost ? .red : colours.max()
  }

  /// The board as a table.
  public func table(_ terms: Terms) -> Table {
    var table = Table(
      title: title,
      columns: [
        Table.Column(terms("代码", "Code"), priority: 2),
        Table.Column(terms("项目", "Project"), maximumWidth: 40),
        Table.Column(terms("方向", "Planned"), priority: 1, dropOrder: 1),
        Table.Column(terms("开始", "Start"), .date, dropOrder: 2),
        Table.Column(terms("最迟启动", "Start by"), .date, dropOrder: 3),
        Table.Column(terms("预计完成", "Forecast"), .date),
        Table.Column(terms("要求完成", "Required"), .date),
        Table.Column(terms("裕量", "Margin"), .number),
        Table.Column(terms("完成", "Done"), .number, dropOrder: 4),
        Table.Column(terms("下一节点", "Next node"), maximumWidth: 32),
        Table.Column(terms("节点预计", "Node on"), .date, dropOrder: 5),
        Table.Column(terms("较计划", "Against plan")),
        Table.Column(terms("灯", "Colour"), priority: 2),
      ],
      footnotes: note.map { [$0] } ?? [])
    for row in rows {
      if row.hasFailed {
        table.append([
          Table.Cell(row.project.code, .strong), Table.Cell(row.project.name),
          Table.Cell(terms.direction(row.project.direction)), .empty, .empty,
          Table.Cell(terms("排不出", "none"), .bad), .empty, .empty, .empty,
          Table.Cell(terms("见下方错误", "see the error")), .empty, .empty, colour(.red, terms),
        ])
        continue
      }
      table.append([
        Table.Cell(row.project.code, .strong), Table.Cell(row.project.name),
        Table.Cell(terms.direction(row.project.direction)),
        Table.Cell(row.start?.description ?? ""), Table.Cell(row.latestStart?.description ?? ""),
        Table.Cell(row.finish?.description ?? ""), Table.Cell(row.required?.description ?? ""),
        margin(row.margin, terms), Table.Cell("\(row.done)/\(row.total)"),
        Table.Cell(row.nextNode?.name ?? (row.total > 0 ? "—" : "")),
        Table.Cell(row.nextNode?.day.description ?? ""), slip(row, terms),
        colour(row.colour, terms),
      ])
    }
    return table
  }

  private func margin(_ margin: (days: Int, kind: DayKind)?, _ terms: Terms) -> Table.Cell {
    guard let margin else { return .empty }
    return Table.Cell(
      terms.margin(margin.days, margin.kind), margin.days < 0 ? .bad : .good)
  }

  private func slip(_ row: Row, _ terms: Terms) -> Table.Cell {
    guard let slip = row.nextNode?.slip, slip.days > 0 else { return .empty }
    return Table.Cell(terms.slip(slip), .warn)
  }
}

/// Returns the cell of a colour.
func colour(_ colour: Colour?, _ terms: Terms) -> Table.Cell {
  guard let colour else { return .empty }
  let role: Role = colour == .green ? .good : colour == .red ? .bad : .warn
  return Table.Cell(terms.colour(colour), role)
}
