import Control
import Plan
import PlanStore
import Planning

/// Reads the plan for all pages: once a change, whatever many ask.
///
/// Whoever asks gets a plan that holds all that was saved before. One that began to be read after they asked does, whatever
/// was saved since; so all who ask while the plan is read share the next reading, and changes that come
/// faster than the plan can be read hold up nobody. What this server itself has just saved is not read: the desk hands it on
/// (``NewestPlan``).
actor PlanReader {
  private let thread = OneThread()
  private let path: String
  private let newest: NewestPlan
  private var file: PlanFile
  /// How often the plan was read and scheduled, which is nearly all that a change costs pages.
  private(set) var readings = 0
  /// The plan, the entry that its journal ends with, and since when it is known to be the newest.
  private var view: (last: JournalEntry?, view: PlanView, since: ContinuousClock.Instant)?
  /// Pages of the plan as it stands, by what they are asked for.
  private var pages: [String: SitePage] = [:]
  private var charts: [String: Answered] = [:]
  private var grants: (second: Int, known: [Int: AccessGrant])?

  /// The most pages that are kept.
  private static let mostPages = 2_000
  private static let mostCharts = 64

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// - Parameter newest: Where the plan is handed on.
  init(_ path: String, handing newest: NewestPlan = NewestPlan()) throws {
    self.path = path
    self.newest = newest
    file = try PlanFile.open(at: path, access: .readOnly)
  }

  /// The number of the last change.
  func head() throws -> Int { try connected { try file.head() } }

  /// What something makes of the plan as it stands.
  nonisolated func read<Result: Sendable>(
    _ make: @Sendable (PlanView) throws -> Result
  ) async throws -> Result {
    try await read(asked: .now, make)
  }

  /// What something makes of the plan as it stood at a moment, or later.
  func read<Result: Sendable>(
    asked moment: ContinuousClock.Instant, _ make: @Sendable (PlanView) throws -> Result
  ) async throws -> Result {
    await arrival(moment)
    return try connected { try make(current(moment)) }
  }

  /// A page, made once a change for all who ask for the same.
  nonisolated func page(
    _ key: String, _ make: @Sendable (PlanView) throws -> SitePage
  ) async throws -> SitePage {
    try await page(key, asked: .now, make)
  }

  private func page(
    _ key: String, asked moment: ContinuousClock.Instant,
    _ make: @Sendable (PlanView) throws -> SitePage
  ) async throws -> SitePage {
    await arrival(moment)
    let page = try connected { () -> SitePage in
      let view = try current(moment)
      return try pages[key] ?? make(view)
    }
    if pages.count >= Self.mostPages { pages = [:] }
    pages[key] = page
    return page
  }

  /// A chart, drawn once a change for all who ask for the same.
  func chart(
    _ key: String, _ make: @Sendable (PlanView) throws -> Answered
  ) async throws -> Answered {
    await arrival(.now)
    let chart = try connected { () -> Answered in
      let view = try current(.now)
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

  /// The photo with a number; nil where there is none, or whoever asks does not see what it is of.
  func photo(_ id: Int, for visitor: Visitor) throws -> Photo? {
    try connected { () -> Photo? in
      guard let found = try file.photo(id) else { return nil }
      guard visitor.role == .reporter else { return found.photo }
      let view = try current(.now)
      switch found.subject {
      case .progress(let project, let code):
        let position = view.portfolio.activities.firstIndex {
          $0.code == code && view.portfolio.projects[$0.project].code == project
        }
        return position.map { visitor.sees(activity: $0, of: view.portfolio) } ?? false
          ? found.photo : nil
      case .problem(let number):
        let problem = view.comparison.problems.first { $0.number == number }
        return problem.map(visitor.sees) ?? false ? found.photo : nil
      }
    }
  }

  /// The picture of a photo.
  func picture(of photo: Photo) throws -> [UInt8] {
    try connected { try file.picture(of: photo) }
  }

  /// Does something with the store; where the connection was lost meanwhile, once more with a new one, and where another
  /// file lies in its place, with that.
  private func connected<Result>(_ body: () throws -> Result) throws -> Result {
    if !file.isInPlace {
      file = try PlanFile.open(at: path, access: .readOnly)
      view = nil
    }
    do { return try body() } catch PlanFileError.server(_, .lost) {
      file = try PlanFile.open(at: path, access: .readOnly)
      view = nil
      return try body()
    }
  }

  /// Waits for the plan after a change that the desk has just saved, where it would be read otherwise.
  private func arrival(_ asked: ContinuousClock.Instant) async {
    if let view, view.since >= asked { return }
    let begun = ContinuousClock.now
    // Where the store cannot be asked, whoever reads the plan next says so.
    guard let view, let last = try? file.lastJournalEntry() else { return }
    guard last != view.last else {
      self.view?.since = begun
      return
    }
    await newest.arrival()
  }

  /// The plan as it stood when somebody asked, or later.
  private func current(_ asked: ContinuousClock.Instant) throws -> PlanView {
    if let view, view.since >= asked { return view.view }
    let begun = ContinuousClock.now
    let last = try file.lastJournalEntry()
    if let known = view, known.last == last {
      view?.since = begun
      return known.view
    }
    pages = [:]
    charts = [:]
    if let plan = try newest.plan(in: file) {
      let new = try PlanView(file, knowing: plan.plan)
      view = (plan.last, new, begun)
      return new
    }
    let new = try PlanView(path)
    readings += 1
    // Where somebody came between, it is looked at again the next time.
    view = (last?.number ?? 0 == new.workspace.revision ? last : nil, new, begun)
    try newest.learn(new.workspace, in: file)
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

  /// Has the links looked up anew by whoever asks next.
  func forgetGrants() { grants = nil }

  /// All links.
  func allGrants() throws -> [AccessGrant] { try connected { try file.accesses() } }
}
