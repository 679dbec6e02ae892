import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Steps held against what laws say of them.
@Suite struct LegalCheckTests {
  private static let tender = LegalRule(
    id: "tender", kind: .least, words: [["招标", "开标"]], except: ["代理"], amount: 20,
    unit: .calendar, certainty: .verified, source: "招标投标法第24条", englishSource: "art. 24")

  private func findings(
    _ name: String, _ days: Int, _ calendar: String, _ rules: [LegalRule]
  ) throws -> [Finding] {
    var work = Activity.work("A", days, calendar)
    work.name = name
    let schedule = try ControlPlan([work]).schedule()
    return LegalCheck(schedule, rules, projects: [0]).findings
  }

  @Test func aStepAsLongAsTheLawAsksIsNoFinding() throws {
    #expect(try findings("施工招标（公告至开标）", 20, "seven", [Self.tender]).isEmpty)
  }

  @Test func aShorterStepIsAnErrorThatQuotesTheLaw() throws {
    let found = try findings("施工招标（公告至开标）", 19, "seven", [Self.tender])
    #expect(found.map(\.severity) == [.error])
    #expect(found.map(\.id) == ["below-legal-minimum"])
    #expect(found[0].message.zh.contains("19 日"))
    #expect(found[0].message.zh.contains("招标投标法第24条"))
  }

  @Test func lessSureSourcesOnlyWarn() throws {
    var rule = Self.tender
    rule.certainty = .secondary
    let found = try findings("施工招标（公告至开标）", 19, "seven", [rule])
    #expect(found.map(\.severity) == [.warning])
    #expect(found[0].message.zh.contains("未核原文"))
  }

  @Test func workingDaysOfAPlanAreHeldAgainstCalendarDaysOfTheLaw() throws {
    // 14 working days from Monday 03-02 end on Thursday 03-19: 18 calendar days. 16 end on Monday
    // 03-23: 22.
    #expect(try findings("招标至开标", 14, "five", [Self.tender]).count == 1)
    #expect(try findings("招标至开标", 16, "five", [Self.tender]).isEmpty)
  }

  @Test func workingDaysOfTheLawLeaveOutTheWeekend() throws {
    var rule = Self.tender
    rule.unit = .working
    rule.amount = 7
    // Nine calendar days from a Monday touch seven working days, eight touch six.
    #expect(try findings("招标至开标", 9, "seven", [rule]).isEmpty)
    #expect(try findings("招标至开标", 8, "seven", [rule]).count == 1)
  }

  @Test func otherStepsAndStepsNamedApartAreNotMeant() throws {
    #expect(try findings("主体结构", 5, "seven", [Self.tender]).isEmpty)
    #expect(try findings("招标代理（至开标）", 5, "seven", [Self.tender]).isEmpty)
  }

  @Test func aMilestoneTooLongAfterItsPermitLetsThePermitLapse() throws {
    let rule = LegalRule(
      id: "permit", kind: .within, words: [["施工许可"]], milestone: .commence, amount: 92,
      unit: .calendar, certainty: .verified, source: "建筑法第9条", englishSource: "art. 9")
    func findings(_ lag: Int) throws -> [Finding] {
      var permit = Activity.work("A", 5)
      permit.name = "施工许可证"
      var start = Activity.event("S")
      start.role = .commence
      let plan = ControlPlan([permit, start], [.from(0, to: 1, lag)])
      return LegalCheck(try plan.schedule(), [rule], projects: [0]).findings
    }
    // The permit is there on Friday 03-06; 92 days later is 06-06.
    #expect(try findings(92).isEmpty)
    #expect(try findings(93).map(\.codes) == [["P.A", "P.S"]])
  }

  @Test(arguments: [
    (100, [], nil), (99, ["norm-compressed"], "1.0%"), (79, ["norm-compressed"], "21.0%"),
  ])
  func compressionIsToldByTheStrictestLimitItBreaks(
    _ days: Int, _ ids: [String], _ percent: String?
  ) throws {
    let rules = [0, 20, 30].map {
      LegalRule(
        id: "c\($0)", kind: .compression, words: [], amount: $0, unit: .percent,
        certainty: .secondary, source: "口径\($0)", englishSource: "limit \($0)")
    }
    var start = Activity.event("S")
    start.role = .commence
    var finish = Activity.event("E")
    finish.role = .completion
    // Commencement and completion both count: work of n − 1 days after the day of commencement.
    var plan = ControlPlan(
      [.work("A", 1, "seven"), start, .work("B", days - 1, "seven"), finish],
      [.from(0, to: 1), .from(1, to: 2), .from(2, to: 3)])
    #expect(LegalCheck(try plan.schedule(), rules, projects: [0]).findings.isEmpty)
    plan.portfolio.projects[0].normDays = 100
    let found = LegalCheck(try plan.schedule(), rules, projects: [0]).findings
    #expect(found.map(\.id) == ids)
    if let percent { #expect(found[0].message.zh.contains(percent)) }
  }
}
