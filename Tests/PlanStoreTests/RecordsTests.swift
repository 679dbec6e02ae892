import CivilTime
import Plan
import Testing

@testable import PlanStore

/// Records of progress have numbers that never change, whether they stand or were taken back.
@Suite(.onEachStore) struct RecordsTests {
  let folder: TemporaryFolder
  let file: PlanFile

  init() throws {
    folder = try TemporaryFolder()
    file = try PlanFile.create(at: folder.path())
    try file.change("plan") { plan in
      plan.portfolio.projects = [Project(code: "P", name: "试点", direction: .forward)]
      plan.portfolio.activities = [
        Activity(project: 0, code: "A", name: "土方", duration: 480, calendar: "workday")
      ]
    }
  }

  private func record(_ percent: Double...) throws {
    try file.change("progress") { plan in
      plan.progress += percent.map {
        ProgressRecord(activity: 0, date: at("2027-03-05T08:00"), percent: $0)
      }
    }
  }

  private func retract(_ number: Int) throws {
    try file.change("retract") {
      $0.retract(number, reason: "错", author: "甲", when: at("2027-03-06T09:00"))
    }
  }

  @Test func aRecordThatWasTakenBackKeepsItsPlace() throws {
    try record(1, 2, 3)
    try retract(2)
    try record(4)
    try retract(4)
    let plan = try file.load()
    #expect(plan.progress.map(\.percent) == [1, 3])
    #expect(plan.records.map(\.record.percent) == [1, 2, 3, 4])
    #expect(plan.records.map(\.number) == [1, 2, 3, 4])
    #expect(plan.records.map { $0.retraction?.reason } == [nil, "错", nil, "错"])
    #expect(try file.verify() == [])
  }

  @Test func takingBackIsUndoneAndDoneAgain() throws {
    try record(1, 2)
    let before = try file.load()
    try retract(1)
    let after = try file.load()
    try file.undo(line("undo"))
    #expect(try file.load() == before)
    try file.redo(line("redo"))
    #expect(try file.load() == after)
  }

  @Test func anActivityWithARecordTakenBackStays() throws {
    try record(1)
    try retract(1)
    #expect(throws: PlanFileError.hasProgress(folder.path(), code: "P.A")) {
      try file.change("remove") { $0.removeActivities { $0.code == "A" } }
    }
  }

  @Test func whoRecordedWhatFollowsFromTheJournal() throws {
    func record(_ percent: Double, by who: String) throws {
      let old = try file.load()
      var new = old
      new.progress.append(
        ProgressRecord(activity: 0, date: at("2027-03-05T08:00"), percent: percent))
      try file.save(
        new, replacing: old,
        command: JournalLine(when: at("2027-03-05T09:00"), who: who, command: "progress"))
    }
    try record(1, by: "甲")
    try record(2, by: "乙")
    try file.undo(line("undo"), anybodys: true)
    try record(3, by: "丙")
    let lines = try file.recordings(of: file.recordKeys(of: file.load()))
    #expect(lines.mapValues(\.who) == [1: "甲", 2: "丙"])
    #expect(lines[1]?.when == at("2027-03-05T09:00"))
  }
}
