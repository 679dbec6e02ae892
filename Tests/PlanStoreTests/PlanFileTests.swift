import CivilTime
import Plan
import Testing

@testable import PlanStore

@Suite(.onEachStore) struct PlanFileTests {
  let folder: TemporaryFolder
  let file: PlanFile

  init() throws {
    folder = try TemporaryFolder()
    file = try PlanFile.create(at: folder.path())
  }

  /// Saves the rich plan as the first command.
  private func saveRichPlan() throws {
    try file.save(richPlan(), replacing: StoredPlan(), command: line("import plan"))
  }

  @Test func aNewFileHoldsTheEmptyPlan() throws {
    let plan = try file.load()
    #expect(plan == StoredPlan())
    #expect(plan.revision == 0)
    #expect(try file.journal() == [])
  }

  @Test func everyFieldComesBackFromAnotherConnection() throws {
    try saveRichPlan()
    let plan = try PlanFile.open(at: folder.path(), access: .readOnly).load()
    let expected = richPlan()
    #expect(plan.portfolio.projects == expected.portfolio.projects)
    #expect(plan.portfolio.activities == expected.portfolio.activities)
    #expect(plan.portfolio.relations == expected.portfolio.relations)
    #expect(plan.portfolio.calendars == expected.portfolio.calendars)
    #expect(plan.portfolio.windows == expected.portfolio.windows)
    #expect(plan.progress == expected.progress)
    #expect(plan.baselines == expected.baselines)
    #expect(plan == expected)
    #expect(plan.revision == 1)
  }

  @Test func textsKeepTheirBytes() throws {
    let withNul = Store.current == .file ? ["\u{0}", "a\u{0}b"] : []
    let texts = withNul + ["", "e\u{301}", "\u{e9}", "工期", "👷‍♂️", "'; DROP TABLE plan; --"]
    try file.change("add") { plan in
      plan.portfolio.projects = texts.enumerated().map {
        Project(code: "P\($0.offset)", name: $0.element, direction: .forward)
      }
    }
    let names = try file.load().portfolio.projects.map { Array($0.name.utf8) }
    #expect(names == texts.map { Array($0.utf8) })
  }

  @Test func savingTheSameWritesNothing() throws {
    try saveRichPlan()
    let before = try file.load()
    #expect(try file.save(before, replacing: before, command: line("nothing")) == nil)
    #expect(try file.load().revision == 1)
  }

  @Test func everyCommandLeavesOneEntry() throws {
    try saveRichPlan()
    let entry = try file.change("settings") { $0.settings.colourPreset = "three" }
    let expected = JournalEntry(number: 2, line: line("settings"), kind: .command, state: .done)
    #expect(entry == expected)
    #expect(try file.journal(limit: 1) == [expected])
    #expect(try file.journal().map(\.number) == [2, 1])
  }

  @Test func aCommandWritesOnlyTheRowsThatDiffer() throws {
    try saveRichPlan()
    try file.change("activity set") { $0.portfolio.activities[0].duration = 480 }
    #expect(try file.rowsOfLastCommand() == 1)
    try file.change("project set") { $0.portfolio.projects[2].name = "新名" }
    #expect(try file.rowsOfLastCommand() == 1)
    try file.change("required date") { $0.portfolio.projects[0].requiredDates[0].source = "新文" }
    #expect(try file.rowsOfLastCommand() == 2, "the old row goes, the new one comes")
    try file.change("progress") {
      $0.progress.append(ProgressRecord(activity: 3, date: at("2027-03-14T18:00")))
    }
    #expect(try file.rowsOfLastCommand() == 1)
    try file.change("exception") { $0.portfolio.calendars[0].exceptions.removeFirst() }
    #expect(try file.rowsOfLastCommand() == 1)
  }

  @Test func anActivityPutInTheMiddleMovesNoOtherRow() throws {
    try saveRichPlan()
    let added = Activity(project: 1, code: "N", name: "新", duration: 480, calendar: "workday")
    try file.change("activity add") { $0.insert(added, at: 1) }
    #expect(try file.rowsOfLastCommand() == 1)
    #expect(try file.load().portfolio.activities[1] == added)
  }

  @Test func aBaselineDoesNotKnowAnActivityAddedLater() throws {
    try saveRichPlan()
    let added = Activity(project: 1, code: "N", name: "新", duration: 480, calendar: "workday")
    try file.change("activity add") { $0.portfolio.activities.append(added) }
    let plan = try file.load()
    #expect(plan.portfolio.activities.last == added)
    #expect(plan.baselines.map(\.dates) == richPlan().baselines.map { $0.dates + [nil] })
  }

