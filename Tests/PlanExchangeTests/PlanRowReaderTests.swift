import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct PlanRowReaderTests {
  @Test(arguments: [
    ("-3", "negative-duration"), ("2.5", "fractional-duration"), ("", "missing-duration"),
    ("五天", "bad-duration"), ("3个月", "bad-duration"), ("约5天", "bad-duration"),
    ("2周", "bad-duration"), ("0.5天", "fractional-duration"), ("36501", "duration-too-long"),
    ("99999999999", "duration-too-long"), ("-99999999999", "negative-duration"),
    ("0", "zero-duration"), ("1e3", "bad-duration"),
  ]) func everyBadDurationHasItsOwnFinding(text: String, id: String) {
    let told = Support.findings(ofPlan: "A01,甲,,\(text),workday,,,,,,,")
    #expect(told.map(\.short) == ["\(id) 2:8"])
    #expect(told[0].severity == .error)
    #expect(told[0].codes == ["HS.A01"])
  }

  @Test func wholeNumbersWithAPointAreDurations() throws {
    #expect(try Support.portfolio(plan: "A01,甲,,20.0,workday").activities[0].duration == 9600)
  }

  @Test func aMilestoneTakesNoTime() throws {
    let told = Support.findings(ofPlan: "A01,甲,,5,workday,,,yes")
    #expect(told.map(\.short) == ["milestone-with-duration 2:8"])
    let portfolio = try Support.portfolio(plan: "A01,甲,,0,,,,yes", "A02,乙,,,,,,是,commence")
    #expect(portfolio.activities.map(\.kind) == [.milestone, .milestone])
    #expect(portfolio.activities[1].role == .commence)
  }

  @Test func aTaskMayHaveARole() throws {
    let portfolio = try Support.portfolio(plan: "D05,竣工验收,,1,workday,,1,,completion")
    #expect(portfolio.activities[0].kind == .task)
    #expect(portfolio.activities[0].role == .completion)
  }

  @Test(arguments: ["yes", "Y", "是", "TRUE", "1"]) func yesIsReadInManyWays(text: String) throws {
    #expect(try Support.portfolio(plan: "A,甲,,0,,,,\(text)").activities[0].kind == .milestone)
  }

  @Test func levelsAreOneToThreeAndThreeWhereEmpty() throws {
    let portfolio = try Support.portfolio(
      plan: "A,甲,,5,workday,,1", "B,甲,,5,workday,,二级", "C,甲,,5,workday")
    #expect(portfolio.activities.map(\.level) == [1, 2, 3])
    #expect(Support.findings(ofPlan: "A,甲,,5,workday,,4").map(\.short) == ["bad-level 2:17"])
  }

  @Test func cellsThatMakeNoSenseAreAllToldAtOnceInOrder() {
    let told = Support.findings(
      ofPlan: "A 1,,,-1,noday,,9,maybe,boss,,nowindow,", "A02,乙,,5,workday,A99 B+5,,,,,,",
      "A02,丙,,1,workday,,,,,,,")
    #expect(
      told.map(\.short) == [
        "bad-code 2:1", "missing-name 2:5", "negative-duration 2:7", "unknown-calendar 2:10",
        "bad-level 2:17", "bad-yes-no 2:19", "bad-role 2:25", "unknown-window 2:31",
        "unknown-predecessor 3:18", "bad-predecessor 3:22", "duplicate-code 4:1",
      ])
    #expect(told.last?.message.en.contains("line 3 and line 4") == true)
  }

  @Test(arguments: ["XX.A01", "A 1", "-A", "A/1", "A＋"]) func codesHaveFewSigns(code: String) {
    let told = Support.findings(ofPlan: "\(code),甲,,5,workday")
    #expect(told.map(\.short) == ["bad-code 2:1"])
  }

  /// Our own workbook has full codes.
  @Test func aCodeMayBeAFullOneOfTheProject() throws {
    #expect(try Support.portfolio(plan: "HS.A01,甲,,5,workday").activities[0].code == "A01")
  }

  @Test(arguments: ["A01", "主体1", "a_b-c", "2-1"]) func codesMayHaveLettersOfAnyScript(code: String)
    throws
  {
    #expect(try Support.portfolio(plan: "\(code),甲,,5,workday").activities[0].code == code)
  }

  @Test func theColumnOfABadPredecessorIsThatOfTheWord() {
    let told = Support.findings(ofPlan: "A,甲,,5,workday,\" A?  B+1\",,,,,,")
    #expect(told.map(\.short) == ["bad-predecessor 2:18", "bad-predecessor 2:22"])
  }
}
