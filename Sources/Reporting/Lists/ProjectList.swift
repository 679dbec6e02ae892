import CivilTime
import Control
public import Documents
public import Plan
import Scheduler

/// The projects as typed.
public struct ProjectList: TableAnswer, Sendable {
  private let portfolio: Portfolio

  /// Takes the projects of a portfolio.
  public init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
  }

  /// The projects as a table, as typed.
  public func table(_ terms: Terms) -> Table {
    let dates = ReportDates(portfolio)
    var table = Table(columns: [
      Table.Column(terms("代码", "Code"), .code), Table.Column(terms("项目", "Project")),
      Table.Column(terms("方向", "Planned"), dropOrder: 3), Table.Column(terms("开始", "Start"), .date),
      Table.Column(terms("要求完成", "Required"), .date), Table.Column(terms("挂在", "At"), dropOrder: 1),
      Table.Column(terms("预留(天)", "Reserve"), .number, dropOrder: 2),
      Table.Column(terms("工作", "Activities"), .number), Table.Column(terms("牵头单位", "Lead")),
    ])
    let order = PlanOrder(portfolio)
    let carriers = RequiredActivity(portfolio)
    for position in order.projects.sorted() {
      let project = portfolio.projects[position]
      let required = project.requiredDates.first
      let carrier = required.flatMap {
        carriers.position(of: $0.activity, project: position)
      }
      table.append([
        Table.Cell(project.code, .strong), Table.Cell(project.name),
        Table.Cell(terms.direction(project.direction)),
        Table.Cell(project.start.map { "\(dates.start($0))" } ?? ""),
        Table.Cell(required.map { "\(dates.finish($0.finish))" } ?? ""),
        Table.Cell(required == nil ? "" : carrier.map { portfolio.activities[$0].code } ?? "—"),
        Table.Cell(project.reserveDays == 0 ? "" : "\(project.reserveDays)"),
        Table.Cell("\(order.activities[position].count)"), Table.Cell(project.lead),
      ])
    }
    table.nothing = terms("还没有项目。", "There is no project yet.")
    return table
  }

  /// Writes the projects as a JSON array.
  public func write(to json: inout JSONWriter) {
    let order = PlanOrder(portfolio)
    let carriers = RequiredActivity(portfolio)
    json.array { json in
      for position in order.projects {
        ProjectSheet(portfolio, project: position, carriers).writeHead(
          activities: order.activities[position].count, &json)
      }
    }
  }
}
