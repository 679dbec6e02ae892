public import CivilTime
public import Plan
import Scheduler

/// What a week changed (本周变化): the plan as the report of a week tells it, beside that of the week
/// before.
public struct WeekChanges: Sendable {
  /// The week, Monday to Sunday.
  public let monday: Day
  /// Both plans.
  public let consequences: Consequences
  /// The required dates, then the nodes of the first level, that stand otherwise.
  ///
  /// What was only finished is told by ``finished``.
  public let moves: [Consequences.Move]
  /// What was finished, by position in the plan after; nodes first.
  public let finished: [Int]
  /// What became overdue, by position in the plan after; nodes first.
  public let overdue: [Int]
  /// The problems that were raised.
  public let opened: [Problem]
  /// The problems that were struck off.
  public let closed: [Problem]

  /// Compares what two reports tell.
  public init(from before: Comparison, to after: Comparison, monday: Day) {
    self.monday = monday
    consequences = Consequences(from: before, to: after)
    let required = Set(after.requiredDates.map(\.activity))
    moves = consequences.moves.filter { move in
      guard let was = move.before, let stands = move.after, !stands.isDone || !was.isDone else {
        return move.before == nil || move.after == nil
      }
      if was.finish != stands.finish { return true }
      if was.colour != stands.colour, was.colour != nil, !stands.isDone { return true }
      return !stands.isDone && was.margin != stands.margin
        && (move.new.map(required.contains) ?? false)
    }
    let pairs = CodePairs(before.schedule.network.portfolio, after.schedule.network.portfolio)
    let portfolio = after.schedule.network.portfolio
    func isNews(_ isSo: (Comparison, Int) -> Bool) -> [Int] {
      let found = portfolio.activities.indices.filter { position in
        portfolio.activities[position].kind != .summary && isSo(after, position)
          && !(pairs.old(of: position).map { isSo(before, $0) } ?? false)
      }
      return found.filter { portfolio.activities[$0].isNode }
        + found.filter { !portfolio.activities[$0].isNode }
    }
    finished = isNews { $0.schedule.activities[$1].phase == .complete }
    overdue = isNews { $0[$1].status == .overdue }
    let known = Dictionary(
      before.problems.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    opened = after.problems.filter { known[$0.number] == nil }
    closed = after.problems.filter { $0.closed != nil && known[$0.number]?.closed == nil }
  }

  /// The projects that should have reported in the week and did not, by position in the plan after.
  public var unreported: [Int] { consequences.after.unreportedProjects }

  /// Whether the week changed nothing that anybody watches.
  public var isEmpty: Bool {
    moves.isEmpty && finished.isEmpty && overdue.isEmpty && opened.isEmpty && closed.isEmpty
  }
}
