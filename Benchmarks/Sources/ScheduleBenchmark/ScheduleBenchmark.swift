import Foundation
import Plan
import Scheduler

/// Times what the plain C of `yardstick/cpm_ref.c` times, on the same network: compiling, both
/// passes with both floats, and the dates; and checks every date against the oracle.
///
///     ScheduleBenchmark network FOLDER NAME REPEATS
///     ScheduleBenchmark variants FOLDER NAME REPEATS
///     ScheduleBenchmark files FOLDER NAME REPEATS
///     ScheduleBenchmark csv FOLDER NAME REPEATS
///
/// Each prints one JSON object on a line: CPU milliseconds of one thread, medians of the repeats.
/// `csv` reads the file that `files` wrote, and nothing else, for a profiler to look at.
/// With `VARIANT=day` in the environment only that variant is measured, stage by stage.
/// `run` sets them beside C, `sqlite3` and `json.dumps`.
@main
struct ScheduleBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let repeats = Int(arguments[4]), repeats > 0 else {
      print("usage: ScheduleBenchmark network|variants|files|csv FOLDER NAME REPEATS")
      exit(64)
    }
    let (folder, name) = (arguments[2], arguments[3])
    let network = try NeutralNetwork(name, in: folder)
    var facts: [String: Double] = [
      "n": Double(network.portfolio.activities.count),
      "links": Double(network.portfolio.relations.count),
    ]
    switch arguments[1] {
    case "network":
      let oracle = try Oracle(network, expected: "\(folder)/\(name).expected.csv")
      let measured = try measure(network.portfolio, [], repeats)
      facts.merge(measured.times) { $1 }
      let verdict = try oracle.compare(measured.schedule)
      facts["differ"] = Double(verdict.differ)
      facts["differBefore"] = Double(verdict.differBefore)
      facts["heldApart"] = Double(verdict.heldApart)
    case "variants":
      let only = ProcessInfo.processInfo.environment["VARIANT"].flatMap(Variant.init(rawValue:))
      for variant in only.map({ [$0] }) ?? Variant.allCases {
        let (portfolio, progress) = variant.plan(network)
        let measured = try measure(portfolio, progress, repeats)
        let whole = measured.times["compile"]! + measured.times["schedule"]!
        if only != nil { facts.merge(measured.times) { $1 } }
        facts[variant.rawValue] = whole * 1e6 / Double(portfolio.relations.count)
      }
    case "csv":
      facts["csv"] = try Files.readCSV("\(folder)/\(name).plan.csv", repeats: repeats)
    case "files":
      let path = "\(folder)/\(name).plan.csv"
      try Files.writeCSV(network.portfolio, to: path)
      facts["csv"] = try Files.readCSV(path, repeats: repeats)
      let schedule = try Network(network.portfolio).schedule()
      facts["json"] = try Files.writeJSON(
        schedule, to: "\(folder)/\(name).plan.json", repeats: repeats)
    default:
      print("unknown: \(arguments[1])")
      exit(64)
    }
    let text = facts.sorted { $0.key < $1.key }.map { key, value in
      let isWhole =
        value == value.rounded() && ["n", "links"].contains(key)
        || key.hasPrefix("differ") || key == "heldApart"
      return "\"\(key)\": " + (isWhole ? String(Int(value)) : String(format: "%.6f", value))
    }
    print("{" + text.joined(separator: ", ") + "}")
  }

  /// Compiles and schedules a plan as often as asked, as `plan` does; tells the whole and each stage.
  static func measure(
    _ portfolio: Portfolio, _ progress: [ProgressRecord], _ repeats: Int
  ) throws -> (times: [String: Double], schedule: Schedule) {
    var (compile, passes): ([Double], [Double]) = ([], [])
    var stages: [Stage: [Double]] = [:]
    var schedule: Schedule?
    for _ in 0..<repeats {
      let start = Timing.now()
      let network = try Network(portfolio)
      let middle = Timing.now()
      schedule = try network.schedule(progress: progress)
      passes.append(Timing.now() - middle)
      compile.append(middle - start)
    }
    // Apart, so that looking at the clock between the stages costs the whole nothing.
    for _ in 0..<repeats {
      var last = Timing.now()
      func watch(_ stage: Stage) {
        let now = Timing.now()
        stages[stage, default: []].append(now - last)
        last = Timing.now()
      }
      let network = try Network(portfolio, watch: watch)
      schedule = try network.schedule(progress: progress, watch: watch)
    }
    var times = ["compile": Timing.median(compile), "schedule": Timing.median(passes)]
    for (stage, values) in stages { times["stage." + stage.rawValue] = Timing.median(values) }
    guard let schedule else { preconditionFailure("measured at least once") }
    return (times, schedule)
  }
}
