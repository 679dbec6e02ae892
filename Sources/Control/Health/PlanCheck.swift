public import Plan
import Scheduler

/// Everything worth knowing about a plan before it is relied on: its health, what a back-planner
/// must not overlook, and what laws and standards say.
public struct PlanCheck: Sendable {
  /// The health of each project, in natural order of their codes.
  public let projects: [PlanHealth]
  /// Every finding, the gravest first, then in natural order of codes.
  public let findings: [Finding]

  /// Checks a schedule compared with its baseline.
  ///
  /// - Parameters:
  ///   - rules: What laws and standards say.
  ///   - chosen: The positions of the projects to check; empty for all.
  public init(_ comparison: Comparison, rules: [LegalRule], projects chosen: [Int] = []) {
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    let used = Set(portfolio.activities.map(\.project))
    let order = portfolio.projects.indices
      .filter { used.contains($0) && (chosen.isEmpty || chosen.contains($0)) }
      .sorted { naturalOrder(portfolio.projects[$0].code, portfolio.projects[$1].code) }
    let rows = HealthRows(schedule)
    var base = CriticalPathBase(schedule)
    var measured: [PlanHealth] = []
    for project in order { measured.append(PlanHealth(comparison, project: project, rows, &base)) }
    projects = measured
    var found = projects.flatMap(\.findings)
    found += LegalCheck(schedule, rules, projects: order).findings
    let ofProject = Dictionary(
      grouping: portfolio.activities.indices, by: { portfolio.activities[$0].project })
    let lost = Dictionary(grouping: comparison.requiredDates.filter(\.isLost), by: \.project)
    for project in order {
      found += Self.told(lost[project] ?? [], comparison)
      found += Self.provisionalDates(of: project, schedule, among: ofProject[project] ?? [])
      if portfolio.projects[project].direction == .backward,
        portfolio.projects[project].requiredDates.isEmpty
      {
        found.append(.noRequiredDate(project, in: portfolio))
      }
    }
    let codes = Set(order.map { portfolio.projects[$0].code })
    found += schedule.findings.filter { finding in
      finding.codes.isEmpty
        || finding.codes.contains { codes.contains(String($0.prefix { $0 != "." })) }
    }
    findings = found.sorted(by: Finding.areInOrder)
  }

  /// Required dates that can no longer be kept, each with what drives it there.
  private static func told(_ lost: [ComparedRequiredDate], _ comparison: Comparison) -> [Finding] {
    lost.map { date in
      let explanation = comparison.schedule.explanation(of: date.activity)
      return .negativeMargin(
        date, begins: explanation.steps.last?.activity ?? date.activity,
        lost: explanation.lost.max { $0.days < $1.days },
        in: comparison.schedule.network.portfolio)
    }
  }

  /// Work whose dates rest on days that nobody has published yet.
  private static func provisionalDates(
    of project: Int, _ schedule: Schedule, among activities: [Int]
  ) -> [Finding] {
    let portfolio = schedule.network.portfolio
    let reached = activities.filter {
      schedule.activities[$0].isProvisional && schedule.activities[$0].phase != .complete
    }
    let first = reached.min { schedule.activities[$0].start < schedule.activities[$1].start }
    guard let first else { return [] }
    return [.provisionalCalendar(first, reached.count, in: portfolio)]
  }
}
