import CivilTime
import Plan
import Scheduler

/// The plan without delays, and what moves when one of them is put back.
struct Counterfactual {
  let comparison: Comparison
  /// The schedule without delays.
  let kept: Schedule
  /// What moves are told against.
  let ground: EffectGround
  private let plan: KeptPlan
  private let behind: Behind
  private var ripple: ForwardRipple?

  init?(_ comparison: Comparison, without plan: KeptPlan) {
    let schedule = comparison.schedule
    guard
      let kept = try? schedule.network.schedule(
        progress: plan.records, dataDate: schedule.dataDate, dataDates: schedule.dataDates)
    else { return nil }
    self.comparison = comparison
    self.kept = kept
    self.plan = plan
    behind = Behind(comparison)
    ripple = ForwardRipple(kept)
    let late = plan.late.map { ($0, (kept.activities[$0].start, kept.activities[$0].finish)) }
    ripple?.letGiveWay(Dictionary(uniqueKeysWithValues: late), atMost: schedule)
    ground = EffectGround(comparison, without: kept)
  }

  /// What moves when one activity is as late as it is, and all others keep the plan; nil where that has no
  /// dates.
  ///
  /// What follows it keeps the plan as far as it lets it: work that it holds has not begun either.
  mutating func moves(with activity: Int) -> [MovedDates]? {
    let moves = ripple?.moves(
      if: activity, standsAsIn: comparison.schedule, leaving: behind.remaining(of: activity))
    return moves ?? wholeMoves(with: activity)
  }

  /// What moves when only its start was late, and what remains is what was to remain; nil where it did not
  /// begin late, or has not begun.
  mutating func moves(withTheStartAloneOf activity: Int) -> [MovedDates]? {
    let schedule = comparison.schedule
    let scheduled = schedule.activities[activity]
    let project = schedule.network.portfolio.activities[activity].project
    guard scheduled.phase == .inProgress, let plan = comparison[activity].plan,
      let start = scheduled.actualStart, start > plan.start,
      let date = schedule.dataDate(of: project)
    else { return nil }
    let left = schedule.network.work(of: activity, from: date, to: plan.finish)
    return ripple?.moves(if: activity, standsAsIn: schedule, leaving: max(0, left))
  }

  /// The same by a whole schedule, where dates follow from more than a forward pass; there what follows is
  /// taken as reported.
  private func wholeMoves(with activity: Int) -> [MovedDates]? {
    let schedule = comparison.schedule
    let behind = following(activity)
    let own = schedule.progress.filter { behind.contains($0.activity) }
    let others = plan.records.filter { !behind.contains($0.activity) }
    guard
      let late = try? schedule.network.schedule(
        progress: others + own, dataDate: schedule.dataDate, dataDates: schedule.dataDates)
    else { return nil }
    return TwoSchedules(kept, late).moves
  }

  /// An activity and all that follows it.
  private func following(_ activity: Int) -> Set<Int> {
    var after: [Int: [Int]] = [:]
    for relation in comparison.schedule.network.portfolio.relations {
      after[relation.predecessor, default: []].append(relation.successor)
    }
    var found: Set<Int> = [activity]
    var open = [activity]
    while let next = open.popLast() {
      for successor in after[next] ?? [] where found.insert(successor).inserted {
        open.append(successor)
      }
    }
    return found
  }
}
