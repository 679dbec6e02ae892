import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct PlanInsertionTests {
  @Test func rowsMayReferForward() throws {
    let portfolio = try Support.portfolio(plan: "A,甲,,5,workday,BSS+2", "B,乙,,5,calendar-day")
    #expect(
      portfolio.relations == [
        Relation(
          predecessor: 1, successor: 0, kind: .startToStart,
          lag: Lag(minutes: 960, counting: .calendarDays))
      ])
    #expect(portfolio.activities.map(\.duration) == [2400, 2400])
  }

  @Test func unitsOfLagsAreCountedInTheirCalendars() throws {
    let portfolio = try Support.portfolio(
      plan: "A,甲,,5,workday", "B,乙,,5,workday,AFS-3 AFF+2w ASS+1e ASF+4d")
    #expect(
      portfolio.relations.map(\.lag) == [
        Lag(minutes: -1440, counting: .calendarDays), Lag(minutes: 960, counting: .successor),
        Lag(minutes: 1440, counting: .elapsed), Lag(minutes: 1920, counting: .calendarDays),
      ])
  }

  @Test func onTheMinuteGrainADayIsTheCalendarsOwn() throws {
    var portfolio = Support.portfolio("M", grain: .minute)
    portfolio.calendars.append(
      WorkCalendar(
        name: "long", week: Array(repeating: [Shift(from: 360, to: 960)], count: 7)))
    _ = try Support.plan(["A,甲,,2,long", "B,乙,,1,long,AFS+1w AFS+1d"])
      .insert(into: &portfolio, project: 0)
    #expect(portfolio.activities.map(\.duration) == [1200, 600])
    #expect(portfolio.relations.map(\.lag.minutes) == [600, 480])
  }

  @Test func codesOfOtherProjectsAreFoundInThePortfolio() throws {
    var portfolio = Support.portfolio("HS", "CE-YD")
    _ = try Support.plan(["A01,甲,,5,workday"]).insert(into: &portfolio, project: 1)
    _ = try Support.plan(["C08,乙,,5,workday,CE-YD.A01SS+5w HS.C09", "C09,丙,,5,workday"])
      .insert(into: &portfolio, project: 0)
    #expect(portfolio.relations.map(\.predecessor) == [0, 2])
    #expect(portfolio.relations.map(\.successor) == [1, 1])
  }

  @Test func aCodeThatEndsLikeATypeIsReadAsACodeWhereItIsOne() throws {
    let portfolio = try Support.portfolio(
      plan: "CLASS,甲,,5,workday", "B-FS-2,乙,,5,workday,CLASS", "C,丙,,5,workday,CLASSSS B-FS-2")
    #expect(portfolio.relations.map(\.kind) == [.finishToStart, .startToStart, .finishToStart])
    #expect(portfolio.relations.map(\.predecessor) == [0, 0, 1])
    #expect(portfolio.relations[2].lag == .zero)
  }

  @Test func anUnknownPredecessorIsToldWithWhatMayHaveBeenMeant() {
    let told = Support.findings(
      ofPlan: "C08,甲,,5,workday", "C10,乙,,5,workday,C08 C80SS+5 XX.C08 HS.C90", "D,丙,,1,workday")
    #expect(
      told.map(\.short) == [
        "unknown-predecessor 3:22", "unknown-predecessor 3:30", "unknown-predecessor 3:37",
      ])
    #expect(told[0].message.en.contains("\"C80SS+5\""))
    #expect(told[0].hint?.en == "did you mean C08?")
    #expect(told[1].message.en.contains("no project \"XX\""))
    #expect(told[2].codes == ["HS.C10"])
  }

  @Test func anActivityIsNotItsOwnPredecessor() {
    let told = Support.findings(ofPlan: "A,甲,,5,workday,ASS+1")
    #expect(told.map(\.short) == ["self-relation 2:16"])
  }

  @Test func aRepeatedPredecessorIsAWarning() throws {
    let told = Support.findings(ofPlan: "A,甲,,5,workday", "B,甲,,5,workday,A AFS ASS")
    #expect(told.map(\.short) == ["repeated-predecessor 3:18"])
    #expect(told[0].severity == .warning)
  }

  @Test func knownActivitiesAreUpdatedInPlaceAndOthersStay() throws {
    var portfolio = try Support.portfolio(
      plan: "A,甲,Old,5,workday,,1,,,局,,旧", "B,乙,,5,workday,A", "C,丙,,5,workday,A B")
    let told = try Support.plan(["D,丁,,1,workday,B", "C,新,,7,calendar-day,D,,,,,,"])
      .insert(into: &portfolio, project: 0)
    #expect(told.map(\.short) == ["not-in-file"])
    #expect(told[0].codes == ["HS.A", "HS.B"])
    #expect(portfolio.activities.map(\.code) == ["A", "B", "C", "D"])
    #expect(portfolio.activities[2].name == "新")
    #expect(portfolio.activities[2].duration == 7 * 480)
    #expect(
      portfolio.relations.map { [$0.predecessor, $0.successor] } == [[0, 1], [1, 3], [3, 2]])
  }

  @Test func columnsThatTheFileLacksAreLeftAlone() throws {
    var portfolio = try Support.portfolio(
      plan: "A,甲,Old,5,workday,,1,,,局,,旧", "B,乙,,5,workday,A")
    let before = portfolio
    let file = PlanCSV.read(Array("code,name,duration_days\nB,乙,5\nA,甲,9\n".utf8), file: "")
    #expect(try file.insert(into: &portfolio, project: 0) == [])
    var expected = before
    expected.activities[0].duration = 9 * 480
    #expect(portfolio == expected)
  }

  @Test func aTaskWithoutCalendarCountsInCalendarDaysWithOneWarning() throws {
    var portfolio = Support.portfolio("HS")
    let told = try Support.plan(["A,甲,,5", "B,乙,,5", "M,丙,,0,,,,yes"])
      .insert(into: &portfolio, project: 0)
    #expect(told.map(\.short) == ["calendar-assumed 2:1"])
    #expect(told[0].codes == ["HS.A", "HS.B"])
    #expect(portfolio.activities.map(\.calendar) == Array(repeating: "calendar-day", count: 3))
  }

  @Test func namesThatWillBeThereAreKnown() throws {
    var portfolio = Support.portfolio("HS")
    portfolio.calendars = []
    let table = Support.plan(["A,甲,,5,workday,,,,,,summer-holiday,"])
    #expect(throws: InvalidInput.self) { try table.insert(into: &portfolio, project: 0) }
    _ = try table.insert(into: &portfolio, project: 0, windows: ["summer-holiday"])
    #expect(portfolio.activities[0].window == "summer-holiday")
  }

  @Test func unknownCalendarsAndWindowsAreToldWithTheKnownOnes() {
    let told = Support.findings(ofPlan: "A,甲,,5,workdy,,,,,,summer,")
    #expect(told.map(\.id) == ["unknown-calendar", "unknown-window"])
    #expect(told[0].hint?.en == "known are calendar-day, workday")
    #expect(told[1].hint?.advice == [.importWindows])
  }

  @Test func aRefusedFileChangesNothing() throws {
    var portfolio = try Support.portfolio(plan: "A,甲,,5,workday")
    let before = portfolio
    let table = Support.plan(["A,乙,,6,workday", "B,丙,,-1,workday"])
    #expect(throws: InvalidInput.self) { try table.insert(into: &portfolio, project: 0) }
    #expect(portfolio == before)
  }

  @Test func hundredThousandRowsAreReadInOneSweep() throws {
    let count = 100_000
    var rows = ["A0,工作,,5,workday,,,,,,,"]
    for i in 1..<count { rows.append("A\(i),工作,Work,5,workday,A\(i - 1)SS+2,2,,,施工单位,,备注") }
    var portfolio = Support.portfolio("HS")
    // A quadratic step would take hours, not seconds, so that no clock is needed to notice it.
    #expect(try Support.plan(rows).insert(into: &portfolio, project: 0) == [])
    #expect(portfolio.activities.count == count)
    #expect(portfolio.relations.count == count - 1)
    #expect(portfolio.relations.last?.successor == count - 1)
  }

  @Test func hundredThousandMistakesAreToldShortly() {
    let rows = (0..<100_000).map { "A\($0),工作,,5,workday,Z\($0)" }
    let told = Support.findings(of: Support.plan(rows))
    #expect(told.count == 201)
    #expect(told[0].short == "unknown-predecessor 2:18")
    #expect(told.last?.message.en == "and 99800 more")
  }
}
