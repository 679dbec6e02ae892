public import CivilTime
public import Plan
public import Scheduler

/// Whether an activity is due, under way or done; apart from its colour.
public enum Status: String, Sendable, CaseIterable {
  /// 未到期: not begun, and not due yet.
  case notDue
  /// 进行中.
  case underWay
  /// 提前完成.
  case doneEarly
  /// 按期完成.
  case doneOnTime
  /// 滞后完成.
  case doneLate
  /// 逾期: should be finished by the data date and is not.
  case overdue

  /// Whether it is finished.
  public var isDone: Bool { self == .doneEarly || self == .doneOnTime || self == .doneLate }

  /// The flag that a node earns; nil for none.
  ///
  /// 红旗 is praise for what was done by its planned day, 黑旗 stands at what is overdue; neither is a
  /// light, and what was done late has none.
  public var flag: Flag? {
    switch self {
    case .doneEarly, .doneOnTime: .red
    case .overdue: .black
    default: nil
    }
  }

  /// A flag (红旗, 黑旗).
  public enum Flag: Hashable, Sendable {
    /// 红旗.
    case red
    /// 黑旗.
    case black
  }
}

/// How far a finish lies from the plan, in the activity's calendar: + late, − early.
public struct Slip: Hashable, Sendable {
  /// Working minutes.
  public var minutes: Int
  /// Whole days: a begun day late counts as late, a begun day early does not count as early.
  public var days: Int
  /// Which days they are.
  public var kind: DayKind

  init(minutes: Int, dayMinutes: Int, kind: DayKind) {
    self.minutes = minutes
    self.kind = kind
    days = -floorDivide(-minutes, dayMinutes)
  }
}

/// How one activity compares with the plan.
public struct ComparedActivity: Hashable, Sendable {
  /// The planned dates; nil when the baseline does not know it.
  public var plan: Baseline.Dates?
  /// Forecast or actual finish less planned finish; nil without a plan.
  public var slip: Slip?
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
  /// Which days they are.
  public var kind: DayKind
  /// Whether it can no longer be kept.
  public var isLost: Bool { minutes < 0 }
}

/// A schedule compared with a baseline: slip, status and colour of every activity.
public struct Comparison: Sendable {
  /// What is compared.
  public let schedule: Schedule
  /// What it is compared with.
  public let baseline: Baseline?
  /// The thresholds of the colours.
  public let preset: ColourPreset
  /// The required dates, in the natural order of the codes that carry them.
  public let requiredDates: [ComparedRequiredDate]
  /// The activities whose own required date is lost; a milestone late over a weekend has no
  /// negative margin in its calendar.
  private let losers: Set<Int>
  /// Which days each calendar counts.
  let dayKinds: DayKinds

  /// Compares a schedule with a baseline; without one, only status is known.
  public init(
    _ schedule: Schedule, with baseline: Baseline?, preset: ColourPreset = ColourPreset.shipped[0]
  ) {
    self.schedule = schedule
    self.baseline = baseline
    self.preset = preset
    let network = schedule.network
    let dayKinds = DayKinds(network.portfolio)
    self.dayKinds = dayKinds
    requiredDates = network.requirements.compactMap { requirement in
      let activity = network.activity(at: requirement.node)
      if network.portfolio.activities[activity].isInactive { return nil }
      let project = network.portfolio.projects[requirement.project]
      let required = project.requiredDates[requirement.index]
      let finish = schedule.activities[activity].finish
      let minutes = network.work(of: activity, from: finish, to: required.finish)
      let isMissed = finish > required.finish && minutes == 0
      return ComparedRequiredDate(
        project: requirement.project, activity: activity, required: required, finish: finish,
        minutes: isMissed ? -(required.finish.distance(to: finish)) : minutes,
        days: isMissed ? -1 : floorDivide(minutes, network.dayMinutes(of: activity)),
        kind: isMissed
          ? .calendar : dayKinds.kind(of: network.portfolio.activities[activity]))
    }
    losers = Set(requiredDates.lazy.filter(\.isLost).map(\.activity))
  }

  /// Returns how the activity at a position in the portfolio compares.
  public subscript(activity: Int) -> ComparedActivity {
    let scheduled = schedule.activities[activity]
    let network = schedule.network
    guard let dates = baseline?.dates, activity < dates.count, let plan = dates[activity],
      !network.portfolio.activities[activity].isInactive
    else {
      return ComparedActivity(
        plan: nil, slip: nil, status: status(of: scheduled, at: nil, plan: nil, slip: nil),
        colour: nil)
    }
    let dayMinutes = network.dayMinutes(of: activity)
    let slip = Slip(
      minutes: network.work(of: activity, from: plan.finish, to: scheduled.finish),
      dayMinutes: dayMinutes, kind: dayKind(of: activity))
    let isLost =
      scheduled.hasNoWindowLeft || (scheduled.margin?.minutes ?? 0) < 0
      || losers.contains(activity)
    let lateness: Double
    switch preset.measure {
    case .days: lateness = Double(slip.days)
    case .points: lateness = 100 * (planned(activity, plan) - share(of: activity, scheduled))
    case .shortfall:
      let planned = planned(activity, plan)
      lateness = planned > 0 ? 100 * (1 - share(of: activity, scheduled) / planned) : 0
    }
    return ComparedActivity(
      plan: plan, slip: slip,
      status: status(
        of: scheduled, at: schedule.dataDate(of: network.portfolio.activities[activity].project),
        plan: plan, slip: slip),
      colour: preset.colour(of: lateness, losesRequiredDate: isLost))
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

  /// The share that is done: as reported, else by what remains.
  func share(of activity: Int, _ scheduled: ScheduledActivity) -> Double {
    if scheduled.phase == .complete { return 1 }
    if let percent = scheduled.percent { return percent / 100 }
    let duration = schedule.network.portfolio.activities[activity].duration
    guard duration > 0 else { return 0 }
    return max(0, 1 - Double(scheduled.remaining) / Double(duration))
  }
}

extension Comparison {
  /// The tightest required date of a project; nil where it has none.
  public func tightestRequiredDate(ofProject project: Int) -> ComparedRequiredDate? {
    requiredDates.filter { $0.project == project }.min { $0.minutes < $1.minutes }
  }

  /// 预计完成 of a project: when the work of its tightest required date ends, else when all of it does.
  public func forecastFinish(ofProject project: Int) -> Instant? {
    tightestRequiredDate(ofProject: project)?.finish ?? schedule.projects[project].finish
  }

  /// How bad it is as a whole, for an exit status: 2 when a required date can no longer be kept or a
  /// project cannot be scheduled at all, else 1 when a milestone is yellow or worse, else 0.
  public var severity: Int {
    let portfolio = schedule.network.portfolio
    if schedule.projects.contains(where: { !$0.failures.isEmpty })
      || requiredDates.contains(where: \.isLost)
      || portfolio.activities.indices.contains(where: { schedule.activities[$0].hasNoWindowLeft })
    {
      return 2
    }
    let isFlagged = portfolio.activities.indices.contains {
      portfolio.activities[$0].isNode && (self[$0].colour ?? .green) > .green
    }
    return isFlagged ? 1 : 0
  }
}

extension Activity {
  /// Whether people watch it as a node (节点): a milestone, or work that stands for a role.
  public var isNode: Bool { (kind == .milestone || role != nil) && !isInactive }
  /// Whether it is drawn as a point in time: a milestone, or work that takes none.
  public var isPoint: Bool { kind.isPlaced && duration == 0 }
}

extension Instant {
  fileprivate func distance(to other: Instant) -> Int { other - self }
}
