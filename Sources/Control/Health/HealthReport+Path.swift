import Plan
import Scheduler

// Points 12 to 14: whether the critical path is one, whether it fits, and how the plan is kept.
extension HealthReport {
  /// Point 12: 600 working days more on a critical activity must move the finish by as much.
  ///
  /// The first critical activity still to be done is made longer, and the plan scheduled again,
  /// both times without windows: the longer plan may leave the years that windows are known for.
  /// Nothing is measured where no such activity is.
  mutating func testCriticalPath(_ universe: HealthUniverse, _ base: inout CriticalPathBase?) {
    guard var plan = base else {
      return metrics.append(HealthMetric(.criticalPathTest, ratio: nil))
    }
    base = nil
    defer { base = plan }
    guard let test = CriticalPathTest(universe, &plan) else {
      if plan.isExhausted {
        findings.append(.criticalPathUntested(universe.project, in: universe.portfolio))
      }
      return metrics.append(HealthMetric(.criticalPathTest, ratio: nil))
    }
    let metric = HealthMetric(.criticalPathTest, ratio: test.ratio)
    add(
      metric,
      metric.isKept == false
        ? [.criticalPathBroken(test.activity, test.movedDays, in: universe.portfolio)] : [])
  }

  /// Point 13: (length + float) ÷ length, where the length runs from the data date to the finish
  /// that the tightest required date asks about, in working days of that activity, and the float is
  /// the margin to that date.
  mutating func measureCriticalPathLength(_ universe: HealthUniverse, _ comparison: Comparison) {
    let schedule = universe.schedule
    let tightest = comparison.requiredDates
      .filter {
        $0.project == universe.project && schedule.activities[$0.activity].phase != .complete
      }
      .min { ($0.days, $0.activity) < ($1.days, $1.activity) }
    guard let tightest else {
      return metrics.append(HealthMetric(.criticalPathLength, ratio: nil))
    }
    let from =
      schedule.dataDate(of: universe.project) ?? schedule.projects[universe.project].start
      ?? tightest.finish
    let length = schedule.network.work(of: tightest.activity, from: from, to: tightest.finish)
    guard length > 0 else {
      return metrics.append(HealthMetric(.criticalPathLength, ratio: nil))
    }
    let ratio = Double(length + tightest.minutes) / Double(length)
    let metric = HealthMetric(.criticalPathLength, ratio: ratio)
    add(
      metric,
      metric.isKept == false ? [.lowPathIndex(tightest, ratio, in: universe.portfolio)] : [])
  }

  /// Point 14: work finished ÷ (work whose baseline finish has passed + work missing a baseline).
  mutating func measureExecution(_ universe: HealthUniverse, _ comparison: Comparison) {
    guard let dataDate = universe.schedule.dataDate(of: universe.project),
      comparison.baseline(of: universe.project) != nil
    else {
      return metrics.append(HealthMetric(.baselineExecution, ratio: nil))
    }
    let done = universe.work.count - universe.open.count
    let due = universe.work.count {
      guard let plan = comparison[$0].plan else { return true }
      return plan.finish <= dataDate
    }
    guard due > 0 else { return metrics.append(HealthMetric(.baselineExecution, ratio: nil)) }
    let metric = HealthMetric(.baselineExecution, done, of: due)
    add(
      metric,
      metric.isKept == false
        ? [.lowExecutionIndex(universe.project, done, due, in: universe.portfolio)] : [])
  }
}
