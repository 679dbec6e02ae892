import CivilTime
import Plan
import Scheduler

extension Effect {
  /// Tells what moves are worth telling.
  ///
  /// - Parameter asked: An activity that is told of in any case, where it moves.
  init(
    of activity: Int, behind: Slip, _ moves: [MovedDates], on ground: EffectGround,
    asked: Int? = nil
  ) {
    let activities = ground.schedule.network.portfolio.activities
    let ordered = moves.sorted { $0.activity < $1.activity }
    let told = ordered.compactMap { move -> Move? in
      let planned = ground.plan(of: move.activity)?.finish
      let from = planned.map { max($0, move.finish.before) } ?? move.finish.before
      return Move(activity: move.activity, from: from, to: move.finish.after, ground)
    }
    self.activity = activity
    self.behind = behind
    isFinished = ground.schedule.activities[activity].phase == .complete
    nodes = told.filter { activities[$0.activity].isNode }
    requiredDates = told.filter { ground.carriers.contains($0.activity) }
    self.asked = told.first { $0.activity == asked }
    let own = activities[activity].project
    projects = Self.projects(ordered, ground).sorted {
      ($0.project == own ? -1 : $0.project) < ($1.project == own ? -1 : $1.project)
    }
    missed = ordered.compactMap { Self.missed($0, of: activity, ground) }
    movesOthers =
      told.contains { $0.activity != activity }
      || ordered.contains { $0.activity != activity && Self.startsLater($0, ground) }
  }

  /// Whether work that has not begun begins later than planned.
  private static func startsLater(_ move: MovedDates, _ ground: EffectGround) -> Bool {
    guard ground.schedule.activities[move.activity].phase == .notStarted else { return false }
    let planned = ground.plan(of: move.activity)?.start
    let from = planned.map { max($0, move.start.before) } ?? move.start.before
    return Move(activity: move.activity, from: from, to: move.start.after, ground) != nil
  }

  /// The projects whose finish moves.
  private static func projects(_ moves: [MovedDates], _ ground: EffectGround) -> [ProjectMove] {
    let portfolio = ground.schedule.network.portfolio
    let activities = portfolio.activities
    // Of several that end together, what people watch, and of these the last code.
    func isBefore(_ a: MovedDates, _ b: MovedDates) -> Bool {
      if a.finish.after != b.finish.after { return a.finish.after < b.finish.after }
      let (x, y) = (activities[a.activity].isNode, activities[b.activity].isNode)
      if x != y { return y }
      return naturalOrder(portfolio.code(of: a.activity), portfolio.code(of: b.activity))
    }
    let byProject = Dictionary(grouping: moves) { activities[$0.activity].project }
    return byProject.compactMap { project, moves in
      guard let from = ground.finishes[project], let last = moves.max(by: isBefore),
        let move = Move(activity: last.activity, from: from, to: last.finish.after, ground)
      else { return nil }
      return ProjectMove(project: project, finish: move)
    }
  }

  /// The window that an activity no longer falls into.
  private static func missed(
    _ move: MovedDates, of late: Int, _ ground: EffectGround
  ) -> Missed? {
    guard ground.schedule.activities[move.activity].phase == .notStarted else { return nil }
    // Without its delay the work itself has begun, or is over: then its plan says in which window.
    let planned = move.activity == late ? ground.plan(of: late)?.start : nil
    guard let windows = move.windows(in: ground.schedule.network, from: planned) else { return nil }
    return Missed(
      activity: move.activity, window: windows.before, from: planned ?? move.start.before,
      to: move.start.after)
  }
}

extension Effect.Move {
  /// A finish that moves to a later one; nil where it does not.
  fileprivate init?(activity: Int, from: Instant, to: Instant, _ ground: EffectGround) {
    let by = ground.schedule.network.days(of: activity, from: from, to: to)
    guard by.days > 0 else { return nil }
    self.init(activity: activity, from: from, to: to, by: by)
  }
}
