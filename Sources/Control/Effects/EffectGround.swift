import CivilTime
import Plan
import Scheduler

/// What moves are told against: the facts, and the dates that count as kept.
struct EffectGround {
  /// The plan as it stands.
  let schedule: Schedule
  /// The activities with a required date.
  let carriers: Set<Int>
  /// The baseline that nothing is told to be late against before it is passed; nil where none counts.
  let planLine: PlanLine?
  /// The finish of each project without what is asked about, or as planned where that is later.
  let finishes: [Instant?]

  /// Delays, told against the plan without any or the baseline, whichever is later.
  init(_ comparison: Comparison, without kept: Schedule) {
    schedule = comparison.schedule
    carriers = Set(comparison.requiredDates.map(\.activity))
    planLine = comparison.planLine
    let activities = schedule.network.portfolio.activities
    var finishes = kept.projects.map(\.finish)
    for position in activities.indices where !activities[position].isInactive {
      guard let planned = comparison.planLine.dates(of: position)?.finish else { continue }
      let project = activities[position].project
      finishes[project] = finishes[project].map { max($0, planned) }
    }
    self.finishes = finishes
  }

  /// What has not happened yet, told against the plan as it stands.
  init(_ comparison: Comparison) {
    schedule = comparison.schedule
    carriers = Set(comparison.requiredDates.map(\.activity))
    planLine = nil
    finishes = schedule.projects.map(\.finish)
  }

  /// The planned dates of an activity, where a baseline counts.
  func plan(of activity: Int) -> Baseline.Dates? { planLine?.dates(of: activity) }
}
