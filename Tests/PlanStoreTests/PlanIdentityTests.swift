import CivilTime
import Plan
import Testing

@testable import PlanStore

@Suite(.onEachStore) struct PlanIdentityTests {
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

  @Test func numbersStayWhenActivitiesMoveAndChange() throws {
    let file = try plan()
    let before = try identity(file).activities
    try file.change("add") { plan in
      let project = plan.portfolio.activities[0].project
      plan.portfolio.activities[0].name = "改名"
      plan.insert(
        Activity(project: project, code: "Z9", name: "新", duration: 480, calendar: "workday"), at: 1
      )
    }
    let after = try identity(file).activities
    #expect([after[0]] + after[2...] == before)
    #expect(!before.contains(after[1]))
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

  @Test func settingsOfAFileFromBeforeCanBeChangedAndUndone() throws {
    guard Store.current == .file else { return }
    _ = try PlanFile.create(at: folder.path(), migrations: Array(Migration.all.prefix(8)))
    let file = try PlanFile.open(at: folder.path(), access: .readWrite)
    let before = try file.load()
    try file.change("colours") { $0.settings.colourPreset = "four" }
    try file.undo(line("undo"))
    #expect(try file.load() == before)
    try file.redo(line("redo"))
    #expect(try file.load().settings.colourPreset == "four")
  }
}
