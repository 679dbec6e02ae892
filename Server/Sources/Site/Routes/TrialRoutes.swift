import Control
import HTTPTypes
import Plan
import PlanExchange
import Planning
import Reporting

/// What if: what would move, and nothing is stored.
enum TrialRoutes {
  /// The most activities, and the most sentences, that are tried at once.
  static let most = 20

  static let all: [Route] = [
    .get("/try", Role.readers) { asked, site in
      .page(try await page(Trial(asked), asked, site, outcome: nil), asked)
    },
    .post("/try", Role.readers) { asked, site in
      let trial = Trial(asked)
      guard !(trial.lines.isEmpty && trial.picks.isEmpty), trial.lines.count <= most else {
        throw NotToBe(
          status: .unprocessableContent, zh: "请拖动工期，或写一到二十句假设，一句一行。",
          en: "Move a slider, or write from one to twenty clauses, one a line.")
      }
      let works = try await site.reader.read { trial.works(of: $0, asked.terms) }
      let clauses = try trial.clauses(of: works) + trial.lines.map { try TrialClause($0) }
      let outcome =
        clauses.isEmpty
        ? PlanDesk.Outcome()
        : try await site.desk.change(
          asked, saying: "try", around: clauses.flatMap(\.codes), isTrial: true
        ) { workspace in
          for clause in clauses { try workspace.apply(clause) }
        }
      return .page(try await page(trial, asked, site, outcome: outcome), asked)
    },
  ]

  private static func page(
    _ trial: Trial, _ asked: Asked, _ site: Site, outcome: PlanDesk.Outcome?
  ) async throws -> SitePage {
    try await site.reader.read { view in
      TrialPage(view: view, trial: trial, asked: asked, outcome: outcome).page
    }
  }
}

/// What somebody wants to try, as the address and the form say it.
struct Trial: Sendable {
  /// The project whose work is offered; nil before one is chosen.
  let project: String?
  /// The full codes of what is tried, in order.
  let picks: [String]
  /// The days that the form has for each.
  let days: [String: String]
  /// What stands in the field of sentences.
  let text: String

  init(_ asked: Asked) {
    func codes(_ start: String, in fields: [String: String]) -> [String] {
      fields.keys.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    }
    let fields = asked.query.merging(asked.form) { _, form in form }
    project = asked.field("project")
    days = Dictionary(
      uniqueKeysWithValues: codes("days.", in: fields).compactMap { code in
        asked.field("days.\(code)").map { (code, $0) }
      })
    let all = Set(codes("pick.", in: fields) + codes("days.", in: fields))
    picks = Array(all.sorted(by: naturalOrder).prefix(TrialRoutes.most))
    text = asked.field("clauses") ?? ""
  }

  /// The sentences, one a line.
  var lines: [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter {
      !$0.allSatisfy(\.isWhitespace)
    }
  }

  /// The chosen work as it stands in the plan; what is not there, or done, is left out.
  func works(of view: PlanView, _ terms: Terms) -> [AdjustableWork] {
    let portfolio = view.portfolio
    let chosen = Set(picks)
    return portfolio.activities.indices.filter { chosen.contains(portfolio.code(of: $0)) }
      .compactMap { AdjustableWork($0, in: view.comparison.schedule, terms) }
      .sorted { naturalOrder($0.code, $1.code) }
  }

  /// What the sliders say that is otherwise than it stands.
  func clauses(of works: [AdjustableWork]) throws -> [TrialClause] {
    try works.compactMap { work in
      guard let said = days[work.code], Double(said) != Double(work.days) else { return nil }
      guard let days = WorkDays(said) else {
        throw Refusal(
          zh: "\(work.code)：“\(said)”不是天数", en: "\(work.code): \"\(said)\" is no number of days")
      }
      return work.isUnderWay ? .remaining(work.code, days) : .duration(work.code, days)
    }
  }
}
