import CivilTime
import Plan
import Scheduler

/// Days that several offices lost at the same time (共同延误).
extension ProgressSteps {
  /// Names, for days that one office is charged with, the others that lost them independently: work of another
  /// office whose own lateness, with everything else as forecast, would have moved the carrier by more than it
  /// is charged with.
  mutating func markConcurrent(_ parts: inout [[DelayPart]]) {
    let isLost = parts.map { $0.contains { $0.days > 0 } }
    guard isLost.contains(true), lateness.count > 1 else { return }
    let alone = lateness.map { (own: $0, days: daysAlone($0)) }
    let losing = Set(
      alone.filter { $0.days.contains { $0 > 0 } }.map(\.own.activity))
    for carrier in parts.indices where isLost[carrier] {
      for (own, days) in alone {
        let charged = parts[carrier].reduce(0) {
          $0 + ($1.activities.contains(own.activity) ? max(0, $1.days) : 0)
        }
        mark(own.activity, days[carrier] - charged, losing, &parts[carrier])
      }
    }
  }

  /// The days that each carrier would have moved by if only one activity had been late.
  private mutating func daysAlone(_ own: OwnLateness) -> [Int] {
    let network = before.network
    let dates = untouched.dates(of: own.activity)
    let start =
      own.wait > 0 ? network.finish(of: own.activity, from: dates.start, work: own.wait) : nil
    let finishes = untouched.lastFinishes(
      of: ends, ifHolding: own.activity, until: start, adding: own.longer)
    guard let finishes else { return ends.map { _ in 0 } }
    return zip(ends, finishes).map { ends, finish in
      let forecast = untouched.lastFinish(of: ends) ?? finish
      return network.dayEdges.finish(finish) - network.dayEdges.finish(forecast)
    }
  }

  /// Lets so many lost days of others be an activity's as well, the first first.
  private func mark(
    _ activity: Int, _ days: Int, _ losing: Set<Int>, _ parts: inout [DelayPart]
  ) {
    var left = days
    let activities = before.network.portfolio.activities
    let owner = activities[activity].owner
    var marked: [DelayPart] = []
    for part in parts {
      let isOthers =
        part.days > 0 && !part.activities.isEmpty
        && part.activities.allSatisfy { losing.contains($0) && activities[$0].owner != owner }
      guard left > 0, isOthers else {
        marked.append(part)
        continue
      }
      let shared = min(left, part.days)
      left -= shared
      marked.append(
        DelayPart(days: shared, cause: part.cause, activities: part.activities + [activity]))
      if part.days > shared {
        marked.append(
          DelayPart(days: part.days - shared, cause: part.cause, activities: part.activities))
      }
    }
    parts = marked
  }
}
