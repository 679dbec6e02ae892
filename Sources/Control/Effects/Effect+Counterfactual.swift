import CivilTime
import Plan
import Scheduler

extension Effect {
  /// Tells what moves are worth telling.
  init(
    of activity: Int, behind: DayAmount, _ moves: [Counterfactual.Move],
    _ counterfactual: Counterfactual
  ) {
    let comparison = counterfactual.comparison
    let network = comparison.schedule.network
    let activities = network.portfolio.activities
    let carriers = Set(comparison.requiredDates.map(\.activity))
    let ordered = moves.sorted { $0.activity < $1.activity }
    let told = ordered.compactMap { move -> Move? in
      let planned = comparison[move.activity].plan?.finish
      let from = planned.map { max($0, move.finish.before) } ?? move.finish.before
      return comparison.delay(of: move.activity, from: from, to: move.finish.after).map {
        Move(activity: move.activity, from: from, to: move.finish.after, by: $0)
      }
    }
    self.activity = activity
    self.behind = behind
    isFinished = comparison.schedule.activities[activity].phase == .complete
    nodes = told.filter { activities[$0.activity].isNode }
    requiredDates = told.filter { carriers.contains($0.activity) }
    let own = activities[activity].project
    projects = Self.projects(ordered, counterfactual).sorted {
      ($0.project == own ? -1 : $0.project) < ($1.project == own ? -1 : $1.project)
    }
    missed = ordered.compactMap { Self.missed($0, of: activity, comparison) }
    movesOthers =
      told.contains { $0.activity != activity }
      || ordered.contains { $0.activity != activity && Self.startsLater($0, comparison) }
  }

  /// Whether work that has not begun begins later than planned.
  private static func startsLater(
    _ move: Counterfactual.Move, _ comparison: Comparison
  ) -> Bool {
    guard comparison.schedule.activities[move.activity].phase == .notStarted else { return false }
    let planned = comparison[move.activity].plan?.start
    let from = planned.map { max($0, move.start.before) } ?? move.start.before
    return comparison.delay(of: move.activity, from: from, to: move.start.after) != nil
  }

  /// The projects whose finish moves.
  private static func projects(
    _ moves: [Counterfactual.Move], _ counterfactual: Counterfactual
  ) -> [ProjectMove] {
    let comparison = counterfactual.comparison
    let activities = comparison.schedule.network.portfolio.activities
    let portfolio = comparison.schedule.network.portfolio
    // Of several that end together, what people watch, and of these the last code.
    func isBefore(_ a: Counterfactual.Move, _ b: Counterfactual.Move) -> Bool {
      if a.finish.after != b.finish.after { return a.finish.after < b.finish.after }
      let (x, y) = (activities[a.activity].isNode, activities[b.activity].isNode)
      if x != y { return y }
      return naturalOrder(portfolio.code(of: a.activity), portfolio.code(of: b.activity))
    }
    let byProject = Dictionary(grouping: moves) { activities[$0.activity].project }
    return byProject.compactMap { project, moves in
      guard let from = counterfactual.finishes[project],
        let last = moves.max(by: isBefore),
        let by = comparison.delay(of: last.activity, from: from, to: last.finish.after)
      else { return nil }
      return ProjectMove(
        project: project,
        finish: Move(activity: last.activity, from: from, to: last.finish.after, by: by))
    }
  }

  /// The window that an activity no longer falls into.
  private static func missed(
    _ move: Counterfactual.Move, of late: Int, _ comparison: Comparison
  ) -> Missed? {
    let schedule = comparison.schedule
    guard schedule.network.fitsWindow(move.activity),
      schedule.activities[move.activity].phase == .notStarted
    else { return nil }
    // Without its delay the work itself has begun, or is over: then its plan says in which window.
    let planned = move.activity == late ? comparison[late].plan?.start : nil
    let from = planned ?? move.start.before
    guard let before = schedule.network.window(of: move.activity, from: from),
      let after = schedule.network.window(of: move.activity, from: move.start.after),
      before != after
    else { return nil }
    return Missed(
      activity: move.activity, window: before, from: from, to: move.start.after)
  }
}
