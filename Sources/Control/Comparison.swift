public import CivilTime
public import Plan
public import Scheduler

/// How one activity compares with the plan.
public struct ComparedActivity: Hashable, Sendable {
  /// The planned dates; nil when the baseline does not know it.
  public var plan: Baseline.Dates?
  /// Forecast or actual finish less planned finish; nil without a plan.
  public var slip: Slip?
  /// The dates of the first baseline (原计划); nil where that one is in force.
  public var original: Baseline.Dates?
  /// Forecast or actual finish less that of the first baseline; nil where that one is in force.
  public var originalSlip: Slip?
  /// Whether it is due, under way or done.
  public var status: Status
  /// Its colour; nil without a plan.
  public var colour: Colour?
}

/// A required date and whether it can be kept.
public struct ComparedRequiredDate: Hashable, Sendable {
  /// The position of the project.
  public var project: Int
  /// The position of the activity that carries it.
  public var activity: Int
  /// The required date as typed.
  public var required: RequiredDate
  /// The actual or forecast finish of that activity.
  public var finish: Instant
  /// Working minutes in hand in that activity's calendar; negative when the date is missed.
  public var minutes: Int
  /// Whole days in hand: a begun day in hand does not count, a begun day missing does.
  public var days: Int
  /// What those days are.
  public var kind: DayCount.Kind
  /// The days with what they are.
  public var count: DayCount { DayCount(days, kind) }
  /// Whether it can no longer be kept.
  public var isLost: Bool { minutes < 0 }
}

/// A schedule compared with a baseline: slip, status and colour of every activity.
public struct Comparison: Sendable {
  /// What is compared.
  public let schedule: Schedule
  /// What it is compared with: of each project its own baseline.
  public let planLine: PlanLine
  /// What stands in the way, and what was struck off; it moves no date.
  public let problems: [Problem]
  /// The thresholds of the colours.
  public let preset: ColourPreset
  /// The moment of its life as which the plan is looked at; nil for the plan as it stands.
  public var moment: Moment?
  /// The required dates, in the natural order of the codes that carry them.
  public let requiredDates: [ComparedRequiredDate]
  /// The week in which every project should have reported.
  public let week: ReportingWeek
  /// The projects that did not.
  let unreported: Set<Int>
  /// The activities whose own required date is lost; a milestone late over a weekend has no
  /// negative margin in its calendar.
  private let losers: Set<Int>
  /// What open work must fit inside a window has left to it, by activity.
  let windowMargins: [Int: WindowMargin]
  /// The smallest of them, and the required date that is hardest to keep, by project.
  let tightestWindows: [Int: WindowMargin]
  let tightestDates: [Int: ComparedRequiredDate]

  /// Compares a schedule with one baseline; without one, only status is known.
  ///
  /// - Parameter week: The week in which every project should have reported; nil for the one that the
  ///   data date closes.
  public init(
    _ schedule: Schedule, with baseline: Baseline?, preset: ColourPreset = ColourPreset.shipped[0],
    week: ReportingWeek? = nil
  ) {
    self.init(
      schedule, with: PlanLine(baseline, of: schedule.network.portfolio), preset: preset, week: week
    )
  }

  /// Compares a schedule with the plan line; where there is none, only status is known.
  ///
  /// - Parameter week: The week in which every project should have reported; nil for the one that the
  ///   data date closes.
  public init(
    _ schedule: Schedule, with planLine: PlanLine, preset: ColourPreset = ColourPreset.shipped[0],
    problems: [Problem] = [], week: ReportingWeek? = nil
  ) {
    self.schedule = schedule
    self.problems = problems
    self.planLine = planLine
    self.preset = preset
    let network = schedule.network
    let asked =
      week ?? ReportingWeek(closedBy: schedule.dataDate, shifts: network.portfolio.projectDay)
    self.week = asked
    unreported = Set(schedule.projects.indices.filter { asked.isMissed(by: $0, in: schedule) })
    requiredDates = network.requirements.compactMap { requirement in
      let activity = network.activity(at: requirement.node)
      if network.portfolio.activities[activity].isInactive { return nil }
      let project = network.portfolio.projects[requirement.project]
      let required = project.requiredDates[requirement.index]
      let finish = schedule.activities[activity].finish
      // A begun day missing counts, a begun day in hand does not.
      let late =
        finish > required.finish
        ? network.days(of: activity, from: required.finish, to: finish)
        : network.days(
          of: activity, minutes: -network.work(of: activity, from: finish, to: required.finish))
      // Missed by hours that no day is shown for, it is missed all the same.
      let isUnseen = finish > required.finish && late.days == 0
      return ComparedRequiredDate(
        project: requirement.project, activity: activity, required: required, finish: finish,
        minutes: isUnseen ? required.finish - finish : -late.minutes,
        days: isUnseen ? -1 : -late.days, kind: isUnseen ? .calendar : late.kind)
    }
    losers = Set(requiredDates.lazy.filter(\.isLost).map(\.activity))
    let margins = schedule.windowMargins()
    windowMargins = Dictionary(uniqueKeysWithValues: margins.map { ($0.activity, $0) })
    tightestWindows = Dictionary(
      margins.map { (network.portfolio.activities[$0.activity].project, $0) }
    ) { $1.days < $0.days ? $1 : $0 }
    tightestDates = Dictionary(requiredDates.map { ($0.project, $0) }) {
      $1.minutes < $0.minutes ? $1 : $0
    }
  }

