import CivilTime
public import Plan
public import Scheduler

/// The steps of a schedule held against what laws and standards say of them.
public struct LegalCheck: Sendable {
  /// What was found, in reading order.
  public private(set) var findings: [Finding] = []

  /// Checks the work of some projects that is still to be done.
  ///
  /// - Parameter projects: Their positions.
  public init(_ schedule: Schedule, _ rules: [LegalRule], projects: [Int]) {
    let portfolio = schedule.network.portfolio
    let days = PublicDays(portfolio)
    let chosen = Set(projects)
    // Many projects have steps of the same names.
    var speaking: [String: [LegalRule]] = [:]
    let nodes = Dictionary(
      grouping: portfolio.activities.indices.filter { portfolio.activities[$0].role != nil },
      by: { portfolio.activities[$0].project })
    for (position, activity) in portfolio.activities.enumerated()
    where chosen.contains(activity.project) {
      let scheduled = schedule.activities[position]
      guard activity.kind == .task, activity.duration > 0, scheduled.phase != .complete else {
        continue
      }
      let name = activity.name
      let meant = speaking[name] ?? rules.filter { $0.speaks(of: name) }
      speaking[name] = meant
      for rule in meant {
        switch rule.kind {
        case .least, .allowed:
          let given = days.count(from: scheduled.start, to: scheduled.finish, rule.unit)
          guard given < rule.amount else { continue }
          findings.append(.shorterThanLaw(position, given, rule, in: portfolio))
        case .within:
          let own = nodes[activity.project] ?? []
          findings += lapses(position, before: own, rule, days, schedule)
        case .compression: continue
        }
      }
    }
    for project in projects {
      findings += compression(of: project, among: nodes[project] ?? [], rules, schedule)
    }
    findings.sort(by: Finding.areInOrder)
  }

  /// A milestone of the project that follows the step too late.
  ///
  /// - Parameter nodes: The activities of its project that have a role.
  private func lapses(
    _ step: Int, before nodes: [Int], _ rule: LegalRule, _ days: PublicDays, _ schedule: Schedule
  ) -> [Finding] {
    let portfolio = schedule.network.portfolio
    let from = schedule.activities[step].finish
    let milestone = nodes.first {
      portfolio.activities[$0].role == rule.milestone && schedule.activities[$0].start > from
    }
    guard let milestone else { return [] }
    // The day of the step itself does not count (民法典 201 条).
    let given = days.count(from: from, to: schedule.activities[milestone].start, rule.unit) - 1
    guard given > rule.amount else { return [] }
    return [.lapses(step, before: milestone, given, rule, in: portfolio)]
  }

  /// The compression of the norm duration, told by the strictest rule that it breaks.
  private func compression(
    of project: Int, among nodes: [Int], _ rules: [LegalRule], _ schedule: Schedule
  ) -> [Finding] {
    guard let compression = Compression(of: project, among: nodes, schedule) else { return [] }
    let broken = rules.filter {
      $0.kind == .compression && compression.percent > Double($0.amount)
    }
    guard let rule = broken.max(by: { $0.amount < $1.amount }) else { return [] }
    return [.compressed(compression, rule, in: schedule.network.portfolio)]
  }
}

/// By how much the plan of a project is shorter than its norm duration (定额工期).
///
/// Compared from commencement (开工) to completion (竣工) in calendar days, both days counted, as the
/// norm counts (TY01-89-2016, general notes).
public struct Compression: Hashable, Sendable {
  /// The position of the project.
  public var project: Int
  /// The norm duration in calendar days, as given for the project.
  public var normDays: Int
  /// The planned or forecast calendar days.
  public var days: Int

  /// The share that is cut, in percent; negative where the plan is longer.
  public var percent: Double { 100 * Double(normDays - days) / Double(normDays) }

  /// Measures a project; nil without a norm duration or without both milestones.
  ///
  /// - Parameter nodes: The activities of the project that have a role.
  init?(of project: Int, among nodes: [Int], _ schedule: Schedule) {
    let portfolio = schedule.network.portfolio
    func finish(_ role: Activity.Role) -> Instant? {
      nodes.first { portfolio.activities[$0].role == role }.map { schedule.activities[$0].finish }
    }
    guard let norm = portfolio.projects[project].normDays, norm > 0,
      let from = finish(.commence), let to = finish(.completion), to > from
    else { return nil }
    self.project = project
    normDays = norm
    days = to.day - from.day + 1
  }
}

/// Days as laws count them.
struct PublicDays {
  private let edges: DayEdges
  private let exceptions: [Day: Bool]

  /// Takes the State Council's days from the calendar `workday`; Monday to Friday without it.
  init(_ portfolio: Portfolio) {
    edges = DayEdges(portfolio)
    let workday = portfolio.calendars.first { $0.name == "workday" }
    exceptions = Dictionary(
      (workday?.exceptions ?? []).map { ($0.day, !$0.shifts.isEmpty) },
      uniquingKeysWith: { _, later in later })
  }

  /// Counts the days that a stretch of work touches; an end at the opening of a day leaves it out.
  func count(from start: Instant, to finish: Instant, _ unit: LegalRule.Unit) -> Int {
    let last = edges.finish(finish)
    guard start.day <= last else { return 0 }
    if unit == .calendar { return last - start.day + 1 }
    return (0...(last - start.day)).count { isWorked(start.day + $0) }
  }

  private func isWorked(_ day: Day) -> Bool {
    exceptions[day] ?? (day.weekday != .saturday && day.weekday != .sunday)
  }
}
