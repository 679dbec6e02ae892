import CivilTime
import Control
import Plan
import Reporting
import Scheduler

/// What a plan file holds, and what the command line asks of it.
struct PlanFile: Sendable {
  var portfolio: Portfolio
  var progress: [ProgressRecord]
  var baseline: Baseline?
  var preset = ColourPreset.shipped[0]

  /// Creates one whose baseline is taken before the first progress; none for `hasBaseline` false.
  init(_ portfolio: Portfolio, progress: [ProgressRecord] = [], hasBaseline: Bool = true) {
    self.portfolio = portfolio
    self.progress = progress
    guard hasBaseline else { return }
    let schedule = try! Network(portfolio).schedule()
    baseline = Baseline(
      number: 1, name: "批准计划", dataDate: nil, dates: schedule.plannedDates())
  }

  func schedule(at dataDate: Instant? = nil) -> Schedule {
    try! Network(portfolio).schedule(progress: progress, dataDate: dataDate)
  }

  /// Each project as it was known then.
  func schedule(knownAt date: Instant) -> Schedule {
    try! Network(portfolio).schedule(progress: progress, knownAt: date)
  }

  func comparison(at dataDate: Instant? = nil) -> Comparison {
    Comparison(schedule(at: dataDate), with: baseline, preset: preset)
  }

  /// The data date of the report of a week: that of the last record known when the next one opens.
  func dataDate(ofWeek week: Day) -> Instant {
    let close = Instant(week.monday + 7, minuteOfDay: portfolio.projectDay[0].from)
    return progress.map(\.date).filter { $0 <= close }.max()
      ?? Instant(week.monday, minuteOfDay: portfolio.projectDay[0].from)
  }

  /// What the report of a week tells.
  func comparison(ofWeek week: Day) -> Comparison {
    let open = Instant(week.monday, minuteOfDay: portfolio.projectDay[0].from)
    let known = schedule(knownAt: open + 7 * 1440)
    return Comparison(
      known, with: baseline, preset: preset,
      week: ReportingWeek(of: week, at: known.dataDate, shifts: portfolio.projectDay))
  }

  /// What a week changed; nil before there was any progress.
  func changes(ofWeek week: Day) -> WeekChanges? {
    let open = Instant(week.monday, minuteOfDay: portfolio.projectDay[0].from)
    guard progress.contains(where: { $0.date <= open }) else { return nil }
    return WeekChanges(
      from: comparison(ofWeek: week - 7), to: comparison(ofWeek: week), monday: week.monday)
  }

  /// The weekly report without 本周变化, as it is made where there was no plan the week before.
  func weekly(_ week: Day) -> WeeklyReport { weekly(week, changes: nil) }

  /// The weekly report, as `report weekly --week` makes it.
  func weeklyWithChanges(_ week: Day) -> WeeklyReport {
    weekly(week, changes: changes(ofWeek: week))
  }

  private func weekly(_ week: Day, changes: WeekChanges?) -> WeeklyReport {
    let open = Instant(week.monday, minuteOfDay: portfolio.projectDay[0].from)
    let hasReports = progress.contains { $0.date <= open }
    return WeeklyReport(
      comparison(ofWeek: week), previous: hasReports ? schedule(knownAt: open) : nil, week: week,
      changes: changes)
  }

  /// The position of the activity with a full code.
  func position(_ code: String) -> Int {
    portfolio.activities.indices.first { portfolio.code(of: $0) == code }!
  }
}

/// Returns the day of an ISO text.
func day(_ text: String) -> Day { Day(iso: text)! }

/// Returns the instant of an ISO text.
func at(_ text: String) -> Instant { Instant(iso: text)! }
