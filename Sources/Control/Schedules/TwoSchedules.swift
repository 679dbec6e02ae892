import CivilTime
import Plan
import Scheduler

/// Two schedules side by side: of one plan with and without something, or of a plan before and after a
/// change.
///
/// Whatever is told of a difference between two schedules is read from here: what moves, by how much, and
/// which window it falls into.
struct TwoSchedules {
  let before: Schedule
  let after: Schedule
  /// Which activity is which; nil where both are of one plan.
  private let pairs: CodePairs?

  /// Two schedules of one plan.
  init(_ before: Schedule, _ after: Schedule) {
    self.before = before
    self.after = after
    pairs = nil
  }

  /// A schedule of a plan and one of what it was made into.
  init(_ before: Schedule, _ after: Schedule, _ pairs: CodePairs) {
    self.before = before
    self.after = after
    self.pairs = pairs
  }

  /// The position before of an activity after.
  func old(of new: Int) -> Int? { pairs.map { $0.old(of: new) } ?? new }

  /// The position after of an activity before.
  func new(of old: Int) -> Int? { pairs.map { $0.new(of: old) } ?? old }

  /// The dates of an activity in both, by its position after; nil where it was not there.
  func dates(of new: Int) -> MovedDates? {
    guard let old = old(of: new) else { return nil }
    let (a, b) = (before.activities[old], after.activities[new])
    return MovedDates(activity: new, start: (a.start, b.start), finish: (a.finish, b.finish))
  }

  /// What moves, in the order of the plan after; neither summaries nor what is left out.
  var moves: [MovedDates] {
    let activities = after.network.portfolio.activities
    return activities.indices.compactMap { new in
      guard activities[new].kind.isPlaced, let dates = dates(of: new), dates.isMove
      else { return nil }
      return dates
    }
  }

  /// How far the finish of an activity moves, in the calendar it had; nil where it was not there.
  func slip(of new: Int) -> Slip? {
    guard let old = old(of: new) else { return nil }
    return before.network.days(
      of: old, from: before.activities[old].finish, to: after.activities[new].finish)
  }

  /// The window that work which must fit inside one lay in before, and the one it lies in after; nil where
  /// it had to fit none, or had begun.
  func windows(of new: Int) -> (before: Window, after: Window?)? {
    guard let old = old(of: new),
      before.network.portfolio.activities[old].window
        == after.network.portfolio.activities[new].window,
      let was = before.window(of: old)
    else { return nil }
    return (was, after.window(of: new))
  }
}

extension MovedDates {
  /// Whether either date is another.
  var isMove: Bool { start.before != start.after || finish.before != finish.after }

  /// The windows that work lies in by its two starts, where these are different ones.
  ///
  /// - Parameter from: When it began before, where that is not its start.
  func windows(in network: Network, from: Instant? = nil) -> (before: Int, after: Int)? {
    guard network.fitsWindow(activity),
      let was = network.window(of: activity, from: from ?? start.before),
      let stands = network.window(of: activity, from: start.after), was != stands
    else { return nil }
    return (was, stands)
  }
}

extension Schedule {
  /// The window that not-started work lies in which must fit inside one.
  fileprivate func window(of activity: Int) -> Window? {
    guard let fit = windowFit(of: activity) else { return nil }
    let windows = network.portfolio.windows
    return windows.indices.contains(fit.window) ? windows[fit.window] : nil
  }
}
