import Foundation
import Testing

/// Four processes that change one plan without pause.
@Suite struct QueueTortureTests {
  /// A plan of four projects with eight activities each.
  private func environment() throws -> Environment {
    let environment = try Environment()
    var rows = "code,name,duration_days,calendar,predecessors\n"
    for step in 1...8 {
      rows += "A\(step),工序\(step),10,calendar-day,\(step > 1 ? "A\(step - 1)" : "")\n"
    }
    try environment.write(rows, to: "plan.csv")
    try environment.succeed("init")
    for project in 1...4 {
      try environment.succeed(
        "project add P\(project) --name 项目 --forward --start 2027-03-01",
        "import plan plan.csv --project P\(project)")
    }
    try environment.succeed("progress P1.A1 --started 2027-03-01 --date 2027-03-02 --percent 1")
    return environment
  }

  /// How many commands each of the four runs; `QUEUE_ROUNDS=200` runs two hundred.
  private static let rounds =
    ProcessInfo.processInfo.environment["QUEUE_ROUNDS"].flatMap { Int($0) }
    ?? TortureRounds.seeds(9, share: 20).count

  /// Runs the lines of four writers at once; returns what was not done, and why.
  private func refused(
    in environment: Environment, _ line: @Sendable @escaping (_ writer: Int, _ round: Int) -> String
  ) -> [String] {
    nonisolated(unsafe) let place = environment
    let lock = NSLock()
    nonisolated(unsafe) var faults: [String] = []
    let group = DispatchGroup()
    // Threads of their own: a pool has no more of them than there are cores.
    for writer in 1...4 {
      group.enter()
      Thread.detachNewThread {
        defer { group.leave() }
        for round in 1...Self.rounds {
          let line = line(writer, round)
          let result = try? place.run(line)
          if result?.status == 0 { continue }
          lock.withLock { faults.append("\(line): \(result?.status ?? -1) \(result?.error ?? "")") }
        }
      }
    }
    group.wait()
    return faults
  }

  private func expectAllThere(_ environment: Environment, _ records: Int) throws {
    #expect(try environment.run("verify").status == 0)
    let count = try environment.column(
      "SELECT count(*) FROM progress_record WHERE note <> ''", in: "plan.db")
    #expect(count == ["\(records)"])
    let notes = try environment.column(
      "SELECT count(DISTINCT note) FROM progress_record WHERE note <> ''", in: "plan.db")
    #expect(notes == ["\(records)"])
  }

  @Test func recordsAndEditsOfDifferentProjectsAreNeitherRefusedNorLost() throws {
    let environment = try environment()
    let refused = refused(in: environment) { writer, round in
      round % 3 == 0
        ? "activity set P\(writer).A\(round % 8 + 1) --note n\(round) --as 单位\(writer)"
        : "progress P\(writer).A1 --percent \(min(round, 99)) --date 2027-03-02 --note r\(writer)-\(round) --as 单位\(writer)"
    }
    #expect(refused == [])
    try expectAllThere(environment, 4 * (Self.rounds - Self.rounds / 3))
    let authors = try environment.column(
      "SELECT DISTINCT author FROM journal_entry ORDER BY author", in: "plan.db")
    #expect(authors == ["tester", "单位1", "单位2", "单位3", "单位4"])
  }

  @Test func recordsAndEditsOfDifferentActivitiesOfOneProjectAreNeitherRefusedNorLost() throws {
    let environment = try environment()
    let refused = refused(in: environment) { writer, round in
      round % 3 == 0
        ? "activity set P1.A\(writer + 4) --days \(round % 20 + 1) --note n\(round)"
        : "progress P1.A\(writer) --percent \(min(round, 99)) --date 2027-03-02 --note r\(writer)-\(round)"
    }
    #expect(refused == [])
    try expectAllThere(environment, 4 * (Self.rounds - Self.rounds / 3))
    for writer in 1...4 {
      let last = Self.rounds / 3 * 3
      let note = try environment.column(
        "SELECT activity.note FROM activity JOIN project ON project.id = project_id WHERE project.code = 'P1' AND activity.code = 'A\(writer + 4)'",
        in: "plan.db")
      #expect(note == ["n\(last)"])
    }
  }

  @Test func editsOfOneFieldAreAppliedInTurnOrRefusedByName() throws {
    let environment = try environment()
    let refused = refused(in: environment) { writer, round in
      "activity set P1.A1 --days \(writer * 1_000 + round) --as 单位\(writer)"
    }
    for fault in refused {
      #expect(fault.contains(": 3 ") && fault.contains("changed-by-another"), "\(fault)")
      #expect(fault.contains("单位"), "\(fault)")
    }
    let entries = try environment.column(
      "SELECT count(*) FROM journal_entry WHERE author LIKE '单位%'", in: "plan.db")
    #expect(
      entries == ["\(4 * Self.rounds - refused.count)"], "the journal shows all that were made")
    #expect(try environment.run("verify").status == 0)
  }
}
