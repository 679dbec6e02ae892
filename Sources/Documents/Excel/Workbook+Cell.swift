extension Workbook {
  /// A cell: a value, how it is written, and what it means.
  public struct Cell: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// What a cell holds.
    public enum Value: Hashable, Sendable {
      /// Nothing.
      case empty
      /// Words. They are never taken for a formula, whatever they begin with.
      case text(String)
      /// A number.
      case number(Double)
      /// A day, or a minute.
      case date(DateStamp)
    }

    /// How a number or date is written.
    public enum Format: Hashable, Sendable {
      /// As it comes: days as 2028年9月1日, numbers with the digits they have.
      case standard
      /// A number with so many digits behind the point and commas between thousands.
      case decimals(Int)
      /// A number with its sign, and a unit: +3天, -6天, 0天.
      case signed(unit: String)
      /// A number in words that `#` stands for it in: 滞后#天 above zero, 提前#天 below, 按期 at zero.
      case worded(above: String, below: String, zero: String)
      /// A share of one in hundredths: 0.155 as 15.5%.
      case percent(decimals: Int)
      /// A day as 2028-09-01.
      case isoDay
      /// A day as 9月1日.
      case monthDay
      /// A minute as 2028-09-01 18:00.
      case minute
      /// As typed: nothing that somebody types there becomes a date or a number.
      case asTyped
    }

    /// A cell with nothing in it.
    public static let empty = Cell(.empty)

    /// What it holds.
    public var value: Value
    /// How it is written.
    public var format: Format
    /// What it means to the reader; from this come its colours.
    public var role: Role
    /// The colour behind it, as 0xRRGGBB, in place of the role's; nil for none.
    public var fill: UInt32?

    /// Creates a cell.
    public init(
      _ value: Value, _ role: Role = .plain, format: Format = .standard, fill: UInt32? = nil
    ) {
      self.value = value
      self.role = role
      self.format = format
      self.fill = fill
    }

    /// Creates a cell with words.
    public init(_ text: String, _ role: Role = .plain, fill: UInt32? = nil) {
      self.init(text.isEmpty ? .empty : .text(text), role, fill: fill)
    }

    /// Creates a plain cell with words.
    public init(stringLiteral value: String) {
      self.init(value)
    }

    /// Returns a cell with a number.
    public static func number(
      _ number: Double, _ role: Role = .plain, format: Format = .standard
    ) -> Cell {
      Cell(.number(number), role, format: format)
    }

    /// Returns a cell with a whole number.
    public static func integer(
      _ number: Int, _ role: Role = .plain, format: Format = .decimals(0)
    ) -> Cell {
      Cell(.number(Double(number)), role, format: format)
    }

    /// Returns a cell with a share of one, written in hundredths.
    public static func percent(
      _ share: Double, _ role: Role = .plain, decimals: Int = 1
    ) -> Cell {
      Cell(.number(share), role, format: .percent(decimals: decimals))
    }

    /// Returns a cell with a day or a minute; an empty one for nil.
    public static func date(
      _ date: DateStamp?, _ role: Role = .plain, format: Format = .standard
    ) -> Cell {
      date.map { Cell(.date($0), role, format: format) } ?? Cell(.empty, role)
    }
  }

  /// A look that cells take by the values of a column.
  public struct Rule: Hashable, Sendable {
    /// What the value must be.
    public enum Condition: Hashable, Sendable {
      /// These words.
      case equals(String)
      /// Words with these in them.
      case contains(String)
      /// A number below this one; an empty cell is none.
      case below(Double)
      /// A number above this one.
      case above(Double)
      /// A day before this one.
      case before(DateStamp)
      /// Nothing.
      case isEmpty
    }

    /// What takes the look.
    public enum Extent: Hashable, Sendable {
      /// The cell itself.
      case cell
      /// The whole row.
      case row
      /// The cell of another column.
      case column(Int)
    }

    /// The column whose values decide, from 0.
    public var column: Int
    /// What the value must be.
    public var condition: Condition
    /// What takes the look.
    public var extent: Extent
    /// The look.
    public var role: Role

    /// Creates a rule.
    public init(
      column: Int, _ condition: Condition, _ extent: Extent = .cell, as role: Role
    ) {
      self.column = column
      self.condition = condition
      self.extent = extent
      self.role = role
    }
  }
}
