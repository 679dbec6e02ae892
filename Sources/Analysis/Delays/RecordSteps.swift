import CivilTime
import Plan
import Scheduler

/// What happened, record by record of whole schedules: for plans whose dates follow from more than one forward
/// pass.
///
/// First the data date moves on and nothing else; then what was reported of one activity after the other
/// counts.
struct RecordSteps {
  /// The parts of each carrier.
  private(set) var parts: [[DelayPart]]

  init(from before: Schedule, to after: Schedule, carriers: [Int], _ news: ReportedNews) {
    let network = before.network
    parts = carriers.map { _ in [] }
    func days(_ schedule: Schedule) -> [Day] {
      carriers.map { network.dayEdges.finish(schedule.activities[$0].finish) }
    }
    let (old, new) = (
      Dictionary(grouping: before.progress, by: \.activity),
      Dictionary(grouping: after.progress, by: \.activity)
    )
    var current = days(before)
    var taken = before.progress
    func step(to days: [Day], _ cause: DelayShare.Cause, _ activity: Int?) {
      for carrier in carriers.indices where days[carrier] != current[carrier] {
        let moved = days[carrier] - current[carrier]
        parts[carrier].append(
          DelayPart(
            days: moved, cause: moved < 0 ? .ahead : cause,
            activities: activity.map { [$0] } ?? []))
      }
      current = days
    }
    func schedule() -> Schedule? {
      try? network.schedule(
        progress: taken, dataDate: after.dataDate, dataDates: after.dataDates)
    }
    if let moved = schedule() { step(to: days(moved), .unreported, nil) }
    let changed = network.placedInOrder.filter { old[$0] != new[$0] }
    for activity in changed {
      taken.removeAll { $0.activity == activity }
      taken += new[activity] ?? []
      guard activity != changed.last, let moved = schedule() else { continue }
      let isOpen = after.activities[activity].phase == .notStarted
      step(
        to: days(moved),
        isOpen ? .notBegun : news.rested.contains(activity) ? .suspended : .slow, activity)
    }
    step(to: days(after), .slow, changed.last)
  }
}
