import Control
import Documents
import Plan
import Scheduler

/// What is told of one project in the annex and in templates, column by column.
struct ProjectFacts {
  let news: ProjectNews
  private let words: WeeklyWords
  private var terms: Terms { words.terms }
  private var report: WeeklyReport { words.report }
  private let project: Project
  /// So many entries of a kind are told in words.
  private let depth: Int

  init(_ news: ProjectNews, _ words: WeeklyWords, depth: Int = 2) {
    self.news = news
    self.words = words
    self.depth = depth
    project = words.report.portfolio.projects[news.project]
  }

  var name: String { project.name }
  /// 形象进度.
  var state: String { words.state(news, .full) }

  /// How it stands against the plan, and whether it keeps its date.
  var standing: String {
    words.known(
      [words.standing(news, .full), news.isComplete ? "" : words.outlook(news, project)]
        .filter { !$0.isEmpty }.joined(separator: terms("，", ", ")), news)
  }

  /// `竣工验收7月18日→8月2日（11个工作日）`.
  var slipped: String {
    joined(own(report.slipped)) { entry in
      let plan = entry.plan.map(words.day) ?? ""
      let days = entry.slip.map(terms.days) ?? ""
      return terms(
        "\(words.name(entry.activity))\(plan)→\(words.day(entry.day))（\(days)）",
        "\(words.name(entry.activity)) \(plan)→\(words.day(entry.day)) (\(days))")
    }
  }

  var done: String { joined(words.nodesFirst(own(report.done)), words.done) }
  var due: String { joined(words.nodesFirst(own(report.due)), words.due) }

  /// `完成：抹灰1月25日完成，按期。计划：…`.
  var doneAndDue: String {
    let done = done.isEmpty ? "" : terms("完成：\(done)。", "Done: \(done). ")
    return done + (due.isEmpty ? "" : terms("计划：\(due)。", "Due: \(due)."))
  }

  var requests: String { requests(of: report.requests[...]) }

  /// Those of some requests that are of this project.
  func requests(of all: ArraySlice<WeeklyReport.Request>) -> String {
    let portfolio = report.portfolio
    return joined(
      all.filter { portfolio.activities[$0.activity].project == news.project }, words.ownRequest)
  }

  private func own(_ entries: [WeeklyReport.Entry]) -> [WeeklyReport.Entry] {
    entries.filter { report.portfolio.activities[$0.activity].project == news.project }
  }

  /// The first in words and how many there are, so that a row stays low.
  private func joined<Item>(_ items: [Item], _ text: (Item) -> String) -> String {
    let told = items.prefix(depth).map(text).joined(separator: terms("；", "; "))
    return items.count > depth ? told + terms("等\(items.count)项", "; \(items.count) in all") : told
  }
}

extension WeeklyWords {
  /// A request without its project: `正式供配电扩容（供电公司，开学推迟15天，须压缩2天）`.
  fileprivate func ownRequest(_ request: WeeklyReport.Request) -> String {
    let project = report.portfolio.projects[report.portfolio.activities[request.activity].project]
    let head = project.name + terms("·", " · ")
    let text = briefRequest(request, least: true)
    return text.hasPrefix(head) ? String(text.dropFirst(head.count)) : text
  }
}
