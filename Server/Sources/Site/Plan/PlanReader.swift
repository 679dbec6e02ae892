import Scheduler
import CivilTime
import Control
import Plan
import PlanStore
import Planning
import Reporting

/// The plan as it stands, loaded and scheduled.
final class PlanView {
  let workspace: Workspace
  let comparison: Comparison
  /// What was found on the way.
  let findings: [Finding]

  init(_ path: String) throws {
    var told: [Finding] = []
    workspace = try Workspace(
      path, access: .readOnly,
      signing: { JournalLine(when: Instant(Day(number: 0), minuteOfDay: 0), who: "", command: "") },
      telling: { told += $0 })
    comparison = try workspace.comparison()
    findings = told
  }

  var portfolio: Portfolio { comparison.schedule.network.portfolio }

  /// The day from which days are counted: the data date, or where there is none today.
  func today(_ asked: Asked) -> Day { comparison.schedule.dataDate?.day ?? asked.now.day }

  /// The position of a project with exactly this code.
  func project(_ code: String) throws -> Int {
    guard let found = portfolio.projects.firstIndex(where: { $0.code == code }) else {
      throw NotToBe.nothingThere
    }
    return found
  }

  /// The position of an activity with exactly this full code.
  func activity(_ code: String) throws -> Int {
    guard let found = portfolio.activities.indices.first(where: { portfolio.code(of: $0) == code })
    else { throw NotToBe.nothingThere }
    return found
  }
}

/// Reads the plan for all pages: once a change, whatever many ask.
actor PlanReader {
  private let thread = OneThread()
  private let path: String
  private var file: PlanFile
  private var view: (head: Int, view: PlanView)?
  /// Pages of the plan as it stands, by what they are asked for.
  private var pages: [String: SitePage] = [:]
  private var charts: [String: Answered] = [:]
  private var grants: (second: Int, known: [Int: AccessGrant])?

  /// The most pages that are kept.
  private static let mostPages = 2_000
  private static let mostCharts = 64

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ path: String) throws {
    self.path = path
    file = try PlanFile.open(at: path, access: .readOnly)
  }

  /// The number of the last change.
  func head() throws -> Int { try connected { try file.head() } }

  /// What something makes of the plan as it stands.
  func read<Result: Sendable>(_ make: @Sendable (PlanView) throws -> Result) throws -> Result {
    try connected { try make(current()) }
  }

  /// A page, made once a change for all who ask for the same.
  func page(_ key: String, _ make: @Sendable (PlanView) throws -> SitePage) throws -> SitePage {
    let page = try connected { () -> SitePage in
      let view = try current()
      return try pages[key] ?? make(view)
    }
    if pages.count >= Self.mostPages { pages = [:] }
    pages[key] = page
    return page
  }

  /// A chart, drawn once a change for all who ask for the same.
  func chart(_ key: String, _ make: @Sendable (PlanView) throws -> Answered) throws -> Answered {
    let chart = try connected { () -> Answered in
      let view = try current()
      return try charts[key] ?? make(view)
    }
    if charts.count >= Self.mostCharts { charts = [:] }
    charts[key] = chart
    return chart
  }

  /// The changes, the latest first.
  func journal(limit: Int) throws -> [JournalEntry] {
    try connected { try file.journal(limit: limit) }
  }

  /// Does something with the store; where the connection was lost meanwhile, once more with a new one.
  private func connected<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch PlanFileError.server(_, .lost) {
      file = try PlanFile.open(at: path, access: .readOnly)
      view = nil
      return try body()
    }
  }

  private func current() throws -> PlanView {
    let head = try file.head()
    if let view, view.head == head { return view.view }
    pages = [:]
    charts = [:]
    let new = try PlanView(path)
    // Never newer than what was loaded: a change meanwhile is found the next time.
    view = (min(head, new.workspace.stored.revision), new)
    return new
  }

  /// The link with a token, also where it lets nobody in any more.
  func grant(token: String) throws -> AccessGrant? {
    try connected { try file.access(token: token) }
  }

  /// The link with a number, as it stood a second ago or later.
  func grant(_ id: Int, at second: Int) throws -> AccessGrant? {
    if let grants, grants.second == second { return grants.known[id] }
    let known = Dictionary(
      uniqueKeysWithValues: try connected { try file.accesses() }.map { ($0.id, $0) })
    grants = (second, known)
    return known[id]
  }

  /// All links.
  func allGrants() throws -> [AccessGrant] { try connected { try file.accesses() } }
}
