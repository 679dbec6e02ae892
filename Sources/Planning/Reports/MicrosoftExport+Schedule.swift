public import Plan
public import PlanExchange
public import Scheduler

extension MicrosoftExport {
  /// Creates an export with the dates of a schedule, and of the baselines those that have dates of
  /// the project.
  public init(_ schedule: Schedule, project: Int, baselines: [Baseline] = []) {
    let activities = schedule.network.portfolio.activities
    self.init(
      schedule.network.portfolio, project: project, progress: schedule.progress,
      baselines: baselines.filter { baseline in
        zip(activities, baseline.dates).contains { $0.project == project && $1 != nil }
      }, dataDate: schedule.dataDate(of: project),
      dates: { position in
        let activity = schedule.activities[position]
        return (activity.start, activity.finish)
      })
  }
}
