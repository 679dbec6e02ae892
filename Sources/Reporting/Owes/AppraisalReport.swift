public import Analysis
public import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// 考核: by office, the nodes that were planned for a period, and what became of them by the data date.
public struct AppraisalReport: TableAnswer, Sendable {
  /// The figures of one office, or of all.
  struct Figures: Hashable, Sendable {
    /// Nodes planned to be finished in the period.
    var due = 0
    var early = 0
    var onTime = 0
    var late = 0
    /// Not finished, and past their day.
    var overdue = 0
    /// Not finished, and not due yet at the data date.
    var pending = 0
    /// Fallen due since the last report of their project, so that nobody knows.
    var unknown = 0
    /// Days early, late and overdue, added up.
    var daysEarly = DaySum()
    var daysLate = DaySum()
    var daysOverdue = DaySum()

    /// The share of the nodes due by now that were finished early or on time, in tenths of a percent; nil
    /// where none was due, or nobody knows.
    var punctuality: Int? {
      let past = due - pending - unknown
      return past > 0 ? ((early + onTime) * 1000 + past / 2) / past : nil
    }
  }

  let comparison: Comparison
  let from: Day
  let to: Day
  let offices: [(name: String, figures: Figures)]
  let total: Figures
  /// The days by which each office moved required dates; nil where nobody asked.
  let losses: OfficeDelays?
  /// The one office that is asked about.
  let office: String?

  /// Counts the nodes of a scope that are planned to be finished from one day to another.
  ///
  /// - Parameter delays: What moved required dates meanwhile, where that is to be told, too.
  public init(
    _ comparison: Comparison, _ scope: OwesScope, from: Day, to: Day,
    delays: [DelayAccount]? = nil
  ) {
    self.comparison = comparison
    let losses = delays.map { OfficeDelays($0.flatMap(\.shares)) }
    self.losses = losses
    office = scope.office
    self.from = from
    self.to = to
    let portfolio = comparison.schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let order = PlanOrder(portfolio)
    var found: [String: Figures] = [:]
    var total = Figures()
    for position in order.typed.flatMap({ order.activities[$0] })
    where portfolio.activities[position].isNode && scope.holds(position, in: portfolio) {
      guard let plan = comparison[position].plan, (from...to).contains(dates.finish(plan.finish))
      else { continue }
      total.count(position, comparison)
      for office in portfolio.offices(of: position) {
        found[office, default: Figures()].count(position, comparison)
      }
    }
    // Work may have changed hands: who lost days and owes nothing any more is told all the same.
    let names = OfficeList(portfolio).names
    let gone = (losses?.byOffice ?? [:]).keys.filter { !names.contains($0) }.sorted()
    offices = (names + gone).compactMap { name in
      guard scope.office == nil || scope.office == name else { return nil }
      let figures = found[name] ?? (losses?.byOffice[name] == nil ? nil : Figures())
      return figures.map { (name, $0) }
    }
    self.total = total
  }

  /// The figures as a table.
  public func table(_ terms: Terms) -> Table {
    var table = Table(
      title: comparison.title(terms("考核 \(from)至\(to)", "Appraisal \(from) to \(to)"), terms),
      columns: [
        Table.Column(terms("责任单位", "Office"), maximumWidth: 30, priority: 2),
        Table.Column(terms("应完成节点", "Due"), .number),
        Table.Column(terms("提前", "Early"), .number, dropOrder: last(5)),
        Table.Column(terms("按期", "On time"), .number, dropOrder: last(6)),
        Table.Column(terms("滞后", "Late"), .number),
        Table.Column(terms("超期未完成", "Overdue"), .number),
        Table.Column(terms("未知", "Unknown"), .number, dropOrder: 3),
        Table.Column(terms("未到期", "Not due yet"), .number, dropOrder: 1),
        Table.Column(terms("提前天数", "Days early"), .number, dropOrder: 2),
        Table.Column(terms("滞后天数", "Days late"), .number),
        Table.Column(terms("超期天数", "Days overdue"), .number, dropOrder: last(4)),
        Table.Column(terms("按期率", "Punctual"), .number),
      ] + delayColumns(terms),
      legends: [
        terms.legend([
          .init(
            terms(
              "天数按各节点自己的日历累计，工作日和天分开",
              "Days are added up in each node's own calendar, working days (wd) and days (d) apart")
          ),
          .init(
            terms("由几个单位共同负责的节点，各单位都计", "a node owed by several offices counts for each")),
        ])
      ] + (losses == nil ? [] : [delayLegend(terms)]))
    table.nothing = terms("这段时间没有应完成的节点。", "No node was due in this period.")
    for office in offices {
      table.append(row(office.name, office.figures, losses?.byOffice[office.name], terms))
    }
    if let left { table.append(row(terms("不归单位", "No office"), nil, left, terms)) }
    if offices.count > 1 || left != nil {
      table.append(row(terms("合计", "All"), total, losses?.all, terms))
    }
    return table
  }

