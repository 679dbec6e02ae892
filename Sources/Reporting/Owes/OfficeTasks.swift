public import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// The work of one office that is overdue, due or under way: what it is asked to report on.
public struct OfficeTasks: Sendable {
  /// One activity.
  public struct Task: Hashable, Sendable {
    /// Its full code.
    public let code: String
    /// What it is called.
    public let name: String
    /// The name of its project.
    public let project: String
    /// How it stands, in words: `逾期3天`.
    public let standing: String
    /// Whether it is overdue.
    public let isOverdue: Bool
    /// Whether it was started.
    public let isStarted: Bool
    /// Whether it is an event without duration.
    public let isMilestone: Bool
    /// The day it is planned to be finished; nil without a baseline.
    public let planned: Day?
    /// The days it is forecast to start and to be finished.
    public let start, finish: Day
  }

  /// What is overdue first, then by the day of the forecast.
  public let tasks: [Task]

  /// Takes the tasks of an office.
  ///
  /// - Parameters:
  ///   - today: The data date, or the day to count from before any progress.
  ///   - ahead: How many days count as soon.
  public init(_ comparison: Comparison, of office: String, today: Day, ahead: Int, _ terms: Terms) {
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let scope = OwesScope(office: office)
    let found = portfolio.activities.indices.compactMap { position -> Task? in
      guard scope.holds(position, in: portfolio),
        let owed = OwedActivity(position, comparison, horizon: today + ahead, dates)
      else { return nil }
      let activity = portfolio.activities[position]
      let scheduled = schedule.activities[position]
      let (words, isOverdue) =
        switch owed.standing {
        case .overdue(let days):
          (terms("逾期\(terms.days(days))", "overdue by \(terms.days(days))"), true)
        case .due: (terms("将到期", "due soon"), false)
        case .underWay: (terms("进行中", "under way"), false)
        }
      return Task(
        code: portfolio.code(of: position), name: terms.name(activity),
        project: portfolio.projects[activity.project].name, standing: words, isOverdue: isOverdue,
        isStarted: scheduled.phase != .notStarted, isMilestone: activity.kind == .milestone,
        planned: comparison[position].plan.map { dates.finish($0.finish) },
        start: dates.start(scheduled.start), finish: dates.finish(scheduled.finish))
    }
    tasks = found.sorted {
      ($0.isOverdue ? 0 : 1, $0.finish, $0.code) < ($1.isOverdue ? 0 : 1, $1.finish, $1.code)
    }
  }
}

/// The nodes of all projects with their dates, and nothing else of them: what every office may know.
public struct NodeDates: TableAnswer, Sendable {
  private struct Line: Sendable {
    var code, name: String
    var planned: Day?
    var forecast: Day
    var isDone: Bool
  }

  private let lines: [Line]

  /// Takes the nodes of a plan.
  public init(_ comparison: Comparison) {
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let order = PlanOrder(portfolio)
    lines = order.typed.flatMap { order.activities[$0] }.filter {
      portfolio.activities[$0].isNode && !portfolio.activities[$0].isInactive
    }.map { position in
      Line(
        code: portfolio.code(of: position), name: portfolio.activities[position].name,
        planned: comparison[position].plan.map { dates.finish($0.finish) },
        forecast: dates.finish(schedule.activities[position].finish),
        isDone: schedule.activities[position].phase == .complete)
    }
  }

  /// The nodes as a table.
  public func table(_ terms: Terms) -> Table {
    var table = Table(
      title: terms("全部节点", "All nodes"),
      columns: [
        Table.Column(terms("编码", "Code"), .code), Table.Column(terms("节点", "Node")),
        Table.Column(terms("计划完成", "Planned"), .date),
        Table.Column(terms("预计完成", "Forecast"), .date), Table.Column(terms("状态", "State")),
      ])
    for line in lines {
      table.append([
        Table.Cell(line.code), Table.Cell(line.name),
        Table.Cell(line.planned.map { "\($0)" } ?? ""), Table.Cell("\(line.forecast)"),
        Table.Cell(line.isDone ? terms("已完成", "done") : ""),
      ])
    }
    table.nothing = terms("还没有节点。", "There is no node yet.")
    return table
  }

  /// Writes the nodes as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for line in lines {
        json.object { json in
          json.member("code", line.code)
          json.member("name", line.name)
          json.member("planned", line.planned.map { "\($0)" })
          json.member("forecast", "\(line.forecast)")
          json.member("isDone", line.isDone)
        }
      }
    }
  }
}
