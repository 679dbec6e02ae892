import CSQLite

/// A compiled statement, to be run as often as wanted.
final class Statement {
  let connection: Connection
  /// SQLite's statement; nil where it is one on a server.
  let handle: OpaquePointer?
  let remote: ServerStatement?

  init(_ handle: OpaquePointer, of connection: Connection) {
    self.handle = handle
    self.connection = connection
    remote = nil
  }

  init(_ remote: ServerStatement, of connection: Connection) {
    self.remote = remote
    self.connection = connection
    handle = nil
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Runs a statement that returns nothing, with these values for its parameters.
  func run(_ values: [SQLValue]) throws(PlanFileError) {
    if let remote { return try remote.run(values) }
    try bind(values)
    _ = try step()
    sqlite3_reset(handle)
  }

  /// Starts again with these values for the parameters.
  func bind(_ values: [SQLValue]) throws(PlanFileError) {
    if let remote { return remote.bind(values) }
    sqlite3_reset(handle)
    for (index, value) in values.enumerated() {
      try connection.check(bind(value, to: Int32(index + 1)))
    }
  }

  /// Moves to the next row; false after the last.
  @inline(__always)
  func step() throws(PlanFileError) -> Bool {
    if let remote { return try remote.step() }
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else {
      let error = connection.error(code)
      sqlite3_reset(handle)
      throw error
    }
    return false
  }

  private func bind(_ value: SQLValue, to index: Int32) -> Int32 {
    switch value {
    case .null:
      return sqlite3_bind_null(handle, index)
    case .integer(let number):
      return sqlite3_bind_int64(handle, index, number)
    case .real(let number):
      return sqlite3_bind_double(handle, index, number)
    case .text(var text):
      return text.withUTF8 {
        // An empty buffer may have no address, and no address would bind NULL.
        guard let bytes = $0.baseAddress, !$0.isEmpty else {
          return sqlite3_bind_text(handle, index, "", 0, copied)
        }
        return bytes.withMemoryRebound(to: CChar.self, capacity: $0.count) { [count = $0.count] in
          sqlite3_bind_text64(handle, index, $0, UInt64(count), copied, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), copied)
      }
    }
  }
}

/// Columns of the current row, counted from 0.
///
/// Each is read as what this program writes there, and anything else is told as damage: a value of
/// another type, a number out of range, a text that is no UTF-8. So what leaves here can be counted
/// with.
extension Statement {
  /// Reads a whole number within a range.
  func integer(
    _ column: Int32, in range: ClosedRange<Int>
  ) throws(PlanFileError) -> Int {
    if remote != nil { return try remoteInteger(column, in: range) }
    guard sqlite3_column_type(handle, column) == SQLITE_INTEGER else { throw malformed(column) }
    let number = Int(sqlite3_column_int64(handle, column))
    guard range.contains(number) else { throw malformed(column) }
    return number
  }

  private func remoteInteger(
    _ column: Int32, in range: ClosedRange<Int>
  ) throws(PlanFileError) -> Int {
    guard let number = remote?.integer(column).map({ Int($0) }), range.contains(number) else {
      throw malformed(column)
    }
    return number
  }

  func optionalInteger(
    _ column: Int32, in range: ClosedRange<Int>
  ) throws(PlanFileError) -> Int? {
    isNull(column) ? nil : try integer(column, in: range)
  }

  /// Reads the `id` of a row, here or in another table.
  func id(_ column: Int32) throws(PlanFileError) -> Int {
    try integer(column, in: RowNumbers.ids)
  }

  /// Reads the place of a row among its like.
  func position(_ column: Int32) throws(PlanFileError) -> Int {
    try integer(column, in: RowNumbers.positions)
  }

  func flag(_ column: Int32) throws(PlanFileError) -> Bool {
    try integer(column, in: 0...1) == 1
  }

  func optionalReal(
    _ column: Int32, in range: ClosedRange<Double>
  ) throws(PlanFileError) -> Double? {
    if isNull(column) { return nil }
    guard let number = real(column), range.contains(number) else { throw malformed(column) }
    return number
  }

