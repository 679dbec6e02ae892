/// The rows of one table, of which only the columns that are read are kept, as raw bytes.
///
/// One buffer holds the text of all cells, so that a table of a million rows costs little more than
/// its text.
struct XERRows {
  /// The line of the file each row began in.
  private(set) var lines: [Int32] = []
  /// The bytes of all cells.
  private(set) var bytes: [UInt8] = []
  /// Where each cell begins in `bytes`, row by row; one entry more than there are cells.
  private var begins: [UInt32] = [0]
  private let slots: [Int]
  private let width: Int

  init(_ table: XERTable) {
    var slots = [Int](repeating: -1, count: XERColumn.allCases.count)
    for (slot, column) in table.columns.enumerated() { slots[column.ordinal] = slot }
    self.slots = slots
    width = table.columns.count
  }

  var count: Int { lines.count }

  /// Adds a row.
  ///
  /// - Parameter cells: The ranges of the cells in `row`, in the order of the table's columns.
  mutating func append(_ row: [UInt8], cells: [Range<Int>], line: Int) {
    lines.append(Int32(clamping: line))
    for cell in cells {
      bytes += row[cell]
      begins.append(UInt32(bytes.count))
    }
  }

  /// The texts of all cells that have bytes beyond ASCII.
  var texts: [[UInt8]] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
    return begins.indices.dropLast().lazy.map { bytes[Int(begins[$0])..<Int(begins[$0 + 1])] }
      .filter { cell in cell.contains { $0 >= 0x80 } }.map(Array.init)
  }

  /// Returns the bytes of a cell.
  func cell(_ row: Int, _ column: XERColumn) -> ArraySlice<UInt8> {
    let index = row * width + slots[column.ordinal]
    return bytes[Int(begins[index])..<Int(begins[index + 1])]
  }
}
