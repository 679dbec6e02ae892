import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

/// Every reader of numbers answers with a number in its range or with none, and never traps.
@Suite struct NumberTextTests {
  @Test func whateverStandsForANumberIsInRangeOrNone() {
    for seed in FuzzRounds.seeds(20_000) {
      var random = Seeded(seed)
      let text = HostileNumber.text(&random)
      readDecimals(text)
      readLags(text)
      readForeign(text, HostileNumber.text(&random))
      readDates(HostileNumber.date(&random))
      readDates(text)
    }
  }

  private func readDecimals(_ text: String) {
    if let decimal = DecimalText(text) {
      #expect((-100_000_000_000_000...100_000_000_000_000).contains(decimal.millionths), "\(text)")
      let minutes = decimal.minutes(ofDay: 1440)
      #expect(decimal.whole == nil || minutes == decimal.whole! * 1440, "\(text)")
    }
    if case .days(let days) = PlanDuration.read(text).days {
      #expect(PlanLimits.days.contains(days), "\(text)")
    }
    if let preset = ColourPreset("days yellow>\(text)") {
      #expect(preset.colour(of: 0, losesRequiredDate: false) <= .yellow, "\(text)")
    }
  }

  private func readLags(_ text: String) {
    for ending in ["", "d", "w", "e", "b", "p", "%", "%w"] {
      for word in ["A1FS+\(text)\(ending)", "A1SS-\(text)\(ending)", "A1\(text)"] {
        guard let token = try? PredecessorToken(word) else { continue }
        let range = token.lag.isPercent ? PlanLimits.lagPercent : -36_500...36_500
        #expect(range.contains(token.lag.number), "\(word)")
      }
    }
  }

  private func readForeign(_ text: String, _ other: String) {
    let bytes = Array(text.utf8)[...]
    if let hours = XERValue.minutes(hours: bytes) {
      let longest = XERValue.longestMinutes
      #expect((-longest...longest).contains(hours.minutes), "\(text)")
    }
    if let number = XERValue.number(bytes) {
      #expect(PlanLimits.identifiers.contains(number), "\(text)")
    }
    for word in [
      text, "P\(text)D", "PT\(text)H", "PT\(text)H\(other)M", "-PT\(text)S", "PT\(other)M",
    ] {
      if let duration = MicrosoftValue.duration(word) {
        #expect(duration.minutes > -(1 << 60) && duration.minutes < 1 << 60, "\(word)")
      }
    }
    _ = MicrosoftValue.minuteOfDay(text)
    _ = ConstraintText.read("SNET \(text);FNET \(other)")
  }

  private func readDates(_ text: String) {
    let readable =
      Instant(
        Day(year: 1900, month: 1, day: 1)!, minuteOfDay: 0)...Instant(
        Day(year: 2999, month: 12, day: 31)!, minuteOfDay: 1440)
    let instants = [
      DateText(text)?.instant { _ in 1440 }, Instant(iso: text), MicrosoftValue.instant(text),
      XERValue.instant(Array(text.utf8)[...]), Day(iso: text).map { Instant($0, minuteOfDay: 0) },
    ]
    for instant in instants.compactMap(\.self) {
      #expect(readable.contains(instant), "\(text)")
    }
  }
}
