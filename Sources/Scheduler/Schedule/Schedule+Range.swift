import CivilTime
import Plan

extension Schedule {
  /// Refuses dates that no calendar of people can show: before the year 1 or after the year 5999.
  ///
  /// Every sum that leads to a date is kept within what the engine can number, so a date beyond is
  /// seen here whatever it was added up from, and nothing that was cut short is ever told.
  func refuseDatesOutOfRange() throws(InvalidInput) {
    var findings: [Finding] = []
    let portfolio = network.portfolio
    for node in early.start.indices {
      let activity = network.activity(at: node)
      let isOwn = portfolio.projects[portfolio.activities[activity].project].profile == .schedctl
      let spread = isOwn || profiledDates == nil ? ownSpread(node) : profiledSpread(activity)
      if spread.latest > Bound.latest {
        findings.append(.dateOutOfRange(activity, in: portfolio))
      } else if spread.earliest < Bound.earliest {
        findings.append(.dateBeforeAllYears(activity, in: portfolio))
      }
      if findings.count == 20 { break }
    }
    if findings.isEmpty { findings = plannedTooEarly() }
    guard findings.isEmpty else { throw InvalidInput(findings.sorted(by: Finding.areInOrder)) }
  }

  /// The first work that the internal target would have begin before all years.
  ///
  /// A reserve is at most a hundred years of working days, which a calendar of one day a week makes
  /// seven hundred.
  private func plannedTooEarly() -> [Finding] {
    let reserve = 7 * 1440 * PlanLimits.days.upperBound
    let isNear = limit.start.contains {
      Int($0) != Bound.impossible && Int($0) < Bound.earliest + reserve
    }
    guard isNear else { return [] }
    let target = BackwardPass(
      network, arithmetic, finish: network.finishByNode(network.targets))
    let early = target.start.indices.first {
      Int(target.start[$0]) != Bound.impossible && Int(target.start[$0]) < Bound.earliest
    }
    return early.map { [.dateBeforeAllYears(network.activity(at: $0), in: network.portfolio)] }
      ?? []
  }

  private typealias Spread = (earliest: Int, latest: Int)

  /// The first and the last of what our passes say of a node.
  private func ownSpread(_ node: Int) -> Spread {
    if node >= network.placedCount {
      let told = derived[node - network.placedCount]
      return (Int(told.start.minute), Int(told.finish.minute))
    }
    var spread = (earliest: Int(early.start[node]), latest: Int(early.finish[node]))
    if situation.phase[node] != .notStarted {
      spread.earliest = min(spread.earliest, Int(situation.actualStart[node]))
    }
    if situation.phase[node] == .complete { return spread }
    for late in [float.start[node], limit.start[node]] {
      if Int(late) != Bound.impossible, Int(late) != Bound.none {
        spread.earliest = min(spread.earliest, Int(late))
        spread.latest = max(spread.latest, Int(late))
      }
    }
    return spread
  }

  /// The first and the last of what another program's passes say of an activity.
  private func profiledSpread(_ activity: Int) -> Spread {
    var spread = (earliest: Int.max, latest: Int.min)
    guard let dates = profiledDates else { return spread }
    for date in [
      dates.earlyStart[activity], dates.earlyFinish[activity], dates.start[activity],
      dates.finish[activity], dates.lateStart[activity], dates.lateFinish[activity],
    ] where date != ProfiledDates.none {
      spread.earliest = min(spread.earliest, Int(date))
      spread.latest = max(spread.latest, Int(date))
    }
    return spread
  }
}
