import CivilTime
import Plan
import Scheduler

/// Who lost the days (工期延误分析): moves of required dates, split into what happened and what was changed, and
/// shared out to the work that held them.
///
/// Each half is a difference of two forecasts of the engine, and each share a difference of two states between
/// them, one activity or one change apart. So shares add up to the half, halves to the window, and windows to
/// the whole, to the day.
public enum DelayAnalysis {
  /// Accounts for the moves of required dates over consecutive periods.
  ///
  /// - Parameter carriers: The identities of the required work.
  /// - Returns: Of each carrier its account; the windows at whose ends it has no forecast are left out.
  public static func accounts(of carriers: [Int], over periods: [DelayPeriod]) -> [DelayAccount] {
    var windows: [Int: [DelayWindow]] = [:]
    for period in periods {
      for (carrier, window) in self.windows(of: carriers, in: period, until: periods.last?.after) {
        windows[carrier, default: []].append(window)
      }
    }
    guard let last = periods.last?.after else { return [] }
    let positions = last.positions
    return carriers.compactMap { carrier in
      guard let position = positions[carrier], let own = windows[carrier] else { return nil }
      return DelayAccount(carrier: last.work(at: position), windows: own)
    }
  }

  /// What moved required dates in one period, by their carriers.
  ///
  /// - Parameter last: What was known in the end, for what is said of the work.
  private static func windows(
    of carriers: [Int], in period: DelayPeriod, until last: DelayState?
  ) -> [Int: DelayWindow] {
    let old = period.before
    let news = old.records(of: period.after)
    guard let network = try? Network(old.portfolio),
      let opened = try? network.schedule(progress: old.progress, knownAt: period.opening),
      let closed = DatedState(period.after, period.after, knownAt: period.closing)
    else { return [:] }
    let told = try? network.schedule(progress: news, knownAt: period.closing)
    let (oldPositions, newPositions) = (old.positions, period.after.positions)
    let known = carriers.filter { oldPositions[$0] != nil && newPositions[$0] != nil }
    let positions = known.compactMap { oldPositions[$0] }
    let progress =
      told.map {
        ProgressSplit(
          from: opened, to: $0, carriers: positions,
          ReportedNews(
            news, from: period.opening, to: period.closing, later: last.map(old.records) ?? []), old
        ).shares
      } ?? positions.map { _ in [] }
    let middle = DatedState(old, told ?? opened)
    let revisions = RevisionSplit(from: middle, period, to: closed).shares(of: known)
    var windows: [Int: DelayWindow] = [:]
    for (index, carrier) in known.enumerated() {
      let finish = closed.finish(of: carrier)
      guard let finish, let before = DatedState(old, opened).finish(of: carrier),
        let afterProgress = middle.finish(of: carrier)
      else { continue }
      windows[carrier] = DelayWindow(
        opening: period.opening, closing: period.closing, before: before,
        afterProgress: afterProgress, after: finish, progress: progress[index],
        revisions: revisions[index], isSplit: told != nil)
    }
    return windows
  }
}

/// A state with its schedule.
struct DatedState {
  let state: DelayState
  let schedule: Schedule
  private let positions: [Int: Int]

  init(_ state: DelayState, _ schedule: Schedule) {
    self.state = state
    self.schedule = schedule
    positions = state.positions
  }

  /// Schedules a state with the reports of another; nil where that has no dates.
  init?(_ state: DelayState, _ reported: DelayState, knownAt date: Instant) {
    guard let network = try? Network(state.portfolio),
      let schedule = try? network.schedule(
        progress: state.records(of: reported), knownAt: date)
    else { return nil }
    self.init(state, schedule)
  }

  func position(of identity: Int) -> Int? { positions[identity] }

  /// When an activity is finished; nil where it is not in the plan.
  func finish(of identity: Int) -> Instant? {
    positions[identity].map { schedule.activities[$0].finish }
  }

  /// By the evening of which day; nil where it is not in the plan.
  func day(of identity: Int) -> Day? {
    finish(of: identity).map(schedule.network.dayEdges.finish)
  }
}
