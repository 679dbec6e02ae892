import CivilTime
public import Documents
public import Plan

/// The baselines, by number.
public struct BaselineList: TableAnswer, Sendable {
  private let baselines: [Baseline]
  private let portfolio: Portfolio

  /// Takes the baselines of a portfolio.
  public init(_ baselines: [Baseline], of portfolio: Portfolio) {
    self.baselines = baselines
    self.portfolio = portfolio
  }

  /// The baselines as a table.
  public func table(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("号", "No."), .number, priority: 2),
      Table.Column(terms("名称", "Name"), priority: 1),
      Table.Column(terms("项目", "Projects"), maximumWidth: 30),
      Table.Column(terms("数据日期", "Data date"), .date),
      Table.Column(terms("工作", "Activities"), .number),
      Table.Column(terms("计划完成", "Planned finish"), .date),
      Table.Column(terms("文号", "Document"), maximumWidth: 30, dropOrder: 2),
      Table.Column(terms("批准", "Approved by"), maximumWidth: 20, dropOrder: 1),
      Table.Column(terms("理由", "Reason"), maximumWidth: 30, dropOrder: 3),
    ])
    for baseline in baselines {
      let finish = baseline.dates.compactMap { $0?.finish }.max()
      table.append([
        Table.Cell("\(baseline.number)"), Table.Cell(baseline.name),
        Table.Cell(projects(of: baseline, terms)),
        Table.Cell(baseline.dataDate.map { "\($0.day)" } ?? terms("开工前", "before progress")),
        Table.Cell("\(baseline.dates.count { $0 != nil })"),
        Table.Cell(finish.map { "\($0.day)" } ?? ""), Table.Cell(baseline.document),
        Table.Cell(baseline.approver), Table.Cell(baseline.reason),
      ])
    }
    table.nothing = terms("还没有基准计划。", "There is no baseline yet.")
    return table
  }

  /// Writes the baselines as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for baseline in baselines {
        json.object { json in
          json.write(headOf: baseline)
          json.array("projects", .inline) { json in
            for code in codes(of: baseline) { json.value(code) }
          }
          json.member("activities", baseline.dates.count { $0 != nil })
        }
      }
    }
  }

  private func projects(of baseline: Baseline, _ terms: Terms) -> String {
    let codes = codes(of: baseline)
    let isOfAll = codes.count == Set(portfolio.activities.map(\.project)).count
    return isOfAll ? terms("全部", "all") : codes.joined(separator: terms("、", ", "))
  }

  /// The codes of the projects that a baseline is of, as typed.
  private func codes(of baseline: Baseline) -> [String] {
    zip(portfolio.projects, baseline.isOfProjects(of: portfolio)).filter(\.1).map(\.0.code)
  }
}

extension JSONWriter {
  /// Writes what a baseline says of itself.
  mutating func write(headOf baseline: Baseline) {
    member("number", baseline.number)
    member("name", baseline.name)
    member("document", baseline.document)
    member("reason", baseline.reason)
    member("approver", baseline.approver)
    member("dataDate", baseline.dataDate?.description)
  }
}