  /// Returns how the activity at a position in the portfolio compares.
  public subscript(activity: Int) -> ComparedActivity {
    let scheduled = schedule.activities[activity]
    let network = schedule.network
    guard let plan = planLine.dates(of: activity),
      !network.portfolio.activities[activity].isInactive
    else {
      return ComparedActivity(
        plan: nil, slip: nil, status: status(of: scheduled, at: nil, plan: nil, slip: nil),
        colour: nil)
    }
    let slip = slip(of: activity, scheduled.finish, from: plan)
    let original = planLine.originalDates(of: activity)
    let isLost =
      scheduled.hasNoWindowLeft || (scheduled.margin?.minutes ?? 0) < 0
      || losers.contains(activity)
    let lateness: Double
    switch preset.measure {
    case .days: lateness = Double(slip.days)
    case .points: lateness = 100 * (planned(activity, plan) - schedule.share(of: activity))
    case .shortfall:
      let planned = planned(activity, plan)
      lateness = planned > 0 ? 100 * (1 - schedule.share(of: activity) / planned) : 0
    }
    return ComparedActivity(
      plan: plan, slip: slip, original: original,
      originalSlip: original.map { self.slip(of: activity, scheduled.finish, from: $0) },
      status: isUnknown(activity, plan.finish) && scheduled.phase != .complete
        ? .unknown
        : status(
          of: scheduled, at: schedule.dataDate(of: network.portfolio.activities[activity].project),
          plan: plan, slip: slip),
      colour: preset.colour(
        of: lateness, losesRequiredDate: isLost,
        isNearWindow: windowMargins[activity].map(isNear) ?? false))
  }

  private func slip(of activity: Int, _ finish: Instant, from plan: Baseline.Dates) -> Slip {
    let network = schedule.network
    return network.days(
      of: activity, minutes: network.work(of: activity, from: plan.finish, to: finish))
  }

  private func status(
    of activity: ScheduledActivity, at dataDate: Instant?, plan: Baseline.Dates?, slip: Slip?
  ) -> Status {
    if activity.phase == .complete {
      let days = slip?.days ?? 0
      return days > 0 ? .doneLate : days < 0 ? .doneEarly : .doneOnTime
    }
    if let plan, let dataDate, plan.finish <= dataDate { return .overdue }
    return activity.phase == .inProgress ? .underWay : .notDue
  }

  /// 序时进度: the share of the planned time that has passed at the data date.
  private func planned(_ activity: Int, _ plan: Baseline.Dates) -> Double {
    let network = schedule.network
    let project = network.portfolio.activities[activity].project
    guard let dataDate = schedule.dataDate(of: project) else { return 0 }
    if plan.finish <= dataDate { return 1 }
    let whole = network.work(of: activity, from: plan.start, to: plan.finish)
    guard whole > 0 else { return 0 }
    let passed = network.work(of: activity, from: plan.start, to: dataDate)
    return min(1, max(0, Double(passed) / Double(whole)))
  }
}

extension Schedule {
  /// The share that is done: as reported, else by what remains.
  func share(of activity: Int) -> Double {
    let scheduled = activities[activity]
    if scheduled.phase == .complete { return 1 }
    if let percent = scheduled.percent { return percent / 100 }
    let duration = network.portfolio.activities[activity].duration
    guard duration > 0 else { return 0 }
    return max(0, 1 - Double(scheduled.remaining) / Double(duration))
  }
}
