import CivilTime
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
