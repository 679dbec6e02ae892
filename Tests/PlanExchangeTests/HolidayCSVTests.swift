import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct HolidayCSVTests {
  @Test func theSampleComesBackByteForByte() throws {
    let bytes = try Support.repositoryFile("calendars/cn-holidays.csv")
    let (holidays, warnings) = try HolidayCSV.read(bytes, file: "cn-holidays.csv")
    #expect(holidays.count == 473)
    #expect(warnings == [])
    #expect(Array(HolidayCSV.write(holidays).utf8) == bytes)
    let excel = Array(HolidayCSV.write(holidays, as: .excel).utf8)
    #expect(try HolidayCSV.read(excel, file: "").holidays == holidays)
  }

  @Test func chineseColumnsAndKindsAreRead() throws {
    let (holidays, _) = try read("日期,类型,名称,年份\n2026/2/14,班,春节,2026\n2026/2/15,休,春节,2026\n")
    #expect(holidays.map(\.kind) == [.work, .off])
    #expect(holidays[0].day == Day(year: 2026, month: 2, day: 14))
  }

  @Test func mistakesAreToldTogether() {
    let told = Support.findings { () throws(InvalidInput) in
      try read(
        """
        date,kind,name,notice_year
        2026-02-30,off,春节,2026
        2026-02-15,free,春节,2026
        2026-02-16,off,春节,2028
        2026-02-17,off,春节,2026
        2026-02-17,work,春节,2026
        ,off,春节,2026
        2026-02-18T08:00,off,春节,2026
        """
      ).warnings
    }
    #expect(
      told.map(\.short) == [
        "bad-date 2:1", "bad-holiday-kind 3:12", "bad-notice-year 4:19", "duplicate-holiday 6:1",
        "merged-cells 7:1", "bad-date 8:1",
      ])
  }

  @Test func anotherKindOfFileIsRefused() {
    let told = Support.findings { () throws(InvalidInput) in
      try read(Support.planHeader + "\n").warnings
    }
    #expect(told.map(\.id) == ["not-holidays"])
    #expect(told[0].message.en.contains("seems to be a plan"))
  }

  @Test func aHeaderAloneIsAnEmptyTable() throws {
    let (holidays, warnings) = try read(HolidayCSV.write([]))
    #expect(holidays == [])
    #expect(warnings.map(\.id) == ["no-rows"])
  }

  private func read(
    _ text: String
  ) throws(InvalidInput) -> (holidays: [Holiday], warnings: [Finding]) {
    try HolidayCSV.read(Array(text.utf8), file: "h.csv")
  }
}
