import Control
import Documents
import Foundation
import Plan
import PlanExchange
import Reporting
import Scheduler

/// Reading a plan from CSV and writing its schedule as JSON.
enum Files {
  /// Writes a plan as a person would type it: `code,name,duration_days,calendar,predecessors`…
  static func writeCSV(_ portfolio: Portfolio, to path: String) throws {
    var predecessors = [[String]](repeating: [], count: portfolio.activities.count)
    for relation in portfolio.relations {
      let days = relation.lag.minutes / 480
      let lag = days == 0 ? "" : days > 0 ? "+\(days)w" : "\(days)w"
      predecessors[relation.successor].append(
        portfolio.activities[relation.predecessor].code + relation.kind.rawValue + lag)
    }
    var text = "code,name,duration_days,calendar,predecessors,level,milestone,office,note\n"
    for (position, activity) in portfolio.activities.enumerated() {
      let days = (activity.duration + 479) / 480
      let milestone = activity.duration == 0 ? "yes" : ""
      let list = predecessors[position].joined(separator: ";")
      text += "\(activity.code),\(activity.name),\(days),workday,\(list),3,\(milestone),建设单位,\n"
    }
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// Returns the milliseconds of reading a plan into a portfolio.
  static func readCSV(_ path: String, repeats: Int) throws -> Double {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let empty = Portfolio(
      calendars: [
        WorkCalendar(
          name: "workday", week: (0..<7).map { $0 < 5 ? NeutralNetwork.shifts : [] })
      ],
      projects: [Project(code: "N", name: "N", direction: .forward)])
    var count = 0
    let time = try Timing.median(of: repeats) {
      var portfolio = empty
      _ = try PlanCSV.read(bytes, file: path).insert(into: &portfolio, project: 0)
      count = portfolio.activities.count
    }
    precondition(count > 0, "the plan was read")
    return time
  }

  /// Writes a schedule as `plan --json` does; returns the milliseconds it takes.
  static func writeJSON(_ schedule: Schedule, to path: String, repeats: Int) throws -> Double {
    let comparison = Comparison(schedule, with: nil)
    var bytes: [UInt8] = []
    let time = Timing.median(of: repeats) {
      var json = JSONWriter(.objectPerLine)
      PlanJSON(comparison).write(to: &json)
      bytes = json.finish()
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return time
  }
}
