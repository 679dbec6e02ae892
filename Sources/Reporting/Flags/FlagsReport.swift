import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// Nodes against the plan: what was early, what slips, who owes it.
public struct FlagsReport: Sendable {
  private let comparison: Comparison
  private let rows: [Int]

  /// Takes all milestones; with `all`, every activity.
  public init(_ comparison: Comparison, all: Bool = false) {
    self.comparison = comparison
    let portfolio = comparison.schedule.network.portfolio
    let order = PlanOrder(portfolio)
    rows = order.typed.flatMap { order.activities[$0] }.filter {
      all || portfolio.activities[$0].isNode
    }
  }

  /// The nodes as a table, in groups by project.
  public func table(_ terms: Terms) -> Table {
    let portfolio = comparison.schedule.network.portfolio
    let dates = ReportDates(portfolio)
    var table = Table(
      title: comparison.title(terms("节点对照", "Milestones against the plan"), terms),
      columns: [
        Table.Column(terms("编码", "Code"), priority: 2),
        Table.Column(terms("节点", "Node"), maximumWidth: 36),
        Table.Column(terms("级", "Lvl"), .number, dropOrder: 1),
        Table.Column(terms("计划", "Planned"), .date),
        Table.Column(terms("预计/实际", "Forecast"), .date),
        Table.Column(terms("较计划", "Against plan")), Table.Column(terms("裕量", "Margin"), .number),
        Table.Column(terms("状态", "Status")), Table.Column(terms("灯", "Colour")),
        Table.Column(terms("责任单位", "Owner"), maximumWidth: 20),
      ], footnotes: footnotes(terms))
    var project = -1
    for position in rows {
      let activity = portfolio.activities[position]
      if activity.project != project {
        project = activity.project
        table.append(
          group: "\(portfolio.projects[project].code) \(portfolio.projects[project].name)")
      }
      let scheduled = comparison.schedule.activities[position]
      let compared = comparison[position]
      table.append([
        Table.Cell(portfolio.code(of: position)), Table.Cell(terms.name(activity)),
        Table.Cell("\(activity.level)"),
        Table.Cell(compared.plan.map { "\(dates.finish($0.finish))" } ?? ""),
        Table.Cell(
          "\(dates.finish(scheduled.finish))"
            + (scheduled.actualFinish != nil ? "A" : scheduled.isProvisional ? "~" : "")),
        slip(compared, terms), margin(position, scheduled.margin, terms),
        Table.Cell(terms.status(compared)), colour(compared.colour, terms),
        Table.Cell(activity.owner),
      ])
    }
    return table
  }

  private func slip(_ compared: ComparedActivity, _ terms: Terms) -> Table.Cell {
    guard let slip = compared.slip else { return .empty }
    if slip.days < 0, !compared.status.isDone {
      return Table.Cell(terms.inHand(slip), .muted)
    }
    if slip.days == 0, !compared.status.isDone { return Table.Cell(terms("按计划", "as planned")) }
    return Table.Cell(terms.slip(slip), slip.days <= 0 ? .good : .bad)
  }

  private func margin(_ position: Int, _ margin: Margin?, _ terms: Terms) -> Table.Cell {
    guard let margin else { return .empty }
    let days = margin.days(of: comparison.schedule.network.dayMinutes(of: position))
    return Table.Cell(
      terms.margin(days, comparison.dayKind(of: position)), days < 0 ? .bad : .plain)
  }

  private func footnotes(_ terms: Terms) -> [String] {
    var notes: [String] = []
    if !rows.isEmpty { notes.append(terms("A 实际日期；~ 暂定日期。", "A actual; ~ provisional.")) }
    if comparison.baseline == nil, !rows.isEmpty {
      notes.append(
        terms.advising(
          terms("还没有基准计划，无从比较", "There is no baseline to compare with yet"), .takeBaseline,
          { "：先运行 \($0)。" }, { ": run `\($0)`." }))
    }
    let portfolio = comparison.schedule.network.portfolio
    for date in comparison.requiredDates where date.isLost {
      let code = portfolio.code(of: date.activity)
      let name = terms.name(portfolio.activities[date.activity])
      let late = terms.days(-date.days, date.kind)
      notes.append(
        terms(
          "\(code)“\(name)”要求 \(date.required.finish.day) 完成，按现状晚\(late)。",
          "\(code) \"\(name)\" is required by \(date.required.finish.day) and comes \(late) later.")
      )
    }
    return notes
  }

  /// Writes the nodes as JSON: an array of objects with the keys of the plan contract.
  public func write(to json: inout JSONWriter) {
    let portfolio = comparison.schedule.network.portfolio
    json.object { json in
      json.member("dataDate", comparison.schedule.dataDate?.description)
      json.member("baseline", comparison.baseline?.number)
      json.member("severity", comparison.severity)
      json.array("nodes") { json in
        for position in rows {
          let scheduled = comparison.schedule.activities[position]
          let compared = comparison[position]
          json.object { json in
            json.member("code", portfolio.code(of: position))
            json.member("name", portfolio.activities[position].name)
            json.member("level", portfolio.activities[position].level)
            json.member("role", portfolio.activities[position].role?.rawValue)
            json.member("owner", portfolio.activities[position].owner)
            json.member("planFinish", compared.plan?.finish.description)
            json.member("finish", scheduled.finish.description)
            json.member("status", compared.status.rawValue)
            json.member("slipDays", compared.slip?.days)
            json.member("colour", compared.colour?.rawValue)
            json.member(
              "marginDays",
              scheduled.margin?.days(
                of: comparison.schedule.network.dayMinutes(of: position)))
          }
        }
      }
    }
  }
}
