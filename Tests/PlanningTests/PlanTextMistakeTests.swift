import CivilTime
import Plan
import PlanExchange
import PlanStore
import Reporting
import Testing

@testable import Planning

/// What is told of a text plan that makes no sense, and what it may change.
@Suite struct PlanTextMistakeTests {
  private static let plan = """
    schedctl-plan 1
    day 08:00-12:00 14:00-18:00
    colours default

    project P
      name 试点
      direction backward
      start 2027-03-01
      required 2028-09-01 at=Z

    activity P.A
      name 土方
      calendar calendar-day
      duration 10d

    activity P.Z
      name 竣工
      kind milestone
      calendar calendar-day

    link P.A P.Z FS
    record P.A 2027-03-02T08:00 percent=10 note="a b"
    """

  private func findings(_ edit: (String) -> String) -> [Finding] {
    do {
      _ = try PlanTextReader.read(Array(edit(Self.plan).utf8), file: "p.txt")
      return []
    } catch {
      return error.findings
    }
  }

  @Test func aTextOfAPersonIsRead() throws {
    let plan = try PlanTextReader.read(Array(Self.plan.utf8), file: "p.txt")
    #expect(plan.portfolio.activities.map(\.duration) == [4_800, 0])
    #expect(plan.portfolio.projects[0].requiredDates[0].finish.description == "2028-09-01T18:00")
    #expect(plan.progress[0].note == "a b")
    let marked = "\u{FEFF}" + Self.plan.replacing("\n", with: "\r\n") + "\r\n# 说明\r\n"
    #expect(try PlanTextReader.read(Array(marked.utf8), file: "p.txt") == plan)
  }

  static let mistakes: [(from: String, to: String, id: String, line: Int, says: String)] = [
    ("schedctl-plan 1", "schedctl-plan 2", "text-plan-syntax", 1, "schedctl-plan 1"),
    ("duration 10d", "duration 10x", "text-plan-syntax", 14, "10x"),
    ("duration 10d", "durationn 10d", "text-plan-unknown", 14, "durationn"),
    ("kind milestone", "kind stone", "text-plan-unknown", 18, "stone"),
    ("start 2027-03-01", "start 2027-02-30", "text-plan-syntax", 8, "2027-02-30"),
    ("activity P.Z", "activity P.A", "text-plan-twice", 16, "P.A"),
    ("activity P.Z", "activity Q.Z", "text-plan-reference", 16, "Q"),
    ("link P.A P.Z FS", "link P.A P.Y FS", "text-plan-reference", 21, "P.Y"),
    ("link P.A P.Z FS", "link P.A P.Z FX", "text-plan-syntax", 21, "FX"),
    ("name 土方", "name 土 方", "text-plan-syntax", 12, "name"),
    ("name 土方", "name \"土方", "text-plan-syntax", 12, "quote"),
    ("name 土方", "name 土方\n  name 石方", "text-plan-twice", 13, "name"),
    ("colours default", "colors default", "text-plan-unknown", 3, "colors"),
    ("percent=10", "percent=110", "text-plan-syntax", 22, "110"),
    ("percent=10", "per=10", "text-plan-unknown", 22, "per"),
    ("day 08:00-12:00 14:00-18:00", "day 08:00-12:00 11:00-18:00", "text-plan-syntax", 2, "11:00"),
    ("\"a b\"", "\"a \\q\"", "text-plan-syntax", 22, "backslash"),
  ]

  @Test(arguments: mistakes) func aMistakeIsToldWithItsLine(
    _ mistake: (from: String, to: String, id: String, line: Int, says: String)
  ) {
    let found = findings { $0.replacing(mistake.from, with: mistake.to, maxReplacements: 1) }
      .filter { $0.place?.line == mistake.line }
    #expect(found.map(\.id) == [mistake.id], "\(mistake.to)")
    #expect(found.first?.message.en.contains(mistake.says) ?? false, "\(found)")
    #expect(found.first?.hint != nil)
    #expect(found.first?.place?.file == "p.txt")
  }

  @Test func allMistakesAreToldInOneRun() {
    let found = findings {
      $0.replacing("10d", with: "10x").replacing("P.Z FS", with: "P.Y FS")
        .replacing("percent=10", with: "percent=x").replacing("colours", with: "farben")
    }
    #expect(found.compactMap { $0.place?.line } == [3, 14, 21, 22])
  }

  // MARK: Taking a text over

  private func bench() throws -> Bench {
    let bench = try Bench.small()
    let entry = ProgressEntry(percent: 10, date: DateText("2027-03-02"))
    try bench.open().record(entry, of: "P.A", today: Bench.now.day)
    try bench.open().takeBaseline(language: .zh)
    return bench
  }

  private func edited(_ bench: Bench, _ edit: (String) -> String) throws -> StoredPlan {
    try Workspace.plan(ofText: Array(edit(try bench.open().text().text).utf8), file: "p.txt")
  }