  /// A floating-point number; nil for a value of another type.
  private func real(_ column: Int32) -> Double? {
    if let remote { return remote.real(column) }
    guard sqlite3_column_type(handle, column) == SQLITE_FLOAT else { return nil }
    return sqlite3_column_double(handle, column)
  }

  func text(_ column: Int32) throws(PlanFileError) -> String {
    if remote != nil { return try remoteText(column) }
    guard sqlite3_column_type(handle, column) == SQLITE_TEXT,
      let text = String(strictly: utf8(column))
    else { throw malformed(column) }
    return text
  }

  private func remoteText(_ column: Int32) throws(PlanFileError) -> String {
    guard let remote, remote.isText(column),
      let text = String(strictly: remote.utf8(column))
    else { throw malformed(column) }
    return text
  }

  func optionalText(_ column: Int32) throws(PlanFileError) -> String? {
    isNull(column) ? nil : try text(column)
  }

  func blob(_ column: Int32) throws(PlanFileError) -> [UInt8] {
    if let remote {
      guard let bytes = remote.bytes(column) else { throw malformed(column) }
      return bytes
    }
    guard sqlite3_column_type(handle, column) == SQLITE_BLOB else { throw malformed(column) }
    let bytes = sqlite3_column_blob(handle, column)
    return Array(UnsafeRawBufferPointer(start: bytes, count: count(column)))
  }

  /// The value as a changeset holds it.
  func value(_ column: Int32) throws(PlanFileError) -> RowValue {
    if let remote { return remote.value(column) }
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column).bitPattern)
    case SQLITE_BLOB: return .blob(try blob(column))
    default: return .text(try text(column))
    }
  }

  /// The bytes of a text, valid until the statement moves on.
  @inline(__always)
  func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    if let remote { return remote.utf8(column) }
    // The text first: asking for it may change how long the value is.
    let bytes = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(start: bytes, count: count(column))
  }

  @inline(__always)
  func isText(_ column: Int32) -> Bool {
    if let remote { return remote.isText(column) }
    return sqlite3_column_type(handle, column) == SQLITE_TEXT
  }

  @inline(__always)
  func isNull(_ column: Int32) -> Bool {
    if let remote { return remote.isNull(column) }
    return sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// The error for a column whose content no version of this program writes.
  func malformed(_ column: Int32) -> PlanFileError {
    if let remote {
      let shown = isNull(column) ? "NULL" : shown(utf8(column), isQuoted: isText(column))
      return .damaged(connection.path, detail: "\(remote.name(column)): \(shown)")
    }
    let table = sqlite3_column_table_name(handle, column).map { String(cString: $0) } ?? "?"
    let name = sqlite3_column_name(handle, column).map { String(cString: $0) } ?? "?"
    return .damaged(connection.path, detail: "\(table).\(name): \(shown(column))")
  }

  /// A value as a sentence can show it: short, on one line, told apart by its type.
  private func shown(_ column: Int32) -> String {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: return "NULL"
    case SQLITE_INTEGER: return "\(sqlite3_column_int64(handle, column))"
    case SQLITE_FLOAT: return "\(sqlite3_column_double(handle, column))"
    case SQLITE_BLOB: return "BLOB(\(count(column)))"
    default: return shown(utf8(column), isQuoted: true)
    }
  }

  private func shown(_ bytes: UnsafeBufferPointer<UInt8>, isQuoted: Bool) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard isQuoted else { return text }
    let plain = text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control ? "\u{FFFD}" : String(scalar)
    }
    return plain.count > 60 ? "\"\(plain[..<60].joined())…\"" : "\"\(plain.joined())\""
  }

  private func count(_ column: Int32) -> Int {
    Int(sqlite3_column_bytes(handle, column))
  }
}

/// Tells SQLite to copy what is bound, for the Swift value may be gone when the statement runs.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// The numbers that rows of a plan file bear.
enum RowNumbers {
  /// SQLite counts ids up from 1.
  static let ids = 0...1 << 48
  /// Places are spread with gaps between them; nothing that can be added to them overflows.
  static let positions = -(1 << 56)...1 << 56
}
