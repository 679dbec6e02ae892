import Foundation
import Testing

/// What is not named stays: setting one field of an activity changes that field alone, on any calendar
/// and grain.
@Suite struct SettingTests {
  /// An option, a value that no activity here has, and the column of its row that may change.
  private static let fields: [(option: String, column: String)] = [
    ("--name 新名", "name"), ("--name-en New", "english_name"), ("--days 7", "duration"),
    ("--calendar calendar-day", "calendar"), ("--level 1", "level"), ("--role opening", "role"),
    ("--office 乙方", "owner"), ("--note 说明", "note"), ("--window avoid-exams", "work_window"),
    ("--elapsed yes", "is_elapsed"),
  ]

  /// A plan of days of eight hours with everything in it, one of ten hours on the minute grain, and one
  /// whose durations are no whole days.
  private static let plans: [[String]] = [
    [], ["import plan ten-hour-day.xer"],
    ["import plan ten-hour-day.xer", "activity set HS.A --calendar workday"],
  ]

  private static func run(_ plan: [String]) throws -> FaultyRun {
    let run = try FaultyRun(try Sandbox.samples.get())
    try run.reset()
    try run.environment.copy("Tests/EndToEndTests/Fixtures/ten-hour-day.xer")
    for line in plan { try run.environment.succeed(line) }
    return run
  }

  @Test(arguments: plans) func oneFieldIsChangedAlone(plan: [String]) throws {
    let run = try Self.run(plan)
    let codes = plan.isEmpty ? ["P.A1", "P.A2", "P.A5"] : ["HS.A", "HS.B"]
    for code in codes {
      for (option, column) in Self.fields {
        let before = try rows(run, code)
        try run.environment.succeed("activity set \(code) \(option)")
        let after = try rows(run, code)
        #expect(before.others == after.others, "\(code) \(option)")
        let changed = before.row.keys.filter { before.row[$0] != after.row[$0] }
        #expect(Set(changed).isSubset(of: [column]), "\(code) \(option) changed \(changed)")
        try run.environment.succeed("undo")
        #expect(try rows(run, code).row == before.row)
      }
    }
  }

  @Test func aTaskOfHoursStaysATask() throws {
    let run = try Self.run(Self.plans[1])
    try run.environment.execute(
      "UPDATE activity SET duration = 180 WHERE code = 'B'", in: "plan.db")
    try run.environment.succeed("activity set HS.B --office 乙方")
    let row = try rows(run, "HS.B").row
    #expect(row["duration"] == "180")
    #expect(row["kind"] == "'task'")
  }

  @Test func aDayIsThatOfTheActivitysCalendar() throws {
    let run = try Self.run(Self.plans[1])
    try run.environment.succeed("activity set HS.B --days 4")
    #expect(try rows(run, "HS.B").row["duration"] == "2400")
  }

  @Test(arguments: [
    "--name 新名", "--reserve 9", "--start 2027-03-02", "--lead 乙方", "--norm-days 300",
    "--out-of-sequence override", "--calendar workday",
  ])
  func oneFieldOfAProjectIsChangedAlone(option: String) throws {
    let run = try Self.run([])
    let before = try #require(run.content())
    try run.environment.succeed("project set P \(option)")
    let after = try #require(run.content())
    let changed = Set(before).symmetricDifference(after).filter {
      !$0.hasPrefix("journal_entry") && !$0.hasPrefix("project_change")
    }
    #expect(changed.count == 2 && changed.allSatisfy { $0.hasPrefix("project:") }, "\(changed)")
  }

  /// The row of an activity, column by column, and all that stands elsewhere.
  private func rows(
    _ run: FaultyRun, _ code: String
  ) throws -> (row: [String: String], others: [String]) {
    let local = code.split(separator: ".")[1]
    let columns = [
      "name", "english_name", "kind", "duration", "calendar", "work_window", "level", "role",
      "owner", "note", "parent", "edge", "is_elapsed", "leveling_delay", "uid", "position",
    ]
    var row: [String: String] = [:]
    for column in columns {
      row[column] = try #require(
        run.query(
          "SELECT quote(\(column)) FROM activity WHERE code = '\(local)' ORDER BY id DESC LIMIT 1")
      ).first
    }
    let id =
      try #require(
        run.query("SELECT id FROM activity WHERE code = '\(local)' ORDER BY id DESC LIMIT 1")
      ).first ?? ""
    let others = try #require(run.content()).filter {
      !$0.hasPrefix("journal_entry") && !$0.hasPrefix("project_change")
        && !$0.hasPrefix("activity: \(id),")
    }
    return (row, others)
  }
}
