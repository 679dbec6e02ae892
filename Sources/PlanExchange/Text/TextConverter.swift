import Glibc

/// Turns text of a named encoding into UTF-8, piece by piece, by way of the C library.
final class TextConverter {
  private let converter: iconv_t
  private var rest: [CChar] = []

  /// Creates a converter; nil where the C library does not know the encoding.
  init?(from encoding: String) {
    let converter = iconv_open("UTF-8", encoding)
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    self.converter = converter
  }

  deinit { iconv_close(converter) }

  /// Converts the next bytes; a character cut off at their end waits for the following ones.
  ///
  /// - Returns: The UTF-8; nil where the bytes are not in the encoding.
  func utf8(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> [UInt8]? {
    var input = rest + bytes.map { CChar(bitPattern: $0) }
    // No character more than triples: one byte of an 8-bit encoding becomes at most three.
    var output = [CChar](repeating: 0, count: input.count * 3 + 16)
    let (read, written, reason) = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        var inputLeft = input.count
        var outputLeft = output.count
        let failed = iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1
        return (input.count - inputLeft, output.count - outputLeft, failed ? errno : 0)
      }
    }
    if reason != 0, reason != EINVAL || isLast { return nil }
    rest = Array(input[read...])
    return output[..<written].map(UInt8.init(bitPattern:))
  }
}
