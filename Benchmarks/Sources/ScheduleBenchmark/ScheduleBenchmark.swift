import CivilTime
import Foundation
import Plan
import Scheduler

/// Times what the plain C of `yardstick/cpm_ref.c` times, on the same network: compiling, both
/// passes with both floats, and the dates; and checks every date against the oracle.
///
///     ScheduleBenchmark NAME.tasks.csv NAME.links.csv NAME.json NAME.expected.csv [REPEATS]
///
/// CPU time of this thread, median of the repeats, so that other load does not count.
@main
struct ScheduleBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 5 else {
      print("usage: ScheduleBenchmark tasks.csv links.csv network.json expected.csv [repeats]")
      exit(64)
    }
    let portfolio = try Self.portfolio(
      tasks: arguments[1], links: arguments[2], network: arguments[3])
    let repeats = arguments.count > 5 ? Int(arguments[5]) ?? 11 : 11
    var compile: [Double] = []
    var passes: [Double] = []
    var schedule: Schedule?
    for _ in 0..<repeats {
      let start = cpuTime()
      let network = try Network(portfolio)
      let middle = cpuTime()
      schedule = try network.schedule()
      passes.append(cpuTime() - middle)
      compile.append(middle - start)
    }
    let wrong = try differences(schedule!, expected: arguments[4])
    let count = portfolio.activities.count
    let total = median(compile) + median(passes)
    let perEdge = total * 1e6 / Double(portfolio.relations.count)
    print(
      "n=\(count) m=\(portfolio.relations.count)"
        + String(format: " compile=%.3fms passes=%.3fms", median(compile), median(passes))
        + String(format: " all ns/edge=%.2f", perEdge) + " differ=\(wrong)")
    exit(wrong == 0 ? 0 : 1)
  }

  static func cpuTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

extension ScheduleBenchmark {
  struct NetworkFile: Decodable {
    var start: String
    var deadline: String
    var holidays: [String]
  }

  /// Reads the neutral files of `gen_network.py` as one project on the minute grain.
  static func portfolio(tasks: String, links: String, network: String) throws -> Portfolio {
    let facts = try JSONDecoder().decode(
      NetworkFile.self, from: Data(contentsOf: URL(fileURLWithPath: network)))
    let shifts = [Shift(from: 480, to: 720), Shift(from: 780, to: 1020)]
    let calendar = WorkCalendar(
      name: "standard", week: (0..<7).map { $0 < 5 ? shifts : [] },
      exceptions: facts.holidays.map {
        CalendarException(day: Day(iso: $0)!, shifts: [], cause: "holiday")
      })
    let activities = try rows(tasks).map { fields in
      Activity(
        project: 0, code: String(fields[1]), name: "", kind: fields[3] == "0" ? .milestone : .task,
        duration: Int(fields[3])!, calendar: "standard")
    }
    let relations = try rows(links).map { fields in
      Relation(
        predecessor: Int(fields[0])! - 1, successor: Int(fields[1])! - 1,
        kind: Relation.Kind(rawValue: String(fields[2]))!,
        lag: Lag(minutes: Int(fields[3])!, counting: .successor))
    }
    let deadline = Instant(iso: facts.deadline.prefix(16))!
    return Portfolio(
      projectDay: shifts, calendars: [calendar],
      projects: [
        Project(
          code: "N", name: "", direction: .backward, grain: .minute,
          start: Instant(iso: facts.start.prefix(16)),
          requiredDates: [RequiredDate(activity: "END", finish: deadline)])
      ], activities: activities, relations: relations)
  }

  static func rows(_ path: String) throws -> [[Substring]] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  /// Counts the activities whose early or late dates differ from the oracle's; an end of a shift
  /// and the start of the next count as one instant.
  ///
  /// The oracle holds every activity to the deadline; we hold only what leads to it, so by a lead
  /// work may end after it. Such late dates are not compared.
  static func differences(_ schedule: Schedule, expected: String) throws -> Int {
    var wrong = 0
    for (position, fields) in try rows(expected).enumerated() {
      let activity = schedule.activities[position]
      let pairs: [(Instant?, Substring)] = [
        (activity.earlyStart, fields[7]), (activity.earlyFinish, fields[8]),
        (activity.limitStart, fields[9]), (activity.limitFinish, fields[10]),
      ]
      let deadline = schedule.network.portfolio.projects[0].requiredDates[0].finish
      let isHeld = activity.limitFinish.map { $0 <= deadline } ?? true
      let isSame = pairs.prefix(isHeld ? 4 : 2).allSatisfy { found, text in
        guard let found, let wanted = Instant(iso: text.prefix(16)) else { return false }
        return schedule.network.work(of: position, from: found, to: wanted) == 0
      }
      if !isSame { wrong += 1 }
    }
    return wrong
  }
}
