import CivilTime
import Foundation
import Plan

/// A network of `yardstick/gen_network.py`: one project on the minute grain, one calendar.
struct NeutralNetwork {
  private struct Facts: Decodable {
    var start: String
    var deadline: String
    var holidays: [String]
  }

  static let shifts = [Shift(from: 480, to: 720), Shift(from: 780, to: 1020)]

  let portfolio: Portfolio
  let deadline: Instant

  /// Reads `NAME.tasks.csv`, `NAME.links.csv` and `NAME.json` of a folder.
  init(_ name: String, in folder: String) throws {
    let base = "\(folder)/\(name)"
    let facts = try JSONDecoder().decode(
      Facts.self, from: Data(contentsOf: URL(fileURLWithPath: "\(base).json")))
    let calendar = WorkCalendar(
      name: "standard", week: (0..<7).map { $0 < 5 ? Self.shifts : [] },
      exceptions: facts.holidays.map {
        CalendarException(day: Day(iso: $0)!, shifts: [], cause: "holiday")
      })
    let activities = try Self.rows("\(base).tasks.csv").map { fields in
      Activity(
        project: 0, code: String(fields[1]), name: "Activity \(fields[1])",
        kind: fields[3] == "0" ? .milestone : .task, duration: Int(fields[3])!,
        calendar: "standard")
    }
    let relations = try Self.rows("\(base).links.csv").map { fields in
      Relation(
        predecessor: Int(fields[0])! - 1, successor: Int(fields[1])! - 1,
        kind: Relation.Kind(rawValue: String(fields[2]))!,
        lag: Lag(minutes: Int(fields[3])!, counting: .successor))
    }
    deadline = Instant(iso: facts.deadline.prefix(16))!
    portfolio = Portfolio(
      projectDay: Self.shifts, calendars: [calendar],
      projects: [
        Project(
          code: "N", name: "N", direction: .backward, grain: .minute,
          start: Instant(iso: facts.start.prefix(16)),
          requiredDates: [RequiredDate(activity: "END", finish: deadline)])
      ], activities: activities, relations: relations)
  }

  static func rows(_ path: String) throws -> [[Substring]] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }
}
