import Documents
import Foundation
import Testing

/// Relative luminance and contrast by WCAG 2.1.
private func luminance(_ paint: Paint) -> Double {
  let parts = [paint.red, paint.green, paint.blue].map { part -> Double in
    let share = Double(part) / 255
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
}

private func contrast(_ one: Paint, _ other: Paint) -> Double {
  let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
  return (high + 0.05) / (low + 0.05)
}

@Test(
  arguments: [Paint.ink, .muted, .critical, .today, .blue, .actual, .redFlag, .blackFlag],
  [Paint.paper, .shade])
func textPaintsAreReadable(text: Paint, ground: Paint) {
  #expect(contrast(text, ground) >= 4.5)
}

@Test(
  arguments: [Paint.holidayBand, .schoolHolidayBand, .examBand, .rainBand, .shade])
func bandsLeaveTextReadable(band: Paint) {
  #expect(contrast(.ink, band) >= 10)
  #expect(contrast(.muted, band) >= 4)
}

@Test(arguments: [
  (Paint.plan, Paint.actual), (.forecast, .actual), (.yellow, .red), (.yellow, .green),
])
func barsAndLightsDifferInGrey(one: Paint, other: Paint) {
  #expect(contrast(one, other) >= 1.8)
}

@Test func paintIsWrittenAsTheWebDoes() {
  #expect(Paint(0x0A0B0C).hex == "#0a0b0c")
  #expect(Paint(red: 255, green: 0, blue: 16) == Paint(0xFF0010))
}
