public import CivilTime
public import Control
import Plan
public import Scheduler

/// The work that offices are asked about in a week: under way, due, overdue, and what starts soon.
public struct ReturnRows: Sendable {
  /// One activity that is asked about.
  public struct Row: Sendable {
    /// Its position in the portfolio.
    public let position: Int
    /// Its full code.
    public let code: String
    /// The name of its project.
    public let project: String
    /// Its name, a milestone with its star.
    public let name: String
    /// The offices that owe it.
    public let offices: [String]
    /// The day it is planned for; nil without a plan.
    public let planned: Day?
    /// The day it is forecast to be finished.
    public let forecast: Day
    /// How it stands, in words: 超期3天.
    public let standing: String
    /// The last remark on it.
    public let remark: String
    /// Where it stands.
    public let phase: ScheduledActivity.Phase
    /// When it began.
    public let started: Day?
    /// The working minutes still to do; nil for what has not begun, and for milestones.
    public let remaining: Int?
    /// The last percent complete reported.
    public let percent: Double?
    /// Whether it happens at one instant.
    public let isMilestone: Bool
  }

  /// The rows, project by project.
  public let rows: [Row]
  /// The offices that are asked, in the order in which the plan first names them.
  public let offices: [String]

  /// Finds the work.
  ///
  /// - Parameter horizon: The last day that counts as soon.
  public init(_ comparison: Comparison, _ scope: OwesScope, horizon: Day, _ terms: Terms) {
    let portfolio = comparison.schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let order = PlanOrder(portfolio)
    let source = SheetSource(comparison, terms: terms)
    rows = order.typed.flatMap { order.activities[$0] }.compactMap { position in
      guard scope.holds(position, in: portfolio),
        let owed = OwedActivity(position, comparison, horizon: horizon, dates)
      else { return nil }
      let activity = portfolio.activities[position]
      let scheduled = comparison.schedule.activities[position]
      let isBegun = scheduled.phase == .inProgress
      return Row(
        position: position, code: portfolio.code(of: position),
        project: portfolio.projects[activity.project].name,
        name: (activity.isPoint ? "★" : "") + terms.name(activity),
        offices: portfolio.offices(of: position),
        planned: comparison[position].plan.map { dates.finish($0.finish) },
        forecast: dates.finish(scheduled.finish), standing: owed.words(scheduled, terms),
        remark: source.remark(on: position), phase: scheduled.phase,
        started: isBegun ? scheduled.actualStart.map(dates.start) : nil,
        remaining: isBegun && !activity.isPoint ? scheduled.remaining : nil,
        percent: isBegun ? scheduled.percent : nil, isMilestone: activity.kind == .milestone)
    }
    let asked = Set(rows.flatMap(\.offices))
    offices = OfficeList(portfolio).names.filter { asked.contains($0) }
  }
}

extension OwedActivity {
  fileprivate func words(_ scheduled: ScheduledActivity, _ terms: Terms) -> String {
    switch standing {
    case .overdue(let days): terms.overdue(days)
    case .due: scheduled.phase == .notStarted ? terms("即将开始", "starts soon") : terms("到期", "due")
    case .underWay: terms("进行中", "under way")
    }
  }
}
