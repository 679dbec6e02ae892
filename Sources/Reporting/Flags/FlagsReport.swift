import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// Nodes against the plan: what was early, what slips, who owes it.
public struct FlagsReport: TableAnswer, Sendable {
  let comparison: Comparison
  let rows: [Int]
  let isWhole: Bool
  /// The projects that were asked for, by position; nil for all.
  let asked: Set<Int>?
  /// The projects that have work, as typed.
  let typed: [Int]

  /// Takes all milestones of a scope; with `all`, every activity.
  ///
  /// - Parameter isOverdueOnly: Only what is due and not done.
  public init(
    _ comparison: Comparison, all: Bool = false, scope: OwesScope = OwesScope(),
    isOverdueOnly: Bool = false
  ) {
    self.comparison = comparison
    asked = scope.projects
    isWhole = scope.projects == nil && scope.office == nil && scope.level == nil
    let portfolio = comparison.schedule.network.portfolio
    let order = PlanOrder(portfolio)
    typed = order.typed
    rows = typed.flatMap { order.activities[$0] }.filter {
      (all || portfolio.activities[$0].isNode) && scope.holds($0, in: portfolio)
        && (!isOverdueOnly || comparison[$0].status == .overdue)
    }
  }

  /// How bad it is, for an exit status (``Comparison/severity``): of the whole plan, or of what is told
  /// where only a part is.
  public var severity: Int {
    if isWhole { return comparison.severity }
    let told = Set(rows)
    let schedule = comparison.schedule
    if comparison.requiredDates.contains(where: { $0.isLost && told.contains($0.activity) })
      || rows.contains(where: { schedule.activities[$0].hasNoWindowLeft })
    {
      return 2
    }
    return rows.contains { (comparison[$0].colour ?? .green) > .green } ? 1 : 0
  }

  /// Whether a project that is told of has not reported.
  public var hasUnreported: Bool {
    isWhole
      ? !comparison.unreportedProjects.isEmpty : projects.contains { comparison.isUnreported($0) }
  }

  /// The nodes as a table, in groups by project.
  public func table(_ terms: Terms) -> Table {
    let portfolio = comparison.schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let hasOriginal = self.hasOriginal
    var table = Table(
      title: comparison.title(
        terms("节点对照", "Milestones against the plan"), of: isWhole ? nil : projects, terms),
      columns: [
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("节点", "Node"), maximumWidth: 36),
        Table.Column(terms("级", "Lvl"), .number, dropOrder: 1),
      ] + planColumns(hasOriginal, terms) + [
        Table.Column(terms("裕量", "Margin"), .number),
        Table.Column(terms("状态", "Status"), dropOrder: 2), Table.Column(terms("灯", "Colour")),
        Table.Column(terms("责任单位", "Owner"), maximumWidth: 20),
      ], footnotes: footnotes(terms))
    var project = -1
    for position in rows {
      let activity = portfolio.activities[position]
      if activity.project != project {
        project = activity.project
        let name = "\(portfolio.projects[project].code) \(portfolio.projects[project].name)"
        let note = comparison.unreported(project, terms).map { terms("　\($0)", ", \($0)") }
        table.append(group: name + (note ?? ""))
      }
      let scheduled = comparison.schedule.activities[position]
      let compared = comparison[position]
      table.append(
        [
          Table.Cell(portfolio.code(of: position)), Table.Cell(terms.name(activity)),
          Table.Cell("\(activity.level)"),
        ] + planCells(position, compared, scheduled, dates, hasOriginal, terms) + [
          margin(position, scheduled.margin, terms),
          Table.Cell(terms.status(compared)),
          colour(
            compared.colour, terms,
            isHeld: comparison.isUnreported(project) && !compared.status.isDone),
          Table.Cell(activity.responsible(terms)),
        ])
    }
    table.nothing = terms("没有这样的节点。", "There is no such node.")
    return table
  }

  /// The projects of the rows.
  var projects: [Int] {
    Set(rows.map { comparison.schedule.network.portfolio.activities[$0].project }).sorted()
  }

  /// Whether a node is held against another baseline than its project's first; looks at all rows.
  private var hasOriginal: Bool {
    rows.contains {
      comparison.planLine.isRetaken(comparison.schedule.network.portfolio.activities[$0].project)
    }
  }

  private func planColumns(_ hasOriginal: Bool, _ terms: Terms) -> [Table.Column] {
    let forecast = Table.Column(terms("预计/实际", "Forecast"), .date)
    guard hasOriginal else {
      return [
        Table.Column(terms("计划", "Planned"), .date, dropOrder: 3), forecast,
        Table.Column(terms("较计划", "Against plan")),
      ]
    }
    return [
      Table.Column(terms("原计划", "First plan"), .date, dropOrder: 3),
      Table.Column(terms("调整后", "Plan in force"), .date, dropOrder: 4), forecast,
      Table.Column(terms("较原计划", "Against first")),
      Table.Column(terms("较调整后", "Against plan")),
    ]
  }

  private func planCells(
    _ position: Int, _ compared: ComparedActivity, _ scheduled: ScheduledActivity,
    _ dates: ReportDates, _ hasOriginal: Bool, _ terms: Terms
  ) -> [Table.Cell] {
    func day(_ plan: Baseline.Dates?) -> Table.Cell {
      Table.Cell(plan.map { "\(dates.finish($0.finish))" } ?? "")
    }
    let forecast = Table.Cell(
      "\(dates.finish(scheduled.finish))"
        + (scheduled.actualFinish != nil ? "A" : scheduled.isProvisional ? "~" : ""))
    let isAssumed = comparison.schedule.isPercentOnly(position)
    let slip = slip(compared, compared.slip, isAssumed, terms)
    guard hasOriginal else { return [day(compared.plan), forecast, slip] }
    return [
      day(compared.original ?? compared.plan), day(compared.plan), forecast,
      self.slip(compared, compared.originalSlip ?? compared.slip, isAssumed, terms), slip,
    ]
  }

  private func slip(
    _ compared: ComparedActivity, _ slip: Slip?, _ isAssumed: Bool, _ terms: Terms
  ) -> Table.Cell {
    guard let slip else { return .empty }
    if compared.status == .unknown { return Table.Cell("—", .muted) }
    if slip.days <= 0, isAssumed { return Table.Cell(terms.percentOnly, .muted) }
    if slip.days < 0, !compared.status.isDone {
      return Table.Cell(terms.inHand(slip), .muted)
    }
    if slip.days == 0, !compared.status.isDone { return Table.Cell(terms("按计划", "as planned")) }
    return Table.Cell(terms.slip(slip.count), slip.days <= 0 ? .good : .bad)
  }

  private func margin(_ position: Int, _ margin: Margin?, _ terms: Terms) -> Table.Cell {
    guard let margin else { return .empty }
    let days = margin.days(of: comparison.schedule.network.dayMinutes(of: position))
    let kind = comparison.schedule.network.dayKind(of: position)
    return Table.Cell(terms.margin(DayCount(days, kind)), days < 0 ? .bad : .plain)
  }
}
