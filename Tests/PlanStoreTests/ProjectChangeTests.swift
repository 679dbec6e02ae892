import CivilTime
import Plan
import Testing

@testable import PlanStore

/// Which project was changed last by which entry of the journal.
@Suite(.onEachStore) struct ProjectChangeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try PlanFile.create(at: folder.path())
    try file().change("import") { plan in
      for (index, code) in ["A", "B", "C"].enumerated() {
        plan.portfolio.projects.append(Project(code: code, name: code, direction: .forward))
        for step in 1...3 {
          plan.portfolio.activities.append(
            Activity(
              project: index, code: "\(step)", name: "步骤", duration: 480, calendar: "workday"))
        }
      }
    }
  }

  private func file() throws -> PlanFile {
    try PlanFile.open(at: folder.path(), access: .readWrite)
  }

  /// The projects that a change is noted for.
  private func touched(_ edit: (inout StoredPlan) -> Void) throws -> Set<String> {
    let revision = try file().load().revision
    try file().change("edit", edit)
    return Set(try file().changes(since: revision).keys)
  }

  @Test func aFreshPlanNotesEachOfItsProjects() throws {
    #expect(try Set(file().changes(since: 0).keys) == ["A", "B", "C"])
    #expect(try file().changes(since: 1).isEmpty)
  }

  @Test func aChangeIsOfTheProjectsThatItTouches() throws {
    #expect(try touched { $0.portfolio.activities[4].name = "改" } == ["B"])
    #expect(try touched { $0.portfolio.projects[2].name = "改" } == ["C"])
    #expect(
      try touched {
        $0.portfolio.relations.append(Relation(predecessor: 0, successor: 4))
      } == ["A", "B"])
    let date = Instant(Day(number: 0), minuteOfDay: 480)
    #expect(
      try touched {
        $0.progress.append(ProgressRecord(activity: 8, date: date, percent: 10))
      } == ["C"])
    #expect(
      try touched { $0.retract(1, reason: "误报", author: "李", when: date) } == ["C"])
    #expect(
      try touched {
        $0.problems.append(Problem(number: 1, project: 1, text: "缺图", raised: Day(number: 0)))
      } == ["B"])
    #expect(
      try touched {
        $0.portfolio.activities[0].constraints = [Constraint(.startNoEarlierThan, date)]
        $0.portfolio.projects[1].requiredDates = [RequiredDate(activity: nil, finish: date)]
      } == ["A", "B"])
    #expect(try touched { $0.settings.colourPreset = "points" } == [""])
    #expect(
      try touched {
        $0.portfolio.calendars.append(
          WorkCalendar(name: "六天", week: Array(repeating: .standardDay, count: 7)))
      } == [""])
  }

  @Test func whatIsRemovedIsNotedForThoseThatStay() throws {
    #expect(try touched { $0.removeActivities { $0.project == 1 && $0.code == "2" } } == ["B"])
    try file().change("link") {
      $0.portfolio.relations.append(Relation(predecessor: 0, successor: 3))
    }
    #expect(try touched { $0.removeProject(at: 0) } == ["B"], "the relation was B's, too")
  }

  @Test func undoAndRedoAreNotedLikeTheChangeItself() throws {
    try file().change("edit") { $0.portfolio.activities[4].name = "改" }
    let revision = try file().load().revision
    try file().undo(line("undo"))
    #expect(try file().changes(since: revision).mapValues(\.command) == ["B": "undo"])
    try file().redo(line("redo"))
    #expect(try file().changes(since: revision).mapValues(\.command) == ["B": "redo"])
    #expect(try file().verify() == [])
  }

  @Test func whoHoldsThePlanKeepsOthersFromItUntilSaving() throws {
    let mine = try file()
    let held = try mine.loadHolding()
    let other = try PlanFile.open(at: folder.path(), access: .readWrite, patience: 0)
    #expect(throws: PlanFileError.locked(folder.path())) {
      try other.change("theirs") { $0.settings.colourPreset = "theirs" }
    }
    var new = held
    new.settings.colourPreset = "mine"
    try mine.save(new, replacing: held, command: line("mine"))
    try other.change("theirs") { $0.settings.colourPreset = "theirs" }
    _ = try mine.loadHolding()
    mine.letGo()
    try other.change("again") { $0.settings.colourPreset = "again" }
    #expect(try mine.load().settings.colourPreset == "again")
  }

  @Test func whoWaitsForASecondIsTold() throws {
    let mine = try file()
    _ = try mine.loadHolding()
    let other = try PlanFile.open(at: folder.path(), access: .readWrite, patience: 1_200)
    var told = 0
    other.whenWaitingLong { told += 1 }
    #expect(throws: PlanFileError.locked(folder.path())) {
      try other.change("theirs") { $0.settings.colourPreset = "theirs" }
    }
    #expect(told == 1)
  }
}
