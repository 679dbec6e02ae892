import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// 汇总: projects and nodes counted by county, town, office or level, with their colours.
///
/// The light of a project is that of the board, the colour and the status of a node those of `flags`.
public struct RollupReport: TableAnswer, Sendable {
  let comparison: Comparison
  let grouping: RollupGrouping
  /// The groups in the natural order of their names, what belongs to none last.
  let groups: [(name: String, figures: RollupFigures)]
  /// What there is altogether, each project and node once.
  let total: RollupFigures
  /// The projects that were asked for, by position; nil for all.
  let asked: [Int]?
  /// Whether something is counted in several groups.
  private let isShared: Bool

  /// Adds up the nodes of a scope, and the projects of it.
  public init(_ comparison: Comparison, by grouping: RollupGrouping, scope: OwesScope = OwesScope())
  {
    self.comparison = comparison
    self.grouping = grouping
    asked = scope.projects?.sorted()
    let portfolio = comparison.schedule.network.portfolio
    let order = PlanOrder(portfolio)
    var found: [String: RollupFigures] = [:]
    var total = RollupFigures()
    for project in asked ?? Array(portfolio.projects.indices) {
      let active = order.activities[project].filter { !portfolio.activities[$0].isInactive }
      let own = grouping.groups(ofProject: project, in: portfolio)
      var groups = own
      for node in active
      where portfolio.activities[node].isNode && scope.holds(node, in: portfolio) {
        let compared = comparison[node]
        total.add(node, compared)
        for group in grouping.groups(ofNode: node, own: own, in: portfolio) {
          found[group, default: RollupFigures()].add(node, compared)
          if !groups.contains(group) { groups.append(group) }
        }
      }
      if groups.isEmpty { groups = grouping.groups(ofEmpty: project, in: portfolio) }
      let light = comparison.colour(ofProject: project, activities: active)
      let isUnreported = comparison.isUnreported(project)
      total.add(project: light, isUnreported: isUnreported)
      for group in groups {
        found[group, default: RollupFigures()].add(project: light, isUnreported: isUnreported)
      }
    }
    self.groups = found.sorted { a, b in
      a.key.isEmpty != b.key.isEmpty ? b.key.isEmpty : naturalOrder(a.key, b.key)
    }.map { ($0.key, $0.value) }
    self.total = total
    isShared =
      found.values.reduce(0) { $0 + $1.projects.total } > total.projects.total
      || found.values.reduce(0) { $0 + $1.nodes.total } > total.nodes.total
  }

  /// The groups as a table, with all of them below.
  public func table(_ terms: Terms) -> Table {
    var table = Table(
      title: comparison.title(
        terms("按\(name(terms))汇总", "Added up by \(name(terms))"), of: asked, terms),
      columns: columns(terms), legends: [legend(terms)], footnotes: footnotes(terms))
    table.nothing = terms("没有项目。", "There is no project.")
    for group in groups { table.append(row(label(of: group.name, terms), group.figures, terms)) }
    if groups.count > 1 { table.append(row(terms("合计", "All"), total, terms)) }
    return table
  }

  /// The colours that have a column, the worst first; so that they add up, what has none has one, too.
  private var colours: [Colour] {
    Colour.allCases.reversed().filter { colour in
      colour == .green || colour == .red
        || comparison.preset.steps.contains { $0.colour == colour }
        || total.projects[colour] + total.nodes[colour] > 0
    }
  }

  private func columns(_ terms: Terms) -> [Table.Column] {
    let hasNone = (total.projects.none > 0, total.nodes.none > 0)
    return [
      Table.Column(name(terms), maximumWidth: 30, priority: 2),
      Table.Column(terms("项目", "Projects"), .number),
    ] + colours.map { Table.Column(terms.colour($0), .number) }
      + (hasNone.0 ? [Table.Column(terms("无灯", "none"), .number, dropOrder: 8)] : [])
      + [
        Table.Column(terms("未填报", "Unreported"), .number, dropOrder: 7),
        Table.Column(terms("节点", "Nodes"), .number),
      ]
      + colours.map {
        Table.Column(
          terms("节点\(terms.colour($0))", "nodes \(terms.colour($0))"), .number,
          dropOrder: $0 == .green ? 5 : 4)
      }
      + (hasNone.1 ? [Table.Column(terms("节点无灯", "nodes none"), .number, dropOrder: 8)] : [])
      + [
        Table.Column(terms("按时", "On time"), .number, dropOrder: 3),
        Table.Column(terms("滞后完成", "Done late"), .number, dropOrder: 2),
        Table.Column(terms("逾期", "Overdue"), .number),
        Table.Column(terms("未知", "Unknown"), .number, dropOrder: 6),
        Table.Column(terms("最多滞后", "Worst"), .number, dropOrder: 1),
      ]
  }

  private func row(_ label: String, _ figures: RollupFigures, _ terms: Terms) -> [Table.Cell] {
    func number(_ count: Int, _ role: Role = .plain) -> Table.Cell {
      Table.Cell("\(count)", count > 0 ? role : .plain)
    }
    func lights(_ counts: ColourCounts, hasNone: Bool) -> [Table.Cell] {
      colours.map {
        number(counts[$0], $0 == .green ? .good : $0 == .red ? .bad : .warn)
      } + (hasNone ? [number(counts.none)] : [])
    }
    return [Table.Cell(label, .strong), number(figures.projects.total)]
      + lights(figures.projects, hasNone: total.projects.none > 0)
      + [number(figures.unreported, .warn), number(figures.nodes.total)]
      + lights(figures.nodes, hasNone: total.nodes.none > 0)
      + [
        number(figures.onTime, .good), number(figures.late, .warn), number(figures.overdue, .bad),
        number(figures.unknown, .warn),
        figures.worst.map { Table.Cell(terms.days($0.slip.count), .bad) } ?? .empty,
      ]
  }

  private func legend(_ terms: Terms) -> Table.Legend {
    let worst = terms("最多滞后", "Worst")
    return terms.legend([
      .init(
        terms("项目的灯与总表相同", "the light of a project is that of the board")),
      .init(
        terms(
          "“按时”含提前完成；其余节点未到期", "on time or earlier; the other nodes are not due yet"),
        of: terms("按时", "On time")),
      .init(
        terms(
          "\(worst)是未完成节点中最多滞后几天，按该节点自己的日历",
          "worst: the most days that an open node slips, of its own calendar"
        ),
        of: worst),
    ])
  }

  private func footnotes(_ terms: Terms) -> [String] {
    guard isShared else { return [] }
    return [
      terms(
        "涉及几组的项目和节点，各组都计；合计只计一次。",
        "What belongs to several groups counts in each, and once in all.")
    ]
  }

  private func name(_ terms: Terms) -> String {
    switch grouping {
    case .lead: terms("牵头单位", "Lead")
    case .office: terms("责任单位", "Office")
    case .level: terms("级别", "Level")
    case .field(let name): name
    }
  }

  private func label(of group: String, _ terms: Terms) -> String {
    guard group.isEmpty else {
      return grouping == .level ? terms("\(group)级", "level \(group)") : group
    }
    return switch grouping {
    case .lead, .office: terms("（未定）", "(nobody)")
    case .level: terms("（没有节点）", "(no nodes)")
    case .field: terms("（未填）", "(none)")
    }
  }
}
