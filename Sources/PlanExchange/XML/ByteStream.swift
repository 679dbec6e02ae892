import Glibc

/// The bytes of a file, read piece by piece.
///
/// A large file is never in memory whole.
public struct ByteStream {
  private let fill: (UnsafeMutableRawBufferPointer) -> Int?

  /// Creates a stream from a function that fills a buffer.
  ///
  /// - Parameter fill: Returns how many bytes it wrote, 0 at the end, nil where reading failed.
  public init(_ fill: @escaping (UnsafeMutableRawBufferPointer) -> Int?) {
    self.fill = fill
  }

  /// Creates a stream of bytes in memory.
  public init(_ bytes: [UInt8]) {
    var position = 0
    self.init { buffer in
      let count = min(buffer.count, bytes.count - position)
      bytes.withUnsafeBytes { source in
        buffer.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[position..<position + count]))
      }
      position += count
      return count
    }
  }

  /// Creates a stream of what an open file still holds; who opened it closes it.
  public init(descriptor: Int32) {
    self.init { buffer in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress!, buffer.count)
        if count >= 0 { return count }
        if errno != EINTR { return nil }
      }
    }
  }

  /// Creates a stream of bytes already read, followed by another stream.
  public init(_ head: [UInt8], followedBy rest: ByteStream) {
    let first = ByteStream(head)
    self.init { buffer in
      guard let count = first.fill(buffer) else { return nil }
      return count > 0 ? count : rest.fill(buffer)
    }
  }

  /// Fills a buffer as far as the stream reaches; returns how many bytes, nil where reading failed.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      guard let more = fill(rest) else { return nil }
      if more == 0 { break }
      count += more
    }
    return count
  }

  /// Reads all that is left; nil where reading failed.
  public func all() -> [UInt8]? {
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      guard let count = piece.withUnsafeMutableBytes({ read(into: $0) }) else { return nil }
      result += piece[..<count]
      if count < piece.count { return result }
    }
  }
}
