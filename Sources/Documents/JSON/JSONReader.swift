/// Reads JSON (RFC 8259), strictly: one value, in UTF-8, each key of an object once.
///
/// Whatever the bytes are, it returns a value or throws; nesting and length are limited, so that
/// neither the stack nor the memory of the program is in anybody's hands.
public struct JSONReader {
  /// Why bytes are no JSON, and where.
  public struct Failure: Error, Hashable, Sendable {
    /// What is wrong, in English, as protocols tell it.
    public let reason: String
    /// The position of the byte.
    public let position: Int
  }

  /// The most bytes a text may have.
  public static let mostBytes = 1 << 22
  /// How deep arrays and objects may lie in each other.
  public static let mostDepth = 64

  private static let digitBytes = UInt8(ascii: "0")...UInt8(ascii: "9")

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one value with nothing but white space around it.
  public static func read(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    guard bytes.count <= mostBytes else {
      throw Failure(reason: "more than \(mostBytes) bytes", position: mostBytes)
    }
    var reader = JSONReader(bytes)
    reader.skipBlanks()
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.next == nil else { throw reader.failure("something follows the value") }
    return value
  }

  // MARK: Values

  private mutating func value() throws(Failure) -> JSONValue {
    switch next {
    case UInt8(ascii: "{"): return try nested { (reader) throws(Failure) in try reader.object() }
    case UInt8(ascii: "["): return try nested { (reader) throws(Failure) in try reader.array() }
    case quote: return .text(try text())
    case UInt8(ascii: "t"):
      try word("true")
      return .truth(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .truth(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    case nil: throw failure("the text ends where a value should be")
    case UInt8(ascii: "-")?: return try number()
    case let byte? where Self.digitBytes.contains(byte): return try number()
    default: throw failure("no value begins like this")
    }
  }

  private mutating func nested(
    _ body: (inout JSONReader) throws(Failure) -> JSONValue
  ) throws(Failure) -> JSONValue {
    guard depth < Self.mostDepth else { throw failure("nested more than \(Self.mostDepth) deep") }
    depth += 1
    position += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  /// An array, from behind its bracket.
  private mutating func array() throws(Failure) -> JSONValue {
    var elements: [JSONValue] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      skipBlanks()
      elements.append(try value())
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw failure("\",\" or \"]\" is missing") }
    }
  }

  /// An object, from behind its brace.
  private mutating func object() throws(Failure) -> JSONValue {
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipBlanks()
      guard next == quote else { throw failure("a key is missing") }
      let key = try text()
      guard keys.insert(key).inserted else { throw failure("a key occurs twice") }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw failure("\":\" is missing") }
      skipBlanks()
      members.append(JSONValue.Member(key, try value()))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw failure("\",\" or \"}\" is missing") }
    }
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(Failure) {
    let start = position
    while let byte = next, Self.digitBytes.contains(byte) { position += 1 }
    guard position > start else { throw failure("a digit is missing") }
  }

  private mutating func word(_ word: StaticString) throws(Failure) {
    for byte in word.description.utf8 {
      guard take(byte) else { throw failure("no value is written like this") }
    }
  }

  // MARK: Texts

  private mutating func text() throws(Failure) -> String {
    let start = position
    position += 1
    var units: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case quote:
        guard let text = String(validating: units, as: UTF8.self) else {
          position = start
          throw failure("a text is not UTF-8")
        }
        return text
      case backslash: units += Array(String(try escape()).utf8)
      case 0..<0x20: throw failure("a control character stands in a text")
      default: units.append(byte)
      }
    }
    throw failure("a text does not end")
  }

  /// What an escape stands for, from behind its backslash.
  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    let byte = next
    position += 1
    switch byte {
    case quote, backslash, UInt8(ascii: "/"): return Unicode.Scalar(byte ?? 0)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar()
    default: throw failure("there is no such escape")
    }
  }

  /// A scalar in one or two groups of four hexadecimal digits.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(backslash), take(UInt8(ascii: "u")) else {
      throw failure("half a surrogate pair")
    }
    let second = try fourDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw failure("half a surrogate pair") }
    return scalar
  }

  private mutating func fourDigits() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next,
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { throw failure("a hexadecimal digit is missing") }
      value = value << 4 | UInt32(truncatingIfNeeded: digit)
      position += 1
    }
    return value
  }

  // MARK: Bytes

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func failure(_ reason: String) -> Failure { Failure(reason: reason, position: position) }
}
