/// ISO 8601 texts of days and instants: `2028-09-01` and `2028-09-01T18:00`.

extension Day: CustomStringConvertible {
  /// The years a text may name.
  public static let readableYears = 1900...2999

  /// Reads `YYYY-MM-DD`; nil for anything else, a day that does not exist, or a year outside
  /// ``readableYears``.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = parsedNumber(bytes[0..<4]), let month = parsedNumber(bytes[5..<7]),
      let day = parsedNumber(bytes[8..<10]), Day.readableYears.contains(year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension Instant: CustomStringConvertible {
  /// Reads `YYYY-MM-DDTHH:MM` (a blank instead of `T` will do); nil for anything else.
  ///
  /// `24:00` is the midnight that ends the day.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      bytes[13] == UInt8(ascii: ":"), let day = Day(iso: text.prefix(10)),
      let hour = parsedNumber(bytes[11..<13]), let minute = parsedNumber(bytes[14..<16]),
      hour < 24 && minute < 60 || hour == 24 && minute == 0
    else { return nil }
    self.init(day, minuteOfDay: hour * 60 + minute)
  }

  /// The instant as `YYYY-MM-DDTHH:MM`.
  public var description: String {
    "\(day)T\(time)"
  }

  /// The instant as people read it: `YYYY-MM-DD HH:MM`.
  public var inWords: String { "\(day) \(time)" }

  private var time: String { "\(padded(minuteOfDay / 60, 2)):\(padded(minuteOfDay % 60, 2))" }
}

extension Instant {
  /// The bytes of ``description``, without making a string: for writers of large files.
  ///
  /// Years before 0 and after 9999 are written modulo 10 000.
  public var isoBytes: InlineArray<16, UInt8> {
    var bytes = InlineArray<16, UInt8>(repeating: UInt8(ascii: "-"))
    func write(_ value: Int, digits: Int, at index: Int) {
      var rest = value
      for place in stride(from: index + digits - 1, through: index, by: -1) {
        bytes[place] = UInt8(48 + rest % 10)
        rest /= 10
      }
    }
    let (year, month, dayOfMonth) = day.civil
    write(Int(year.magnitude), digits: 4, at: 0)
    write(month, digits: 2, at: 5)
    write(dayOfMonth, digits: 2, at: 8)
    bytes[10] = UInt8(ascii: "T")
    write(minuteOfDay / 60, digits: 2, at: 11)
    bytes[13] = UInt8(ascii: ":")
    write(minuteOfDay % 60, digits: 2, at: 14)
    return bytes
  }
}

private func parsedNumber(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard digit >= 48, digit <= 57 else { return nil }
    value = value * 10 + Int(digit - 48)
  }
  return value
}

private func padded(_ value: Int, _ width: Int) -> String {
  let text = String(value.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - text.count))
  return (value < 0 ? "-" : "") + zeros + text
}
