import Plan

/// Turns the bytes of a file into text, whatever the program that wrote it thinks text is.
///
/// A UTF-8 or UTF-16 byte order mark decides. Without one, bytes that are valid UTF-8 are UTF-8, but
/// for the few Chinese words whose GB 2312 is valid UTF-8 by chance (``ChineseInDisguise``);
/// else bytes that are valid GB18030 (which includes GBK and GB 2312) are GB18030; nothing else is
/// guessed at.
enum TextDecoding {
  /// Returns a file's text as UTF-8 bytes without a byte order mark.
  ///
  /// - Throws: `empty-file`, `not-text` or `wrong-encoding`.
  static func utf8(_ bytes: [UInt8], file: String) throws(InvalidInput) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return try utf16(bytes, file: file)
    }
    if let kind = ForeignFile(bytes), !isTextWithNUL(bytes, kind) {
      throw InvalidInput([notText(kind, file: file)])
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? Array(bytes.dropFirst(3)) : bytes
    if body.allSatisfy(isBlank) { throw InvalidInput([empty(file)]) }
    guard let bad = firstInvalidByte(body) else {
      if !hasMark, ChineseInDisguise.isLikely(body), case .text(let text) = GB18030.utf8(from: body)
      {
        return text
      }
      return body
    }
    if hasMark { throw InvalidInput([wrongEncoding(bytes, at: bad + 3, file: file)]) }
    switch GB18030.utf8(from: body) {
    case .text(let text): return text
    case .invalid(let byte): throw InvalidInput([wrongEncoding(bytes, at: byte, file: file)])
    case .unavailable: throw InvalidInput([wrongEncoding(bytes, at: bad, file: file)])
    }
  }

  /// Returns the position of the first byte that is not part of valid UTF-8; nil when all are.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do throws(Unicode.UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func utf16(_ bytes: [UInt8], file: String) throws(InvalidInput) -> [UInt8] {
    let low = bytes[0] == 0xFF ? 0 : 1
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { i in
      UInt16(bytes[i + low]) | UInt16(bytes[i + 1 - low]) << 8
    }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self)
    else { throw InvalidInput([brokenUTF16(file)]) }
    let result = Array(text.utf8)
    if result.allSatisfy(isBlank) { throw InvalidInput([empty(file)]) }
    return result
  }

  /// Whether a file is text but for a stray NUL, which is told with its cell later.
  private static func isTextWithNUL(_ bytes: [UInt8], _ kind: ForeignFile) -> Bool {
    guard kind == .unknownBinary else { return false }
    let count = bytes.lazy.filter { $0 == 0 }.count
    return count * 16 <= bytes.count && String(validating: bytes, as: UTF8.self) != nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}

extension TextDecoding {
  static func empty(_ file: String) -> Finding {
    Finding(
      .error, "empty-file", at: .init(file: file),
      Wording(zh: "文件是空的", en: "the file is empty"),
      hint: Wording(
        zh: "检查是否选错文件，或在 Excel 中保存后再试",
        en: "check that it is the right file, or save it in Excel and try again"))
  }

  static func notText(_ kind: ForeignFile, file: String) -> Finding {
    Finding(
      .error, "not-text", at: .init(file: file),
      Wording(
        zh: "文件不是文本，看起来是\(kind.name.zh)",
        en: "the file is no text; it seems to be \(kind.name.en)"),
      hint: kind.hint)
  }

  private static func wrongEncoding(_ bytes: [UInt8], at byte: Int, file: String) -> Finding {
    let line = lineNumber(of: byte, in: bytes)
    return Finding(
      .error, "wrong-encoding", at: .init(file: file, line: line),
      Wording(
        zh: "文件既不是 UTF-8 也不是 GB18030：第 \(byte + 1) 个字节（第 \(line) 行）无法解读",
        en:
          "the file is neither UTF-8 nor GB18030: byte \(byte + 1), in line \(line), makes no sense"
      ),
      hint: saveAsUTF8)
  }

  private static func brokenUTF16(_ file: String) -> Finding {
    Finding(
      .error, "wrong-encoding", at: .init(file: file),
      Wording(
        zh: "文件以 UTF-16 开头，但内容不是有效的 UTF-16",
        en: "the file begins as UTF-16, but what follows is not valid UTF-16"),
      hint: saveAsUTF8)
  }

  /// What to do about every file that cannot be read as text.
  static let saveAsUTF8 = Wording(
    zh: "在 Excel 或 WPS 中另存为 .xlsx 或“CSV UTF-8（逗号分隔）”后再试",
    en: "in Excel, save it as .xlsx or \"CSV UTF-8 (Comma delimited)\" and try again")

  /// CRLF, LF and CR each end one line.
  private static func lineNumber(of byte: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for i in 0..<min(byte, bytes.count) {
      let endsLine =
        bytes[i] == 10 || bytes[i] == 13 && !(i + 1 < bytes.count && bytes[i + 1] == 10)
      if endsLine { line += 1 }
    }
    return line
  }
}
