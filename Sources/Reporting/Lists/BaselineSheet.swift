import CivilTime
import Control
public import Documents
public import Plan

/// One baseline: what it says of itself, and the dates that it froze.
public struct BaselineSheet: TableAnswer, Sendable {
  private let baseline: Baseline
  private let portfolio: Portfolio
  /// The activities told of, in groups by project.
  private let rows: [Int]

  /// Takes the nodes of a baseline; with `all`, every activity it knows.
  public init(_ baseline: Baseline, of portfolio: Portfolio, all: Bool) {
    self.baseline = baseline
    self.portfolio = portfolio
    let order = PlanOrder(portfolio)
    rows = order.typed.flatMap { order.activities[$0] }.filter {
      baseline[$0] != nil && (all || portfolio.activities[$0].isNode)
    }
  }

  /// The dates as a table, in groups by project.
  public func table(_ terms: Terms) -> Table {
    let dates = ReportDates(portfolio)
    var table = Table(
      title: title(terms),
      columns: [
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("工作", "Activity"), maximumWidth: 40),
        Table.Column(terms("级", "Lvl"), .number, dropOrder: 1),
        Table.Column(terms("计划开始", "Planned start"), .date),
        Table.Column(terms("计划完成", "Planned finish"), .date),
      ])
    var project = -1
    for position in rows {
      guard let planned = baseline[position] else { continue }
      let activity = portfolio.activities[position]
      if activity.project != project {
        project = activity.project
        table.append(
          group: "\(portfolio.projects[project].code) \(portfolio.projects[project].name)")
      }
      table.append([
        Table.Cell(portfolio.code(of: position)), Table.Cell(terms.name(activity)),
        Table.Cell("\(activity.level)"),
        Table.Cell(activity.isPoint ? "" : "\(dates.start(planned.start))"),
        Table.Cell("\(dates.finish(planned.finish))"),
      ])
    }
    return table
  }

  private func title(_ terms: Terms) -> String {
    let day = baseline.dataDate.map { "\($0.day)" } ?? terms("开工前", "before progress")
    var parts = [
      terms(
        "基准计划 \(baseline.number) \(baseline.name)", "Baseline \(baseline.number) \(baseline.name)"),
      terms("数据日期 \(day)", "data date \(day)"),
    ]
    if !baseline.document.isEmpty {
      parts.append(terms("文号 \(baseline.document)", "document \(baseline.document)"))
    }
    if !baseline.approver.isEmpty {
      parts.append(terms("批准 \(baseline.approver)", "approved by \(baseline.approver)"))
    }
    if !baseline.reason.isEmpty {
      parts.append(terms("理由 \(baseline.reason)", "reason: \(baseline.reason)"))
    }
    return parts.joined(separator: terms("　", ", "))
  }

  /// Writes the baseline as JSON.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.write(headOf: baseline)
      json.array("activities") { json in
        for position in rows {
          guard let planned = baseline[position] else { continue }
          json.object { json in
            json.member("code", portfolio.code(of: position))
            json.member("name", portfolio.activities[position].name)
            json.member("level", portfolio.activities[position].level)
            json.member("planStart", planned.start.description)
            json.member("planFinish", planned.finish.description)
          }
        }
      }
    }
  }
}
