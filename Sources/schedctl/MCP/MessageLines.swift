import Documents
import Glibc

/// The lines of standard input, one after the other.
///
/// A line that is too long is cut off behind the most that is read.
struct MessageLines: IteratorProtocol {
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// A line that is one byte longer than that is refused by whoever reads it.
  private static let longest = JSONReader.mostBytes + 1

  /// The next line without its end; nil at the end of the input.
  mutating func next() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      let rest = buffer[start...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      line += rest[..<(end ?? rest.endIndex)].prefix(max(0, Self.longest - line.count))
      if let end {
        start = end + 1
        return line
      }
      guard !isAtEnd, fill() else {
        start = buffer.count
        return line.isEmpty ? nil : line
      }
    }
  }

  /// Reads more; returns whether there was any.
  private mutating func fill() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var count = read(STDIN_FILENO, &bytes, bytes.count)
    while count < 0, errno == EINTR { count = read(STDIN_FILENO, &bytes, bytes.count) }
    buffer = count > 0 ? Array(bytes[..<count]) : []
    start = 0
    isAtEnd = count <= 0
    return count > 0
  }
}
