import Glibc

/// The keys that are pressed while a plan is watched.
struct WatchKeys {
  enum Key: Hashable {
    case quit, up, down, pageUp, pageDown, home, end, next, previous
    case digit(Int)
  }

  /// The keys pressed since; nil at the end of the input.
  mutating func read() -> [Key]? {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    if count < 0, errno == EINTR { return [] }
    guard count > 0 else { return nil }
    return Self.keys(String(decoding: bytes[..<count], as: UTF8.self))
  }

  /// The sequences that terminals send for keys (ECMA-48, and xterm's).
  private static let sequences: [(String, Key)] = [
    ("[A", .up), ("[B", .down), ("OA", .up), ("OB", .down), ("[5~", .pageUp), ("[6~", .pageDown),
    ("[H", .home), ("[F", .end), ("[1~", .home), ("[4~", .end), ("OH", .home), ("OF", .end),
    ("[Z", .previous), ("[C", .next), ("[D", .previous), ("OC", .next), ("OD", .previous),
  ]

  /// The keys of what a terminal sent; what means nothing is passed over.
  static func keys(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.popFirst() {
      switch first {
      case "q", "Q", "\u{04}": keys.append(.quit)
      case "j": keys.append(.down)
      case "k": keys.append(.up)
      case " ", "\u{06}": keys.append(.pageDown)
      case "b", "\u{02}": keys.append(.pageUp)
      case "g": keys.append(.home)
      case "G": keys.append(.end)
      case "\t": keys.append(.next)
      case "0"..."9": if let digit = first.wholeNumberValue { keys.append(.digit(digit)) }
      case "\u{1B}":
        if let (sequence, key) = sequences.first(where: { rest.hasPrefix($0.0) }) {
          keys.append(key)
          rest = rest.dropFirst(sequence.count)
        } else if rest.first == "[" {
          // A sequence that means nothing here, to its final letter.
          rest = rest.drop { !$0.isLetter && $0 != "~" }.dropFirst()
        }
      default: break
      }
    }
    return keys
  }
}
