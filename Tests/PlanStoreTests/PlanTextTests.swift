import CivilTime
import Foundation
import Plan
import Testing

@testable import PlanStore
@testable import Planning

/// The whole plan as text: exact, canonical, and read back as it was.
@Suite(.onEachStore) struct PlanTextTests {
  /// A plan of random edits with hostile texts.
  private func plan(_ seed: UInt64) -> StoredPlan {
    var edits = RandomEdits(seed: seed)
    var plan = StoredPlan()
    for _ in 0..<(seed % 9) { edits.edit(&plan) }
    if seed % 4 != 0 { edits.makeHostile(&plan) }
    return plan
  }

  private func read(_ text: String) throws -> StoredPlan {
    try PlanTextReader.read(Array(text.utf8), file: "plan.txt")
  }

  /// `TEXT_ROUNDS=3000 swift test --filter PlanTextTests` looks at more.
  private static let rounds =
    ProcessInfo.processInfo.environment["TEXT_ROUNDS"].flatMap { UInt64($0) } ?? 600

  @Test func aPlanAsTextIsReadBackAsItWas() throws {
    for seed in UInt64(0)..<Self.rounds {
      let plan = plan(seed)
      let text = PlanText(plan).text
      let back = try read(text)
      #expect(back == plan, "seed \(seed)")
      #expect(PlanText(back).text == text, "seed \(seed)")
    }
  }

  @Test func theTextsOfTwoPlansAreEqualWhereThePlansAre() {
    var unequal = 0
    for seed in UInt64(0)..<600 {
      var edits = RandomEdits(seed: seed)
      let first = plan(seed)
      var second = first
      if seed % 5 > 0 { edits.edit(&second) }
      if seed % 5 > 3 { edits.makeHostile(&second) }
      #expect((PlanText(first).text == PlanText(second).text) == (first == second), "seed \(seed)")
      if first != second { unequal += 1 }
    }
    #expect(unequal > 250)
  }

  @Test func aRichPlanIsReadBackAsItWas() throws {
    let plan = richPlan()
    #expect(try read(PlanText(plan).text) == plan)
  }

  /// A field that is added to the plan has to be told by the text, too.
  @Test func nothingThatThePlanHoldsIsLeftOut() {
    func names(_ value: Any) -> Set<String> {
      Set(Mirror(reflecting: value).children.compactMap(\.label))
    }
    let plan = StoredPlan()
    #expect(
      names(plan) == [
        "portfolio", "holidays", "progress", "retractions", "problems", "baselines", "reports",
        "settings", "revision", "contacts", "templates", "renamings", "scope",
      ])
    #expect(
      names(plan.portfolio) == [
        "projectDay", "calendars", "windows", "projects", "activities", "relations",
      ])
    #expect(names(plan.settings) == ["colourPreset"])
    let activity = Activity(project: 0, code: "", name: "", duration: 0, calendar: "")
    #expect(names(activity).count == 2 + TextField<Activity>.all.count)
    let project = Project(code: "", name: "", direction: .forward)
    #expect(names(project).count == 1 + TextField<Project>.all.count)
    let record = ProgressRecord(activity: 0, date: Instant(minute: 0))
    #expect(names(record).count == 2 + TextField<ProgressRecord>.all.count)
    let problem = Problem(number: 1, project: 0, text: "", raised: Day(number: 0))
    #expect(names(problem).count == 4 + TextField<Problem>.all.count)
    let baseline = Baseline(number: 1, name: "", dataDate: nil, dates: [])
    #expect(names(baseline).count == 2 + TextField<Baseline>.all.count)
    // What has lines of its own, word by word.
    let calendar = WorkCalendar(name: "", week: Array(repeating: [], count: 7))
    #expect(
      names(calendar) == ["name", "week", "exceptions", "publishedThrough", "observesHolidays"])
    let day = CalendarException(day: Day(number: 0), shifts: [], cause: "")
    #expect(names(day) == ["day", "shifts", "cause", "isProvisional"])
    let window = Window(name: "", from: Day(number: 0), to: Day(number: 0), kind: .pause)
    #expect(names(window) == ["name", "from", "to", "kind", "isProvisional", "note"])
    #expect(names(Contact(.office, name: "")) == ["kind", "name", "office", "phone", "note"])
    #expect(
      names(PlanTemplate(name: "", title: "", prefix: "", plan: "")) == [
        "name", "title", "prefix", "direction", "reserveDays", "calendar", "normDays", "required",
        "plan",
      ])
    #expect(
      names(PlanTemplate.Required(activity: "", daysBefore: 0)) == ["activity", "daysBefore"])
  }

  /// A thousand commands in all; the texts are kept as their hashes, for they are long.
  @Test(arguments: UInt64(0)..<8)
  func changesUndoneAndRedoneGiveTheSameBytes(_ seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let file = try PlanFile.create(at: folder.path())
    func text() throws -> Int { PlanText(try file.load()).text.hashValue }
    var edits = RandomEdits(seed: seed)
    var texts = [try text()]
    for step in 1...125 {
      let old = try file.load()
      var new = old
      if step == 9 { new.settings.colourPreset = "\u{3000} \"\n" }
      edits.edit(&new)
      new.baselines = Array(new.baselines.suffix(2))
      if try file.save(new, replacing: old, command: line("edit \(step)")) != nil {
        texts.append(PlanText(new).text.hashValue)
      }
    }
    #expect(texts.count > 100)
    for before in texts.dropLast().reversed() {
      try file.undo(line("undo"))
      try #require(try text() == before)
    }
    for after in texts.dropFirst() {
      try file.redo(line("redo"))
      try #require(try text() == after)
    }
  }

  @Test func damagedTextsAreReadOrToldAndNeverEndTheProgram() {
    var read = 0
    for seed in UInt64(0)..<600 {
      var generator = SeededGenerator(seed: seed)
      var bytes = Array(PlanText(plan(seed)).text.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &generator)
        case 1: bytes.remove(at: at)
        default: bytes.insert(Array("\" \n=#\\d9-.".utf8).randomElement(using: &generator)!, at: at)
        }
      }
      do {
        let plan = try PlanTextReader.read(bytes, file: "plan.txt")
        read += 1
        let text = PlanText(plan).text
        #expect(PlanText(try PlanTextReader.read(Array(text.utf8), file: "")).text == text)
      } catch let error as InvalidInput {
        #expect(!error.findings.isEmpty)
        #expect(error.findings.allSatisfy { $0.place?.line != nil && $0.hint != nil })
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
    #expect(read > 5, "some damage is to what says nothing")
  }
}
