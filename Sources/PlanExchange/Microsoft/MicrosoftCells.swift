import CivilTime
import Plan

/// Reads the values of one record and notes what is wrong with them.
final class MicrosoftCells {
  /// The file's name as the user gave it.
  let file: String
  /// What was found so far.
  var findings = FindingList()
  /// How often a value made no sense that nothing depends on, by the name of its element.
  var odd: [String: Int] = [:]

  init(file: String) { self.file = file }

  func place(_ line: Int) -> Finding.Place { Finding.Place(file: file, line: line) }

  /// The text of an element's child; nil where it has none or an empty one.
  func text(_ element: MicrosoftElement, _ name: MicrosoftName) -> String? {
    guard let text = element[name]?.text, !text.isEmpty else { return nil }
    return text
  }

  /// The whole numbers that mean something; identifiers of real files are far below.
  private static let numbers = -(1 << 40)...1 << 40

  /// A whole number.
  func number(_ element: MicrosoftElement, _ name: MicrosoftName) -> Int? {
    guard let cell = element[name] else { return nil }
    let text = cell.text
    if text.isEmpty { return nil }
    if let number = Int(text), Self.numbers.contains(number) { return number }
    // Other writers give whole numbers as decimals: `100.0`.
    if let decimal = DecimalText(text) { return decimal.millionths / 1_000_000 }
    findings.add(.microsoftValue(text, name.rawValue, at: place(cell.line)))
    return nil
  }

  /// A yes or no; nil where it is not said.
  func flag(_ element: MicrosoftElement, _ name: MicrosoftName) -> Bool? {
    guard let text = text(element, name) else { return nil }
    return text == "1" || text == "true"
  }

  /// A date that nothing depends on; nil where it makes no sense.
  func spareDate(_ element: MicrosoftElement, _ name: MicrosoftName) -> Instant? {
    guard let instant = element[name].flatMap({ MicrosoftValue.instant($0.text) }),
      MicrosoftValue.years.contains(instant.day.year)
    else { return nil }
    return instant
  }

  /// A date within ``MicrosoftValue/years``.
  func date(_ element: MicrosoftElement, _ name: MicrosoftName) -> Instant? {
    guard let cell = element[name] else { return nil }
    let text = cell.text
    if text.isEmpty || text == "NA" { return nil }
    guard let instant = MicrosoftValue.instant(text) else {
      findings.add(.microsoftDate(text, name.rawValue, at: place(cell.line)))
      return nil
    }
    guard MicrosoftValue.years.contains(instant.day.year) else {
      findings.add(.microsoftYear(text, name.rawValue, at: place(cell.line)))
      return nil
    }
    return instant
  }

  /// A minute of a day.
  func time(_ element: MicrosoftElement, _ name: MicrosoftName) -> Int? {
    guard let cell = element[name], !cell.text.isEmpty else { return nil }
    if let minute = MicrosoftValue.minuteOfDay(cell.text) { return minute }
    findings.add(.microsoftValue(cell.text, name.rawValue, at: place(cell.line)))
    return nil
  }

  /// A duration that nothing depends on: what makes no sense is told and left out.
  func spareDuration(_ element: MicrosoftElement, _ name: MicrosoftName) -> Int? {
    guard let cell = element[name], !cell.text.isEmpty else { return nil }
    guard let duration = MicrosoftValue.duration(cell.text),
      (0...MicrosoftValue.longestMinutes).contains(duration.minutes)
    else {
      odd[name.rawValue, default: 0] += 1
      return nil
    }
    return duration.minutes
  }

  /// A duration that is not negative.
  func duration(
    _ element: MicrosoftElement, _ name: MicrosoftName
  ) -> (minutes: Int, isExact: Bool)? {
    guard let cell = element[name] else { return nil }
    let text = cell.text
    if text.isEmpty { return nil }
    guard let duration = MicrosoftValue.duration(text) else {
      findings.add(.microsoftValue(text, name.rawValue, at: place(cell.line)))
      return nil
    }
    guard (0...MicrosoftValue.longestMinutes).contains(duration.minutes) else {
      findings.add(.microsoftDuration(text, name.rawValue, at: place(cell.line)))
      return nil
    }
    return duration
  }
}
