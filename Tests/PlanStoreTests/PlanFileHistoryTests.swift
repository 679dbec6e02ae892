import Foundation
import Plan
import Testing

@testable import PlanStore

/// A file that an earlier release wrote, journal and all (`Fixtures/plan-0009.sql`).
@Suite struct PlanFileHistoryTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let dump = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/plan-0009.sql")
    try Data().write(to: URL(filePath: folder.path()))
    try Connection.writable(folder.path(), patience: 0)
      .execute(try String(contentsOf: dump, encoding: .utf8))
  }

  private func opened() throws -> PlanFile {
    try PlanFile.open(at: folder.path(), access: .readWrite)
  }

  @Test func itReadsAsItWas() throws {
    let plan = try PlanFile.open(at: folder.path(), access: .readOnly).load()
    #expect(plan.portfolio.activities.map(\.code) == ["C01", "C02", "E01"])
    #expect(plan.portfolio.activities.map(\.kind) == [.task, .task, .milestone])
    #expect(plan.portfolio.activities.map(\.owner) == ["施工单位", "监理", ""])
    #expect(
      plan.portfolio.relations.map(\.lag) == [.zero, Lag(minutes: 2_400, counting: .successor)])
    let project = try #require(plan.portfolio.projects.first)
    #expect(project.profile == .schedctl && project.progressMode == .retainedLogic)
    #expect(project.calendar == nil && project.criticalFloat == 0)
    #expect(plan.progress.map(\.remaining) == [4_800])
  }

  @Test func everyCommandFromBeforeCanBeUndoneAndRedone() throws {
    let file = try opened()
    var states = [try file.load()]
    for _ in 1...9 {
      try file.undo(line("undo"), anybodys: true)
      states.append(try file.load())
    }
    #expect(states.last?.portfolio == Portfolio())
    #expect(throws: PlanFileError.nothingToUndo(folder.path())) {
      try file.undo(line("undo"), anybodys: true)
    }
    for state in states.dropLast().reversed() {
      try file.redo(line("redo"), anybodys: true)
      #expect(try file.load() == state)
    }
    try file.redo(line("redo"), anybodys: true)
    #expect(try file.load().portfolio.projects[0].name == "亭湖高中")
  }

  @Test func commandsOfBothReleasesAreUndoneInOneGo() throws {
    let file = try opened()
    let before = try file.load()
    try file.change("set") {
      $0.portfolio.projects[0].progressMode = .progressOverride
      $0.portfolio.activities[0].constraints = [Constraint(.zeroFreeFloat)]
      $0.portfolio.activities[1].parent = "S"
      $0.portfolio.activities.append(
        Activity(
          project: 0, code: "S", name: "", kind: .summary, duration: 0, calendar: "workday"))
    }
    let after = try file.load()
    for _ in 1...4 { try file.undo(line("undo"), anybodys: true) }
    for _ in 1...3 { try file.redo(line("redo"), anybodys: true) }
    #expect(try file.load() == before)
    try file.redo(line("redo"), anybodys: true)
    #expect(try file.load() == after)
  }
}