  @Test func aTextThatIsNotTouchedChangesNothing() throws {
    let bench = try bench()
    #expect(try !bench.open().take(edited(bench) { $0 }))
    #expect(try bench.history().entries().count == 4)
  }

  @Test func whatDiffersIsOneChangeThatCanBeUndone() throws {
    let bench = try bench()
    let before = try bench.open().text().text
    let after = try edited(bench) {
      $0.replacing("duration 10d", with: "duration 20d").replacing("name 试点", with: "name 样板")
    }
    #expect(try bench.open().take(after))
    let text = try bench.open().text().text
    #expect(text.contains("duration 20d") && text.contains("name 样板"))
    let told = try edited(bench) { _ in before }.difference(to: after, Terms(.zh))
    #expect(told.map(\.heading) == ["项目：改动 1", "工作：改动 1"])
    #expect(told[0].lines == ["P 样板：名称 试点 → 样板"])
    #expect(told[1].lines.map { $0.hasSuffix("：工期 10天 → 20天") } == [true])
    try bench.history().undo()
    #expect(try bench.open().text().text == before)
    try bench.history().redo()
    #expect(try bench.open().text().text == text)
  }

  @Test func historyOnlyGrows() throws {
    let bench = try bench()
    let edits: [(String) -> String] = [
      { $0.replacing("percent=10", with: "percent=20") },
      { text in
        text.split(separator: "\n").filter { !$0.hasPrefix("record") }.joined(separator: "\n")
      },
      { $0.replacing("  plan P.Z", with: "# plan P.Z") },
      { $0.replacing("name 基准计划1", with: "name 别的") },
    ]
    for edit in edits {
      let after = try edited(bench, edit)
      let error = #expect(throws: InvalidInput.self) { try bench.open().take(after) }
      #expect(error?.findings.map(\.id) == ["text-plan-history"])
    }
    let more = try edited(bench) {
      $0.replacing(
        "percent=10",
        with:
          "percent=10\nrecord P.A 2027-03-03 percent=20\nretraction 1 2027-03-04 author=王工 reason=误报"
      )
    }
    #expect(try bench.open().take(more))
    let plan = try bench.open().stored
    #expect(plan.progress.map(\.percent) == [20])
    #expect(plan.retractions.map(\.reason) == ["误报"])
  }

  @Test func whatOthersChangedMeanwhileStays() throws {
    let bench = try bench()
    let base = try bench.open().stored
    let after = try edited(bench) { $0.replacing("name 试点", with: "name 样板") }
    try bench.open(by: "李工").changeActivity("P.A", .days(12))
    let workspace = try bench.open()
    try workspace.inTurn { try workspace.take(after, thoughtOutOn: base) }
    let plan = try bench.open().stored
    #expect(plan.portfolio.projects[0].name == "样板")
    #expect(plan.portfolio.activities[0].duration == 12 * 480)
    let late = try Workspace.plan(
      ofText: Array(PlanText(base).text.replacing("duration 10d", with: "duration 30d").utf8),
      file: "p.txt")
    let error = #expect(throws: Finding.self) {
      try bench.open().take(late, thoughtOutOn: base)
    }
    #expect(error?.id == "changed-by-another")
    #expect(error?.message.zh.contains("李工") ?? false)
  }

  @Test func thePartOfAProjectIsReadInItsPlace() throws {
    let bench = try bench()
    try bench.open().addProject("Q", ProjectEdit(name: "另一个", start: DateText("2027-03-01")))
    try bench.open().addActivity("Q.B", .days(3, name: "准备"))
    let base = try bench.open().stored
    let part = try bench.open().text(of: "P").text
    #expect(!part.contains("Q.B") && part.contains("record P.A"))
    #expect(
      try Workspace.plan(ofText: Array(part.utf8), file: "", inPlaceOf: "P", in: base) == base)
    let more =
      part.replacing("name 土方", with: "name 石方")
      + "\nactivity P.N\n  name 新增\n  calendar calendar-day\n  duration 2d\nlink P.N P.Z\n"
    let after = try Workspace.plan(
      ofText: Array(more.utf8), file: "", inPlaceOf: "P", in: base)
    #expect(after.portfolio.activities.map(\.code) == ["A", "Z", "N", "B"])
    #expect(after.portfolio.activities[0].name == "石方")
    #expect(after.portfolio.relations.count == base.portfolio.relations.count + 1)
    let error = #expect(throws: InvalidInput.self) {
      try Workspace.plan(
        ofText: Array(part.replacing("duration 10d", with: "duration x").utf8), file: "e",
        inPlaceOf: "P", in: base)
    }
    let line = part.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("duration 10d") }.map { $0 + 1 }
    #expect(error?.findings.map { $0.place?.line } == [line])
  }
}