  @Test func removingAnActivityTakesItsRelationsAndBaselineLines() throws {
    try file.save(richPlanWithoutProgress(), replacing: StoredPlan(), command: line("import"))
    try file.change("activity remove") { $0.removeActivities { $0.code == "E06" } }
    #expect(
      try file.rowsOfLastCommand() == 7,
      "the activity, its constraint, its typed dates, two relations, one line, and its problem's place"
    )
    #expect(try file.load().baselines[0].dates.count == 3)
  }

  @Test func reorderedListsComeBackInTheirNewOrder() throws {
    try saveRichPlan()
    try file.change("reorder") {
      $0.portfolio.relations.reverse()
      $0.holidays.reverse()
      $0.portfolio.windows.reverse()
      $0.portfolio.projects[0].requiredDates.reverse()
    }
    var expected = richPlan()
    expected.portfolio.relations.reverse()
    expected.holidays.reverse()
    expected.portfolio.windows.reverse()
    expected.portfolio.projects[0].requiredDates.reverse()
    #expect(try file.load() == expected)
  }

  @Test func aProjectRemovedFromTheFrontMovesTheOthersUp() throws {
    try file.save(richPlanWithoutProgress(), replacing: StoredPlan(), command: line("import"))
    try file.change("project remove") { $0.removeProject(at: 0) }
    let plan = try file.load()
    #expect(plan.portfolio.projects.map(\.code) == ["空", "KG"])
    #expect(plan.portfolio.activities.map(\.code) == ["C08", "Z"])
    #expect(plan.portfolio.activities.map(\.project) == [1, 1])
    try file.undo(line("undo"))
    #expect(try file.load() == richPlanWithoutProgress())
  }

  @Test func anActivityWithProgressIsNotRemoved() throws {
    try saveRichPlan()
    let before = try file.load()
    #expect(throws: PlanFileError.hasProgress(folder.path(), code: "HS.E06")) {
      try file.change("activity remove") { $0.removeActivities { $0.code == "E06" } }
    }
    let after = try file.load()
    #expect(after == before)
    #expect(after.revision == before.revision)
  }

  @Test func savingOverSomebodyElsesChangeIsRefused() throws {
    try saveRichPlan()
    let mine = try file.load()
    let other = try PlanFile.open(at: folder.path(), access: .readWrite)
    try other.change("theirs") { $0.settings.colourPreset = "theirs" }
    var new = mine
    new.settings.colourPreset = "mine"
    #expect(throws: PlanFileError.changedMeanwhile(folder.path())) {
      try file.save(new, replacing: mine, command: line("mine"))
    }
    #expect(try file.load().settings.colourPreset == "theirs")
  }

  @Test func anUndoCountsAsAChange() throws {
    try saveRichPlan()
    let mine = try file.load()
    try file.undo(line("undo"))
    var new = mine
    new.settings.colourPreset = "mine"
    #expect(throws: PlanFileError.changedMeanwhile(folder.path())) {
      try file.save(new, replacing: mine, command: line("mine"))
    }
  }

  @Test func aWriterElsewhereIsWaitedForAndThenTold() throws {
    try saveRichPlan()
    let impatient = try PlanFile.open(at: folder.path(), access: .readWrite, patience: 0)
    try file.connection.writing {
      #expect(throws: PlanFileError.locked(folder.path())) {
        try impatient.change("mine") { $0.settings.colourPreset = "mine" }
      }
      #expect(try! impatient.load() == richPlan(), "readers do not wait for a writer")
    }
  }

  @Test func aPlanOpenedForReadingCannotBeSaved() throws {
    try saveRichPlan()
    let reader = try PlanFile.open(at: folder.path(), access: .readOnly)
    #expect(throws: PlanFileError.readOnly(folder.path())) {
      try reader.change("mine") { $0.settings.colourPreset = "mine" }
    }
  }

  @Test func aSaveThatTheSchemaRefusesLeavesNothingBehind() throws {
    try saveRichPlan()
    let before = try file.load()
    #expect(throws: PlanFileError.self) {
      try file.change("two of one code") {
        $0.settings.colourPreset = "lost"
        $0.portfolio.projects.append(Project(code: "HS", name: "", direction: .forward))
      }
    }
    #expect(try file.load() == before)
  }

  @Test func aValueNoProgramWritesIsToldByTableAndColumn() throws {
    guard Store.current == .file else { return }
    try saveRichPlan()
    try file.connection.execute("PRAGMA ignore_check_constraints = ON")
    try file.connection.execute("UPDATE project SET direction = 'sideways' WHERE code = 'KG'")
    let error = PlanFileError.damaged(
      folder.path(), detail: "project.direction: \"sideways\"")
    #expect(throws: error) { try file.load() }
  }

  private func richPlanWithoutProgress() -> StoredPlan {
    var plan = richPlan()
    plan.progress = []
    plan.retractions = []
    return plan
  }
}
