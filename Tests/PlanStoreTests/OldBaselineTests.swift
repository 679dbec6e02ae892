import CivilTime
import Plan
import Testing

@testable import PlanStore

/// Baselines of a file from before each project had its own.
@Suite struct OldBaselineTests {
  /// A file of the program before, with two projects of an activity each, and baselines with these days.
  private func file(_ folder: TemporaryFolder, _ baselines: [[Int]]) throws -> PlanFile {
    let old = try PlanFile.create(
      at: folder.path(), migrations: Array(Migration.all.prefix(11)))
    try old.connection.execute(
      """
      INSERT INTO project (id, code, name, direction, grain, reserve_days, lead, position)
      VALUES (1, 'P', 'P', 'forward', 'day', 0, '', 64), (2, 'Q', 'Q', 'forward', 'day', 0, '', 128);
      INSERT INTO activity (id, position, project_id, code, name, english_name, kind, duration,
        calendar, level, owner, note)
      VALUES (1, 64, 1, 'A', 'A', '', 'task', 480, 'workday', 3, '', ''),
        (2, 128, 2, 'A', 'A', '', 'task', 480, 'workday', 3, '', '');
      """)
    for (index, days) in baselines.enumerated() {
      let number = index + 1
      try old.connection.execute(
        "INSERT INTO baseline (id, number, name) VALUES (\(number), \(number), '第\(number)版')")
      for (activity, day) in days.enumerated() {
        try old.connection.execute(
          """
          INSERT INTO baseline_date (baseline_id, activity_id, start, finish)
          VALUES (\(number), \(activity + 1), '2027-03-0\(day)T08:00', '2027-03-0\(day)T18:00')
          """)
      }
    }
    return try PlanFile.open(at: folder.path(), access: .readWrite)
  }

  /// Which activities each baseline knows.
  private func known(_ baselines: [[Int]]) throws -> [[Bool]] {
    let folder = try TemporaryFolder()
    return try file(folder, baselines).load().baselines.map { $0.dates.map { $0 != nil } }
  }

  @Test func whatWasCarriedAlongIsNotOfTheBaseline() throws {
    #expect(try known([[1, 1], [1, 2]]) == [[true, true], [false, true]])
    #expect(
      try known([[1, 1], [2, 1], [2, 3]]) == [[true, true], [true, false], [false, true]])
  }

  @Test func whatWasTakenOfAllAgainIsOfAll() throws {
    #expect(try known([[1, 1], [2, 2]]) == [[true, true], [true, true]])
    #expect(try known([[1, 1], [1, 1]]) == [[true, true], [true, true]])
  }

  @Test func aNewOneThatSaysTheSameIsOfItsProjects() throws {
    let folder = try TemporaryFolder()
    let file = try file(folder, [[1, 1]])
    try file.change("take") { plan in
      var baseline = plan.baselines[0]
      baseline.number = 2
      baseline.dates[0] = nil
      plan.baselines.append(baseline)
    }
    #expect(
      try file.load().baselines.map { $0.dates.map { $0 != nil } } == [
        [true, true], [false, true],
      ])
  }
}
