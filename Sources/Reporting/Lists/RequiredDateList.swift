import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// The required dates of projects, numbered within each.
public struct RequiredDateList: TableAnswer, Sendable {
  private let comparison: Comparison
  private let projects: [Int]

  /// Takes the required dates of projects by their positions.
  public init(_ comparison: Comparison, projects: [Int]) {
    self.comparison = comparison
    self.projects = projects
  }

  /// The required dates that are compared, with their numbers.
  private func lines(_ project: Int) -> [(
    number: Int, date: RequiredDate, compared: ComparedRequiredDate?
  )] {
    let portfolio = comparison.schedule.network.portfolio
    let carriers = RequiredActivity(portfolio)
    return portfolio.projects[project].requiredDates.enumerated().map { index, date in
      let carrier = carriers.position(of: date.activity, project: project)
      let compared = comparison.requiredDates.first {
        $0.project == project && $0.activity == carrier && $0.required.finish == date.finish
      }
      return (index + 1, date, compared)
    }
  }

  /// A line each.
  public func table(_ terms: Terms) -> Table {
    let portfolio = comparison.schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let carriers = RequiredActivity(portfolio)
    var table = Table(columns: [
      Table.Column(terms("项目", "Project"), priority: 2),
      Table.Column(terms("号", "No."), .number, priority: 2),
      Table.Column(terms("要求完成", "Required"), .date),
      Table.Column(terms("承担的工作", "Carried by"), maximumWidth: 30),
      Table.Column(terms("预计", "Forecast"), .date), Table.Column(terms("裕量", "Margin")),
      Table.Column(terms("依据", "Source"), maximumWidth: 30, dropOrder: 1),
    ])
    for project in projects {
      for (number, date, compared) in lines(project) {
        let carrier = carriers.position(of: date.activity, project: project)
        let name = carrier.map {
          "\(portfolio.activities[$0].code) \(terms.name(portfolio.activities[$0]))"
        }
        table.append([
          Table.Cell(portfolio.projects[project].code), Table.Cell("\(number)"),
          Table.Cell("\(dates.finish(date.finish))"), Table.Cell(name ?? date.activity ?? "—"),
          Table.Cell(compared.map { "\(dates.finish($0.finish))" } ?? ""),
          Table.Cell(
            compared.map { terms.margin($0.count) } ?? "",
            compared.map { $0.isLost ? .bad : .plain } ?? .plain),
          Table.Cell(date.source),
        ])
      }
    }
    table.nothing = terms("没有要求完成时间。", "There is no required date.")
    return table
  }

  /// Writes them as a JSON array.
  public func write(to json: inout JSONWriter) {
    let portfolio = comparison.schedule.network.portfolio
    let carriers = RequiredActivity(portfolio)
    json.array { json in
      for project in projects {
        for (number, date, compared) in lines(project) {
          json.object { json in
            json.member("project", portfolio.projects[project].code)
            json.member("number", number)
            json.member("date", date.finish.description)
            json.member(
              "activity",
              carriers.position(of: date.activity, project: project).map(portfolio.code(of:)))
            json.member("isAssumed", date.isAssumed)
            json.member("source", date.source)
            json.member("finish", compared?.finish.description)
            json.member("marginDays", compared?.days)
          }
        }
      }
    }
  }
}
