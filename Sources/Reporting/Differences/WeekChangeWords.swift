import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// What a week changed, in at most ten lines (本周变化).
public struct WeekChangeWords: Sendable {
  private let changes: WeekChanges
  private let terms: Terms
  private let words: ConsequenceWords
  private let portfolio: Portfolio
  /// So many lines tell of required dates and nodes; the others are one each.
  private static let movesTold = 6
  /// So much is named in a line.
  private static let named = 3

  /// Takes what a week changed.
  public init(_ changes: WeekChanges, _ terms: Terms) {
    self.changes = changes
    self.terms = terms
    words = ConsequenceWords(changes.consequences, terms)
    portfolio = changes.consequences.after.schedule.network.portfolio
  }

  /// The lines; one that says so where nothing changed.
  public var lines: [String] {
    guard !changes.isEmpty else { return nothing + silence }
    let all = changes.moves
    let told = all.count <= Self.movesTold ? all.count : Self.movesTold - 1
    var lines = all.prefix(max(0, told)).map(words.line)
    if told < all.count {
      let rest = all.count - told
      lines.append(terms("另有 \(rest) 个节点变动", "and \(rest) more nodes"))
    }
    if let line = list(changes.finished, terms("完成", "finished")) { lines.append(line) }
    if let line = list(changes.overdue, terms("新增逾期", "became overdue")) { lines.append(line) }
    if let line = list(changes.opened, terms("新增问题", "new problems")) { lines.append(line) }
    if let line = list(changes.closed, terms("销号问题", "problems struck off")) { lines.append(line) }
    return lines + silence
  }

  /// That nothing changed, of those that reported: what the others did nobody knows.
  private var nothing: [String] {
    let after = changes.consequences.after
    if changes.unreported.isEmpty {
      return [
        terms(
          "本周没有变化：没有完成的工作，节点和问题与上周相同",
          "nothing changed: no work was finished, nodes and problems stand as the week before")
      ]
    }
    guard after.schedule.projects.indices.contains(where: after.hasReport) else { return [] }
    return [
      terms(
        "已填报的项目没有变化：没有完成的工作，节点和问题与上周相同",
        "those that reported changed nothing: no work was finished, nodes and problems stand as before"
      )
    ]
  }

  /// Who did not report, so that nobody knows what the week changed there.
  private var silence: [String] {
    let silent = changes.unreported
    guard !silent.isEmpty else { return [] }
    let names = silent.prefix(Self.named).map { portfolio.projects[$0].code }
      .joined(separator: terms("、", ", "))
    let rest = silent.count > Self.named ? terms("等", " …") : ""
    let count = terms.count(silent.count, "project", "projects")
    return [
      terms(
        "本周未填报 \(silent.count) 个项目，有无变化未知：\(names)\(rest)",
        "\(count) not reported this week, what changed there is unknown: \(names)\(rest)")
    ]
  }

  private func list(_ activities: [Int], _ head: String) -> String? {
    list(head, activities.count, terms("项", "")) { index in
      let position = activities[index]
      return "\(portfolio.code(of: position)) \(terms.name(portfolio.activities[position]))"
    }
  }

  private func list(_ problems: [Problem], _ head: String) -> String? {
    list(head, problems.count, terms("个", "")) { "\(problems[$0].number) \(problems[$0].text)" }
  }

  private func list(
    _ head: String, _ count: Int, _ unit: String, _ name: (Int) -> String
  ) -> String? {
    guard count > 0 else { return nil }
    let names = (0..<min(count, Self.named)).map(name).joined(separator: terms("、", "; "))
    let rest = count > Self.named ? terms("等", " …") : ""
    return terms("\(head) \(count) \(unit)：\(names)\(rest)", "\(count) \(head): \(names)\(rest)")
  }

  /// Writes what changed as a JSON object.
  public func write(to json: inout JSONWriter) {
    func name(_ position: Int) -> String { portfolio.code(of: position) }
    json.object { json in
      json.member("week", changes.monday.description)
      json.array("lines") { json in for line in lines { json.value(line) } }
      ConsequenceReport(changes.consequences).write("moved", to: &json, terms)
      json.array("finished", .inline) { json in
        for position in changes.finished { json.value(name(position)) }
      }
      json.array("overdue", .inline) { json in
        for position in changes.overdue { json.value(name(position)) }
      }
      json.array("unreported", .inline) { json in
        for project in changes.unreported { json.value(portfolio.projects[project].code) }
      }
      json.array("problemsOpened", .inline) { json in
        for problem in changes.opened { json.value(problem.number) }
      }
      json.array("problemsClosed", .inline) { json in
        for problem in changes.closed { json.value(problem.number) }
      }
    }
  }
}
