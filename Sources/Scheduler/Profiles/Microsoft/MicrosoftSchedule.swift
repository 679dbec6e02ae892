import CivilTime
import Plan

/// The dates of every project under the profile of Microsoft Project.
///
/// The order: early dates, late dates, what goes as late as it can and all after it, slacks,
/// summaries. A project scheduled from its finish has its late dates first, and its start from them.
struct MicrosoftSchedule {
  private let network: Network
  private let items: MicrosoftItems
  private let work: MicrosoftWork
  private let project: [Int]

  /// Schedules all projects of the profile into `dates`.
  ///
  /// - Complexity: O(activities + relations), without recursion.
  init(_ network: Network, _ situation: Situation, into dates: inout ProfiledDates) {
    let items = MicrosoftItems(network)
    self.init(network, items, MicrosoftWork(items, network, situation), into: &dates)
  }

  /// Schedules them with what lies on each item.
  init(
    _ network: Network, _ items: MicrosoftItems, _ work: MicrosoftWork,
    into dates: inout ProfiledDates
  ) {
    (self.network, self.items, self.work) = (network, items, work)
    let portfolio = network.portfolio
    project = items.activity.map { portfolio.activities[$0].project }

    let floor = starts()
    var early = MicrosoftForwardPass(items, work, floor: floor)
    var late = MicrosoftBackwardPass(items, work, base: finishes(early), early: early)
    // Where what goes as late as it can stands: as its successors saw it.
    let placed = late
    if items.activity.indices.contains(where: { work.isLate($0) }) {
      early = MicrosoftForwardPass(items, work, floor: floor, late: late)
      late = MicrosoftBackwardPass(items, work, base: finishes(early), early: early)
    }
    let (lateStart, lateFinish) = rolledUp(late)
    let floats = MicrosoftFloats(
      items, work, early, lateStart: lateStart, lateFinish: lateFinish)
    take(early, shown(early, placed), lateStart, lateFinish, floats, into: &dates)
  }

  /// By item: from when on it may be placed.
  private func starts() -> [Int] {
    let portfolio = network.portfolio
    var perProject = portfolio.projects.map { $0.start.map { Int($0.minute) } }
    let isOpen = portfolio.projects.indices.filter {
      portfolio.projects[$0].profile == .msp && perProject[$0] == nil
    }
    if !isOpen.isEmpty {
      let base = project.map { required(of: $0) ?? 0 }
      let late = MicrosoftBackwardPass(items, work, base: base, early: nil)
      for item in items.activity.indices
      where perProject.indices.contains(project[item]) && isOpen.contains(project[item])
        && items.role[item] == .work && late.start[item] != Int.max && !work.isInactive[item]
      {
        perProject[project[item]] = min(perProject[project[item]] ?? Int.max, late.start[item])
      }
    }
    return project.map { perProject[$0] ?? 0 }
  }

  /// The date that a project is scheduled back from: its required date without an activity.
  private func required(of project: Int) -> Int? {
    network.portfolio.projects[project].requiredDates.filter { $0.activity == nil }
      .map { Int($0.finish.minute) }.min()
  }

  /// By item: the finish of its project, that late dates count back from.
  private func finishes(_ early: MicrosoftForwardPass) -> [Int] {
    var last = [Int](repeating: Int.min, count: network.portfolio.projects.count)
    for item in items.activity.indices
    where !work.isInactive[item] && (items.role[item] == .work || isTypedRoll(item)) {
      last[project[item]] = max(last[project[item]], early.finish[item])
    }
    for index in last.indices where network.portfolio.projects[index].start == nil {
      last[index] = required(of: index) ?? last[index]
    }
    return project.map { last[$0] == Int.min ? 0 : last[$0] }
  }

  /// Whether an item is a summary whose dates are typed, which its project lasts for as well.
  private func isTypedRoll(_ item: Int) -> Bool {
    items.role[item] == .roll && work.typed[item] != nil
  }

  /// The late dates, those of the summaries from their parts.
  private func rolledUp(_ late: MicrosoftBackwardPass) -> (start: [Int], finish: [Int]) {
    var (start, finish) = (late.start, late.finish)
    for item in items.upward {
      if items.role[item] == .roll, finish[item] == Int.max { continue }
      let roll = items.summaryAbove[item]
      guard roll >= 0, !work.isInactive[item], finish[item] != Int.max else { continue }
      start[roll] = min(start[roll], start[item])
      finish[roll] = finish[roll] == Int.max ? finish[item] : max(finish[roll], finish[item])
    }
    return (start, finish)
  }

  /// Where every item stands: its early dates, what goes as late as it can at its late ones, and
  /// summaries where their parts do.
  private func shown(
    _ early: MicrosoftForwardPass, _ late: MicrosoftBackwardPass
  ) -> (start: [Int], finish: [Int]) {
    var (start, finish) = (early.start, early.finish)
    let goesLate = items.activity.indices.filter {
      items.role[$0] == .work && work.goesLate($0) && late.start[$0] > early.start[$0]
    }
    if goesLate.isEmpty { return (start, finish) }
    for item in goesLate { (start[item], finish[item]) = (late.start[item], late.finish[item]) }
    for item in items.upward where items.role[item] == .roll && work.typed[item] == nil {
      (start[item], finish[item]) = (Int.max, MicrosoftWork.none)
    }
    for item in items.upward {
      if start[item] == Int.max { start[item] = MicrosoftWork.none }
      let roll = items.rollAbove[item]
      guard roll >= 0, !work.isInactive[item], finish[item] != MicrosoftWork.none
      else { continue }
      start[roll] = min(start[roll], start[item])
      finish[roll] = max(finish[roll], finish[item])
    }
    return (start, finish)
  }

  private func take(
    _ early: MicrosoftForwardPass, _ shown: (start: [Int], finish: [Int]), _ lateStart: [Int],
    _ lateFinish: [Int], _ floats: MicrosoftFloats, into dates: inout ProfiledDates
  ) {
    func minute(_ value: Int) -> Int32 {
      value == MicrosoftWork.none || value == Int.max
        ? ProfiledDates.none : ProfiledDates.kept(value)
    }
    for item in items.upward {
      let position = items.activity[item]
      dates.earlyStart[position] = minute(early.start[item])
      dates.earlyFinish[position] = minute(early.finish[item])
      dates.start[position] = minute(shown.start[item])
      dates.finish[position] = minute(shown.finish[item])
      if work.isInactive[item] { continue }
      dates.lateStart[position] = minute(lateStart[item])
      dates.lateFinish[position] = minute(lateFinish[item])
      dates.startFloat[position] = Int32(clamping: floats.start[item])
      dates.finishFloat[position] = Int32(clamping: floats.finish[item])
      dates.totalFloat[position] = Int32(clamping: floats.total[item])
      dates.freeFloat[position] = Int32(clamping: floats.free[item])
      let record = network.portfolio.projects[project[item]]
      if items.role[item] == .work {
        dates.isCritical[position] =
          work.phase[item] != .complete && !work.isInactive[item]
          && floats.total[item] <= record.criticalFloat
      }
      let above = items.summaryAbove[item]
      if above >= 0, dates.isCritical[position] { dates.isCritical[items.activity[above]] = true }
    }
  }
}
