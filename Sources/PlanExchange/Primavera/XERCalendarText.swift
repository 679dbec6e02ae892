import CivilTime
import Plan

/// The nested text in which Primavera keeps a calendar: `(0||CalendarData()((0||DaysOfWeek()(…` .
///
/// Every pair of brackets has a label: `0||2` for a day of the week (1 is Sunday), `d|46192` for a
/// dated exception (days since 1899-12-30), `s|08:00|f|12:00` for a shift, in either order.
struct XERCalendarText {
  /// The shifts of each day of the week, Monday first.
  private(set) var week = [[Shift]](repeating: [], count: 7)
  /// The days that differ, in the order of the file.
  private(set) var exceptions: [(day: Day, shifts: [Shift])] = []
  /// What could not be read, so that nothing is dropped in silence.
  private(set) var unreadable = 0

  private enum Section {
    case none
    case week
    case exceptions
  }

  private static let deepest = 64

  /// Reads a calendar; nil where it has no days of the week, or brackets that do not close.
  init?(_ bytes: ArraySlice<UInt8>) {
    var section = Section.none
    var hasWeek = false
    var sectionDepth = 0
    var depth = 0
    var day = -1
    var label: [UInt8] = []
    var isOpen = false
    func text() -> String { String(decoding: label, as: UTF8.self) }
    for byte in bytes {
      if byte != UInt8(ascii: "("), byte != UInt8(ascii: ")") {
        if isOpen, byte != 32, byte != 0x7F { label.append(byte) }
        if label.count > 200 { return nil }
        continue
      }
      if isOpen {
        let label = text()
        if label.hasSuffix("DaysOfWeek") {
          (section, sectionDepth, hasWeek) = (.week, depth, true)
        } else if label.hasSuffix("Exceptions") {
          (section, sectionDepth) = (.exceptions, depth)
        } else if label.hasSuffix("VIEW") || label.contains("ShowTotal") {
          section = .none
        } else if section == .week, depth == sectionDepth + 2, label.hasPrefix("0||") {
          day = Int(label.dropFirst(3)).flatMap(Self.weekday) ?? -1
          if day < 0 { unreadable += 1 }
        } else {
          take(label, section, day)
        }
      }
      label.removeAll(keepingCapacity: true)
      isOpen = byte == UInt8(ascii: "(")
      depth += isOpen ? 1 : -1
      if depth < 0 || depth > Self.deepest { return nil }
    }
    guard hasWeek, depth == 0 else { return nil }
    week = week.map(\.merged)
    exceptions = exceptions.map { ($0.day, $0.shifts.merged) }
  }

  /// Monday is 0; the file counts from Sunday, which is 1.
  private static func weekday(_ number: Int) -> Int? {
    (1...7).contains(number) ? (number + 5) % 7 : nil
  }

  private mutating func take(_ label: String, _ section: Section, _ day: Int) {
    let parts = label.split(separator: "|", omittingEmptySubsequences: false)
    func value(_ key: Substring) -> Substring? {
      guard let index = parts.firstIndex(of: key), index + 1 < parts.count else { return nil }
      return parts[index + 1]
    }
    if let serial = value("d") {
      guard section == .exceptions, let number = Int(serial), (18_264...91_677).contains(number)
      else {
        unreadable += 1
        return
      }
      // 1899-12-30 lies 36 526 days before 2000-01-01.
      exceptions.append((Day(number: Int32(number - 36_526)), []))
    } else if let from = value("s"), let to = value("f") {
      guard let shift = Self.shift(from, to) else {
        unreadable += 1
        return
      }
      if section == .week, day >= 0 {
        week[day].append(shift)
      } else if section == .exceptions, !exceptions.isEmpty {
        exceptions[exceptions.count - 1].shifts.append(shift)
      } else {
        unreadable += 1
      }
    }
  }

  private static func shift(_ from: Substring, _ to: Substring) -> Shift? {
    guard let first = minute(from), let last = minute(to) else { return nil }
    let end = last == 0 ? 1440 : last
    return first < end ? Shift(from: first, to: end) : nil
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }
}
