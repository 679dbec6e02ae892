/// An opaque colour of a drawing.
///
/// The named paints are told apart in colour, and those of the three states in grey print as well
/// (by lightness). Text is written in `ink`, `muted` and the dark paints only.
public struct Paint: Hashable, Sendable {
  /// Red, green and blue, from 0 to 255.
  public var red, green, blue: UInt8

  /// Creates a colour of its parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Creates a colour as it is written in the web: `Paint(0xC62828)`.
  ///
  /// - Precondition: `rgb` is at most 0xFFFFFF.
  public init(_ rgb: UInt32) {
    precondition(rgb <= 0xFFFFFF, "a paint has three bytes")
    self.init(red: UInt8(rgb >> 16), green: UInt8(rgb >> 8 & 0xFF), blue: UInt8(rgb & 0xFF))
  }

  /// The colour as the web writes it: `#c62828`.
  public var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Paint {
  /// Text and frames.
  public static let ink = Paint(0x1F2933)
  /// Remarks, units, axis labels.
  public static let muted = Paint(0x5F6B7A)
  /// Grid lines and thin borders.
  public static let rule = Paint(0xC9D1DA)
  /// The paper, and text on dark paints.
  public static let paper = Paint(0xFFFFFF)
  /// The ground of headings and of every other row.
  public static let shade = Paint(0xF1F4F7)

  /// A planned bar.
  public static let plan = Paint(0x8DB4E2)
  /// An actual bar: what was done.
  public static let actual = Paint(0x2E6DA4)
  /// A forecast bar.
  public static let forecast = Paint(0xF0B95B)
  /// Float behind a bar.
  public static let float = Paint(0xAEB8C2)
  /// Critical work, the 前锋线, what is overdue.
  public static let critical = Paint(0xC62828)
  /// The line of the data date.
  public static let today = Paint(0x7B1FA2)

  /// 红灯.
  public static let red = Paint(0xC62828)
  /// 黄灯.
  public static let yellow = Paint(0xF2B705)
  /// 绿灯.
  public static let green = Paint(0x2E8B57)
  /// 蓝灯.
  public static let blue = Paint(0x1565C0)
  /// 红旗: done well.
  public static let redFlag = Paint(0xD81E06)
  /// 黑旗.
  public static let blackFlag = Paint(0x111111)

  /// The band of a statutory holiday.
  public static let holidayBand = Paint(0xFBE3E1)
  /// The band of a school holiday (寒暑假).
  public static let schoolHolidayBand = Paint(0xE3F1E1)
  /// The band of the quiet days of an examination (中高考禁噪).
  public static let examBand = Paint(0xEFE4F5)
  /// The band of the plum rains (梅雨).
  public static let rainBand = Paint(0xDFEDF7)
}
