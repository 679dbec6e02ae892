import CivilTime
import Plan
import Testing

@testable import PlanStore

/// Problems belong to projects and may be of an activity.
@Suite(.onEachStore) struct ProblemStoreTests {
  let folder: TemporaryFolder
  let file: PlanFile

  init() throws {
    folder = try TemporaryFolder()
    file = try PlanFile.create(at: folder.path())
    try file.change("plan") { plan in
      plan.portfolio.projects = ["P", "Q"].map { Project(code: $0, name: $0, direction: .forward) }
      plan.portfolio.activities = ["A", "B"].flatMap { code in
        [0, 1].map {
          Activity(project: $0, code: code, name: code, duration: 480, calendar: "workday")
        }
      }
      plan.problems = [
        Problem(number: 1, project: 0, activity: 0, text: "一", raised: on("2027-03-01")),
        Problem(number: 2, project: 1, activity: 3, text: "二", raised: on("2027-03-01")),
        Problem(number: 3, project: 1, text: "三", raised: on("2027-03-01")),
      ]
    }
  }

  @Test func whatIsOfARemovedActivityBecomesOneOfItsProject() throws {
    try file.change("remove") { $0.removeActivities { $0.project == 0 && $0.code == "A" } }
    let problems = try file.load().problems
    #expect(problems.map(\.activity) == [nil, 2, nil])
    #expect(problems.map(\.project) == [0, 1, 1])
    try file.undo(line("undo"))
    #expect(try file.load().problems.map(\.activity) == [0, 3, nil])
  }

  @Test func aRemovedProjectTakesItsProblemsAlong() throws {
    try file.change("remove") { $0.removeProject(at: 0) }
    let problems = try file.load().problems
    #expect(problems.map(\.number) == [2, 3])
    #expect(problems.map(\.project) == [0, 0])
    #expect(problems.map(\.activity) == [1, nil])
    #expect(try file.verify() == [])
  }

  @Test func oneChangedProblemIsOneChangedRow() throws {
    try file.change("set") { $0.problems[1].state = .handling }
    #expect(try file.rowsOfLastCommand() == 1)
  }

  @Test func theSchemaHoldsStateAndDayTogether() throws {
    #expect(throws: PlanFileError.self) {
      try file.connection.execute("UPDATE problem SET state = 'closed' WHERE number = 1")
    }
    #expect(throws: PlanFileError.self) {
      try file.connection.execute("UPDATE problem SET state = 'shelved' WHERE number = 1")
    }
  }
}
