import Testing

@testable import Documents

@Test func daysAreCountedAsExcelCountsThem() {
  #expect(DateStamp(year: 1901, month: 1, day: 1)?.dayNumber == 367)
  #expect(day(9, 1).dayNumber == 46_997)
  #expect(DateStamp(year: 2028, month: 9, day: 1, hour: 18)?.serial == 46_997.75)
}

@Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
  var stamp = DateStamp(year: 1901, month: 1, day: 1)!
  for number in 367..<367 + 146_097 {
    #expect(stamp.dayNumber == number)
    stamp = stamp.nextDay
  }
  #expect(stamp == DateStamp(year: 2301, month: 1, day: 1))
}

@Test func whatIsNoMinuteIsNoStamp() {
  #expect(DateStamp(year: 2027, month: 2, day: 29) == nil)
  #expect(DateStamp(year: 1900, month: 2, day: 1) == nil)
  #expect(DateStamp(year: 2028, month: 13, day: 1) == nil)
  #expect(DateStamp(year: 2028, month: 4, day: 31) == nil)
  #expect(DateStamp(year: 2028, month: 4, day: 0) == nil)
  #expect(DateStamp(year: 2028, month: 4, day: 1, hour: 24) == nil)
}

@Test func stampsAreOrderedByTime() {
  let morning = DateStamp(year: 2028, month: 2, day: 2, hour: 8)!
  #expect(day(2, 2) < morning && morning < day(2, 3) && !(morning < morning))
  #expect(morning.universal == "2028-02-02T08:00:00Z")
  #expect(morning.compactUniversal == "20280202T080000Z")
}
