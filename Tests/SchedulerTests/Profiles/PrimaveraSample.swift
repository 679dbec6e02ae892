import CivilTime
import Control
import Plan
import Testing

@testable import Scheduler

/// A project under the profile of Primavera, put together by codes.
struct PrimaveraSample {
  private static let shifts = [Shift(from: 480, to: 720), Shift(from: 780, to: 1020)]

  var project = Project(
    code: "P", name: "P", direction: .forward, grain: .minute,
    start: Instant(iso: "2026-03-02T08:00"), profile: .p6, calendar: "five")
  private var activities: [Activity] = []
  private var relations: [Relation] = []
  private var progress: [ProgressRecord] = []
  private var positions: [String: Int] = [:]

  mutating func add(
    _ code: String, _ kind: Activity.Kind, days: Int = 0, edge: Activity.MilestoneEdge? = nil,
    _ constraints: [Constraint] = [], calendar: String = "five", parent: String? = nil
  ) {
    positions[code] = activities.count
    activities.append(
      Activity(
        project: 0, code: code, name: code, kind: kind, duration: days * 480, calendar: calendar,
        parent: parent, edge: edge, constraints: constraints))
  }

  mutating func work(
    _ code: String, _ days: Int, _ constraints: [Constraint] = [], calendar: String = "five",
    parent: String? = nil
  ) {
    add(code, .task, days: days, constraints, calendar: calendar, parent: parent)
  }

  mutating func milestone(_ code: String, _ edge: Activity.MilestoneEdge) {
    add(code, .milestone, edge: edge)
  }

  mutating func link(
    _ predecessor: String, _ successor: String, _ kind: Relation.Kind = .finishToStart,
    days: Int = 0
  ) {
    link(
      predecessor, successor, kind, lag: Lag(minutes: days * 480, counting: .predecessor))
  }

  mutating func link(
    _ predecessor: String, _ successor: String, _ kind: Relation.Kind = .finishToStart, lag: Lag
  ) {
    relations.append(
      Relation(
        predecessor: positions[predecessor]!, successor: positions[successor]!, kind: kind,
        lag: lag))
  }

  mutating func link(_ predecessor: Int, _ successor: Int) {
    relations.append(Relation(predecessor: predecessor, successor: successor))
  }

  mutating func report(_ code: String, at date: String, start: String, remaining: Int) {
    progress.append(
      ProgressRecord(
        activity: positions[code]!, date: Instant(iso: "2026-\(date)")!,
        actualStart: Instant(iso: "2026-\(start)"), remaining: remaining * 480))
  }

  /// Schedules it.
  func dates() throws -> Dates {
    let everyDay = Array(repeating: Self.shifts, count: 7)
    let network = try Network(
      Portfolio(
        projectDay: Self.shifts,
        calendars: [
          WorkCalendar(name: "five", week: Array(everyDay.prefix(5)) + [[], []]),
          WorkCalendar(name: "seven", week: everyDay),
        ], projects: [project], activities: activities, relations: relations))
    let situation = try Situation(of: network, progress: progress, dataDate: nil)
    return Dates(dates: PrimaveraSchedule(network, situation).dates, positions: positions)
  }

  /// The dates, by code.
  struct Dates {
    fileprivate let dates: ProfiledDates
    fileprivate let positions: [String: Int]

    var findings: [Finding] { dates.findings }

    func totalFloat(_ code: String) -> Int { Int(dates.totalFloat[positions[code]!]) }
    func freeFloat(_ code: String) -> Int { Int(dates.freeFloat[positions[code]!]) }
    func isCritical(_ code: String) -> Bool { dates.isCritical[positions[code]!] }

    /// Expects dates of 2026, and floats in minutes.
    func expect(
      _ code: String, _ start: String, _ finish: String, total: Int? = nil, free: Int? = nil,
      at location: SourceLocation = #_sourceLocation
    ) {
      let position = positions[code]!
      let (first, last) = (
        Instant(minute: dates.start[position]), Instant(minute: dates.finish[position])
      )
      #expect(first.description == "2026-\(start)", sourceLocation: location)
      #expect(last.description == "2026-\(finish)", sourceLocation: location)
      if let total { #expect(totalFloat(code) == total, sourceLocation: location) }
      if let free { #expect(freeFloat(code) == free, sourceLocation: location) }
    }
  }
}
