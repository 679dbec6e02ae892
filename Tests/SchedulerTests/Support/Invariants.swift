import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Checks what must be true of every schedule, whatever it was computed from.
///
/// It is what design §4 calls true by construction. Call it on every schedule that a test makes.
func checkInvariants(
  _ schedule: Schedule, _ portfolio: Portfolio, _ comment: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let broken = brokenInvariants(schedule, portfolio)
  #expect(broken.isEmpty, "\(comment())", sourceLocation: sourceLocation)
}

/// Returns what is not true of a schedule but must be, in words; empty when all is well.
///
/// Relations are judged by their definition with the slow calendars, never by the engine's own.
func brokenInvariants(_ schedule: Schedule, _ portfolio: Portfolio) -> [String] {
  let activities = Array(schedule.activities)
  guard !activities.isEmpty else { return [] }
  let network = PlainNetwork(
    portfolio, states: activities.map(state), dataDate: schedule.dataDate.map { Int($0.minute) },
    days: days(of: activities))
  let single = network.placed.flatMap { i in
    let floor = schedule.projects[portfolio.activities[i].project].floor
    return broken(activities[i], schedule.dataDate, floor, network, i)
      .map { "\(portfolio.code(of: i)): \($0)" }
  }
  return single + brokenRelations(activities, network) + brokenProjects(schedule, portfolio)
}

private func state(_ activity: ScheduledActivity) -> PlainNetwork.State {
  guard let start = activity.actualStart else { return .notStarted }
  if let finish = activity.actualFinish {
    return .complete(start: Int(start.minute), finish: Int(finish.minute))
  }
  return .inProgress(start: Int(start.minute), remaining: activity.remaining)
}

/// The days that calendars must list: those of ``Samples`` where they do, else whole years.
private func days(of activities: [ScheduledActivity]) -> ClosedRange<Day> {
  let dates = activities.flatMap { activity in
    [activity.earlyStart, activity.earlyFinish, activity.start]
      + [activity.floatStart, activity.floatFinish, activity.limitStart, activity.limitFinish]
      .compactMap { $0 }
  }.map(\.day)
  let from = dates.min()! - 40
  let to = dates.max()! + 40
  if Samples.horizon.contains(from) && Samples.horizon.contains(to) { return Samples.horizon }
  return Day(year: from.year, month: 1, day: 1)!...Day(year: to.year, month: 12, day: 31)!
}

private func broken(
  _ activity: ScheduledActivity, _ dataDate: Instant?, _ floor: Instant, _ network: PlainNetwork,
  _ i: Int
) -> [String] {
  var found: [String] = []
  func must(_ claim: String, _ holds: Bool) {
    if !holds { found.append("\(claim) — \(activity)") }
  }
  must("starts no later than it finishes", activity.earlyStart <= activity.earlyFinish)
  if network.isComplete(i) {
    must("complete: early dates are actual", activity.earlyStart == activity.actualStart)
    must("complete: early dates are actual", activity.earlyFinish == activity.actualFinish)
    must("complete: no late dates", activity.floatStart == nil && activity.limitStart == nil)
    must("complete: no float", activity.totalFloat == nil && activity.freeFloat == nil)
    must("complete: no margin", activity.margin == nil && activity.remaining == 0)
    return found
  }
  guard let total = activity.totalFloat, let free = activity.freeFloat,
    let float = activity.floatStart
  else { return ["unfinished, but without float — \(activity)"] }
  must("no forecast before the data date", dataDate.map { activity.earlyStart >= $0 } ?? true)
  must(
    "not begun: not before the project", activity.actualStart != nil || activity.earlyStart >= floor
  )
  must("total float is not negative", total >= 0)
  must("free float is between 0 and total float", 0 <= free && free <= total)
  must("early start ≤ float start", activity.earlyStart <= float)
  must("a margin needs a limit", activity.margin == nil || activity.limitStart != nil)
  must("a limit needs its finish", (activity.limitStart == nil) == (activity.limitFinish == nil))
  let early = Int(activity.earlyStart.minute)
  must(
    "the early finish follows from the start",
    network.finish(i, from: early) == Int(activity.earlyFinish.minute))
  must("the early start is allowed", network.starts[i].first { $0 >= early } == early)
  must("the float start is allowed", network.starts[i].allows(float))
  must("the limit start is allowed", activity.limitStart.map(network.starts[i].allows) ?? true)
  return found
}

extension AllowedStarts {
  fileprivate func allows(_ start: Instant) -> Bool {
    first { $0 >= Int(start.minute) } == Int(start.minute)
  }
}

/// Every relation holds by its definition on early dates and within each backward pass.
private func brokenRelations(
  _ activities: [ScheduledActivity], _ network: PlainNetwork
) -> [String] {
  network.relations.flatMap { relation -> [String] in
    let i = activities[relation.predecessor]
    let j = activities[relation.successor]
    func holds(_ from: Instant?, _ to: Instant?) -> Bool {
      guard let from, let to else { return true }
      return network.meets(
        relation, network.demand(relation, from: Int(from.minute)), Int(to.minute))
    }
    guard !network.isComplete(relation.successor) else { return [] }
    if network.isBroken(relation, from: Int(i.earlyStart.minute)) { return [] }
    var found: [String] = []
    if !holds(i.earlyStart, j.earlyStart) { found.append("does not hold on early dates") }
    if network.binds(relation) {
      if !holds(i.floatStart, j.floatStart) { found.append("does not hold in the float pass") }
      if !holds(i.limitStart, j.limitStart) { found.append("does not hold in the limit pass") }
      if j.limitStart != nil, i.limitStart == nil, !i.hasNoWindowLeft {
        found.append("leads to a required date, but its predecessor knows none")
      }
    }
    return found.map { "\(relation) \($0)" }
  }
}

private func brokenProjects(_ schedule: Schedule, _ portfolio: Portfolio) -> [String] {
  portfolio.projects.indices.flatMap { project -> [String] in
    let own = portfolio.activities.indices
      .filter { portfolio.activities[$0].project == project }
      .filter { [.task, .milestone].contains(portfolio.activities[$0].kind) }
      .map { schedule.activities[$0] }
    let unfinished = own.filter { $0.actualFinish == nil }
    var found: [String] = []
    if schedule.projects[project].finish != own.map(\.earlyFinish).max() {
      found.append("the finish is not that of its last activity")
    }
    if !unfinished.isEmpty && !unfinished.contains(where: { $0.totalFloat == 0 }) {
      found.append("nothing has total float 0")
    }
    if !unfinished.isEmpty && !unfinished.contains(where: \.isCritical) {
      found.append("nothing is critical")
    }
    return found.map { "\(portfolio.projects[project].code): \($0)" }
  }
}
