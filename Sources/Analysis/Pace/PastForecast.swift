import CivilTime
import Control
import Plan
import Scheduler

/// What was forecast at a report: by the engine, and with every office as slow or fast as it was by then.
struct PastForecast {
  let report: ReportHistory.Report
  private let scaled: Schedule?

  init(_ report: ReportHistory.Report) {
    self.report = report
    let schedule = report.schedule
    let ratios = OfficeRatios(schedule)
    scaled = ratios.offices.isEmpty ? nil : Self.scaled(schedule, ratios)
  }

  private var edges: DayEdges { report.schedule.network.dayEdges }

  /// The day of an activity as the engine had it.
  func finish(of activity: Int) -> Day {
    edges.finish(report.schedule.activities[activity].finish)
  }

  /// The day of an activity by the offices' ratios; nil where no work is finished yet.
  func finishByRatio(of activity: Int) -> Day? {
    scaled.map { edges.finish($0.activities[activity].finish) }
  }

  private static func scaled(_ schedule: Schedule, _ ratios: OfficeRatios) -> Schedule? {
    let network = schedule.network
    var portfolio = network.portfolio
    var progress = schedule.progress
    for (position, activity) in portfolio.activities.enumerated() where activity.kind == .task {
      let dates = schedule.activities[position]
      guard dates.phase != .complete, activity.duration > 0 else { continue }
      let day = max(1, network.dayMinutes(of: position))
      let left = dates.phase == .inProgress ? dates.remaining : activity.duration
      let days = Double(left) / Double(day) * ratios.ratio(of: activity.owner)
      let minutes = day * max(left > 0 ? 1 : 0, Int(nearest: days))
      if dates.phase == .inProgress, let date = schedule.dataDate(of: activity.project) {
        progress.append(ProgressRecord(activity: position, date: date, remaining: minutes))
      } else if activity.window == nil {
        // Work that must fit a window is planned to fit it.
        portfolio.activities[position].duration = minutes
      }
    }
    return try? Network(portfolio).schedule(
      progress: progress, dataDate: schedule.dataDate, dataDates: schedule.dataDates)
  }
}
