import Plan

/// The encoding of a Primavera file: UTF-8, GB18030, or a code page.
///
/// Old versions write the code page of the machine and do not name it; new ones write UTF-8. What
/// the header names is believed. Else bytes that are valid UTF-8 are UTF-8; bytes that are valid
/// GB18030 and mostly common Chinese characters are GB18030; words of letters beyond ASCII are of
/// the code page whose common letters they are; all else is windows-1252. What is assumed is never
/// a reason to refuse a file: a byte that is no character of it becomes U+FFFD.
struct XEREncoding: Equatable {
  /// Its name as people know it.
  let name: String
  /// Whether the file did not name it.
  let isAssumed: Bool

  static let utf8 = XEREncoding("UTF-8")
  static let chinese = "GB18030"
  static let western = "windows-1252"

  init(_ name: String, isAssumed: Bool = false) {
    self.name = name
    self.isAssumed = isAssumed
  }

  /// Finds the encoding of a file.
  init(header: [String], texts: some Sequence<[UInt8]>) {
    if let named = header.dropFirst(1).lazy.compactMap(Self.named).first {
      self.init(named)
      return
    }
    let high = texts.filter { text in text.contains { $0 >= 0x80 } }
    if high.allSatisfy({ String(validating: $0, as: UTF8.self) != nil }) {
      self = .utf8
    } else {
      self.init(CodePageGuess(high).name, isAssumed: true)
    }
  }

  /// The encoding that a field of the header names; nil where it names none.
  static func named(_ field: String) -> String? {
    let key = field.lowercased().filter { $0.isLetter || $0.isNumber }
    switch key {
    case "utf8": return utf8.name
    case "gbk", "gb2312", "gb18030": return chinese
    case "latin1", "iso88591": return western
    case "big5": return "windows-950"
    case "shiftjis", "sjis": return "windows-932"
    case "euckr": return "windows-949"
    default: break
    }
    // "windows-1251", "cp1251", "ansi 1251": the digits are the number of the page.
    let marks = ["windows", "cp", "ms", "ansi", "codepage", "acp", "win"]
    guard let mark = marks.first(where: key.hasPrefix) else { return nil }
    switch key.dropFirst(mark.count) {
    case "936", "54936": return chinese
    case "65001": return utf8.name
    case let page where pages.contains(String(page)): return "windows-\(page)"
    default: return nil
    }
  }

  /// The numbers of the code pages that machines have had.
  private static let pages: Set<String> = [
    "874", "932", "949", "950", "1250", "1251", "1252", "1253", "1254", "1255", "1256", "1257",
    "1258",
  ]

  /// Returns bytes as text; nil where they are not in the encoding that the file names.
  func text(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    if name == Self.utf8.name { return String(validating: bytes, as: UTF8.self) }
    if let text = converted(bytes) { return text }
    let isSingleByte = name.hasPrefix("windows-1") || name == "windows-874"
    return isSingleByte || isAssumed ? lossy(bytes) : nil
  }

  private func converted(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let converter = TextConverter(from: convertersName) else { return nil }
    let utf8 = bytes.withUnsafeBytes { converter.utf8($0, isLast: true) }
    return utf8.flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Its name in the C library.
  private var convertersName: String {
    name.hasPrefix("windows-") ? "CP" + name.dropFirst("windows-".count) : name
  }

  /// The same byte by byte, with U+FFFD in place of what is no character.
  private func lossy(_ bytes: ArraySlice<UInt8>) -> String {
    guard TextConverter(from: convertersName) != nil else { return latin(bytes) }
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      let lengths = first < 0x80 ? [1] : name == Self.chinese ? [2, 4, 1] : [1, 2]
      let length = lengths.first { length in
        length <= rest.count && converted(rest.prefix(length)) != nil  // bounded: of four
      }
      text += length.flatMap { converted(rest.prefix($0)) } ?? "\u{FFFD}"  // bounded: of four
      rest = rest.dropFirst(length ?? 1)  // bounded: of four
    }
    return text
  }

  /// Latin letters where the C library knows no code page; what it lacks becomes U+FFFD.
  private func latin(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for byte in bytes {
      let isControl = (0x80..<0xA0).contains(byte)
      text.unicodeScalars.append(isControl ? "\u{FFFD}" : Unicode.Scalar(byte))
    }
    return text
  }
}
