public import CivilTime
public import Control
public import Plan
public import Scheduler

/// 工程进度周报 as a value: what a leader is told about one week.
///
/// Everything in it follows from the schedule at the report's data date, the one before, and the
/// baseline, so any past week can be made again, byte for byte.
public struct WeeklyReport: Sendable {
  /// The week, Monday to Sunday.
  public let monday: Day
  /// The data date.
  public let dataDate: Day
  /// The counts at the head.
  public let rollUp: RollUp
  /// One entry a project, as typed.
  public let projects: [ProjectNews]
  /// One entry for each group of projects that are one item in several towns (各镇).
  public let groups: [GroupNews]
  /// What was finished since the last report.
  public let done: [Entry]
  /// What is to be finished or begun by the end of next week.
  public let due: [Entry]
  /// The nodes that slip.
  public let slipped: [Entry]
  /// What needs somebody else than the project's own office to act.
  public let requests: [Request]
  /// What was told before and has been taken back since (更正).
  public let corrections: [Retraction]
  /// What the week changed (本周变化); nil where there was no plan the week before.
  public let changes: WeekChanges?
  /// What stands in the way, and what was struck off in the week (存在问题、销号).
  public let problems: [Problem]
  /// How sure the least sure date is, where that was asked.
  public let odds: WeeklyOdds?
  /// Whether there is a baseline to compare with.
  public let hasPlan: Bool
  /// The last day with published holidays, where dates in the report lie past it.
  public let provisionalAfter: Day?

  let portfolio: Portfolio
  /// The thresholds of the colours.
  let preset: ColourPreset

  /// An activity with the dates that the report tells.
  public struct Entry: Hashable, Sendable {
    var activity: Int
    var day: Day
    var plan: Day?
    var slip: DayCount?
    /// The planned day in the first baseline (原计划), and how late it is against it; nil where that one is
    /// in force.
    var original: Day?
    var originalSlip: DayCount?
    /// The start instead of the finish is told; then ``plan`` is the planned start.
    var isStart = false
    var colour: Colour?
    var status: Status
  }

  /// A request to an office.
  public struct Request: Hashable, Sendable {
    /// The work that is late.
    var activity: Int
    /// What its delay does.
    var effect: Effect
    /// By when it must be finished to keep the required dates, or its project's finish without one.
    var deadline: Day
    /// How much later than that it is forecast; nil where it is not.
    var short: DayCount?
    /// The working minutes in hand to the tightest required date; nil without one.
    var margin: Int?
  }

  /// Puts the report of a week together.
  ///
  /// - Parameters:
  ///   - comparison: The schedule at the data date, compared with the baseline of that time.
  ///   - previous: The schedule at the data date of the week before; nil for the first report.
  ///   - week: Any day of the week.
  ///   - corrections: What was told before and has been taken back since.
  ///   - changes: What the week changed.
  ///   - odds: How sure the dates are, where that was asked.
  ///   - effects: What each delay does, where that is known already.
  public init(
    _ comparison: Comparison, previous: Schedule?, week: Day, corrections: [Retraction] = [],
    changes: WeekChanges? = nil, odds: WeeklyOdds? = nil, effects: Effects? = nil
  ) {
    let gathering = WeeklyGathering(
      comparison, previous: previous, monday: week.monday,
      effects: effects ?? Effects(comparison))
    let schedule = comparison.schedule
    portfolio = schedule.network.portfolio
    preset = comparison.preset
    monday = week.monday
    dataDate = schedule.dataDate?.day ?? week.monday
    rollUp = RollUp(comparison, monday: week.monday)
    let order = PlanOrder(portfolio)
    let told = order.projects.sorted().filter {
      !order.activities[$0].isEmpty || !schedule.projects[$0].failures.isEmpty
    }
    projects = told.map {
      ProjectNews(comparison, project: $0, activities: order.activities[$0])
    }
    groups = GroupNews.groups(of: projects.map(\.project), in: portfolio)
    done = gathering.done
    due = gathering.due
    slipped = gathering.slipped
    requests = gathering.requests
    self.corrections = corrections
    self.changes = changes
    self.odds = odds
    let lastDay = max(dataDate, week.monday + 6)
    problems = comparison.problems.filter { problem in
      problem.raised <= lastDay && (problem.closed.map { $0 >= week.monday } ?? true)
    }
    hasPlan = comparison.hasPlan
    provisionalAfter =
      schedule.activities.contains(where: \.isProvisional) ? portfolio.calendarHorizon : nil
  }
}

/// The counts over all projects, in the order in which leaders are told them.
public struct RollUp: Hashable, Sendable {
  var projects = 0
  var items = 0
  var reached: [Activity.Role: Int] = [:]
  /// The projects of which no node tells whether they have commenced.
  var untold = 0
  var nodesDue = 0
  var nodesDone = 0
  var nodesEarly = 0
  var nodesLate = 0
  /// The nodes of which it is unknown whether they were done.
  var nodesUnknown = 0

  init(_ comparison: Comparison, monday: Day) {
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let used = Set(portfolio.activities.map(\.project))
    projects = used.count
    let groups = GroupNews.groups(of: used.sorted(), in: portfolio)
    items = groups.reduce(projects) { $0 - $1.projects.count + 1 }
    var reachedBy: [Activity.Role: Set<Int>] = [:]
    for (position, activity) in portfolio.activities.enumerated() where activity.isNode {
      let compared = comparison[position]
      if let role = activity.role, compared.status.isDone {
        reachedBy[role, default: []].insert(activity.project)
      }
      guard let plan = compared.plan.map({ dates.finish($0.finish) }) else { continue }
      let isDueNow = monday <= plan && plan <= monday + 6
      let isDoneEarly = compared.status == .doneEarly
      if isDueNow {
        nodesDue += 1
        if compared.status.isDone { nodesDone += 1 }
        if isDoneEarly { nodesEarly += 1 }
      }
      if compared.status == .overdue { nodesLate += 1 }
      if compared.status == .unknown { nodesUnknown += 1 }
    }
    // Whoever stands on the ground has commenced, with or without a node that says so.
    let built: [Activity.Role] = [.groundLevel, .toppingOut, .completion, .opening]
    let commenced = built.reduce(into: reachedBy[.commence] ?? []) {
      $0.formUnion(reachedBy[$1] ?? [])
    }
    if !commenced.isEmpty { reachedBy[.commence] = commenced }
    let telling = portfolio.activities.filter { $0.isNode && $0.role == .commence }.map(\.project)
    untold = used.subtracting(telling).subtracting(commenced).count
    reached = reachedBy.mapValues(\.count)
  }

  /// `（1个未设开工节点）`: said behind how many have commenced; empty where every project tells.
  ///
  /// - Parameter share: What else stands in the brackets; empty for nothing.
  func untold(_ terms: Terms, besides share: String = "") -> String {
    let told =
      untold == 0 ? "" : terms("\(untold)个未设开工节点", "\(untold) without a node that tells")
    let parts = [share, told].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return "" }
    return terms("（\(parts.joined(separator: "，"))）", " (\(parts.joined(separator: ", ")))")
  }
}
