import Containers
import Plan

extension EntryBook {
  /// The names of its sheets, from left to right.
  public var sheetNames: [String] { names }

  /// What a sheet says, as a short text that is another one where anything in it is; nil where it is gone
  /// or cannot be read.
  ///
  /// Only what cells say counts: programs write widths, colours and numbers each in their own way.
  public func digest(ofSheet name: String) -> String? {
    guard names.contains(name), let table = try? ExcelFile.table(bytes, file: file, sheet: name)
    else { return nil }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for row in table.rows {
      for (column, cell) in table.cells[row.cells].enumerated() {
        let text = table.trimmedText(cell).lines
        if text.isEmpty { continue }
        for byte in "\(column)\t\(Double(text).map { "\($0)" } ?? text)".utf8 { add(byte) }
        add(9)
      }
      add(10)
    }
    return String(hash, radix: 36)
  }
}
