import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler

/// The reports that have goldens, each as the command line writes it to a file.
enum Report: String, CaseIterable {
  case board
  case projectTable = "project-table"
  case flags
  case allFlags = "flags-all"
  case why
  case whyLate = "why-late"
  case weekly
  case paper
  case chat
  case planJSON = "plan-json"

  /// Reports about every activity are told once of each plan, and as JSON of the small ones.
  func tells(_ fixture: Fixture) -> Bool {
    switch self {
    case .board, .flags, .weekly, .paper, .chat: true
    case .projectTable, .allFlags: !fixture.isEarlierWeek
    case .why, .whyLate: fixture.subject != nil
    case .planJSON: fixture.plan.portfolio.activities.count < 100
    }
  }

  /// A program's contract has no language.
  var languages: [Language] { self == .planJSON ? [.zh] : Language.allCases }

  func path(of fixture: Fixture, _ language: Language) -> String {
    let ending =
      switch self {
      case .planJSON: "json"
      case .weekly, .paper: "\(language.rawValue).md"
      default: "\(language.rawValue).txt"
      }
    return "\(rawValue)/\(fixture.rawValue).\(ending)"
  }

  func text(of fixture: Fixture, _ terms: Terms) -> String {
    let plan = fixture.plan
    let comparison = plan.comparison(at: fixture.dataDate)
    let writer = TerminalWriter()
    switch self {
    case .board: return writer.write(PlanBoard(comparison, terms: terms).table(terms))
    case .projectTable: return writer.write(ProjectTable(comparison).table(terms))
    case .flags: return writer.write(FlagsReport(comparison).table(terms))
    case .allFlags: return writer.write(FlagsReport(comparison, all: true).table(terms))
    case .why, .whyLate:
      let code = self == .why ? fixture.subject : fixture.lateSubject
      let report = WhyReport(
        comparison, of: plan.position(code!), late: self == .whyLate, terms: terms)
      return writer.write(report.document)
    case .weekly: return MarkdownWriter().write(plan.weekly(fixture.week).document(terms))
    case .paper: return MarkdownWriter().write(plan.weekly(fixture.week).paper(terms))
    case .chat: return plan.weekly(fixture.week).chat(terms) + "\n"
    case .planJSON:
      var json = JSONWriter(.objectPerLine)
      PlanJSON(comparison).write(to: &json)
      return String(decoding: json.finish(), as: UTF8.self)
    }
  }
}
