/// How a cell of Excel looks; each look a workbook uses is written once.
struct ExcelLook: Hashable {
  /// Lines around a cell.
  ///
  /// A line of a group has none between its cells, over which its text goes.
  enum Border: Hashable, CaseIterable {
    case none
    case thin
    case groupFirst
    case groupMiddle
    case groupLast
  }

  var size = 11
  var isBold = false
  var isHeading = false
  /// The colour of the letters as 0xRRGGBB.
  var colour: UInt32 = 0
  var fill: UInt32?
  var border = Border.thin
  var format = "General"
  var alignment = Alignment.left
  var wraps = true
  /// Whether what is typed into the cell is text whatever it begins with.
  var isQuoted = false
  /// Whether the cell can be changed where its sheet is protected.
  var isUnlocked = false

  /// The font of the cells: one that every Excel and WPS in China has.
  static let textFont = "宋体"
  /// The font of titles and headings.
  static let headingFont = "黑体"

  /// Creates a plain look.
  init() {}

  /// Creates the look of a cell.
  init(_ cell: Workbook.Cell, alignment: Alignment?, isNarrow: Bool) {
    apply(cell.role)
    fill = cell.fill ?? cell.role.excelFill
    format = ExcelLook.format(cell)
    switch cell.value {
    case .empty, .text: self.alignment = alignment ?? (isNarrow ? .centre : .left)
    case .number: self.alignment = alignment ?? .right
    case .date: self.alignment = alignment ?? .centre
    }
    if case .text(let text) = cell.value, let first = text.first {
      isQuoted = "=+-@'".contains(first)
    }
  }

  private mutating func apply(_ role: Role) {
    isBold = role == .strong
    colour = role.excelColour
  }

  /// Returns the code by which Excel writes a cell's value.
  private static func format(_ cell: Workbook.Cell) -> String {
    switch (cell.value, cell.format) {
    case (_, .asTyped): "@"
    case (.empty, .standard), (.text, _): "General"
    case (.date(let date), .standard) where date.minuteOfDay > 0: "yyyy\"年\"m\"月\"d\"日\" hh:mm"
    case (.date, .standard): "yyyy\"年\"m\"月\"d\"日\""
    case (_, .standard): "General"
    case (_, .decimals(let digits)): "#,##0" + fraction(digits) + gap
    case (_, .percent(let digits)): "0" + fraction(digits) + "%" + gap
    case (_, .signed(let unit)):
      ["+", "-", ""].map { $0 + "0" + (unit.isEmpty ? "" : "\"\(unit)\"") + gap }
        .joined(separator: ";")
    case (_, .worded(let above, let below, let zero)):
      [above, below, zero].map(words).joined(separator: ";")
    case (_, .isoDay): "yyyy-mm-dd"
    case (_, .monthDay): "m\"月\"d\"日\""
    case (_, .minute): "yyyy-mm-dd hh:mm"
    }
  }

  /// Room as wide as a blank between a number and the line at its right.
  private static let gap = "_ "

  /// Words around a number; a quotation mark cannot stand in them.
  private static func words(_ text: String) -> String {
    text.replacing("\"", with: "”").split(separator: "#", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\"\($0)\"" }.joined(separator: "0")
  }

  private static func fraction(_ digits: Int) -> String {
    digits > 0 ? "." + String(repeating: "0", count: digits) : ""
  }
}

extension Role {
  /// The colour of letters, as 0xRRGGBB: Excel's own for good, neutral and bad cells.
  var excelColour: UInt32 {
    switch self {
    case .plain, .strong: 0x000000
    case .muted: 0x7F7F7F
    case .good: 0x006100
    case .warn: 0x9C5700
    case .bad: 0x9C0006
    }
  }

  /// The colour behind letters, or nil.
  var excelFill: UInt32? {
    switch self {
    case .plain, .strong, .muted: nil
    case .good: 0xC6EFCE
    case .warn: 0xFFEB9C
    case .bad: 0xFFC7CE
    }
  }
}
