import CivilTime
import Plan
import Scheduler

extension PathAnalysis {
  /// How many relations are looked at, at the most, to find drags: some seconds of work.
  ///
  /// One drag is one counterfactual plan, and a plan may have as many steps as activities.
  public static let patience = 60_000_000

  /// Returns the drag of steps, those with most left to do first, until that has cost too much.
  ///
  /// What is missing was not worked out. What takes no time has none, and costs nothing.
  ///
  /// - Parameter step: is told of every step whose drag was found, of how many.
  /// - Complexity: for each step, the activities that follow it on the way to the target; where dates
  ///   follow from more than logic (``drag(of:)``), a whole schedule.
  public func drags(
    of steps: [Int], patience: Int = PathAnalysis.patience, step: (Int, Int) -> Void = { _, _ in }
  ) -> [Int: Int] {
    let network = schedule.network
    let remaining = steps.map { (position: $0, work: schedule.activities[$0].remaining) }
      .sorted { ($0.work, $1.position) > ($1.work, $0.position) }
    var ripple = ForwardRipple(schedule)
    let isLeading = network.portfolio.activities.indices.map { leading.place[$0] != nil }
    var drags: [Int: Int] = [:]
    var cost = 0
    for (index, (position, work)) in remaining.enumerated() {
      if work == 0 || network.portfolio.activities[position].kind != .task {
        drags[position] = 0
      } else if cost >= patience {
        continue
      } else if ripple != nil {
        let before = ripple?.cost ?? 0
        let finish = ripple?.lastFinish(
          of: [target], ifTaking: 0, position, within: isLeading)
        cost += (ripple?.cost ?? 0) - before
        drags[position] = finish.map { drag($0) } ?? 0
      } else {
        drags[position] = drag(of: position)
        cost += 10 * (leading.portfolio.activities.count + leading.portfolio.relations.count)
      }
      step(index + 1, remaining.count)
    }
    return drags
  }

  private func drag(_ finish: Instant) -> Int {
    schedule.network.work(of: target, from: finish, to: self.finish)
  }

  /// By how many working minutes of the target's calendar it would be earlier if an activity took no
  /// time; 0 off the longest path, and for what takes none.
  ///
  /// - Complexity: one schedule of what leads to the target.
  public func drag(of position: Int) -> Int {
    guard let place = leading.place[position], let own = leading.place[target],
      leading.portfolio.activities[place].kind == .task
    else { return 0 }
    var portfolio = leading.portfolio
    var progress = leading.progress
    if schedule.activities[position].phase == .inProgress {
      guard let dataDate = schedule.dataDate(of: portfolio.activities[place].project) else {
        return 0
      }
      progress.append(ProgressRecord(activity: place, date: dataDate, remaining: 0))
    } else {
      portfolio.activities[place].kind = .milestone
      portfolio.activities[place].duration = 0
      portfolio.activities[place].isElapsed = false
      // Lags go on being counted in its calendar, pauses and all; only what it had to fit into is gone.
      let window = portfolio.activities[place].window
      if !portfolio.windows.contains(where: { $0.name == window && $0.kind == .pause }) {
        portfolio.activities[place].window = nil
      }
    }
    guard
      let without = try? Network(portfolio)
        .schedule(
          progress: progress, dataDate: schedule.dataDate, dataDates: schedule.dataDates,
          starts: starts)
    else { return 0 }
    return schedule.network.work(
      of: target, from: without.activities[own].earlyFinish, to: finish)
  }
}
