public import CivilTime
import Plan
import Scheduler

extension Consequences {
  /// Why a watched point moved: the first thing on the way to it that is otherwise than before.
  public enum Cause: Hashable, Sendable {
    /// Work that must fit inside a window falls into another one than before.
    ///
    /// - Parameters:
    ///   - code: The full code of that work.
    ///   - window: What people call the window that it lay in, where that is missed; else the earlier
    ///     one that it lies in now.
    ///   - isMissed: Whether it falls into a later window than before, or none.
    case window(code: String, window: String, isMissed: Bool)
    /// Work of which something else is said than before.
    ///
    /// - Parameters:
    ///   - code: Its full code.
    ///   - days: Whole days that its finish moved by, the same way: + later, − earlier; 0 where it did
    ///     not, or where it is new.
    case work(code: String, days: DayCount)
    /// Work that held it is no longer in the plan.
    case removed(code: String)
    /// Its required date was changed, its dates were not.
    case required
    /// The data date of its project moved, and what had not begun by then with it.
    case dataDate(from: Instant?, to: Instant)
    /// It is compared with another baseline; its dates are the same.
    case baseline
    /// It is coloured by other thresholds; its dates are the same.
    case thresholds
  }
}

/// Looks for why watched points moved.
final class CauseSearch {
  private let before: Comparison
  private let after: Comparison
  private let pairs: CodePairs
  private let both: TwoSchedules
  /// Looked for when the first point is met that moved for what was said of other work.
  private lazy var changed = ChangedWork(from: before.schedule, to: after.schedule, pairs)

  init(_ before: Comparison, _ after: Comparison, _ pairs: CodePairs) {
    self.before = before
    self.after = after
    self.pairs = pairs
    both = TwoSchedules(before.schedule, after.schedule, pairs)
  }

  func cause(of move: Consequences.Move) -> Consequences.Cause? {
    guard let old = move.old, let new = move.new, let was = move.before, let stands = move.after
    else { return nil }
    if was.finish == stands.finish {
      if stands.isDone, !was.isDone { return nil }
      if was.margin != stands.margin {
        guard required(before) == required(after) else { return .required }
        let isLess = (stands.margin?.count ?? .max) < (was.margin?.count ?? .max)
        return work(on: [], to: new, isLater: isLess)
      }
      guard was.colour != stands.colour else { return nil }
      if before.preset != after.preset { return .thresholds }
      return before[old].plan == after[new].plan ? nil : .baseline
    }
    // What holds a later date is on the way to it now; what held a date that came earlier, before.
    if stands.finish > was.finish {
      let chain = after.schedule.explanation(of: new).steps.map(\.activity)
      return window(on: chain) ?? work(on: chain, to: new, isLater: true)
    }
    let steps = before.schedule.explanation(of: old).steps.map(\.activity)
    let chain = steps.compactMap { both.new(of: $0) }
    return window(on: chain) ?? removed(from: steps) ?? work(on: chain, to: new, isLater: false)
  }

  /// The required dates of a plan, by the codes of their projects.
  private func required(_ comparison: Comparison) -> [String: [RequiredDate]] {
    let projects = comparison.schedule.network.portfolio.projects
    return Dictionary(
      projects.map { ($0.code, $0.requiredDates) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first work that held a date and is gone.
  private func removed(from chain: [Int]) -> Consequences.Cause? {
    chain.last { both.new(of: $0) == nil }
      .map { .removed(code: before.schedule.network.portfolio.code(of: $0)) }
  }

  /// The first work on the way that lies in another window than before.
  private func window(on chain: [Int]) -> Consequences.Cause? {
    for new in chain.reversed() {
      guard let windows = both.windows(of: new) else { continue }
      let (from, to) = windows
      if let to, to.from == from.from { continue }
      if let to, to.from < from.from {
        return .window(code: code(new), window: to.cause, isMissed: false)
      }
      if to == nil, after.schedule.activities[new].phase != .notStarted { continue }
      return .window(code: code(new), window: from.cause, isMissed: true)
    }
    return nil
  }

  /// The data date that moved, where the later of two dates follows from it.
  private func dataDate(of new: Int, isLater: Bool) -> Consequences.Cause? {
    let schedule = isLater ? after.schedule : before.schedule
    guard let old = both.old(of: new),
      let last = schedule.explanation(of: isLater ? new : old).steps.last,
      last.drivers.contains(where: { $0.kind == .dataDate }),
      let was = isLater ? both.old(of: last.activity) : last.activity,
      let stands = isLater ? last.activity : both.new(of: last.activity)
    else { return nil }
    let from = date(of: was, in: before)
    guard let to = date(of: stands, in: after), from.map({ ($0 < to) == isLater }) ?? isLater
    else { return nil }
    return from == to ? nil : .dataDate(from: from, to: to)
  }

  /// The data date of the project of an activity.
  private func date(of activity: Int, in comparison: Comparison) -> Instant? {
    let schedule = comparison.schedule
    return schedule.dataDate(of: schedule.network.portfolio.activities[activity].project)
  }

  /// The first changed work on the way, of what moved before what did not; else any of the same
  /// project, for the start of a plan made backwards follows from all of it, and else any.
  private func work(on chain: [Int], to new: Int, isLater: Bool) -> Consequences.Cause? {
    // Work that moved the other way is no cause.
    func tells(_ position: Int) -> Bool { isLater ? days(position) > 0 : days(position) < 0 }
    let activities = after.schedule.network.portfolio.activities
    let own = changed.positions.filter { activities[$0].project == activities[new].project }
    if let found = chain.last(where: { changed.contains($0) && tells($0) }) {
      return .work(code: code(found), days: count(found))
    }
    if let dataDate = dataDate(of: new, isLater: isLater) { return dataDate }
    let found =
      own.first(where: tells) ?? chain.last(where: changed.contains) ?? own.first
      ?? changed.positions.first
    return found.map { position in
      let days = count(position)
      return .work(
        code: code(position), days: tells(position) ? days : DayCount(0, days.kind))
    }
  }

  /// The whole days by which the finish of work moved; 0 where it is new.
  private func days(_ new: Int) -> Int { count(new).count }

  private func count(_ new: Int) -> DayCount {
    both.slip(of: new)?.count ?? DayCount(0, after.schedule.network.dayKind(of: new))
  }

  private func code(_ new: Int) -> String { after.schedule.network.portfolio.code(of: new) }
}
