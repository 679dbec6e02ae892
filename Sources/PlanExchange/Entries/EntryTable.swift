public import CivilTime
public import Plan

/// A table as it is handed to people to be filled in or changed, so that what comes back can be
/// compared with it cell by cell.
public struct EntryTable: Sendable {
  /// What a cell holds.
  public enum Cell: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Words.
    case text(String)
    /// A number.
    case number(Double)
    /// A share of one, shown in hundredths.
    case share(Double)
    /// A day.
    case day(Day)
    /// A minute.
    case minute(Instant)

    /// Words; nothing for an empty text.
    public init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }
  }

  /// What becomes of what is typed into a column.
  public enum Use: Hashable, Sendable {
    /// It names what its row is about.
    case key
    /// It is taken over.
    case typed
    /// It follows from the plan: what is typed there counts for nothing.
    case computed
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// The name by which programs know it.
    public var id: String
    /// The word above it.
    public var heading: Wording
    /// What becomes of what is typed into it.
    public var use: Use
    /// The unit in which changes of it are told; empty for none.
    public var unit: Wording

    /// Creates a column.
    public init(
      _ id: String, _ heading: Wording, _ use: Use = .typed, unit: Wording = Wording(zh: "", en: "")
    ) {
      self.id = id
      self.heading = heading
      self.use = use
      self.unit = unit
    }
  }

  /// A row.
  public struct Row: Hashable, Sendable {
    /// What it is about: `HS.C05`.
    public var key: String
    /// A cell a column.
    public var cells: [Cell]

    /// Creates a row.
    public init(_ key: String, _ cells: [Cell]) {
      self.key = key
      self.cells = cells
    }
  }

  /// The name of the sheet.
  public var name: Wording
  /// The columns, those of keys first.
  public var columns: [Column]
  /// The rows, in the order of the plan.
  public var rows: [Row] = []
  /// Whether rows may be added and taken out.
  public var isOpen: Bool
  /// Whether several rows may bear one key; the second is known as `HS.E06#2`.
  public var hasRepeats: Bool

  /// Creates a table without rows.
  public init(
    _ name: Wording, _ columns: [Column], isOpen: Bool = false, hasRepeats: Bool = false
  ) {
    self.name = name
    self.columns = columns
    self.isOpen = isOpen
    self.hasRepeats = hasRepeats
  }

  /// The position of the column that programs know by a name.
  public func position(of id: String) -> Int? { columns.firstIndex { $0.id == id } }

  /// Appends a row; one whose key is there already gets a number where that is allowed.
  public mutating func append(_ row: Row, counting seen: inout [String: Int]) {
    var row = row
    let count = seen[row.key, default: 0] + 1
    seen[row.key] = count
    if hasRepeats, count > 1 { row.key += "#\(count)" }
    rows.append(row)
  }
}

extension EntryTable.Cell {
  /// The cell as people read it.
  public var words: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): ExcelNumber.text(number)
    case .share(let share): ExcelNumber.percent(share)
    case .day(let day): "\(day)"
    case .minute(let instant): Self.words(of: instant)
    }
  }

  /// Whether a cell that came back says the same, however its program wrote it.
  func isSame(_ typed: String) -> Bool {
    let text = typed.trimmed
    switch self {
    case .empty: return text.isEmpty
    case .text(let known):
      return known.lines == text.lines || known.trimmed.lines == text.lines
    case .number(let number):
      return Double(HalfWidth.text(text)).map { ($0 - number).magnitude < 1e-6 } ?? false
    case .share(let share):
      let plain = HalfWidth.text(text)
      let hundredths = plain.hasSuffix("%") ? Double(plain.dropLast()) : nil
      guard let number = hundredths.map({ $0 / 100 }) ?? Double(plain) else { return false }
      return (number - share).magnitude < 1e-6
    case .day(let day): return DateText(text) == .day(day)
    case .minute(let instant):
      return DateText(text) == .minute(instant) || text == Self.words(of: instant)
    }
  }

  private static func words(of instant: Instant) -> String {
    let (hour, minute) = (instant.minuteOfDay / 60, instant.minuteOfDay % 60)
    return "\(instant.day) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension String {
  /// The text with every line end as one line feed: what workbooks make of them.
  var lines: String {
    guard utf8.contains(13) || utf8.contains(0xC2) || utf8.contains(0xE2) else { return self }
    return String(map { $0.isNewline ? "\n" : $0 })
  }
}
