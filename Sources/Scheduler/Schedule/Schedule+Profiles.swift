import CivilTime
import Plan

extension Schedule {
  /// Lets the passes of foreign profiles say what their projects' dates are.
  mutating func takeProfiledDates() {
    let profiles = Set(network.portfolio.projects.map(\.profile))
    guard profiles.contains(.p6) || profiles.contains(.msp) else { return }
    var dates =
      profiles.contains(.p6)
      ? PrimaveraSchedule(network, situation).dates
      : ProfiledDates(count: network.portfolio.activities.count)
    if profiles.contains(.msp) { _ = MicrosoftSchedule(network, situation, into: &dates) }
    profiledDates = dates
    findings += dates.findings
    for index in projects.indices where network.portfolio.projects[index].profile != .schedctl {
      projects[index].start = nil
      projects[index].finish = nil
      projects[index].latestStart = nil
      projects[index].isComplete = true
    }
    for (position, activity) in network.portfolio.activities.enumerated()
    where dates.start[position] != ProfiledDates.none && activity.isInItsProject
      && network.portfolio.projects[activity.project].profile != .schedctl
    {
      let start = Instant(minute: dates.start[position])
      let finish = Instant(minute: dates.finish[position])
      let project = activity.project
      projects[project].start = min(projects[project].start ?? start, start)
      projects[project].finish = max(projects[project].finish ?? finish, finish)
      if activity.kind.isPlaced, activities[position].phase != .complete {
        projects[project].isComplete = false
      }
    }
  }

  /// Returns an activity with the dates of its project's profile in place of ours.
  ///
  /// Late dates and floats are that program's, negative ones included; it has no margin beside them.
  func underProfile(_ own: ScheduledActivity, at position: Int) -> ScheduledActivity {
    guard let dates = profiledDates, dates.earlyStart[position] != ProfiledDates.none,
      network.portfolio.projects[network.portfolio.activities[position].project].profile
        != .schedctl
    else { return own }
    func instant(_ minute: Int32) -> Instant? {
      minute == ProfiledDates.none ? nil : Instant(minute: minute)
    }
    func minutes(_ float: Int32) -> Int? { float == ProfiledDates.none ? nil : Int(float) }
    var result = own
    result.edge = nil
    result.earlyStart = Instant(minute: dates.earlyStart[position])
    result.earlyFinish = Instant(minute: dates.earlyFinish[position])
    if dates.start[position] != dates.earlyStart[position] {
      result.placedStart = instant(dates.start[position])
    }
    if dates.finish[position] != dates.earlyFinish[position] {
      result.placedFinish = instant(dates.finish[position])
    }
    result.floatStart = instant(dates.lateStart[position])
    result.floatFinish = instant(dates.lateFinish[position])
    result.limitStart = result.floatStart
    result.limitFinish = result.floatFinish
    result.totalFloat = minutes(dates.totalFloat[position])
    result.freeFloat = minutes(dates.freeFloat[position])
    result.margin = nil
    result.hasNoWindowLeft = false
    result.isCritical = dates.isCritical[position]
    if network.portfolio.activities[position].isInactive {
      (result.totalFloat, result.freeFloat) = (nil, nil)
    }
    if network.node(of: position) >= network.placedCount {
      // A summary begins with its first part, be that one not begun when a later one has. Where dates
      // are typed, of it or of a summary in it, those are the bar whatever the parts did.
      let start = result.placedStart ?? result.earlyStart
      let finish = result.placedFinish ?? result.earlyFinish
      let isTyped =
        network.portfolio.projects[network.portfolio.activities[position].project].profile == .msp
      result.actualStart = result.actualStart.map { isTyped ? start : min($0, start) }
      if isTyped { result.actualFinish = result.actualFinish.map { _ in finish } }
      result.duration = network.work(of: position, from: result.start, to: result.finish)
    }
    return result
  }
}

extension Activity {
  /// Whether its dates are among those its project spans: an inactive one's are not, a summary's
  /// where somebody typed them.
  fileprivate var isInItsProject: Bool {
    if let typedDates { return typedDates.reason != .inactive }
    return kind.isPlaced
  }
}
