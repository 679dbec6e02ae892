import Foundation
import Plan
import Testing

@testable import PlanStore

/// What is of servers alone: copies, rights, broken connections.
@Suite(.enabled(if: TestServer.address != nil, "PostgreSQL is not installed"))
struct ServerPlanTests {
  let folder: TemporaryFolder
  private let address: String

  init() throws {
    folder = try TemporaryFolder()
    address = Store.$current.withValue(.server) { [folder] in folder.path("p") }
  }

  /// A plan with the history of a random walk.
  private func wander(_ file: PlanFile, seed: UInt64, commands: Int = 12) throws {
    var edits = RandomEdits(seed: seed)
    for number in 1...commands {
      let old = try file.load()
      var new = old
      edits.edit(&new)
      try file.save(new, replacing: old, command: line("edit \(number)"))
      if number % 4 == 0, try JournalTable.head(file.connection) > 0 { try file.undo(line("undo")) }
    }
  }

  private func session() throws -> ServerSession {
    try ServerSession(try #require(try ServerAddress(address)))
  }

  @Test(arguments: 1...6)
  func aCopyThereAndBackIsTheSame(seed: UInt64) throws {
    let start = folder.path("start.db")
    let file = try PlanFile.create(at: start, identifier: "abc")
    try wander(file, seed: seed)
    try PlanFile.copy(start, to: address)
    let there = try PlanFile.open(at: address, access: .readWrite)
    #expect(try there.load() == file.load())
    #expect(try there.journal() == file.journal())
    #expect(try there.verify() == [])
    try PlanFile.copy(address, to: folder.path("back.db"))
    let back = try PlanFile.open(at: folder.path("back.db"), access: .readWrite)
    #expect(try back.verify() == [])
    for table in try file.connection.planTables() + [
      "journal_entry", "project_change", "spent_number",
    ] {
      #expect(try content(table, of: back) == content(table, of: file), "\(table)")
    }
    // Undone to the beginning, the copy on the server goes through the same plans.
    while try file.journal().contains(where: { $0.kind == .command && $0.state == .done }) {
      try file.undo(line("undo"))
      try there.undo(line("undo"))
      #expect(try there.load() == file.load())
    }
  }

  /// Every value of every row of a table.
  private func content(_ table: String, of file: PlanFile) throws -> [[RowValue]] {
    let width = try file.connection.columnNames(of: table).count
    let row = try file.connection.prepare("SELECT * FROM \(table) ORDER BY 1, 2")
    var rows: [[RowValue]] = []
    while try row.step() { rows.append(try (0..<width).map { try row.value(Int32($0)) }) }
    return rows
  }

  @Test func whatWasDoneOnTheServerIsUndoneInTheFile() throws {
    let there = try PlanFile.create(at: address)
    try wander(there, seed: 77)
    try there.backUp(to: folder.path("b.db"))
    let file = try PlanFile.open(at: folder.path("b.db"), access: .readWrite)
    while try file.journal().contains(where: { $0.kind == .command && $0.state == .done }) {
      try file.undo(line("undo"))
      try there.undo(line("undo"))
      #expect(try there.load() == file.load())
    }
    #expect(try there.load() == StoredPlan())
  }

  @Test func nothingIsCopiedOverAPlan() throws {
    try PlanFile.create(at: folder.path("one.db"))
    try PlanFile.create(at: address)
    for (source, target) in [(folder.path("one.db"), address), (address, folder.path("one.db"))] {
      #expect(throws: PlanFileError.alreadyExists(target)) { try PlanFile.copy(source, to: target) }
    }
    #expect(throws: PlanFileError.alreadyExists(address)) { try PlanFile.create(at: address) }
  }

  @Test func aTextThatTheServerCannotKeepIsRefusedWhole() throws {
    let file = try PlanFile.create(at: address)
    let error = PlanFileError.server(address, .nul)
    #expect(throws: error) {
      try file.change("nul") { plan in
        plan.portfolio.projects = ["A", "a\u{0}b"].map {
          Project(code: "P\($0.utf8.count)", name: $0, direction: .forward)
        }
      }
    }
    #expect(try file.load() == StoredPlan())
    try PlanFile.create(at: folder.path("nul.db"), filledWith: richPlan())
    let target = address + "2"
    #expect(throws: PlanFileError.server(target, .nul)) {
      try PlanFile.copy(folder.path("nul.db"), to: target)
    }
    #expect(throws: PlanFileError.missing(target)) {
      try PlanFile.open(at: target, access: .readOnly)
    }
  }

  @Test(
    arguments: [
      "UPDATE progress_record SET note = 'x'", "UPDATE baseline SET name = 'x'",
      "UPDATE baseline_date SET start = finish", "UPDATE progress_retraction SET reason = 'x'",
      "UPDATE journal_entry SET author = 'x'", "DELETE FROM journal_entry",
      "UPDATE journal_change SET old = NULL", "DELETE FROM journal_change",
      "TRUNCATE progress_record CASCADE", "TRUNCATE journal_change", "TRUNCATE plan",
    ])
  func factsAndTheJournalStand(_ sql: String) throws {
    let file = try PlanFile.create(at: address)
    let plan = Store.$current.withValue(.server) { richPlan() }
    try file.save(plan, replacing: StoredPlan(), command: line("import"))
    let error = #expect(throws: PlanFileError.self) {
      try file.connection.writing { () throws(PlanFileError) in
        _ = try JournalTable.record(line("by hand"), in: file.connection) {
          () throws(PlanFileError) in
          try file.connection.execute(sql)
        }
      }
    }
    guard case .server(_, .refused(let state, _)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(state == "SC001")
    #expect(try file.load() == plan)
  }

  @Test func nothingIsChangedOutsideTheJournal() throws {
    let file = try PlanFile.create(at: address)
    for sql in [
      "UPDATE plan SET identifier = 'x'", "INSERT INTO project_field SELECT 1, 1, 1, '', ''",
    ] {
      let error = #expect(throws: PlanFileError.self) { try file.connection.execute(sql) }
      guard case .server(_, .refused("SC002", _)) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func aBrokenConnectionIsASentenceAndLeavesThePlan() throws {
    let file = try PlanFile.create(at: address)
    try file.change("a") { $0.settings.colourPreset = "a" }
    let killer = try session()
    let error = #expect(throws: PlanFileError.self) {
      try file.connection.writing { () throws(PlanFileError) in
        _ = try JournalTable.record(line("lost"), in: file.connection) { () throws(PlanFileError) in
          try file.connection.execute("UPDATE plan SET colour_preset = 'lost'")
          let own = try file.connection.integer("SELECT pg_backend_pid()") ?? 0
          try killer.execute("SELECT pg_terminate_backend(\(own))")
        }
      }
    }
    #expect(error == .server(address, .lost))
    let again = try PlanFile.open(at: address, access: .readWrite, patience: 5_000)
    #expect(try again.load().settings.colourPreset == "a")
    #expect(try again.journal().count == 1)
  }

  @Test func aCommitWhoseAnswerIsLostIsLookedFor() throws {
    let file = try PlanFile.create(at: address)
    let server = try #require(file.connection.server)
    let killer = try session()
    try server.beginWriting(file.connection.patience)
    _ = try JournalTable.record(line("kept"), in: file.connection) { () throws(PlanFileError) in
      try file.connection.execute("UPDATE plan SET colour_preset = 'kept'")
    }
    let own = try #require(try file.connection.integer("SELECT pg_backend_pid()"))
    let token = server.token
    // Made, but nobody was told; then the connection breaks.
    try server.execute("COMMIT")
    try killer.execute("SELECT pg_terminate_backend(\(own))")
    server.token = token
    try server.commit()
    #expect(try file.load().settings.colourPreset == "kept")
    #expect(try file.journal().map(\.line.command) == ["kept"])
  }

  @Test func aCommandOfAnotherIsWaitedForAndToldOnce() throws {
    let file = try PlanFile.create(at: address)
    let waiting = try PlanFile.open(at: address, access: .readWrite, patience: 1_200)
    var told = 0
    waiting.whenWaitingLong { told += 1 }
    try file.connection.writing { () throws(PlanFileError) in
      #expect(throws: PlanFileError.locked(address)) {
        try waiting.change("late") { $0.settings.colourPreset = "late" }
      }
    }
    #expect(told == 1)
    try waiting.change("in turn") { $0.settings.colourPreset = "turn" }
    #expect(try file.load().settings.colourPreset == "turn")
  }

  @Test func aViewerReadsAndAPlannerPlansAndNeitherTouchesTheJournal() throws {
    let file = try PlanFile.create(at: address)
    let plan = Store.$current.withValue(.server) { richPlan() }
    try file.save(plan, replacing: StoredPlan(), command: line("import"))
    let owner = try session()
    let names = ["viewer", "planner", "stranger"].map { "\($0)_\(folder.url.lastPathComponent)" }
    for name in names { try owner.execute("CREATE ROLE \(ServerAddress.quoted(name)) LOGIN") }
    _ = try owner.word("SELECT admit(?, 'viewer')", [.text(names[0])])
    _ = try owner.word("SELECT admit(?, 'planner')", [.text(names[1])])
    func open(_ name: String, _ access: PlanFile.Access) throws -> PlanFile {
      try PlanFile.open(at: address.replacing("owner@", with: "\(name)@"), access: access)
    }
    func isForbidden(_ body: () throws -> Void) -> Bool {
      do {
        try body()
        return false
      } catch { return (error as? PlanFileError)?.id == "server-forbids" }
    }
    #expect(isForbidden { _ = try open(names[2], .readOnly) })
    let viewer = try open(names[0], .readWrite)
    #expect(try viewer.load() == plan)
    #expect(isForbidden { try viewer.change("no") { $0.settings.colourPreset = "no" } })
    #expect(isForbidden { try viewer.undo(line("undo")) })
    let planner = try open(names[1], .readWrite)
    try planner.change("yes") { edited in
      edited.settings.colourPreset = "yes"
      edited.progress.append(ProgressRecord(activity: 0, date: at("2027-04-01T08:00"), percent: 5))
    }
    let (old, picture) = (try planner.load(), Picture(bytes: [1, 2, 3], width: 1, height: 1))
    var reported = old
    reported.progress.append(ProgressRecord(activity: 0, date: at("2027-04-02T08:00"), percent: 6))
    try planner.save(
      reported, replacing: old, command: line("photo"),
      evidence: Evidence([picture], of: .progress(project: "HS", activity: "C08")))
    #expect(try viewer.picture(of: #require(try viewer.photo(1)).photo) == [1, 2, 3])
    #expect(isForbidden { try planner.connection.execute("DELETE FROM picture") })
    try planner.undo(line("undo"))
    try planner.undo(line("undo"))
    try planner.undo(line("undo"))
    #expect(try viewer.load() == StoredPlan())
    try planner.redo(line("redo"))
    try planner.revert(to: .entry(0), line("revert"))
    try planner.undo(line("undo"))
    #expect(try viewer.load() == plan)
    for sql in [
      "INSERT INTO journal_entry (id, recorded_at, author, command, kind) VALUES (99, '2027-01-01T08:00', '', '', 'command')",
      "UPDATE progress_record SET note = ''", "DELETE FROM journal_change",
      "ALTER TABLE progress_record DISABLE TRIGGER USER", "DROP TABLE journal_change",
      "SELECT admit('\(names[2])', 'planner')",
    ] {
      #expect(isForbidden { try planner.connection.execute(sql) }, "\(sql)")
    }
    _ = try owner.word("SELECT dismiss(?)", [.text(names[1])])
    #expect(isForbidden { _ = try open(names[1], .readOnly) })
  }
}
