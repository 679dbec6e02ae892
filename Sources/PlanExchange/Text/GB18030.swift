import Glibc

/// The Chinese national encoding GB18030, which Excel writes in China, by way of the C library.
enum GB18030 {
  /// What became of an attempt to read bytes as GB18030.
  enum Outcome: Equatable {
    /// The text, as UTF-8.
    case text([UInt8])
    /// The position of the first byte that is not part of valid GB18030.
    case invalid(byte: Int)
    /// The C library of this machine knows no GB18030.
    case unavailable
  }

  /// Reads bytes as GB18030.
  static func utf8(from bytes: [UInt8]) -> Outcome {
    convert(bytes, from: "GB18030", to: "UTF-8")
  }

  /// Writes UTF-8 as GB18030.
  static func bytes(from utf8: [UInt8]) -> Outcome {
    convert(utf8, from: "UTF-8", to: "GB18030")
  }

  private static func convert(_ bytes: [UInt8], from source: String, to target: String) -> Outcome {
    let converter = iconv_open(target, source)
    guard let converter, Int(bitPattern: converter) != -1 else { return .unavailable }
    defer { iconv_close(converter) }
    var input = bytes.map(CChar.init(bitPattern:))
    // No character more than doubles: one byte stays one, two become at most four.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    let (failed, read, written) = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        var inputLeft = input.count
        var outputLeft = output.count
        let result = iconv(converter, &from, &inputLeft, &to, &outputLeft)
        return (result == -1, input.count - inputLeft, output.count - outputLeft)
      }
    }
    if failed { return .invalid(byte: read) }
    return .text(output[..<written].map(UInt8.init(bitPattern:)))
  }
}
