import Plan

/// Blocks in the order of a text.
protocol TextBlockList: RandomAccessCollection where Element == TextBlock, Index == Int {
  /// The first line of a block.
  func head(of index: Int) -> TextLine
}

extension [TextBlock]: TextBlockList {
  func head(of index: Int) -> TextLine { self[index].head }
}

/// The blocks of a text, each taken apart when it is asked for: a long text is never kept in words, which take many
/// times its room.
struct TextBlocks: TextBlockList {
  /// What is wrong with the lines that cannot be taken apart, in their order; they are in no block.
  private(set) var findings: [Finding] = []
  private let bytes: [UInt8]
  private var places: [Place] = []

  /// Where a block stands: from its first line to that of the next.
  private struct Place {
    var start: Int
    /// The number of its first line.
    var line: Int
  }

  /// Finds the blocks of a text.
  init(of bytes: [UInt8], file: String) {
    self.bytes = bytes
    var (start, number) = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, 0)
    while start <= bytes.count {
      number += 1
      let line = line(at: start)
      do throws(TextMistake) {
        let read = try TextLine(line, number: number)
        if let read, !read.isInner { places.append(Place(start: start, line: number)) }
        if places.isEmpty, read != nil { throw .innerFirst }
      } catch {
        findings.append(Finding(error, file: file, line: number))
      }
      start = line.endIndex + 1
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  subscript(index: Int) -> TextBlock {
    var block = TextBlock(head: head(of: index))
    let end = index + 1 < places.count ? places[index + 1].start : bytes.count
    var (start, number) = (line(at: places[index].start).endIndex + 1, places[index].line)
    while start < end {
      number += 1
      let line = line(at: start)
      if let read = try? TextLine(line, number: number) { block.inner.append(read) }
      start = line.endIndex + 1
    }
    return block
  }

  func head(of index: Int) -> TextLine {
    let place = places[index]
    guard let line = try? TextLine(line(at: place.start), number: place.line) else {
      preconditionFailure("a line that was read once is read again")
    }
    return line
  }

  /// The bytes from a place to the end of the line.
  private func line(at start: Int) -> ArraySlice<UInt8> {
    let end = bytes[start...].withUnsafeBytes { rest in
      rest.firstIndex(of: 10) ?? rest.count
    }
    return bytes[start..<start + end]
  }
}
