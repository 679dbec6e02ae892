import CivilTime
public import Control
public import Documents
public import Plan
import Scheduler

/// Relations, with the dates at both ends and which of them decide.
public struct RelationList: Sendable {
  private let comparison: Comparison
  /// The positions of the relations told of.
  private let found: [Int]
  private let driving: Set<Int>

  /// Takes the relations of a schedule that are meant, by their successors in the order of codes.
  public init(_ comparison: Comparison, of isMeant: (Relation) -> Bool) {
    self.comparison = comparison
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    let found = portfolio.relations.indices.filter { isMeant(portfolio.relations[$0]) }
    self.found = found.sorted { a, b in
      let (x, y) = (portfolio.relations[a], portfolio.relations[b])
      let (p, q) = (portfolio.code(of: x.successor), portfolio.code(of: y.successor))
      return p == q ? a < b : naturalOrder(p, q)
    }
    let successors = Set(found.map { portfolio.relations[$0].successor })
    driving = Set(
      successors.flatMap { schedule.drivers(of: $0).compactMap(\.relation) })
  }

  private var portfolio: Portfolio { comparison.schedule.network.portfolio }

  /// Whether there are none.
  public var isEmpty: Bool { found.isEmpty }

  /// A line each.
  public func table(_ terms: Terms) -> Table {
    let dates = ReportDates(portfolio)
    var table = Table(columns: [
      Table.Column(terms("紧前", "Predecessor"), priority: 2),
      Table.Column(terms("名称", "Name"), maximumWidth: 24, dropOrder: 2),
      Table.Column(terms("关系", "Relation"), priority: 1),
      Table.Column(terms("紧后", "Successor"), priority: 2),
      Table.Column(terms("名称", "Name"), maximumWidth: 24, dropOrder: 1),
      Table.Column(terms("紧后开始", "It starts"), .date, dropOrder: 3),
      Table.Column(terms("决定", "Decides")),
    ])
    for index in found {
      let relation = portfolio.relations[index]
      table.append([
        Table.Cell(portfolio.code(of: relation.predecessor)),
        Table.Cell(terms.name(portfolio.activities[relation.predecessor])),
        Table.Cell(type(of: relation)), Table.Cell(portfolio.code(of: relation.successor)),
        Table.Cell(terms.name(portfolio.activities[relation.successor])),
        Table.Cell("\(dates.start(comparison.schedule.activities[relation.successor].start))"),
        Table.Cell(driving.contains(index) ? "●" : ""),
      ])
    }
    return table
  }

  /// Those around one activity: first what leads to it, then what it leads to.
  func table(_ terms: Terms, around position: Int) -> Table {
    let dates = ReportDates(portfolio)
    var table = Table(columns: [
      Table.Column(""), Table.Column(terms("编码", "Code"), .code),
      Table.Column(terms("工作", "Activity"), maximumWidth: 30, dropOrder: 1),
      Table.Column(terms("关系", "Relation")), Table.Column(terms("开始", "Start"), .date),
      Table.Column(terms("完成", "Finish"), .date), Table.Column(terms("决定", "Decides")),
    ])
    for isBefore in [true, false] {
      for index in found {
        let relation = portfolio.relations[index]
        guard (isBefore ? relation.successor : relation.predecessor) == position else { continue }
        let other = isBefore ? relation.predecessor : relation.successor
        let record = portfolio.activities[other]
        let scheduled = comparison.schedule.activities[other]
        table.append([
          Table.Cell(isBefore ? terms("紧前", "before") : terms("紧后", "after")),
          Table.Cell(portfolio.code(of: other)), Table.Cell(terms.name(record)),
          Table.Cell(type(of: relation)),
          Table.Cell("\(dates.start(of: scheduled, isMilestone: record.isPoint))"),
          Table.Cell("\(dates.finish(scheduled.finish))"),
          Table.Cell(driving.contains(index) ? "●" : ""),
        ])
      }
    }
    return table
  }

  /// The type with its lag: `FS+4`.
  private func type(of relation: Relation) -> String {
    let lag = relation.lag
    if lag.percent == nil, lag.minutes == 0 { return relation.kind.rawValue }
    let amount =
      lag.percent.map { "\($0.magnitude)%" }
      ?? days(Int(clamping: lag.minutes.magnitude), portfolio.lagDayMinutes(of: relation))
    return relation.kind.rawValue
      + LagText.text((lag.percent ?? lag.minutes) < 0, amount, lag.counting)
  }

  /// Writes them as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for index in found { write(index, &json) }
    }
  }

  /// Writes those that lead to an activity, or on from it.
  func write(_ name: StaticString, around position: Int, before: Bool, _ json: inout JSONWriter) {
    json.array(name) { json in
      for index in found {
        let relation = portfolio.relations[index]
        guard (before ? relation.successor : relation.predecessor) == position else { continue }
        write(index, &json)
      }
    }
  }

  private func write(_ index: Int, _ json: inout JSONWriter) {
    let relation = portfolio.relations[index]
    json.object { json in
      json.member("predecessor", portfolio.code(of: relation.predecessor))
      json.member("predecessorName", portfolio.activities[relation.predecessor].name)
      json.member("successor", portfolio.code(of: relation.successor))
      json.member("successorName", portfolio.activities[relation.successor].name)
      json.member("type", relation.kind.rawValue)
      json.member("lag", portfolio.lagMinutes(of: relation))
      json.member("lagPercent", relation.lag.percent)
      json.member("lagText", type(of: relation).dropFirst(2).description)
      json.member("counting", relation.lag.counting.rawValue)
      json.member("drives", driving.contains(index))
    }
  }
}
