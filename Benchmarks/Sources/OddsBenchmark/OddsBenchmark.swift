import Analysis
import CivilTime
import Foundation
import Plan
import Scheduler

/// Times trials of random durations, forward with percentiles:
///
///     OddsBenchmark ACTIVITIES TRIALS one|two CORES FILE
///
/// writes the plan in numbers to FILE for `yardstick/odds_ref.c`, and prints one JSON object: seconds by the clock, least of
/// five, of compiling with all trials, and of the same with what holds each trial; and in days since 2026-03-02 when half
/// and four fifths of the trials have finished.
@main
enum OddsBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 6, let count = Int(arguments[1]), let trials = Int(arguments[2]),
      let cores = Int(arguments[4])
    else {
      print("OddsBenchmark ACTIVITIES TRIALS one|two CORES FILE")
      exit(64)
    }
    let plan = TrialPlan(activities: count, hasWindows: arguments[3] == "two", seed: 7)
    try (["\(count) \(trials)"] + plan.lines).joined(separator: "\n").appending("\n")
      .write(toFile: arguments[5], atomically: true, encoding: .utf8)
    let schedule = try Network(plan.portfolio).schedule()
    var facts: [String: Double] = ["n": Double(count)]
    for (name, chiefs) in [("forward", []), ("critical", [plan.carrier])] {
      var question = OddsRun.Question(
        targets: [plan.carrier], chiefs: chiefs, trials: trials, seed: 1)
      question.mostByEngine = 1
      var best = Double.infinity
      for _ in 0..<5 {
        let begin = seconds
        let odds = OddsRun(schedule, plan.model, question, cores: cores).odds()
        let finish = odds.targets[0].finish
        let (half, most) = (finish.finish(inShare: 0.5), finish.finish(inShare: 0.8))
        best = min(best, seconds - begin)
        precondition(!odds.isByEngine && odds.trials == trials)
        facts["p50"] = half.map { Double($0.day - start) }
        facts["p80"] = most.map { Double($0.day - start) }
      }
      facts[name] = best
    }
    print(
      "{" + facts.sorted { $0.key < $1.key }.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
        + "}")
  }

  private static let start = Day(year: 2026, month: 3, day: 2)!

  /// By the clock.
  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
