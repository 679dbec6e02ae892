import CivilTime
public import Control
import Plan
import PlanStore
public import Scheduler

/// The reports of the past, for the charts that follow them.
extension Workspace {
  /// Computes the schedules at every day that was reported before a schedule, each project at its last
  /// report until then, and adds that schedule.
  ///
  /// Each is of the plan as it stood when its week was settled (``asItStood(inWeekOf:)``), with what was
  /// known by then: nothing that is renamed, changed or reported later moves a point of an earlier week.
  /// Of several data dates of a day the last counts. A day at which the plan could not be scheduled is
  /// passed over.
  public func history(until schedule: Schedule) throws -> ReportHistory {
    guard let dataDate = schedule.dataDate else { return ReportHistory([]) }
    let opening = projectDay[0].from
    let weeks = Set(
      stored.records.map(\.record.date).filter { $0 <= dataDate }
        .map { $0.weekClosed(opening: opening).monday })
    let groups = try weeks.sorted().map { monday in
      let plan = try asItStood(inWeekOf: monday, telling: { _ in })
      let known = Set(plan.stored.progress.map(\.date))
      let dates = known.filter {
        $0.day < dataDate.day && $0.weekClosed(opening: opening).monday == monday
      }.sorted()
      // Of several data dates of a day the last counts.
      let last = dates.indices.filter { $0 + 1 == dates.count || dates[$0 + 1].day > dates[$0].day }
      return plan.schedules(knownAt: last.map { dates[$0] })
    }
    return ReportHistory(groups, until: schedule)
  }
}
