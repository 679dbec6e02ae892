public import CivilTime
public import Control
import Documents
import Plan
import Scheduler

/// What is shown of a plan while it is watched: the board, and a page a project.
///
/// All of it is what the reports of the same names tell.
public struct WatchBoard: Sendable {
  /// The name of the plan file.
  let name: String
  let terms: Terms
  /// The day from which days are counted: today, or the data date where that is later.
  let today: Day
  let dataDate: Day?
  /// The codes of the projects, in the order of their pages.
  public let projects: [String]
  /// The tables of the board and of each project's page, in two columns.
  let pages: [(left: [Table], right: [Table])]

  /// Puts together what is shown.
  ///
  /// - Parameter changes: The last changes of the plan.
  public init(
    _ comparison: Comparison, name: String, today clock: Day, changes: JournalLog, terms: Terms
  ) {
    self.name = name
    self.terms = terms
    let portfolio = comparison.schedule.network.portfolio
    dataDate = comparison.schedule.dataDate?.day
    let today = max(clock, dataDate ?? clock)
    self.today = today
    let typed = PlanOrder(portfolio).projects.sorted()
    projects = typed.map { portfolio.projects[$0].code }
    let board = PlanBoard(comparison, terms: terms)
    let counted = dataDate ?? today
    func page(_ project: Int?) -> (left: [Table], right: [Table]) {
      let scope = OwesScope(projects: project.map { [$0] })
      let code = project.map { portfolio.projects[$0].code }
      let owes = OwesReport(comparison, scope, today: counted).table(terms)
      let left = [
        Countdown(board, today: today, project: code).table(terms),
        WeeksAhead(comparison, today: today, project: project).table(terms),
      ]
      let log = changes.table(terms, title: terms("最近变更", "Last changes"))
      guard let project else {
        return (left, [LitNodes(comparison).table(terms), owes, log])
      }
      return (
        left + [owes],
        [FlagsReport(comparison, scope: scope).table(terms)]
          + [ProjectTable(comparison, projects: [project]).table(terms)]
      )
    }
    pages = [page(nil)] + typed.map(page)
  }
}
