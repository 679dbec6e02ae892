import Plan

extension XERParser {
  /// The first bytes of every such file.
  static let mark = Array("ERMHDR".utf8)

  /// Reads a whole stream, piece by piece.
  ///
  /// - Throws: `not-primavera`, `line-too-long` or `file-unusable`, after which nothing can be read.
  static func read(_ stream: ByteStream, file: String) throws(InvalidInput) -> XERParser {
    var parser = XERParser(file: file)
    var line: [UInt8] = []
    var number = 1
    var isFirst = true
    var converter: TextConverter?
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      guard let count = buffer.withUnsafeMutableBytes({ stream.read(into: $0) }) else {
        throw InvalidInput([.xerUnreadable(at: .init(file: file))])
      }
      if isFirst { converter = utf16(buffer[..<count]) }
      if count == 0, converter == nil { break }
      var rest = buffer[..<count]
      if let converter {
        parser.isConverted = true
        let text = rest.withUnsafeBytes { converter.utf8($0, isLast: count == 0) }
        guard let text else {
          throw InvalidInput([.xerBinary(at: .init(file: file, line: number))])
        }
        if count == 0, text.isEmpty { break }
        rest = text[...]
      }
      if isFirst {
        isFirst = false
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        guard rest.starts(with: mark) else {
          throw InvalidInput([.notPrimavera(at: .init(file: file, line: 1))])
        }
      }
      while let end = rest.firstIndex(of: 10) {
        line += rest[rest.startIndex..<end]
        if line.last == 13 { line.removeLast() }
        try parser.checked(line, number)
        line.removeAll(keepingCapacity: true)
        number += 1
        rest = rest[(end + 1)...]
      }
      line += rest
      if line.count > longestLine {
        throw InvalidInput([.xerLineTooLong(at: .init(file: file, line: number))])
      }
    }
    if isFirst { throw InvalidInput([.notPrimavera(at: .init(file: file, line: 1))]) }
    if line.last == 13 { line.removeLast() }
    if !line.isEmpty { try parser.checked(line, number) }
    parser.end(line: number)
    return parser
  }

  /// What turns a file in UTF-16 into UTF-8; nil for all others.
  ///
  /// The mark of the byte order tells it, or the NUL beside its first letter.
  private static func utf16(_ head: ArraySlice<UInt8>) -> TextConverter? {
    let begins: [(name: String, heads: [[UInt8]])] = [
      ("UTF-16LE", [[0xFF, 0xFE], [0x45, 0]]), ("UTF-16BE", [[0xFE, 0xFF], [0, 0x45]]),
    ]
    return begins.first { $0.heads.contains { head.starts(with: $0) } }
      .flatMap { TextConverter(from: $0.name) }
  }

  private mutating func checked(_ line: [UInt8], _ number: Int) throws(InvalidInput) {
    if line.contains(0) {
      throw InvalidInput([.xerBinary(at: .init(file: file, line: number))])
    }
    take(line, number: number)
  }
}
