import Foundation
import Glibc
import Testing

/// The encoding in which Excel writes CSV in China.
enum GB18030 {
  /// Encodes a text by the C library.
  static func encode(_ text: String) throws -> Data {
    let converter = try #require(iconv_open("GB18030", "UTF-8"))
    defer { iconv_close(converter) }
    var input = Array(text.utf8CString.dropLast())
    var output = [CChar](repeating: 0, count: input.count * 2)
    var left = output.count
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var size = input.count
        var to = output.baseAddress
        return iconv(converter, &from, &size, &to, &left)
      }
    }
    try #require(status == 0)
    return Data(output.dropLast(left).map { UInt8(bitPattern: $0) })
  }
}
