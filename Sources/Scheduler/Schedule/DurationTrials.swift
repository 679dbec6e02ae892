package import CivilTime
import Plan

/// A plan scheduled again and again with other durations: what does not follow from those is compiled but once.
///
/// Date for date the same as scheduling the changed plan by itself. Where a duration reaches further than its own
/// work there is none: a window that it must fit, a lag that is a share of it, and, by our own rules, dates that
/// follow from more than one forward pass.
package struct DurationTrials {
  private let network: Network
  private let nodes: [Int]
  private let activities: [Int]
  private let floor: [Int32]
  private var arithmetic: Arithmetic
  private let profiles: Set<Profile>
  /// What the passes of Microsoft Project go through, where a project is under its profile.
  private var microsoft: (items: MicrosoftItems, work: MicrosoftWork)?

  /// Takes a schedule.
  ///
  /// - Parameters:
  ///   - activities: Open work whose durations change.
  ///   - targets: The activities whose finishes are asked for.
  package init?(_ schedule: Schedule, varying activities: [Int], targets: [Int]) {
    network = schedule.network
    arithmetic = schedule.arithmetic
    floor = schedule.floor
    self.activities = activities
    nodes = activities.map(network.node(of:))
    let portfolio = network.portfolio
    profiles = Set(portfolio.projects.map(\.profile))
    var isVaried = [Bool](repeating: false, count: portfolio.activities.count)
    for activity in activities { isVaried[activity] = true }
    let situation = schedule.situation
    // Primavera's passes look at expected finishes and broken relations themselves.
    let others = portfolio.projects.filter { $0.profile != .p6 }
    let isFollowed =
      others.allSatisfy { $0.progressMode != .progressOverride }
      && (others.isEmpty || situation.expectedFinish.isEmpty)
      && (!profiles.contains(.schedctl) || AsLateAsPossible(network, situation).isEmpty)
    guard isFollowed,
      nodes.allSatisfy({
        $0 < network.placedCount
          && (situation.phase[$0] != .notStarted || network.nodes.allowedRange($0).isEmpty)
      }),
      // Of a summary it is a share of each of its parts.
      !portfolio.relations.contains(where: {
        $0.lag.percent != nil
          && (isVaried[$0.predecessor] || !portfolio.activities[$0.predecessor].kind.isPlaced)
      }),
      targets.allSatisfy({ isProfiled($0) || network.node(of: $0) < network.placedCount })
    else { return nil }
    if profiles.contains(.msp) {
      let items = MicrosoftItems(network)
      microsoft = (items, MicrosoftWork(items, network, situation))
    }
    // What remains is said anew of work under way, and takes the place of when it is expected to be finished.
    if !situation.expectedFinish.isEmpty {
      for node in nodes where situation.phase[node] == .inProgress {
        arithmetic.situation.expectedFinish[node] = Int32.max
      }
    }
  }

  private func isProfiled(_ activity: Int) -> Bool {
    network.portfolio.projects[network.portfolio.activities[activity].project].profile != .schedctl
  }

  /// Schedules once more.
  ///
  /// - Parameter minutes: What is still to be done of each activity that varies, more than nothing.
  /// - Returns: nil where a date cannot be found, or lies too far away: an ordinary schedule says more.
  package mutating func dates(taking minutes: [Int]) -> TrialDates? {
    for (index, minutes) in minutes.enumerated() {
      let node = nodes[index]
      guard let work = Int32(exactly: minutes), work > 0 else { return nil }
      arithmetic.situation.work[node] = work
      if arithmetic.situation.phase[node] == .notStarted { arithmetic.nodes.hot[node].work = work }
      if let item = microsoft?.items.entry[activities[index]], item >= 0 {
        microsoft?.work.take(minutes, at: item)
      }
    }
    var result = TrialDates(network: network, arithmetic: arithmetic)
    if profiles.contains(.schedctl) {
      let held =
        network.constrained.isEmpty
        ? floor : SoftConstraints.raised(floor, network, arithmetic)
      let forward = ForwardKernel(network, arithmetic, floor: held)
      guard forward.isWhole else { return nil }
      result.early = ForwardPass(start: forward.start, finish: forward.finish)
    }
    if profiles.contains(.p6) {
      result.profiled = PrimaveraSchedule(network, arithmetic.situation).dates
    }
    if let microsoft {
      var dates = result.profiled ?? ProfiledDates(count: network.portfolio.activities.count)
      _ = MicrosoftSchedule(network, microsoft.items, microsoft.work, into: &dates)
      result.profiled = dates
    }
    if let dates = result.profiled {
      let isNear = [dates.earlyStart, dates.earlyFinish, dates.lateStart, dates.lateFinish]
        .allSatisfy { column in
          column.allSatisfy {
            $0 == ProfiledDates.none || (Bound.earliest...Bound.latest).contains(Int($0))
          }
        }
      guard isNear else { return nil }
    }
    return result
  }
}

/// Early dates, and what holds some of them.
package struct TrialDates {
  private let network: Network
  private let arithmetic: Arithmetic
  fileprivate(set) var early: ForwardPass?
  fileprivate(set) var profiled: ProfiledDates?
  private var schedule: Schedule?

  fileprivate init(network: Network, arithmetic: Arithmetic) {
    (self.network, self.arithmetic) = (network, arithmetic)
  }

  /// Those of an ordinary schedule.
  package init(_ schedule: Schedule) {
    (network, arithmetic) = (schedule.network, schedule.arithmetic)
    (early, profiled) = (schedule.early, schedule.profiledDates)
    self.schedule = schedule
  }

  private func isProfiled(_ activity: Int) -> Bool {
    guard let profiled, profiled.earlyStart[activity] != ProfiledDates.none else { return false }
    let project = network.portfolio.activities[activity].project
    return network.portfolio.projects[project].profile != .schedctl
  }

  /// Returns the forecast finish of an activity.
  package func finish(of activity: Int) -> Instant? {
    if let schedule { return schedule.activities[activity].earlyFinish }
    if isProfiled(activity), let profiled {
      return Instant(minute: profiled.earlyFinish[activity])
    }
    return early.map { Instant(minute: $0.finish[network.node(of: activity)]) }
  }

  /// Returns, by position, whether each of some activities holds the finish of a target: by our own rules along the
  /// relations that drive it, by those of another program where that calls the activity critical.
  package func holding(_ targets: [Int], among activities: [Int]) -> [Bool] {
    let nodes = targets.filter { !isProfiled($0) }.map(network.node(of:))
    let path = early.map { LongestPath(network, arithmetic, $0, to: nodes).contains }
    return activities.map { activity in
      if isProfiled(activity), let profiled { return profiled.isCritical[activity] }
      return path?[network.node(of: activity)] ?? false
    }
  }
}
