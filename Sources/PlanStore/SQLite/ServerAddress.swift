/// Where a plan is on a server: `postgresql://host/database?plan=tinghu`.
struct ServerAddress: Hashable, Sendable {
  /// The address as it can be shown: without a password, and without what is for the connection only.
  let shown: String
  /// What libpq is told: the address without what is ours.
  let connection: String
  /// The name of the plan, which is that of its schema.
  let plan: String

  /// Whether a text is an address, and no path.
  static func isMeant(by text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
  }

  /// A text as it can be shown: an address without its password, anything else as it is.
  static func shown(_ text: String) -> String {
    guard isMeant(by: text) else { return text }
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let settings = parts.count > 1 ? parts[1].split(separator: "&") : []
    return shown(String(parts[0]), settings.first { $0.hasPrefix("plan=") }.map(String.init))
  }

  /// Reads an address; nil for a path.
  init?(_ text: String) throws(PlanFileError) {
    guard Self.isMeant(by: text) else { return nil }
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let base = String(parts[0])
    let settings = parts.count > 1 ? parts[1].split(separator: "&") : []
    let named = settings.filter { $0.hasPrefix("plan=") }
    shown = Self.shown(base, named.first.map(String.init))
    let rest = settings.filter { !$0.hasPrefix("plan=") }
    connection = rest.isEmpty ? base : base + "?" + rest.joined(separator: "&")
    guard named.count == 1, let name = Self.decoded(named[0].dropFirst(5)),
      !name.isEmpty, name.utf8.count <= 63, !name.hasPrefix("pg_"), !name.contains("\u{0}")
    else { throw .server(shown, .addressNamesNoPlan) }
    plan = name
  }

  /// The schema as it stands in SQL.
  var schema: String { Self.quoted(plan) }

  /// A name as it stands in SQL.
  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private static func shown(_ base: String, _ plan: String?) -> String {
    let ending = plan.map { "?\($0)" } ?? ""
    guard let slashes = base.firstRange(of: "//") else { return base + ending }
    let rest = base[slashes.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":")
    else { return base + ending }
    return base[..<slashes.upperBound] + authority[..<colon] + rest[at...] + ending
  }

  /// A text in which `%E7` and the like stand for bytes; nil where they stand for none.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = digit(rest.popFirst()), let low = digit(rest.popFirst()) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// What a hexadecimal digit stands for.
  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case let byte? where byte >= 48 && byte <= 57: byte - 48
    case let byte? where byte >= 65 && byte <= 70: byte - 55
    case let byte? where byte >= 97 && byte <= 102: byte - 87
    default: nil
    }
  }
}
