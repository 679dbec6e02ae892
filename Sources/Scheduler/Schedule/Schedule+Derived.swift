import CivilTime
import Plan

extension Schedule {
  /// Returns the dates of all nodes as people see them, summaries and levels of effort included.
  func derivedDates(of pass: ForwardPass) -> DerivedDates {
    var start = pass.start
    for node in start.indices where situation.phase[node] != .notStarted {
      start[node] = situation.actualStart[node]
    }
    return DerivedDates(
      network, arithmetic, start: start, finish: pass.finish,
      floor: projects.map(\.floor.minute))
  }

  /// Tells what summaries and levels of effort have come to.
  mutating func tellDerived() {
    guard network.placedCount < floor.count else { return }
    let dates = derivedDates(of: early)
    derived = (network.placedCount..<floor.count).map { node in
      let activity = network.activity(at: node)
      let floor = projects[network.portfolio.activities[activity].project].floor
      guard dates.start[node] != Int32.max else { return .empty(at: floor) }
      return told(
        activity, from: Instant(minute: dates.start[node]),
        to: Instant(minute: dates.finish[node]))
    }
    for level in network.levelsOfEffort { tellProgress(of: level) }
    rollUp()
  }

  /// Adds the parts of each summary up, the deepest first.
  private mutating func rollUp() {
    let breakdown = network.breakdown
    var sums = [SummarySum?](repeating: nil, count: breakdown.order.count)
    for part in breakdown.order.reversed() {
      let part = Int(part)
      if let sum = sums[part] {
        let index = network.node(of: part) - network.placedCount
        derived[index] = sum.told(
          derived[index], at: dataDate(of: network.portfolio.activities[part].project), part,
          network)
      } else if network.portfolio.activities[part].kind != .summary {
        sums[part] = SummarySum(
          network.portfolio.activities[part], activities[part],
          dayMinutes: network.dayMinutes(of: part))
      }
      let above = Int(breakdown.parent[part])
      guard above >= 0, let sum = sums[part] else { continue }
      sums[above] = sums[above].map { $0.adding(sum) } ?? sum
      sums[part] = nil
    }
  }

  private func told(_ activity: Int, from start: Instant, to finish: Instant) -> ScheduledActivity {
    let duration = network.work(of: activity, from: start, to: finish)
    return ScheduledActivity(
      phase: .notStarted, remaining: duration, duration: duration, earlyStart: start,
      earlyFinish: finish, hasNoWindowLeft: false, isCritical: false, isProvisional: false)
  }

  /// A level of effort has begun when what begins it has happened, and is complete when all that
  /// ends it is.
  private mutating func tellProgress(of level: LevelOfEffort) {
    let index = network.node(of: level.activity) - network.placedCount
    let project = network.portfolio.activities[level.activity].project
    guard let dataDate = dataDate(of: project), derived[index].earlyStart <= dataDate else {
      return
    }
    let hasBegun = level.starts.contains { activities[Int($0.activity)].phase != .notStarted }
    guard hasBegun else { return }
    var told = derived[index]
    told.actualStart = told.earlyStart
    told.earlyStart = max(told.earlyStart, dataDate)
    let ends = level.finishes.map { activities[Int($0.activity)] }
    let isComplete =
      told.earlyFinish <= dataDate && !ends.isEmpty && ends.allSatisfy { $0.phase == .complete }
    if isComplete {
      told.actualFinish = told.earlyFinish
      told.earlyStart = told.start
    }
    told.phase = isComplete ? .complete : .inProgress
    told.remaining =
      isComplete
      ? 0 : max(0, network.work(of: level.activity, from: dataDate, to: told.earlyFinish))
    told.isProvisional = ends.contains(where: \.isProvisional)
    derived[index] = told
  }
}

extension ScheduledActivity {
  /// A summary without parts: it has no dates, and stands where its project begins.
  fileprivate static func empty(at floor: Instant) -> ScheduledActivity {
    ScheduledActivity(
      phase: .notStarted, remaining: 0, duration: 0, earlyStart: floor, earlyFinish: floor,
      hasNoWindowLeft: false, isCritical: false, isProvisional: false)
  }
}
