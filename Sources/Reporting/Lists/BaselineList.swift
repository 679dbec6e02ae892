import CivilTime
import Control
public import Documents
public import Plan
import Scheduler

/// The baselines, by number.
public struct BaselineList: Sendable {
  private let baselines: [Baseline]

  /// Takes the baselines.
  public init(_ baselines: [Baseline]) {
    self.baselines = baselines
  }

  /// The baselines as a table.
  public func table(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("号", "No."), .number), Table.Column(terms("名称", "Name")),
      Table.Column(terms("数据日期", "Data date"), .date),
      Table.Column(terms("工作", "Activities"), .number),
      Table.Column(terms("计划完成", "Planned finish"), .date),
    ])
    for baseline in baselines {
      let finish = baseline.dates.compactMap { $0?.finish }.max()
      table.append([
        Table.Cell("\(baseline.number)"), Table.Cell(baseline.name),
        Table.Cell(baseline.dataDate.map { "\($0.day)" } ?? terms("开工前", "before progress")),
        Table.Cell("\(baseline.dates.count { $0 != nil })"),
        Table.Cell(finish.map { "\($0.day)" } ?? ""),
      ])
    }
    return table
  }

  /// Writes the baselines as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for baseline in baselines {
        json.object { json in
          json.member("number", baseline.number)
          json.member("name", baseline.name)
          json.member("dataDate", baseline.dataDate?.description)
          json.member("activities", baseline.dates.count { $0 != nil })
        }
      }
    }
  }
}
