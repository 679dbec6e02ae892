import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// A network as textbooks print it: days from 0, every day worked.
struct Textbook {
  var plan: ControlPlan
  private let names: [String]
  private static let start = Samples.at("2026-03-02T08:00")

  /// Work by its name, with its days and what it follows: `"B FTF+2"`, or the name alone for FTS.
  init(_ rows: [(name: String, days: Int, after: [String])]) {
    names = rows.map(\.name)
    let all = names
    let activities = rows.map { row -> Activity in
      var activity = Activity.work(row.name, row.days, "seven")
      activity.role = .completion
      return activity
    }
    plan = ControlPlan(
      .forward, activities,
      rows.enumerated().flatMap { position, row in
        row.after.map { Self.relation($0, to: position, all) }
      })
  }

  /// Work by the numbers of the events that it joins: `("1-2", 5)`.
  init(arrows: [(arrow: String, days: Int)]) {
    func ends(_ arrow: String) -> (String, String) {
      let parts = arrow.split(separator: "-").map(String.init)
      return (parts[0], parts[1])
    }
    self.init(
      arrows.map { row in
        (
          row.arrow, row.days,
          arrows.map(\.arrow).filter { ends($0).1 == ends(row.arrow).0 }
        )
      })
  }

  private static func relation(_ text: String, to position: Int, _ names: [String]) -> Relation {
    let parts = text.split(separator: " ").map(String.init)
    let from = names.firstIndex(of: parts[0])!
    guard parts.count > 1 else { return .from(from, to: position) }
    let kinds: [String: Relation.Kind] = [
      "FTS": .finishToStart, "STS": .startToStart, "FTF": .finishToFinish, "STF": .startToFinish,
    ]
    let kind = kinds[String(parts[1].prefix(3))]!
    return .from(from, kind, to: position, Int(parts[1].dropFirst(4))!)
  }

  func position(_ name: String) -> Int { names.firstIndex(of: name)! }

  /// The six times of an activity (六时标注): ES, EF, LS, LF, TF, FF.
  func times(_ name: String) throws -> [Int] {
    let dates = try plan.schedule().activities[position(name)]
    func day(_ instant: Instant) -> Int { (instant - Self.start + 840) / 1440 }
    return [
      day(dates.earlyStart), day(dates.earlyFinish), day(dates.floatStart!),
      day(dates.floatFinish!), dates.totalFloat! / 480, dates.freeFloat! / 480,
    ]
  }

  /// What is found at the start of a day: all work as planned, but one with so many days left to do.
  func effect(of name: String, leaving days: Int, onDay date: Int) throws -> Effect? {
    var plan = plan
    let schedule = try plan.schedule()
    let date = Self.start + date * 1440
    for (position, dates) in schedule.plannedDates().enumerated() {
      guard let dates, dates.start < date else { continue }
      let isLate = position == self.position(name)
      let isDone = !isLate && dates.finish <= date
      let left = schedule.network.work(of: position, from: date, to: dates.finish)
      plan.progress.append(
        ProgressRecord(
          activity: position, date: date, actualStart: dates.start,
          actualFinish: isDone ? dates.finish : nil,
          remaining: isDone ? nil : isLate ? days * 480 : left))
    }
    return Effects(try plan.comparison())[position(name)]
  }

  /// The smallest network whose work M has these floats: M is followed by N, which waits for X too, and Y
  /// is as long as the plan.
  static func floats(total: Int, free: Int) -> Textbook {
    Textbook([
      ("M", 6, []), ("X", 6 + free, []), ("N", 5, ["M", "X"]), ("Y", 11 + total, []),
    ])
  }
}
