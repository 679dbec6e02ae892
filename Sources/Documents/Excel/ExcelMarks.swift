import Glibc

/// A part of a file whose markup is changed from its beginning to its end.
struct ExcelMarks {
  private(set) var bytes: [UInt8]

  /// Creates a part of its bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether it ends with the element that it begins with.
  var isWhole: Bool {
    guard let declared = bytes.position(of: "?>\n<", from: 0) else { return false }
    let name = bytes[(declared + 4)...].prefix { !" />".utf8.contains($0) }
    let end = Array("</".utf8) + name + Array(">".utf8)
    return bytes.suffix(1 + end.count).filter { $0 != 0x0A }.suffix(end.count) == end[...]
  }

  /// Puts another text in the place of each mark.
  mutating func replaceAll(_ mark: StaticString, with other: String) {
    var result: [UInt8] = []
    var position = 0
    while let found = bytes.position(of: mark, from: position) {
      result += bytes[position..<found]
      result += other.utf8
      position = found + mark.utf8CodeUnitCount
    }
    result += bytes[position...]
    bytes = result
  }

  /// Takes the fixed height from the default row and the rows of cells.
  mutating func freeHeights(of layout: ExcelLayout) {
    let fixed: StaticString = " customHeight=\"1\""
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    var row = 0
    while let found = bytes.position(of: fixed, from: position) {
      let start = bytes[..<found].lastIndex(of: UInt8(ascii: "<")) ?? found
      row = bytes.number(after: "<row r=\"", at: start) ?? 0
      let index = row - layout.firstRow
      var isFree = row == 0
      if layout.sheet.rows.indices.contains(index), case .cells = layout.sheet.rows[index] {
        isFree = true
      }
      let end = found + fixed.utf8CodeUnitCount
      result += bytes[position..<(isFree ? found : end)]
      position = end
    }
    result += bytes[position...]
    bytes = result
  }

  /// Quotes the looks that bear the mark, and takes it away.
  mutating func quoteMarkedLooks() {
    let mark: StaticString = " readingOrder=\"1\""
    while let found = bytes.position(of: mark, from: 0),
      let look = bytes[..<found].lastIndex(of: UInt8(ascii: "<")).flatMap({
        bytes[..<$0].lastIndex(of: UInt8(ascii: "<"))
      })
    {
      bytes.removeSubrange(found..<found + mark.utf8CodeUnitCount)
      bytes.insert(contentsOf: " quotePrefix=\"1\"".utf8, at: look + "<xf".utf8.count)
    }
  }
}

extension [UInt8] {
  /// Where a mark stands first at or behind a place, or nil.
  fileprivate func position(of mark: StaticString, from start: Int) -> Int? {
    withUnsafeBytes { all -> Int? in
      guard let base = all.baseAddress else { return nil }
      let (first, length) = (CInt(mark.utf8Start[0]), mark.utf8CodeUnitCount)
      var place = start
      while place + length <= all.count,
        let next = memchr(base + place, first, all.count - length + 1 - place)
      {
        place = UnsafeRawPointer(next) - base
        if memcmp(next, mark.utf8Start, length) == 0 { return place }
        place += 1
      }
      return nil
    }
  }

  /// The number behind a mark that stands at a place, or nil.
  fileprivate func number(after mark: StaticString, at start: Int) -> Int? {
    let end = start + mark.utf8CodeUnitCount
    guard end <= count, mark.withUTF8Buffer({ self[start..<end].elementsEqual($0) }) else {
      return nil
    }
    var number = 0
    for byte in self[end...] {
      guard (48...57).contains(byte) else { return number }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }
}
