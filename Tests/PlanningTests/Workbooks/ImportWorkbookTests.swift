import CivilTime
import Plan
import PlanExchange
import PlanStore
import Planning
import Testing

/// What somebody changed in a workbook becomes one change of the plan.
@Suite struct ImportWorkbookTests {
  @Test func editsAreToldByCellAndMadeAsOneChange() throws {
    let bench = try Bench.small()
    let before = try bench.open().stored
    var file = try ReturnedWorkbook(try bench.open())
    file.type(.text("15天"), .activities, "P.A", "duration_days")
    file.type(.text("六里办"), .activities, "P.Z", "office")
    file.type(.text("2028年9月10日"), .requiredDates, "P.Z", "finish")
    file.type(.number(7), .projects, "P", "reserve")
    file.add(
      .activities,
      [
        "project": .text("P"), "code": .text("Ｂ"), "name": .text("绿化"), "duration_days": .number(5),
        "calendar": .text("工作日"), "predecessors": .text("A"),
      ])
    var shown: [String] = []
    let imported = try bench.open("import excel x.xlsx").importWorkbook(
      try file.bytes, file: "x.xlsx", showing: { shown = $0.map { $0.words(.zh) } })
    #expect(imported.isChanged)
    #expect(
      shown == [
        "计划表!D4 P.A 工期 10天 → 15天", "计划表!G5 P.Z 责任单位 （空） → 六里办", "计划表!A6 新增 P.B“绿化”",
        "项目表!H4 P 预留 0天 → 7天", "要求完成时间!C4 P.Z 要求完成时间 2028-09-01 → 2028年9月10日",
      ])
    let after = try bench.open().stored
    #expect(after.portfolio.activities.map(\.code) == ["A", "Z", "B"])
    #expect(after.portfolio.activities[0].duration == 15 * 480)
    #expect(after.portfolio.activities[2].calendar == "workday")
    #expect(
      after.portfolio.projects[0].requiredDates[0].finish.day == Day(year: 2028, month: 9, day: 10)!
    )
    let entries = try bench.history().entries()
    #expect(entries[0].line.command == "import excel x.xlsx")
    try bench.history().undo()
    #expect(try bench.open().stored == before)
    try bench.history().redo()
    #expect(try bench.open().stored == after)
  }

  @Test func whatMakesNoSenseIsToldByCellAndNothingIsTakenOver() throws {
    let bench = try Bench.small()
    let before = try bench.open().stored
    var file = try ReturnedWorkbook(try bench.open())
    file.add(.activities, ["project": .text("P"), "name": .text("没有编码")])
    file.add(.projects, ["project": .text("ZZ"), "name": .text("新项目")])
    file.type(.text("很多"), .projects, "P", "reserve")
    file.type(.text("斜排"), .projects, "P", "direction")
    let thrown = #expect(throws: InvalidInput.self) {
      try bench.open().importWorkbook(try file.bytes, file: "x.xlsx")
    }
    let ids = Set((thrown?.findings ?? []).map(\.id))
    #expect(
      ids.isSuperset(of: ["row-without-code", "row-not-added", "bad-number", "bad-direction"]),
      "\(ids)")
    #expect(try bench.open().stored == before)
  }

  @Test func whatIsComputedDoesNotCount() throws {
    let bench = try Bench.small()
    let before = try bench.open().stored
    var file = try ReturnedWorkbook(try bench.open())
    file.typeOverComputed(.text("2027-01-01"), .activities, "P.A")
    let imported = try bench.open().importWorkbook(try file.bytes, file: "x.xlsx")
    #expect(!imported.isChanged)
    #expect(bench.told.map(\.id) == ["computed-cell-edited"])
    #expect(try bench.open().stored == before)
  }

  @Test func anUntouchedFileChangesNothingInEitherLanguage() throws {
    let bench = try Bench.small()
    for language in Language.allCases {
      let file = try ReturnedWorkbook(try bench.open(), language)
      let imported = try bench.open().importWorkbook(try file.bytes, file: "x.xlsx")
      #expect(imported.edits == [] && !imported.isChanged)
    }
    #expect(bench.told == [])
  }

  @Test func rowsThatAreGoneAreAskedAboutFirst() throws {
    let bench = try Bench.small()
    var file = try ReturnedWorkbook(try bench.open())
    file.delete(.activities, "P.A")
    struct No: Error {}
    var asked: [String] = []
    #expect(throws: No.self) {
      try bench.open().importWorkbook(
        try file.bytes, file: "x.xlsx",
        confirming: { gone in
          asked = gone.map { $0.words(.en) }
          throw No()
        })
    }
    #expect(asked == ["Plan: removed P.A \"土方\""])
    #expect(bench.told.map(\.id) == ["relations-gone"])
    #expect(try bench.open().stored.portfolio.activities.count == 2)
    try bench.open().importWorkbook(try file.bytes, file: "x.xlsx")
    #expect(try bench.open().stored.portfolio.activities.map(\.code) == ["Z"])
  }

  @Test func bothChangesStandWhereTheyDoNotMeet() throws {
    let bench = try Bench.small()
    var file = try ReturnedWorkbook(try bench.open())
    file.type(.number(20), .activities, "P.A", "duration_days")
    var edit = ActivityEdit()
    edit.office = "水务"
    try bench.open("activity set P.A --office 水务", by: "李工").changeActivity("P.A", edit)
    bench.forget()
    try bench.open().importWorkbook(try file.bytes, file: "x.xlsx")
    #expect(bench.told.map(\.id) == ["changed-since-export"])
    #expect(bench.told[0].message.zh.contains("李工"))
    let activity = try bench.open().stored.portfolio.activities[0]
    #expect(activity.owner == "水务" && activity.duration == 20 * 480)
  }

  @Test func cellsThatBothChangedAreListedAndNothingIsDone() throws {
    let bench = try Bench.small()
    var file = try ReturnedWorkbook(try bench.open())
    file.type(.number(20), .activities, "P.A", "duration_days")
    file.type(.text("施工"), .activities, "P.Z", "office")
    var edit = ActivityEdit()
    edit.days = 12
    try bench.open("activity set P.A --days 12", by: "李工").changeActivity("P.A", edit)
    let before = try bench.open().stored
    let found = refusal { try bench.open().importWorkbook(try file.bytes, file: "x.xlsx") }
    #expect(found.map(\.id) == ["changed-since-export", "conflicting-edit"])
    #expect(found.last?.place?.cell == "D4")
    #expect(found.last?.message.zh == "P.A 工期 10天 → 20天：计划里已被改成 12")
    #expect(try bench.open().stored == before)
    // Who agrees with the plan has no quarrel with it.
    file.type(.number(12), .activities, "P.A", "duration_days")
    try bench.open().importWorkbook(try file.bytes, file: "x.xlsx")
    #expect(try bench.open().stored.portfolio.activities[1].owner == "施工")
  }

  @Test func everythingWrongIsToldByCellInOneRun() throws {
    let bench = try Bench.small()
    var file = try ReturnedWorkbook(try bench.open())
    file.type(.text("三天"), .activities, "P.A", "duration_days")
    file.type(.text("X9"), .activities, "P.Z", "predecessors")
    file.type(.text("2030-01-01"), .activities, "P.Z", "computed1")
    file.add(.activities, ["project": .text("P"), "name": .text("没有编码")])
    file.type(.text("斜排"), .projects, "P", "direction")
    file.type(.text("很多"), .projects, "P", "reserve")
    file.add(.projects, ["project": .text("ZZ"), "name": .text("新校")])
    file.type(.text("明年"), .requiredDates, "P.Z", "finish")
    let before = try bench.open().stored
    let found = refusal { try bench.open().importWorkbook(try file.bytes, file: "x.xlsx") }
    #expect(
      Set(found.map { "\($0.place?.sheet ?? "")!\($0.place?.cell ?? "") \($0.id)" }) == [
        "计划表!D4 bad-duration", "计划表!F5 unknown-predecessor", "计划表!W5 computed-cell-edited",
        "计划表!B6 row-without-code", "项目表!C4 bad-direction", "项目表!H4 bad-number",
        "项目表!A5 row-not-added", "要求完成时间!C4 bad-date",
      ])
    #expect(try bench.open().stored == before)
  }

  @Test func columnsThatAreGoneOrNewAreTold() throws {
    let bench = try Bench.small()
    var file = try ReturnedWorkbook(try bench.open())
    let column = file.tables[.activities]!.position(of: "note")!
    file.tables[.activities]!.columns[column].heading = Wording(zh: "费用", en: "cost")
    file.type(.text("三万"), .activities, "P.A", "note")
    try bench.open().importWorkbook(try file.bytes, file: "x.xlsx")
    #expect(bench.told.map(\.id) == ["column-gone", "column-not-kept"])
  }

  @Test func filesOfAnotherPlanOrNoneAreRefused() throws {
    let bench = try Bench.small()
    let other = try Bench(identifier: "4567")
    let file = try ReturnedWorkbook(try other.open())
    let wrong = refusal { try bench.open().importWorkbook(try file.bytes, file: "x.xlsx") }
    #expect(wrong.map(\.id) == ["other-plan"])
    let csv = refusal { try bench.open().importWorkbook(Array("a,b\n".utf8), file: "x.csv") }
    #expect(csv.map(\.id) == ["not-our-workbook"])
    var gone = try ReturnedWorkbook(try bench.open())
    gone.tables[.activities]!.name = Wording(zh: "改名", en: "renamed")
    let lost = refusal { try bench.open().importWorkbook(try gone.bytes, file: "x.xlsx") }
    #expect(lost.map(\.id) == ["sheet-gone"])
  }

  private func refusal(_ body: () throws -> Void) -> [Finding] {
    do {
      try body()
      return []
    } catch let error as InvalidInput {
      return error.findings
    } catch {
      Issue.record("\(error)")
      return []
    }
  }
}
