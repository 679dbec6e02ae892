import Analysis
import CivilTime
import Foundation
import Plan
import Scheduler

/// Times the cheapest rescue of random plans with windows, 5, 15 and 30 days lost by turns:
/// `RescueBenchmark ACTIVITIES ROUNDS [lead]` prints a row of a table in seconds of processor time.
@main
enum RescueBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { Int($0) }
    guard arguments.count >= 2, let activities = arguments[0], let rounds = arguments[1] else {
      print("RescueBenchmark ACTIVITIES ROUNDS [lead]")
      exit(64)
    }
    let canLead = CommandLine.arguments.last == "lead"
    var (least, whole): ([Double], [Double]) = ([], [])
    var (proved, fewest, impossible) = (0, 0, 0)
    for seed in 0..<rounds {
      let plan = RandomPlan(seed: UInt64(seed), activities: activities)
      let schedule = try Network(plan.portfolio).schedule()
      let lost = [5, 15, 30][seed % 3]
      let target = Rescue.Target(
        activity: plan.carrier,
        finish: schedule.activities[plan.carrier].finish + -1440 * lost)
      let search = RescueSearch(
        schedule, keeping: [target], allowances: plan.allowances,
        leads: canLead ? plan.leads : [:])
      var begin = seconds
      let cost = search.leastCost()
      least.append(seconds - begin)
      begin = seconds
      let rescue = search.cheapest()
      whole.append(seconds - begin)
      if let cost, cost != rescue.cost { print("plan \(seed): \(cost) and \(rescue.cost)") }
      if rescue.outcome == .isProved { proved += 1 }
      if rescue.outcome == .isImpossible { impossible += 1 }
      if rescue.isFewest { fewest += 1 }
    }
    least.sort()
    whole.sort()
    let figures = [
      least[rounds / 2], least[rounds - 1], whole[rounds / 2], whole[rounds - 1],
    ].map { String(format: "%.3f", $0) }
    print(
      "| \(activities)\(canLead ? ", leads" : "") | \(rounds) | "
        + figures.joined(separator: " | ") + " | \(proved) | \(fewest) | \(impossible) |")
  }

  /// Of this process.
  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