  /// Where a line is too short for what was asked for besides, what is left out after the rest.
  private func last(_ order: Int) -> Int? { losses == nil ? nil : order }

  /// The days that fall to no office; nil where there are none, or one office is asked about.
  private var left: DelaySum? {
    guard office == nil, let left = losses?.left, left != DelaySum() else { return nil }
    return left
  }

  private func delayLegend(_ terms: Terms) -> Table.Legend {
    let names = (terms("误工期", "Lost"), terms("共同", "Together"), terms("抢回", "Won back"))
    return Table.Legend(
      [
        .init(
          terms(
            "误工期、共同、抢回是该单位的工作使要求完成时间的预计推迟或提前的日历天；共同延误各单位都列，合计只算一次；只说事实，不定责任",
            "Lost, together and won back are calendar days by which the office's work moved the forecasts of required dates; what was lost together stands with each office, and once in all. Facts, no liability"
          ), of: names.0, names.1, names.2)
      ] + reasons(terms), separator: terms("。", ". "), end: terms("。", "."))
  }

  private func reasons(_ terms: Terms) -> [Table.Legend.Part] {
    guard left != nil, let reasons = losses?.reasons(terms) else { return [] }
    return [.init(terms("不归单位：\(reasons)", "No office: \(reasons)"))]
  }

  private func delayColumns(_ terms: Terms) -> [Table.Column] {
    losses == nil
      ? []
      : [
        Table.Column(terms("误工期", "Lost"), .number),
        Table.Column(terms("共同", "Together"), .number),
        Table.Column(terms("抢回", "Won back"), .number),
      ]
  }

  private func delayCells(_ sum: DelaySum?) -> [Table.Cell] {
    guard losses != nil else { return [] }
    let sum = sum ?? DelaySum()
    return [sum.lost, sum.shared, sum.gained].map { Table.Cell("\($0)") }
  }

  /// - Parameter figures: The nodes; nil for what has none.
  private func row(
    _ name: String, _ figures: Figures?, _ delays: DelaySum?, _ terms: Terms
  ) -> [Table.Cell] {
    guard let figures else {
      return [Table.Cell(name)] + (0..<11).map { _ in Table.Cell("") } + delayCells(delays)
    }
    let percent = figures.punctuality.map { "\($0 / 10).\($0 % 10)%" } ?? ""
    func days(_ sum: DaySum) -> Table.Cell {
      Table.Cell(
        sum.total == 0 ? "0" : sum.counts.map(terms.days).joined(separator: terms("＋", " + ")))
    }
    return [
      Table.Cell(name, .strong), Table.Cell("\(figures.due)"),
      Table.Cell("\(figures.early)", .good),
      Table.Cell("\(figures.onTime)"),
      Table.Cell("\(figures.late)", figures.late > 0 ? .warn : .plain),
      Table.Cell("\(figures.overdue)", figures.overdue > 0 ? .bad : .plain),
      Table.Cell("\(figures.unknown)"), Table.Cell("\(figures.pending)"),
      days(figures.daysEarly), days(figures.daysLate), days(figures.daysOverdue),
      Table.Cell(percent),
    ] + delayCells(delays)
  }
}

extension AppraisalReport.Figures {
  /// Takes in a node that is planned for the period.
  fileprivate mutating func count(_ position: Int, _ comparison: Comparison) {
    let schedule = comparison.schedule
    let compared = comparison[position]
    let slip = compared.slip?.count
    due += 1
    switch compared.status {
    case .doneEarly:
      early += 1
      daysEarly.add(slip)
    case .doneOnTime: onTime += 1
    case .doneLate:
      late += 1
      daysLate.add(slip)
    case .overdue:
      overdue += 1
      let project = schedule.network.portfolio.activities[position].project
      if let plan = compared.plan, let now = schedule.dataDate(of: project) {
        daysOverdue.add(schedule.network.days(of: position, from: plan.finish, to: now).count)
      }
    case .notDue, .underWay: pending += 1
    case .unknown: unknown += 1
    }
  }
}
