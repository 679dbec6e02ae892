import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// What stands beside the schedule in a weekly report: corrections and problems.
extension WeeklyWords {
  /// What was told before and has been taken back since.
  var corrections: [String] {
    let words = RecordWords(portfolio: report.portfolio, terms: terms)
    return report.corrections.map(words.correction)
  }

  /// The problems, one by one.
  var problems: [String] {
    let words = ProblemWords(portfolio: report.portfolio, terms: terms, today: report.dataDate)
    return report.problems.map(words.sentence)
  }

  /// What the week changed, in a line: the foremost date that moved, and how much else; nil where there was no
  /// plan the week before.
  ///
  /// - Parameter isShort: Whether even the foremost date is only counted.
  func briefChanges(isShort: Bool) -> String? {
    guard let changes = report.changes else { return nil }
    var parts: [String] = []
    let first = isShort ? nil : changes.moves.lazy.compactMap(moved).first
    if let first { parts.append(first) }
    let moves = changes.moves.count
    if moves > 1 || moves == 1 && first == nil {
      parts.append(
        terms("共\(moves)个节点有变动", "\(terms.count(moves, "milestone", "milestones")) changed"))
    }
    let finished = changes.finished.count
    if finished > 0 { parts.append(terms("完成\(finished)项工作", "\(finished) finished")) }
    let overdue = changes.overdue.count
    if overdue > 0 { parts.append(terms("新增逾期\(overdue)项", "\(overdue) became overdue")) }
    if parts.isEmpty { parts = [terms("无", "none")] }
    return terms("本周变化：", "This week: ") + parts.joined(separator: terms("，", ", "))
      + terms("。", ".")
  }

  /// A date that moved: `开学8月22日→8月23日`; nil where it did not.
  private func moved(_ move: Consequences.Move) -> String? {
    guard let changes = report.changes, let position = move.new, let old = move.before,
      let new = move.after, old.finish != new.finish
    else { return nil }
    let portfolio = changes.consequences.after.schedule.network.portfolio
    func finish(_ standing: Standing, _ comparison: Comparison?) -> String {
      let portfolio = comparison?.schedule.network.portfolio ?? portfolio
      return day(ReportDates(portfolio).finish(standing.finish))
    }
    let activity = portfolio.activities[position]
    let project = portfolio.projects.count > 1 ? portfolio.projects[activity.project].name : ""
    let from = finish(old, changes.consequences.before)
    let to = finish(new, changes.consequences.after)
    return project + (project.isEmpty ? "" : terms("·", " · ")) + terms.name(activity)
      + terms("\(from)→\(to)", " \(from) → \(to)")
  }

  /// How many problems there are, in few words; nil where there is none.
  var briefProblems: String? {
    let open = report.problems.filter { $0.closed == nil }
    let closed = report.problems.count - open.count
    guard !report.problems.isEmpty else { return nil }
    let late = open.count { $0.daysOverdue(on: report.dataDate) != nil }
    return terms(
      "存在问题\(open.count)项，超期\(late)项，本周销号\(closed)项。",
      "\(open.count) problems open, \(late) overdue, \(closed) closed this week.")
  }
}

extension WeeklyReport {
  /// The paragraphs on corrections and problems; empty where there are none.
  func corrections(_ words: WeeklyWords) -> [Document.Block] {
    guard !corrections.isEmpty else { return [] }
    return [
      .paragraph(Phrase(words.terms("更正：", "Corrections:"))),
      .numbered(words.corrections.map { Phrase($0) }),
    ]
  }

  /// The section on problems; empty where there are none.
  func problems(_ words: WeeklyWords) -> [Document.Block] {
    guard !problems.isEmpty else { return [] }
    return [
      .heading(Phrase(words.terms("七、存在问题", "7. Problems")), level: 1),
      .numbered(words.problems.map { Phrase($0) }),
    ]
  }
}
