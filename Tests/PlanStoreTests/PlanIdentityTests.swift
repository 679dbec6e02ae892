import CivilTime
import Scheduler
import Testing

@testable import PlanStore

@Suite struct PlanIdentityTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func plan() throws -> PlanFile {
    let file = try PlanFile.create(at: folder.path())
    try file.fill(with: StoredPlan(), identifier: "abc")
    try file.save(richPlan(), replacing: try file.load(), command: line("import"))
    return file
  }

  private func identity(_ file: PlanFile) throws -> PlanIdentity {
    try file.identity(of: try file.load())
  }

  @Test func whatWasDrawnStays() throws {
    let file = try plan()
    #expect(try identity(file).plan == "abc")
    try file.undo(line("undo"))
    #expect(try identity(file).plan == "abc")
  }

  @Test func numbersStayWhenActivitiesMoveUpAndChange() throws {
    let file = try plan()
    let before = try identity(file).activities
    let old = try file.load()
    let gone = try #require(
      old.portfolio.activities.indices.first { position in
        !old.progress.contains { $0.activity == position }
      })
    try file.change("remove") { plan in
      let activity = plan.portfolio.activities[gone]
      plan.removeActivities { $0.project == activity.project && $0.code == activity.code }
      plan.portfolio.activities[gone].name = "改名"
    }
    var expected = before
    expected.remove(at: gone)
    #expect(try identity(file).activities == expected)
    try file.undo(line("undo"))
    #expect(try identity(file).activities == before)
  }

  @Test func everyChangeCountsAndSoDoesItsUndoing() throws {
    let file = try plan()
    #expect(try identity(file).revision == 1)
    try file.change("rename") { $0.portfolio.activities[0].name = "改名" }
    #expect(try identity(file).revision == 2)
    try file.undo(line("undo"))
    #expect(try identity(file).revision == 3)
  }

  @Test func aClockSetBackMovesTheLastChangeNoEarlier() throws {
    let file = try plan()
    let late = try #require(Instant(iso: "2040-01-01T08:00"))
    let old = try file.load()
    var new = old
    new.portfolio.activities[0].name = "改名"
    try file.save(new, replacing: old, command: JournalLine(when: late, who: "", command: "a"))
    try file.change("back") { $0.portfolio.activities[0].name = "又改" }
    #expect(try identity(file).changed == late)
  }

  @Test func aFileFromBeforeIsNamedByTheFirstEntryOfItsJournal() throws {
    let file = try PlanFile.create(at: folder.path())
    try file.save(richPlan(), replacing: StoredPlan(), command: line("import"))
    let name = try identity(file).plan
    try file.change("rename") { $0.portfolio.activities[0].name = "改名" }
    #expect(try identity(file).plan == name)
    let other = try PlanFile.create(at: folder.path("other.db"))
    try other.save(richPlan(), replacing: StoredPlan(), command: line("import plan"))
    #expect(try identity(other).plan != name)
  }

  @Test func aPlanThatIsNoLongerTheFilesHasNoIdentity() throws {
    let file = try plan()
    let old = try file.load()
    try file.change("rename") { $0.portfolio.activities[0].name = "改名" }
    #expect(throws: PlanFileError.changedMeanwhile(folder.path())) { try file.identity(of: old) }
  }
}
