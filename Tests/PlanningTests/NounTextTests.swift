import CivilTime
import Plan
import Reporting
import Testing

@testable import Planning

/// What people type for the nouns of a plan.
@Suite struct NounTextTests {
  @Test func aScaledDurationIsTheLeastNumberOfWholeDaysThatIsNoLess() throws {
    for (text, thousandths) in [
      ("1.2", 1200), ("80%", 800), ("1", 1000), ("0.5", 500), ("112.5%", 1125),
    ] {
      let scale = try #require(DurationScale(text))
      for days in 0...400 {
        let scaled = scale.scaled(days * 480, day: 480)
        #expect(scaled.isMultiple(of: 480))
        #expect(scaled * 1000 >= days * 480 * thousandths, "\(text) × \(days)")
        #expect((scaled - 480) * 1000 < days * 480 * thousandths, "\(text) × \(days)")
      }
    }
    #expect(DurationScale("1.2")?.scaled(10 * 480, day: 480) == 12 * 480, "exactly 12, not 13")
  }

  @Test(arguments: ["", "x", "-1", "0", "1.2345", "1.", ".5", "100001", "1e3", "１.2"])
  func whatIsNoScaleIsNone(_ text: String) {
    #expect(DurationScale(text) == nil)
  }

  @Test(arguments: [
    ("mon-sat", 6), ("周一至周六", 6), ("1-5", 5), ("六天", 6), ("每天", 7), ("星期一、星期三", 2), ("1,3,5", 3),
  ]) func aWeekIsReadAsPeopleWriteIt(_ text: String, _ count: Int) throws {
    #expect(try #require(WeekText(text)).isWorked.count { $0 } == count)
  }

  @Test(arguments: ["", "0-3", "sat-mon", "八天", "-"]) func whatIsNoWeekIsNone(_ text: String) {
    #expect(WeekText(text) == nil)
  }

  @Test func shiftsAreReadAsPeopleWriteThem() {
    #expect([Shift](typed: "08:00-12:00 14:00-18:00") == .standardDay)
    #expect([Shift](typed: "8-12，14：00至18:00") == .standardDay)
    for text in ["", "8", "12-8", "8-12 10-14", "8-25"] {
      #expect([Shift](typed: text) == nil, "\(text)")
    }
  }

  @Test func daysAreReadWithWhatStandsBehindThem() throws {
    let span = try #require(DaySpan("2028-01-20..2028-02-10 春节停工"))
    #expect(span.all.count == 22 && span.rest == "春节停工")
    #expect(DaySpan("2028-01-20")?.all.count == 1)
    for text in ["", "x", "2028-02-10..2028-01-20", "2028-01-01..", "1900-01-01..2028-01-01"] {
      #expect(DaySpan(text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("规财科·发改委", "财务科·发改委"), ("发改委、规财科", "发改委、财务科"), ("规财科", "财务科"),
    ("区规财科", "区规财科"), ("规财科·财务科", "财务科"), ("资规、规财科等", "资规、财务科等"), ("", ""),
  ]) func oneOfSeveralOfficesGetsAnotherName(_ cell: String, _ renamed: String) {
    #expect(OfficeList.renaming("规财科", to: "财务科", in: cell) == renamed)
  }

  private let portfolio = Portfolio(
    projects: [Project(code: "P", name: "试点", direction: .forward)],
    activities: [
      Activity(
        project: 0, code: "A", name: "供电", duration: 4800, calendar: "workday", window: "w",
        level: 2,
        owner: "供电公司·镇", pauseWindows: ["p"]),
      Activity(project: 0, code: "B", name: "绿化", duration: 480, calendar: "calendar-day"),
    ])

  @Test(arguments: [
    ("office=供电公司", 1), ("office!=供电公司", 1), ("office=", 1), ("单位=镇 且 级别=2", 1), ("name~电", 1),
    ("name!~电", 1), ("level>=2", 2), ("level<=2", 1), ("days>5 and project=试点", 1), ("code=a", 1),
    ("window=p", 1), ("calendar='calendar-day'", 1), ("days<1", 0), ("project=P", 2), ("days≥1", 2),
  ]) func aConditionHoldsForThoseItIsTrueOf(_ text: String, _ count: Int) throws {
    let condition = try ActivityCondition(text)
    #expect([0, 1].count { condition.holds($0, in: portfolio) } == count, "\(text)")
  }

  @Test(arguments: ["", "office", "=x", "nosuch=1", "level=x", "name>3", "and", "office=a and"])
  func whatIsNoConditionIsRefused(_ text: String) {
    #expect(throws: Refusal.self) { try ActivityCondition(text) }
  }
}
