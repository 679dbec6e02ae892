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
  private let effects: Effects
  private var schedule: Schedule { comparison.schedule }
  private var portfolio: Portfolio { schedule.network.portfolio }

  /// Sorts some activities, in their order; all where none are given.
  init(
    _ comparison: Comparison, previous: Schedule?, monday: Day, activities: [Int]? = nil,
    effects: Effects
  ) {
    self.comparison = comparison
    self.effects = effects
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

  /// What needs somebody else than the project's own office: unfinished work that is late by itself and
  /// moves a required date, the finish of a project or a node, as long as something can be gained by it.
  ///
  /// By what it costs the required date, then by margin, then by what it costs the finish.
  var requests: [WeeklyReport.Request] {
    let found = order.compactMap(request)
    func cost(_ move: Effect.Move?) -> Int { move.map { $0.to - $0.from } ?? 0 }
    return found.enumerated().sorted { a, b in
      func key(_ item: (offset: Int, element: WeeklyReport.Request)) -> (Int, Int, Int, Int) {
        let effect = item.element.effect
        return (
          -cost(effect.worstRequiredDate), item.element.margin ?? Int.max,
          -cost(effect.projects.first?.finish), item.offset
        )
      }
      return key(a) < key(b)
    }.map(\.element)
  }

  private func request(_ position: Int) -> WeeklyReport.Request? {
    let scheduled = schedule.activities[position]
    let activity = portfolio.activities[position]
    guard scheduled.phase != .complete, let effect = effects[position], effect.matters,
      !effect.isPast,
      !activity.owner.isEmpty, activity.owner != portfolio.projects[activity.project].lead,
      !comparison.isHeldUp(position), let latest = scheduled.limitFinish ?? scheduled.floatFinish
    else { return nil }
    let days = scheduled.margin?.days(of: schedule.network.dayMinutes(of: position)) ?? 0
    return WeeklyReport.Request(
      activity: position, effect: effect, deadline: dates.finish(latest),
      short: days < 0
        ? DayCount(-days, schedule.network.dayKind(of: position)) : nil,
      margin: scheduled.margin?.minutes)
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
