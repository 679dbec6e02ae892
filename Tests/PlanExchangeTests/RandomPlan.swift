import CivilTime
import Control
import Plan
import Scheduler

@testable import PlanExchange

/// Random portfolios and records that a CSV file can express, the odd ones more often than in life.
enum RandomPlan {
  private static let letters = [
    "主", "体", "A", "z", "0", " ", ",", "\"", ";", "'", "=", "-", "+", "@", "；", "é", "\t",
    "\u{3000}",
    "𠀀", "＝", "＠", "\u{A0}", "\u{200B}", "\u{202E}",
  ]
  private static let codes = [
    "A", "FS", "ss", "C06", "B-2", "CLASS", "BASS-2", "主体", "x_FF-3", "1E05",
  ]

  /// A portfolio of two projects, whose relations also cross them.
  static func portfolio(_ random: inout Seeded) -> Portfolio {
    var portfolio = Support.portfolio("HS", "CE-SS")
    portfolio.windows = [
      Window(name: "summer", from: Day(number: 0), to: Day(number: 9), kind: .inside)
    ]
    for project in 0...1 {
      for code in codes.shuffled(using: &random).prefix(Int.random(in: 1...8, using: &random)) {
        portfolio.activities.append(activity(project, code, &random))
      }
    }
    nest(&portfolio, &random)
    let all = portfolio.activities.indices
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      let (a, b) = (all.randomElement(using: &random)!, all.randomElement(using: &random)!)
      if a == b { continue }
      portfolio.relations.append(
        Relation(
          predecessor: a, successor: b,
          kind: Relation.Kind.allCases.randomElement(using: &random)!,
          lag: portfolio.lag(lag(&random), from: a, to: b)))
    }
    portfolio.relations.sort { $0.successor < $1.successor }
    return portfolio
  }

  /// Turns some activities into summaries and puts others below them.
  private static func nest(_ portfolio: inout Portfolio, _ random: inout Seeded) {
    for index in portfolio.activities.indices where Int.random(in: 0...5, using: &random) == 0 {
      portfolio.activities[index].kind = .summary
      portfolio.activities[index].duration = 0
      portfolio.activities[index].edge = nil
      let project = portfolio.activities[index].project
      for part in portfolio.activities.indices
      where portfolio.activities[part].project == project && Bool.random(using: &random) {
        portfolio.activities[part].parent = portfolio.activities[index].code
      }
    }
  }

  /// A record that contradicts no other: each has its own data date.
  static func record(_ number: Int, _ random: inout Seeded) -> ProgressRecord {
    let date = Instant(Day(number: Int32(10_000 + number * 7)), minuteOfDay: 480)
    let start = Instant(
      Day(number: 9_000), minuteOfDay: [480, 0, 615].randomElement(using: &random)!)
    let isFinished = Bool.random(using: &random)
    let finish = Instant(
      Day(number: 9_990), minuteOfDay: [1080, 0, 1439].randomElement(using: &random)!)
    return ProgressRecord(
      activity: Int.random(in: 0...1, using: &random),
      date: Bool.random(using: &random) ? date : date + Int.random(in: 0...5000, using: &random),
      actualStart: Bool.random(using: &random) ? start : nil,
      actualFinish: isFinished ? finish : nil,
      remaining: isFinished ? nil : Int.random(in: 0...50_000, using: &random),
      percent: Bool.random(using: &random) ? Double.random(in: 0...100, using: &random) : nil,
      expectedFinish: moment(&random), suspended: moment(&random), resumes: moment(&random),
      note: text(&random), reporter: text(&random))
  }

  /// A moment of some day, mostly one that a bare day means; or none.
  private static func moment(_ random: inout Seeded) -> Instant? {
    guard Bool.random(using: &random) else { return nil }
    return Instant(
      Day(number: Int32.random(in: 9_000...10_500, using: &random)),
      minuteOfDay: [480, 1080, 615].randomElement(using: &random)!)
  }

  private static func activity(_ project: Int, _ code: String, _ random: inout Seeded) -> Activity {
    let isMilestone = Int.random(in: 0...4, using: &random) == 0
    let isElapsed = !isMilestone && Int.random(in: 0...6, using: &random) == 0
    return Activity(
      project: project, code: code, name: "甲" + text(&random), englishName: text(&random),
      kind: isMilestone ? .milestone : .task,
      duration: isMilestone
        ? 0 : (isElapsed ? 1_440 : 480) * Int.random(in: 1...36_500, using: &random),
      calendar: ["workday", "calendar-day"].randomElement(using: &random)!,
      window: Bool.random(using: &random) ? "summer" : nil,
      level: Int.random(in: 1...3, using: &random),
      role: ([nil] + Activity.Role.allCases).randomElement(using: &random)!,
      owner: text(&random), note: text(&random) + (Bool.random(using: &random) ? "\n" : ""),
      edge: isMilestone ? [nil, .start, .finish].randomElement(using: &random)! : nil,
      isElapsed: isElapsed,
      constraints: (0..<Int.random(in: 0...2, using: &random)).map { _ in
        let kind = Constraint.Kind.allCases.randomElement(using: &random)!
        let minute = [480, 1080, 61].randomElement(using: &random)!
        return Constraint(
          kind, kind.hasDate ? Instant(Day(number: 10_000), minuteOfDay: minute) : nil)
      })
  }

  private static func lag(_ random: inout Seeded) -> LagText {
    let days = [0, 0, Int.random(in: -900...900, using: &random)].randomElement(using: &random)!
    let counting = Lag.Counting.allCases.randomElement(using: &random)!
    if Int.random(in: 0...4, using: &random) == 0 {
      let percent = Int.random(in: -10_000...10_000, using: &random)
      return LagText(number: percent, isPercent: true, counting: counting)
    }
    return LagText(number: days, counting: counting)
  }

  private static func text(_ random: inout Seeded) -> String {
    (0..<Int.random(in: 0...6, using: &random))
      .map { _ in letters.randomElement(using: &random)! }.joined()
  }
}
