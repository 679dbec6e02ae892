import CivilTime
import Plan
import Scheduler

/// What a change of a plan did to what people watch: the plan before, beside the plan after.
public struct Consequences: Sendable {
  /// A watched point that stands otherwise than before.
  public struct Move: Hashable, Sendable {
    /// Its full code.
    public var code: String
    /// Its position in the plan before; nil where it was not there.
    public var old: Int?
    /// Its position in the plan after; nil where it is gone.
    public var new: Int?
    /// How it stood; nil where it was not there.
    public var before: Standing?
    /// How it stands; nil where it is gone.
    public var after: Standing?
    /// Why it moved; nil where neither logic nor what was typed of it tells.
    public var cause: Cause?
  }

  /// Work whose dates moved.
  public struct Shift: Hashable, Sendable {
    /// Its full code.
    public var code: String
    /// Its position in the plan before.
    public var old: Int
    /// Its position in the plan after.
    public var new: Int
    /// Whole days that its finish moved by in the calendar it had: + later, − earlier.
    public var days: DayCount
  }

  /// The plan before; nil where it could not be scheduled.
  public let before: Comparison?
  /// The plan after.
  public let after: Comparison
  /// What stands otherwise: required dates first, then nodes of the first level.
  public let moves: [Move]

  /// Sets a changed plan beside the plan that it was.
  ///
  /// - Parameters:
  ///   - before: The plan before the change; nil where it could not be scheduled.
  ///   - after: The plan after it.
  public init(from before: Comparison?, to after: Comparison) {
    self.before = before
    self.after = after
    let pairs = CodePairs(before?.schedule.network.portfolio, after.schedule.network.portfolio)
    // What is left out with a project that cannot be scheduled any more is not gone.
    let failed = Set(
      after.schedule.network.portfolio.projects.enumerated().compactMap {
        after.schedule.projects[$0.offset].failures.isEmpty ? nil : $0.element.code
      })
    let gone = (before?.watched ?? []).filter { old in
      guard let portfolio = before?.schedule.network.portfolio else { return false }
      let project = portfolio.projects[portfolio.activities[old].project].code
      return pairs.new(of: old) == nil && !failed.contains(project)
    }
    let known = Set(after.watched)
    // What is watched no more is told once, as it stands now.
    let demoted = (before?.watched ?? []).compactMap { pairs.new(of: $0) }
      .filter { !known.contains($0) }
    var moves: [Move] = []
    for new in after.watched + demoted {
      let old = pairs.old(of: new)
      let was = old.flatMap { before?.standing(of: $0) }
      let stands = after.standing(of: new)
      guard was.map({ !$0.isAsGood(as: stands) }) ?? true else { continue }
      moves.append(
        Move(
          code: after.schedule.network.portfolio.code(of: new), old: old, new: new, before: was,
          after: stands, cause: nil))
    }
    if let before {
      for old in gone {
        moves.append(
          Move(
            code: before.schedule.network.portfolio.code(of: old), old: old, new: nil,
            before: before.standing(of: old), after: nil, cause: nil))
      }
      let search = CauseSearch(before, after, pairs)
      for index in moves.indices { moves[index].cause = search.cause(of: moves[index]) }
    }
    self.moves = moves
  }

  /// All work whose finish moved, in the order of projects and codes; summaries among it.
  public var shifts: [Shift] {
    guard let before else { return [] }
    let portfolio = after.schedule.network.portfolio
    let both = TwoSchedules(
      before.schedule, after.schedule,
      CodePairs(before.schedule.network.portfolio, portfolio))
    let moved = portfolio.activities.indices.compactMap { new -> Shift? in
      guard !portfolio.activities[new].isInactive, let old = both.old(of: new),
        let slip = both.slip(of: new), slip.days != 0
      else { return nil }
      return Shift(code: portfolio.code(of: new), old: old, new: new, days: slip.count)
    }
    return moved.sorted { a, b in
      let (x, y) = (portfolio.activities[a.new], portfolio.activities[b.new])
      return x.project == y.project ? naturalOrder(x.code, y.code) : x.project < y.project
    }
  }
}
