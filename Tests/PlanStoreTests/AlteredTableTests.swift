import Plan
import Testing

@testable import PlanStore

/// A plan file that somebody wrote into with another program is told as damaged, never counted with.
@Suite struct AlteredTableTests {
  let file: PlanFile
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    do {
      let file = try PlanFile.create(at: folder.path())
      var plan = richPlan()
      plan.reports = [
        SubmittedReport(monday: on("2027-03-01"), form: .markdown, language: .zh, text: "周报")
      ]
      try file.save(plan, replacing: StoredPlan(), command: line("import"))
      // Without the types and rules of the tables, as another program may have rebuilt them.
      try file.connection.execute(
        """
        PRAGMA writable_schema = ON;
        DELETE FROM sqlite_schema WHERE type = 'trigger';
        UPDATE sqlite_schema SET sql = replace(replace(sql, 'STRICT,', ''), ') STRICT', ')');
        PRAGMA writable_schema = OFF;
        """)
    }
    file = try PlanFile.open(at: folder.path(), access: .readWrite)
    try file.connection.execute(
      "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
  }

  /// Reads everything with one column changed; returns what is told, nil when it reads as a plan.
  private func read(_ table: String, _ column: String, _ value: String) throws -> String? {
    try file.connection.execute("BEGIN")
    defer { try? file.connection.execute("ROLLBACK") }
    do {
      try file.connection.execute("UPDATE OR REPLACE \(table) SET \(column) = \(value)")
    } catch { return nil }
    do {
      let plan = try PlanReader(connection: file.connection).read()
      _ = try JournalTable.entries(file.connection)
      _ = try PlanTable.identifier(file.connection)
      _ = try JournalTable.lastChange(file.connection)
      expectLimits(plan)
    } catch let error as PlanFileError {
      guard case .damaged(_, let detail) = error else {
        Issue.record("\(table).\(column) = \(value): \(error)")
        return nil
      }
      return detail
    }
    return nil
  }

  /// Whatever reads as a plan can be counted with.
  private func expectLimits(_ plan: StoredPlan) {
    for activity in plan.portfolio.activities {
      #expect(PlanLimits.minutes.contains(activity.duration))
      #expect(PlanLimits.levels.contains(activity.level))
    }
    for relation in plan.portfolio.relations {
      #expect(PlanLimits.signedMinutes.contains(relation.lag.minutes))
    }
    for record in plan.progress {
      #expect(record.remaining.map(PlanLimits.minutes.contains) ?? true)
      #expect(record.percent.map(PlanLimits.percent.contains) ?? true)
    }
  }

  private func columns(of table: String) throws -> [String] {
    try file.connection.texts("SELECT name FROM pragma_table_info('\(table)')")
  }

  private func tables() throws -> [String] {
    try file.connection.texts(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('applied_migration')")
  }

  @Test func everyValueInEveryColumnIsReadOrToldAsDamaged() throws {
    var told = 0
    for table in try tables() {
      for column in try columns(of: table) {
        for value in HostileValues.all where try read(table, column, value) != nil { told += 1 }
      }
    }
    #expect(told > 2000)
  }

  /// What the sentence names: the table, the column and the value.
  @Test(arguments: [
    ("activity", "duration", "-5", "activity.duration: -5"),
    ("activity", "duration", "1000000000000", "activity.duration: 1000000000000"),
    ("activity", "duration", "'many'", "activity.duration: \"many\""),
    ("activity", "level", "1e15", "activity.level: 1000000000000000"),
    ("activity", "level", "1000000", "activity.level: 1000000"),
    ("activity", "name", "x'ff00'", "activity.name: BLOB(2)"),
    ("activity", "name", "CAST(x'e4b8' AS TEXT)", "activity.name: \"\u{FFFD}\""),
    ("activity", "uid", "9223372036854775807", "activity.uid: 9223372036854775807"),
    ("activity", "position", "9223372036854775807", "activity.position: 9223372036854775807"),
    ("relation", "lag", "-9223372036854775808", "relation.lag: -9223372036854775808"),
    ("relation", "lag_percent", "10001", "relation.lag_percent: 10001"),
    ("holiday", "day", "'-15131'", "holiday.day: \"-15131\""),
    ("holiday", "notice_year", "0", "holiday.notice_year: 0"),
    ("project", "reserve_days", "-1", "project.reserve_days: -1"),
    ("project", "start", "'9999-01-01T08:00'", "project.start: \"9999-01-01T08:00\""),
    ("required_date", "finish", "'0000-01-01T08:00'", "required_date.finish: \"0000-01-01T08:00\""),
    ("progress_record", "remaining", "1000000000000", "progress_record.remaining: 1000000000000"),
    ("progress_record", "percent", "1e300", "progress_record.percent: 1e+300"),
    ("progress_record", "percent", "9e999", "progress_record.percent: inf"),
    ("plan", "project_day", "'18:00-08:00'", "plan.project_day: \"18:00-08:00\""),
    ("work_window", "is_provisional", "2", "work_window.is_provisional: 2"),
    ("journal_entry", "author", "char(27) || 'x'", nil),
  ])
  func aDamagedValueIsNamed(
    _ table: String, _ column: String, _ value: String, _ detail: String?
  ) throws {
    #expect(try read(table, column, value) == detail)
  }

  /// The sentence stays short and shows no control characters, whatever the value.
  @Test func aDamagedValueIsShownShort() throws {
    let long = try #require(try read("activity", "kind", "printf('%.*c', 100000, 'x')"))
    #expect(long.utf8.count < 100)
    let escape = try #require(try read("activity", "kind", "char(27, 91, 50, 74)"))
    #expect(escape == "activity.kind: \"\u{FFFD}[2J\"")
  }
}
