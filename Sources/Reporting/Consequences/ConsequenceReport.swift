import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// What a change did, as a table of all that moves and as JSON.
public struct ConsequenceReport: Sendable {
  let consequences: Consequences
  let shifts: [Consequences.Shift]
  /// How many activities are told one by one.
  private let limit: Int

  /// Takes what a change did.
  ///
  /// - Parameter limit: How many activities are told one by one; nil for all.
  public init(_ consequences: Consequences, limit: Int? = nil) {
    self.consequences = consequences
    self.limit = limit ?? .max
    shifts = consequences.shifts
  }

  /// Whether any date moved.
  public var isEmpty: Bool { shifts.isEmpty }

  /// The work whose finish moved; nodes first where not all of it is told.
  public func table(_ terms: Terms) -> Table {
    let portfolio = consequences.after.schedule.network.portfolio
    let nodes = shifts.filter { portfolio.activities[$0.new].isNode }
    let told = shifts.count <= limit ? shifts : Array(nodes.prefix(max(0, limit)))
    var table = Table(
      title: terms("变动的日期", "Dates that move"),
      columns: [
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("工作", "Activity"), maximumWidth: 40),
        Table.Column(terms("完成：原", "Finish before"), .date),
        Table.Column(terms("完成：现", "Finish after"), .date),
        Table.Column(terms("变动", "Moves by")),
        Table.Column(terms("责任单位", "Owner"), maximumWidth: 20, dropOrder: 1),
      ],
      footnotes: told.count == shifts.count
        ? []
        : [
          terms(
            "共 \(shifts.count) 项工作的完成日期变动，上面是其中的节点。",
            "\(shifts.count) finishes move; the nodes among them are shown.")
        ])
    for shift in told {
      let activity = portfolio.activities[shift.new]
      table.append([
        Table.Cell(shift.code), Table.Cell(terms.name(activity)),
        Table.Cell(finish(shift.old, consequences.before)),
        Table.Cell(finish(shift.new, consequences.after)),
        Table.Cell(terms.shift(shift.days), shift.days.count > 0 ? .bad : .good),
        Table.Cell(activity.owner),
      ])
    }
    return table
  }

  private func finish(_ position: Int, _ comparison: Comparison?) -> String {
    guard let schedule = comparison?.schedule else { return "" }
    let finish = schedule.activities[position].finish
    return "\(ReportDates(schedule.network.portfolio).finish(finish))"
  }

  /// Writes the watched points that stand otherwise as a JSON array, under a key of an object.
  public func write(_ key: StaticString, to json: inout JSONWriter, _ terms: Terms) {
    let words = ConsequenceWords(consequences, terms)
    json.array(key) { json in
      for move in consequences.moves {
        json.object { json in
          json.member("code", move.code)
          Self.write(move.before, "before", &json)
          Self.write(move.after, "after", &json)
          json.member("cause", move.cause.map(words.words))
        }
      }
    }
  }

  /// Writes all work whose finish moved as a JSON array, under a key of an object.
  public func writeShifts(_ key: StaticString, to json: inout JSONWriter) {
    json.array(key) { json in
      for shift in shifts {
        json.object { json in
          json.member("code", shift.code)
          json.member(
            "before", consequences.before?.schedule.activities[shift.old].finish.description)
          json.member("after", consequences.after.schedule.activities[shift.new].finish.description)
          json.member("days", shift.days.count)
          json.member("dayUnit", shift.days.kind.rawValue)
        }
      }
    }
  }

  private static func write(_ standing: Standing?, _ key: StaticString, _ json: inout JSONWriter) {
    guard let standing else { return json.nullMember(key) }
    json.object(key) { json in
      json.member("finish", standing.finish.description)
      json.member("marginDays", standing.margin?.count)
      json.member("dayUnit", standing.margin?.kind.rawValue)
      json.member("colour", standing.colour?.rawValue)
    }
  }
}
