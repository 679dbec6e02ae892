import CivilTime
import Testing

@Suite("ISO texts")
struct ISOTextTests {
  @Test func textsOfDaysRoundTripFrom1900To2999() throws {
    let first = try #require(Day(iso: "1900-01-01"))
    let last = try #require(Day(iso: "2999-12-31"))
    // 97 is prime to the lengths of weeks, months and years, so all of them are met.
    let days = stride(from: first.number, through: last.number, by: 97).map(Day.init(number:))
    #expect((days + [last]).allSatisfy { Day(iso: $0.description) == $0 })
    #expect(first.description == "1900-01-01")
    #expect(last.description == "2999-12-31")
  }

  @Test(arguments: [
    "", "2028-9-1", "2028-09-1", "2028/09/01", "20280901", "2028-09-01 ", " 2028-09-01",
    "2028-09-011", "2027-02-29", "2028-02-30", "2028-13-01", "2028-00-10", "2028-10-00",
    "1899-12-31", "3000-01-01", "0000-01-01", "-028-09-01", "+028-09-01", "2028-0a-01",
    "２０２８-０９-０１", "2028-09-0１", "2028年9月1日", "2028-09-01T18:00", "01-09-2028",
  ])
  func badTextOfADayIsRefused(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func textsOfInstantsRoundTrip() throws {
    let noon = try #require(Instant(iso: "1999-12-31T12:00"))
    for minute in stride(from: 0, to: 2880, by: 7) {
      #expect(Instant(iso: (noon + minute).description) == noon + minute)
    }
    #expect(Instant(iso: "2028-09-01T18:00")?.description == "2028-09-01T18:00")
    #expect(Instant(iso: "1999-12-31T23:59")?.minute == -1)
    #expect(Instant(minute: -1).description == "1999-12-31T23:59")
  }

  @Test func blankMayStandForTheT() {
    #expect(Instant(iso: "2028-09-01 08:05") == Instant(iso: "2028-09-01T08:05"))
    #expect(Instant(iso: "2028-09-01 08:05")?.minuteOfDay == 485)
  }

  @Test func hour24IsTheMidnightThatEndsTheDay() {
    #expect(Instant(iso: "2027-12-31T24:00") == Instant(iso: "2028-01-01T00:00"))
    #expect(Instant(iso: "2027-12-31T24:00")?.description == "2028-01-01T00:00")
  }

  @Test(arguments: [
    "", "2028-09-01", "2028-09-01T", "2028-09-01T24:01", "2028-09-01T25:00", "2028-09-01T18:60",
    "2028-09-01T8:00", "2028-09-01T18-00", "2028-09-01T18:00Z", "2028-09-01T18:00:00",
    "2028-09-01t18:00", "2028-09-01T-1:00", "2028-02-30T08:00", "1899-12-31T08:00",
    "2028-09-0１T18:0", "2028-09-01T1８:",
  ])
  func badTextOfAnInstantIsRefused(text: String) {
    #expect(Instant(iso: text) == nil)
  }

  @Test func partsOfLargerTextsAreRead() {
    let line = "HS.C08,2028-09-01T18:00,done"
    #expect(Day(iso: line.dropFirst(7).prefix(10)) == Day(year: 2028, month: 9, day: 1))
    #expect(Instant(iso: line.dropFirst(7).prefix(16))?.minuteOfDay == 1080)
  }

  @Test func yearsThatCannotBeReadAreStillWritten() {
    #expect(Day(year: 123, month: 4, day: 5)?.description == "0123-04-05")
    #expect(Day(year: -1, month: 4, day: 5)?.description == "-0001-04-05")
  }
}
