import CivilTime
import Control
import Plan
import Scheduler

/// Sorts the activities into the lists of a weekly report.
struct WeeklyGathering {
  private let comparison: Comparison
  private let previous: Schedule?
  private let monday: Day
  private let dates: ReportDates
  private let order: [Int]
  private var schedule: Schedule { comparison.schedule }
  private var portfolio: Portfolio { schedule.network.portfolio }

  /// Sorts some activities, in their order; all where none are given.
  init(_ comparison: Comparison, previous: Schedule?, monday: Day, activities: [Int]? = nil) {
    self.comparison = comparison
    self.previous = previous
    self.monday = monday
    let portfolio = comparison.schedule.network.portfolio
    dates = ReportDates(portfolio)
    if let activities {
      order = activities
    } else {
      let order = PlanOrder(portfolio)
      self.order = order.typed.flatMap { order.activities[$0] }
    }
  }

  /// What is finished now and was not known to be at the report before.
  ///
  /// So nothing is told twice, and nothing never. In the first report, what was finished within the week.
  var done: [WeeklyReport.Entry] {
    order.filter { position in
      guard let finish = schedule.activities[position].actualFinish else { return false }
      if let previous { return previous.activities[position].phase != .complete }
      return dates.finish(finish) >= monday
    }.map(entry)
  }

  /// What is planned or forecast to be finished by the end of next week, and what is to begin.
  var due: [WeeklyReport.Entry] {
    let end = monday + 13
    return order.compactMap { position in
      let scheduled = schedule.activities[position]
      guard scheduled.phase != .complete else { return nil }
      var entry = entry(position)
      // What became of it since the last report of its project, nobody has said.
      if isUntold(position, entry.day) { return nil }
      if entry.day <= end || (entry.plan ?? end + 1) <= end { return entry }
      let start = dates.start(scheduled.start)
      guard scheduled.phase == .notStarted, start <= end, !isUntold(position, start) else {
        return nil
      }
      entry.isStart = true
      entry.day = start
      entry.plan = comparison[position].plan.map { dates.start($0.start) }
      return entry
    }
  }

  /// Whether a project that did not report was to end or begin some work by a day that is past.
  private func isUntold(_ position: Int, _ day: Day) -> Bool {
    day < max(monday, schedule.dataDate?.day ?? monday)
      && comparison.isUnreported(portfolio.activities[position].project)
  }

  /// The nodes not yet done that are forecast later than planned, or than first planned.
  var slipped: [WeeklyReport.Entry] {
    order.filter {
      portfolio.activities[$0].isNode && schedule.activities[$0].phase != .complete
        && max(comparison[$0].slip?.days ?? 0, comparison[$0].originalSlip?.days ?? 0) > 0
        && comparison[$0].status != .unknown
    }.map(entry)
  }

  /// Where lateness begins, as far as it matters to a finish or is red, another office than the
  /// project's own owes it, and it is under way or to begin by the end of next week.
  ///
  /// What keeps a required date from being met comes first, then what is latest.
  var requests: [WeeklyReport.Request] {
    let found = order.compactMap(request)
    return found.enumerated().sorted { a, b in
      (-a.element.shortDays, -a.element.slipDays, a.offset)
        < (-b.element.shortDays, -b.element.slipDays, b.offset)
    }.map(\.element)
  }

  private func request(_ position: Int) -> WeeklyReport.Request? {
    let scheduled = schedule.activities[position]
    let activity = portfolio.activities[position]
    let compared = comparison[position]
    let slip = compared.slip?.days ?? 0
    guard scheduled.phase != .complete, slip > 0, !activity.owner.isEmpty,
      activity.owner != portfolio.projects[activity.project].lead,
      scheduled.phase == .inProgress || dates.start(scheduled.start) <= monday + 13,
      beginsLateness(position), let latest = scheduled.limitFinish ?? scheduled.floatFinish
    else { return nil }
    let dayMinutes = schedule.network.dayMinutes(of: position)
    let short = scheduled.margin.map { max(0, -$0.days(of: dayMinutes)) } ?? 0
    guard scheduled.isCritical || short > 0 || compared.colour == .red else { return nil }
    return WeeklyReport.Request(
      activity: position, slipDays: slip, deadline: dates.finish(latest), shortDays: short,
      kind: schedule.network.dayKind(of: position))
  }

  /// Whether no late predecessor is to blame for an activity being late.
  private func beginsLateness(_ position: Int) -> Bool {
    !schedule.drivers(of: position).contains { driver in
      guard driver.kind == .relation, let predecessor = driver.activity else { return false }
      return schedule.activities[predecessor].phase != .complete
        && (comparison[predecessor].slip?.days ?? 0) > 0
    }
  }

  private func entry(_ position: Int) -> WeeklyReport.Entry {
    let compared = comparison[position]
    return WeeklyReport.Entry(
      activity: position, day: dates.finish(schedule.activities[position].finish),
      plan: compared.plan.map { dates.finish($0.finish) }, slip: compared.slip?.count,
      original: compared.original.map { dates.finish($0.finish) },
      originalSlip: compared.originalSlip?.count, colour: compared.colour, status: compared.status)
  }
}
