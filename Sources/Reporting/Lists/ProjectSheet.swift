import CivilTime
import Control
public import Documents
public import Plan
import Scheduler

/// One project as typed: its facts, and its activities with their predecessors.
public struct ProjectSheet: Answer, Sendable {
  private let portfolio: Portfolio
  private let position: Int
  private let carriers: RequiredActivity
  /// How many predecessors a cell of the table names; a file has them all.
  private static let mostPredecessors = 40

  /// Takes a project by its position.
  public init(_ portfolio: Portfolio, project: Int) {
    self.init(portfolio, project: project, RequiredActivity(portfolio))
  }

  init(_ portfolio: Portfolio, project: Int, _ carriers: RequiredActivity) {
    self.portfolio = portfolio
    self.carriers = carriers
    position = project
  }

  private var project: Project { portfolio.projects[position] }

  /// The project as a document.
  public func document(_ terms: Terms) -> Document {
    let dates = ReportDates(portfolio)
    var document = Document(title: "\(project.code) \(project.name)")
    var facts = [terms("方向：", "planned: ") + terms.direction(project.direction)]
    if let start = project.start {
      facts.append(terms("开始：\(dates.start(start))", "start: \(dates.start(start))"))
    }
    for required in project.requiredDates {
      let carrier =
        carriers.position(of: required.activity, project: position)
        .map { portfolio.activities[$0].code + " " + terms.name(portfolio.activities[$0]) }
        ?? required.activity.map { terms("\($0)，尚无此工作", "\($0), not there yet") } ?? "—"
      let day = dates.finish(required.finish)
      facts.append(
        terms("要求完成时间：\(day)（\(carrier)）", "required by \(day) (\(carrier))")
          + (required.isAssumed
            ? terms("，未经指定，按最后的节点认定", ", taken as nobody named it") : "")
          + (required.source.isEmpty ? "" : terms("，依据：", ", source: ") + required.source))
    }
    if project.reserveDays > 0 {
      facts.append(
        terms("内部目标提前 \(project.reserveDays) 天", "internal target \(project.reserveDays) d earlier")
      )
    }
    if !project.lead.isEmpty { facts.append(terms("牵头单位：", "lead: ") + project.lead) }
    if !project.leader.isEmpty { facts.append(terms("责任领导：", "leader: ") + project.leader) }
    if !project.person.isEmpty { facts.append(terms("责任人：", "in charge: ") + project.person) }
    document.append(.bullets(facts.map { Phrase($0) }))
    document.append(.table(table(terms)))
    return document
  }

  private func table(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("编码", "Code"), .code),
      Table.Column(terms("工作", "Activity"), maximumWidth: 36),
      Table.Column(terms("工期", "Days"), .number), Table.Column(terms("日历", "Calendar")),
      Table.Column(terms("紧前", "Predecessors")), Table.Column(terms("级", "Lvl"), .number),
      Table.Column(terms("窗口", "Window")), Table.Column(terms("责任单位", "Owner")),
    ])
    let predecessors = Dictionary(grouping: portfolio.relations) { $0.successor }
    for activity in PlanOrder(portfolio).everything[position] {
      let record = portfolio.activities[activity]
      table.append([
        Table.Cell(record.code),
        Table.Cell((record.isPoint ? "★" : "") + terms.name(record)),
        Table.Cell(days(record.duration, portfolio.projectDay.minutes)),
        Table.Cell(terms.calendar(record.calendar)),
        Table.Cell(words(predecessors[activity] ?? [], terms)),
        Table.Cell("\(record.level)"), Table.Cell(WindowNames.text(record.windows)),
        Table.Cell(record.owner),
      ])
    }
    table.nothing = terms("还没有工作。", "There is no activity yet.")
    return table
  }

  /// Relations as a plan file has them; of very many the first, and how many there are.
  private func words(_ relations: [Relation], _ terms: Terms) -> String {
    let told = relations.prefix(Self.mostPredecessors).map(portfolio.word).joined(separator: " ")
    return relations.count > Self.mostPredecessors
      ? told + terms(" …等 \(relations.count) 项", " … \(relations.count) in all") : told
  }

  /// Writes the project with its activities as JSON.
  public func write(to json: inout JSONWriter) {
    let activities = PlanOrder(portfolio).everything[position]
    let predecessors = Dictionary(grouping: portfolio.relations) { $0.successor }
    json.object { json in
      writeFacts(&json)
      json.array("activities") { json in
        for activity in activities {
          let record = portfolio.activities[activity]
          json.object { json in
            json.member("code", portfolio.code(of: activity))
            json.member("name", record.name)
            json.member("kind", record.kind.rawValue)
            json.member("duration", record.duration)
            json.member("calendar", record.calendar)
            json.member("window", record.window)
            json.array("pauses", .inline) { json in
              for pause in record.pauseWindows { json.value(pause) }
            }
            json.member("level", record.level)
            json.member("role", record.role?.rawValue)
            json.member("owner", record.owner)
            json.array("predecessors", .inline) { json in
              for relation in predecessors[activity] ?? [] { json.value(portfolio.word(relation)) }
            }
          }
        }
      }
    }
  }

  /// Writes the project without its activities.
  func writeHead(activities: Int, _ json: inout JSONWriter) {
    json.object { json in
      writeFacts(&json)
      json.member("activities", activities)
    }
  }

  private func writeFacts(_ json: inout JSONWriter) {
    json.member("code", project.code)
    json.member("name", project.name)
    json.member("direction", project.direction.rawValue)
    json.member("start", project.start?.description)
    json.member("reserveDays", project.reserveDays)
    json.member("lead", project.lead)
    json.member("leader", project.leader)
    json.member("person", project.person)
    json.array("requiredDates", .inline) { json in
      for required in project.requiredDates {
        let carrier = carriers.position(of: required.activity, project: position)
        json.object { json in
          json.member("activity", carrier.map(portfolio.code))
          json.member("isAssumed", required.isAssumed)
          json.member("date", required.finish.description)
          json.member("source", required.source)
        }
      }
    }
  }
}
