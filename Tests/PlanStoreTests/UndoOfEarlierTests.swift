import CivilTime
import Control
import Plan
import Planning
import Testing

@testable import PlanStore

/// A change of any age can be undone where nothing rests on it, and be redone where the plan fits.
@Suite(.onEachStore) struct UndoOfEarlierTests {
  let folder: TemporaryFolder
  let file: PlanFile

  init() throws {
    folder = try TemporaryFolder()
    file = try PlanFile.create(at: folder.path())
  }

  /// A project with the activities A, B and C, as change 1.
  private func prepare() throws {
    try file.change("import") { plan in
      plan.portfolio.projects = [Project(code: "P", name: "项目", direction: .forward)]
      plan.portfolio.activities = ["A", "B", "C"].map {
        Activity(project: 0, code: $0, name: "工作\($0)", duration: 480, calendar: "workday")
      }
    }
  }

  private func days(_ code: String, _ days: Int) throws {
    try file.change("days \(code) \(days)") { plan in
      for index in plan.portfolio.activities.indices
      where plan.portfolio.activities[index].code == code {
        plan.portfolio.activities[index].duration = days * 480
      }
    }
  }

  private func report(_ activity: Int, _ percent: Double) throws {
    try file.change("progress \(activity)") {
      $0.progress.append(
        ProgressRecord(activity: activity, date: at("2027-04-01T18:00"), percent: percent))
    }
  }

  /// The numbers of the changes for which a step is refused: those in the way, and those missing.
  private func refusal(_ step: () throws -> Void) -> (by: [Int], without: [Int])? {
    do {
      try step()
      return nil
    } catch PlanFileError.history(_, .undoPrevented(_, let by, let without)) {
      return (by.map(\.number), without.map(\.number))
    } catch PlanFileError.history(_, .redoPrevented(_, let by, let without)) {
      return (by.map(\.number), without.map(\.number))
    } catch {
      Issue.record(error)
      return nil
    }
  }

  @Test func whatNothingRestsOnGoesAndTheRestStays() throws {
    try prepare()
    try days("A", 5)
    try days("B", 7)
    let entry = try file.undo(line("undo 2"), of: 2)
    #expect(entry.number == 2 && entry.state == .undone)
    #expect(try file.load().portfolio.activities.map(\.duration) == [480, 3_360, 480])
    #expect(try file.journal().first?.kind == .undo(of: 2))
    try file.redo(line("redo"))
    #expect(try file.load().portfolio.activities.map(\.duration) == [2_400, 3_360, 480])
  }

  @Test func laterChangesOfTheSameValueAreNamed() throws {
    try prepare()
    try days("A", 5)
    try days("B", 7)
    try days("A", 6)
    let refused = try #require(refusal { try file.undo(line("undo 2"), of: 2) })
    #expect(refused.by == [4] && refused.without.isEmpty)
    #expect(try file.load().portfolio.activities[0].duration == 6 * 480)
    try file.undo(line("undo 4"), of: 4)
    try file.undo(line("undo 2"), of: 2)
    #expect(try file.load().portfolio.activities[0].duration == 480)
    let redone = try #require(refusal { try file.redo(line("redo 4"), of: 4) })
    #expect(redone.by.isEmpty && redone.without == [2])
  }

  @Test func anotherValueOfTheSameRowIsNothingItRestsOn() throws {
    try prepare()
    try days("A", 5)
    try file.change("owner") { $0.portfolio.activities[0].owner = "供电公司" }
    try file.undo(line("undo 2"), of: 2)
    let activity = try file.load().portfolio.activities[0]
    #expect(activity.duration == 480 && activity.owner == "供电公司")
  }

  @Test func whatRefersToWhatWasAddedRestsOnIt() throws {
    try prepare()
    try file.change("add") {
      $0.portfolio.activities.append(
        Activity(project: 0, code: "D", name: "工作D", duration: 480, calendar: "workday"))
    }
    try file.change("link") { $0.portfolio.relations = [Relation(predecessor: 0, successor: 3)] }
    try report(3, 10)
    try file.change("calendar") {
      $0.portfolio.calendars = [
        WorkCalendar(name: "六天", week: Array(repeating: .standardDay, count: 7))
      ]
    }
    try file.change("use") { $0.portfolio.activities[1].calendar = "六天" }
    #expect(try #require(refusal { try file.undo(line("undo"), of: 2) }).by == [3, 4])
    #expect(try #require(refusal { try file.undo(line("undo"), of: 5) }).by == [6])
    try file.undo(line("undo"), of: 6)
    try file.undo(line("undo"), of: 5)
    #expect(try file.load().portfolio.calendars.isEmpty)
    #expect(try #require(refusal { try file.redo(line("redo"), of: 6) }).without == [5])
  }

  @Test func whatWasUndoneAndOvertakenIsBroughtBackByItsNumber() throws {
    try prepare()
    try report(0, 10)
    try file.undo(line("undo"))
    try report(1, 20)
    #expect(throws: PlanFileError.nothingToRedo(folder.path())) { try file.redo(line("redo")) }
    try file.redo(line("redo 2"), of: 2)
    #expect(try file.load().progress.map(\.percent) == [10, 20])
    #expect(try file.verify().isEmpty)
  }

  @Test func aCodeThatIsTakenIsInTheWay() throws {
    try prepare()
    try file.change("remove") { $0.removeActivities { $0.code == "C" } }
    try file.change("add") {
      $0.portfolio.activities.append(
        Activity(project: 0, code: "C", name: "新C", duration: 960, calendar: "workday"))
    }
    #expect(try #require(refusal { try file.undo(line("undo"), of: 2) }).by == [3])
    #expect(try file.load().portfolio.activities.map(\.name) == ["工作A", "工作B", "新C"])
  }

