import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// The reserves of projects: how much earlier than required each means to be ready, and whether it is.
public struct ReserveList: TableAnswer, Sendable {
  private let comparison: Comparison
  private let projects: [Int]

  /// Takes the reserves of projects by their positions.
  public init(_ comparison: Comparison, projects: [Int]) {
    self.comparison = comparison
    self.projects = projects
  }

  /// A required date with the day by which the project means to keep it.
  private struct Line {
    let required: ComparedRequiredDate
    let target: Instant
    /// Whether the forecast leaves the reserve untouched.
    var isWhole: Bool { required.finish <= target }
  }

  private func lines(_ project: Int) -> [Line] {
    let targets = comparison.schedule.network.internalTargets
    let dates = comparison.schedule.network.portfolio.projects[project].requiredDates
    return targets.filter { $0.project == project }.sorted { $0.index < $1.index }.compactMap {
      target in
      let required = comparison.requiredDates.first {
        $0.project == project && $0.activity == target.activity
          && $0.required.finish == dates[target.index].finish
      }
      return required.map { Line(required: $0, target: target.finish) }
    }
  }

  /// A line a required date; one for a project that has none.
  public func table(_ terms: Terms) -> Table {
    let portfolio = comparison.schedule.network.portfolio
    let dates = ReportDates(portfolio)
    var table = Table(columns: [
      Table.Column(terms("项目", "Project"), priority: 2),
      Table.Column(terms("名称", "Name"), maximumWidth: 30, dropOrder: 1),
      Table.Column(terms("预留(天)", "Reserve"), .number, priority: 2),
      Table.Column(terms("要求完成", "Required"), .date),
      Table.Column(terms("内部目标", "Target"), .date),
      Table.Column(terms("预计", "Forecast"), .date), Table.Column(terms("裕量", "Margin")),
      Table.Column(terms("预留", "Kept")),
    ])
    for project in projects {
      let record = portfolio.projects[project]
      let start = [
        Table.Cell(record.code), Table.Cell(record.name), Table.Cell("\(record.reserveDays)"),
      ]
      let lines = lines(project)
      if lines.isEmpty { table.append(start + (0..<5).map { _ in Table.Cell("") }) }
      for line in lines {
        let kept =
          record.reserveDays == 0
          ? ""
          : line.isWhole
            ? terms("未动用", "whole")
            : line.required.isLost ? terms("用尽", "used up") : terms("已动用", "drawn on")
        table.append(
          start + [
            Table.Cell("\(dates.finish(line.required.required.finish))"),
            Table.Cell("\(dates.finish(line.target))"),
            Table.Cell("\(dates.finish(line.required.finish))"),
            Table.Cell(
              terms.margin(line.required.count), line.required.isLost ? .bad : .plain),
            Table.Cell(kept, line.isWhole ? .plain : .bad),
          ])
      }
    }
    table.nothing = terms("还没有项目。", "There is no project yet.")
    return table
  }

  /// Writes them as a JSON array.
  public func write(to json: inout JSONWriter) {
    let portfolio = comparison.schedule.network.portfolio
    json.array { json in
      for project in projects {
        json.object { json in
          json.member("project", portfolio.projects[project].code)
          json.member("reserveDays", portfolio.projects[project].reserveDays)
          json.array("dates") { json in
            for line in lines(project) {
              json.object { json in
                json.member("activity", portfolio.code(of: line.required.activity))
                json.member("required", line.required.required.finish.description)
                json.member("target", line.target.description)
                json.member("finish", line.required.finish.description)
                json.member("marginDays", line.required.days)
                json.member("isWhole", line.isWhole)
              }
            }
          }
        }
      }
    }
  }
}
