/// A table as a value: columns, rows, groups of rows, footnotes.
///
/// Writers turn it into text.
public struct Table: Hashable, Sendable {
  /// A row of the table.
  public enum Row: Hashable, Sendable {
    /// A cell a column.
    case cells([Cell])
    /// A line across all columns that names the rows after it.
    case group(String)
  }

  /// What stands above the table, or nil.
  public var title: String?
  /// The columns, from left to right.
  public let columns: [Column]
  /// The rows, from top to bottom.
  public private(set) var rows: [Row] = []
  /// Remarks below the table, one a line, behind what its signs and columns mean.
  public var footnotes: [String]
  /// What its signs and columns mean: the first of the remarks.
  let legends: [Legend]
  /// What is said where there is no row.
  public var nothing: String?
  /// Whether it stands upright on paper, however high its rows are: it goes on below the text before it
  /// instead of beginning a page of its own.
  public var isUpright = false
  /// The size of its type on paper, in points; nil for the largest with which it fits.
  public var typeSize: Double?

  /// Creates a table without rows.
  ///
  /// - Parameter legends: What its signs and columns mean; each is a remark, before the others.
  public init(
    title: String? = nil, columns: [Column], legends: [Legend] = [], footnotes: [String] = []
  ) {
    self.title = title
    self.columns = columns
    self.legends = legends
    self.footnotes = legends.map(\.text) + footnotes
  }

  /// Appends a row.
  ///
  /// - Precondition: There is a cell for every column.
  public mutating func append(_ cells: [Cell]) {
    precondition(
      cells.count == columns.count,
      "a row of \(cells.count) cells in a table of \(columns.count) columns")
    rows.append(.cells(cells))
  }

  /// Appends a line that names the rows after it.
  public mutating func append(group: String) {
    rows.append(.group(group))
  }

  /// Makes room for a number of rows.
  public mutating func reserve(rows count: Int) {
    rows.reserveCapacity(count)
  }
}
