public import Control
public import Documents
public import Plan
import Scheduler

/// Offices or people, with what each answers for.
public struct ContactList: TableAnswer, Sendable {
  /// One of them.
  private struct Line {
    let name: String
    var activities = 0
    var open = 0
    var projects: [String] = []
    var problems = 0
    var contact: Contact?
  }

  private let kind: Contact.Kind
  private let lines: [Line]

  /// Takes those of a plan.
  ///
  /// - Parameters:
  ///   - names: Their names, in the order in which they are told.
  ///   - contacts: What is noted of them.
  public init(
    _ comparison: Comparison, _ kind: Contact.Kind, names: [String], contacts: [Contact]
  ) {
    self.kind = kind
    let portfolio = comparison.schedule.network.portfolio
    var lines = Dictionary(
      names.map { ($0, Line(name: $0)) }, uniquingKeysWith: { first, _ in first })
    for position in portfolio.activities.indices {
      let activity = portfolio.activities[position]
      if activity.kind == .summary { continue }
      let isOpen = comparison.schedule.activities[position].phase != .complete
      let cells = kind == .office ? [activity.owner] : [activity.leader, activity.person]
      for name in Set(cells.flatMap(OfficeList.names(in:))) {
        lines[name]?.activities += 1
        if isOpen { lines[name]?.open += 1 }
      }
    }
    for project in portfolio.projects {
      let cells = kind == .office ? [project.lead] : [project.leader, project.person]
      for name in Set(cells.flatMap(OfficeList.names(in:))) {
        lines[name]?.projects.append(project.code)
      }
    }
    for problem in comparison.problems where problem.closed == nil {
      for name in OfficeList.names(in: kind == .office ? problem.owner : problem.person) {
        lines[name]?.problems += 1
      }
    }
    for contact in contacts where contact.kind == kind { lines[contact.name]?.contact = contact }
    self.lines = names.compactMap { lines[$0] }
  }

  /// A line each.
  public func table(_ terms: Terms) -> Table {
    let isOffice = kind == .office
    var columns = [
      Table.Column(isOffice ? terms("单位", "Office") : terms("责任人", "Person"), priority: 2),
      Table.Column(terms("工作", "Activities"), .number),
      Table.Column(terms("未完成", "Open"), .number),
      Table.Column(
        isOffice ? terms("牵头项目", "Leads") : terms("负责项目", "Projects"), maximumWidth: 24),
      Table.Column(terms("问题", "Problems"), .number),
      Table.Column(terms("电话", "Phone"), dropOrder: 1),
      Table.Column(terms("备注", "Note"), maximumWidth: 24, dropOrder: 3),
    ]
    if !isOffice {
      columns.insert(
        Table.Column(terms("所在单位", "Works at"), maximumWidth: 20, dropOrder: 2), at: 5)
    }
    var table = Table(columns: columns)
    func number(_ count: Int) -> Table.Cell { Table.Cell(count == 0 ? "" : "\(count)") }
    for line in lines {
      var cells = [
        Table.Cell(line.name), number(line.activities), number(line.open),
        Table.Cell(line.projects.joined(separator: terms("、", ", "))), number(line.problems),
        Table.Cell(line.contact?.phone ?? ""), Table.Cell(line.contact?.note ?? ""),
      ]
      if !isOffice { cells.insert(Table.Cell(line.contact?.office ?? ""), at: 5) }
      table.append(cells)
    }
    table.nothing = terms("没有可列的单位或责任人。", "There is nobody to list.")
    return table
  }

  /// Writes them as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for line in lines {
        json.object { json in
          json.member("name", line.name)
          json.member("activities", line.activities)
          json.member("open", line.open)
          json.array("projects", .inline) { json in
            for project in line.projects { json.value(project) }
          }
          json.member("problems", line.problems)
          json.member("isNoted", line.contact != nil)
          json.member("office", line.contact?.office)
          json.member("phone", line.contact?.phone)
          json.member("note", line.contact?.note)
        }
      }
    }
  }
}
