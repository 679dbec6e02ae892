import Plan
import Testing

@testable import PlanStore

@Suite struct ShiftTextTests {
  @Test func aDayReadsAsPeopleWriteIt() {
    #expect(ShiftText.text(.standardDay) == "08:00-12:00 14:00-18:00")
    #expect(ShiftText.text([]) == "")
    #expect(ShiftText.text([Shift(from: 0, to: 1440)]) == "00:00-24:00")
  }

  @Test(arguments: [[], .standardDay, [Shift(from: 0, to: 1)], [Shift(from: 1439, to: 1440)]])
  func everyDayComesBack(shifts: [Shift]) {
    #expect(ShiftText.shifts(ShiftText.text(shifts)) == shifts)
  }

  @Test(arguments: [
    "08:00", "08:00-", "08:00-08:00", "12:00-08:00", "8:00-12:00", "08:60-12:00", "08:00-24:01",
    "08:00-12:00-14:00", "+8:00-12:00", "08:00–12:00", "closed",
  ])
  func anythingElseIsNoDay(text: String) {
    #expect(ShiftText.shifts(text) == nil)
  }
}