  @Test func numbersThatMeanNothingAreRefused() throws {
    try prepare()
    try days("A", 5)
    try file.undo(line("undo"))
    let entries = try file.journal()
    func error(_ refusal: HistoryRefusal) -> PlanFileError { .history(folder.path(), refusal) }
    #expect(throws: error(.noSuchChange(9))) { try file.undo(line("undo"), of: 9) }
    #expect(throws: error(.noChangeOfItsOwn(entries[0]))) { try file.undo(line("undo"), of: 3) }
    #expect(throws: error(.alreadyUndone(entries[1]))) { try file.undo(line("undo"), of: 2) }
    #expect(throws: error(.inForce(entries[2]))) { try file.redo(line("redo"), of: 1) }
    #expect(throws: error(.noSuchChange(9))) { try file.revert(to: .entry(9), line("revert")) }
  }

  @Test(arguments: 1...60)
  func undoneInAnyOrderItIsAsIfItHadNeverBeen(seed: UInt64) throws {
    var edits = NamedEdits(seed: seed)
    var made: [Int: NamedEdit] = [:]
    var undone: Set<Int> = []
    var steps = 0
    for round in 1...70 {
      let isNew = made.count < 6 || edits.number(below: 3) == 0
      if isNew {
        let old = try file.load()
        let edit = edits.edit(for: old)
        var new = old
        edit.apply(&new)
        let entry = try file.save(new, replacing: old, command: line(edit.words))
        if let entry { made[entry.number] = edit }
      } else if let number = made.keys.sorted().randomElement(using: &edits.generator) {
        do {
          if undone.contains(number) {
            try file.redo(line("redo"), of: number)
            undone.remove(number)
          } else {
            try file.undo(line("undo"), of: number)
            undone.insert(number)
          }
          steps += 1
        } catch {
          // What may not be taken back is refused in no other way.
          guard case .history? = error as? PlanFileError else { throw error }
        }
      }
      var expected = StoredPlan()
      for (number, edit) in made.sorted(by: { $0.key < $1.key }) where !undone.contains(number) {
        edit.apply(&expected)
      }
      // Rows that were brought back stand beside those that have taken their place since, in either order.
      let difference = PlanDifference(from: expected.contents, to: try file.load().contents)
      #expect(difference.isEmptyButForOrder, "seed \(seed), round \(round)")
    }
    #expect(steps > 4, "some were allowed")
    #expect(try file.verify().isEmpty)
    while (try? file.undo(line("undo"))) != nil {}
    #expect(try file.load() == StoredPlan())
  }

  @Test(arguments: 201...215)
  func anEarlierStateIsReachedByOneChangeThatCanBeUndone(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    var states = [0: try file.load()]
    for number in 1...15 {
      let old = try file.load()
      var new = old
      edits.edit(&new)
      guard let entry = try file.save(new, replacing: old, command: line("\(number)")) else {
        continue
      }
      states[entry.number] = new
    }
    let head = try #require(states.keys.max())
    for (number, state) in states.sorted(by: { $0.key > $1.key }) {
      let entry = try file.revert(to: .entry(number), line("revert"))
      #expect(try file.load() == state, "seed \(seed), \(number)")
      guard entry != nil else { continue }
      #expect(try file.undo(line("undo")) == entry.map { $0.marked(.undone) })
      #expect(try file.load() == states[head])
    }
    #expect(try file.verify().isEmpty)
  }

  @Test func oneProjectGoesBackAlone() throws {
    try file.save(richPlan(), replacing: StoredPlan(), command: line("import"))
    let codes = try file.load().portfolio.projects.map(\.code)
    try file.change("both") { plan in
      for index in plan.portfolio.activities.indices {
        plan.portfolio.activities[index].owner = "新单位"
      }
      plan.portfolio.activities.append(
        Activity(project: 0, code: "NEW", name: "新增", duration: 480, calendar: "workday"))
      plan.extendBaselines()
      plan.progress.append(
        ProgressRecord(
          activity: plan.portfolio.activities.count - 1, date: at("2027-04-01T18:00"), percent: 5))
      plan.holidays = []
    }
    var facts = LostFacts()
    try file.revert(to: .entry(1), project: codes[0], line("revert")) { facts = $0 }
    #expect(facts.records == 1 && facts.baselines == 0)
    let (now, then) = (try file.load(), richPlan())
    for activity in now.portfolio.activities {
      let former = then.portfolio.activities.first {
        $0.project == activity.project && $0.code == activity.code
      }
      #expect(activity.owner == (activity.project == 0 ? former?.owner : "新单位"))
    }
    #expect(now.portfolio.activities.count == then.portfolio.activities.count)
    #expect(now.progress == then.progress && now.holidays.isEmpty)
    #expect(try file.verify().isEmpty)
    try file.undo(line("undo"))
    #expect(try file.load().portfolio.activities.last?.code == "NEW")
  }

  @Test func aTrialLeavesTheFileAsItIs() throws {
    try prepare()
    try days("A", 5)
    let trial = try file.trial()
    try trial.undo(line("undo"))
    #expect(try trial.load().portfolio.activities[0].duration == 480)
    #expect(try file.load().portfolio.activities[0].duration == 2_400)
    #expect(try file.journal().count == 2)
  }
}

extension JournalEntry {
  fileprivate func marked(_ state: State) -> JournalEntry {
    var entry = self
    entry.state = state
    return entry
  }
}
