import CPostgreSQL
import Digests

/// A statement on a server, with the rows it returned.
final class ServerStatement {
  private let session: ServerSession
  private let name: String
  private var rows: OpaquePointer?
  private var row: Int32 = -1
  private var count: Int32 = 0
  private var values: [SQLValue] = []

  init(_ sql: String, of session: ServerSession) throws(PlanFileError) {
    self.session = session
    name = try session.prepare(sql)
  }

  deinit {
    if let rows { PQclear(rows) }
  }

  /// Starts again with these values for the parameters.
  func bind(_ values: [SQLValue]) {
    self.values = values
    reset()
  }

  /// Runs a statement that returns nothing.
  func run(_ values: [SQLValue], changing rows: Int? = nil) throws(PlanFileError) {
    reset()
    try session.queue(name, values, changing: rows)
  }

  /// Moves to the next row; false after the last.
  func step() throws(PlanFileError) -> Bool {
    if rows == nil {
      let found = try session.query(name, values)
      rows = found
      count = PQntuples(found)
      row = -1
    }
    row += 1
    guard row < count else {
      // A statement that is stepped on begins anew, as one of a file does.
      reset()
      return false
    }
    return true
  }

  private func reset() {
    if let rows { PQclear(rows) }
    rows = nil
    row = -1
  }
}

/// The numbers by which PostgreSQL knows its types.
private enum ServerType {
  static let bytes: UInt32 = 17
  static let integers: Set<UInt32> = [20, 21, 23]
  static let real: UInt32 = 701
  static let texts: Set<UInt32> = [19, 25, 1042, 1043]
}

/// Columns of the current row, counted from 0.
extension ServerStatement {
  func isNull(_ column: Int32) -> Bool { PQgetisnull(rows, row, column) == 1 }

  /// The bytes of a value as text, valid until the statement moves on.
  func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    guard let value = PQgetvalue(rows, row, column) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    let count = Int(PQgetlength(rows, row, column))
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// A whole number; nil for a value of another type.
  func integer(_ column: Int32) -> Int64? {
    guard !isNull(column), ServerType.integers.contains(PQftype(rows, column)) else { return nil }
    var value: Int64 = 0
    var isNegative = false
    for byte in utf8(column) {
      if byte == UInt8(ascii: "-") {
        isNegative = true
      } else {
        // Taken away and not added: the lowest number has no counterpart.
        value = value * 10 - Int64(byte &- 48)
      }
    }
    return isNegative ? value : 0 - value
  }

  /// A floating-point number; nil for a value of another type.
  func real(_ column: Int32) -> Double? {
    guard !isNull(column), PQftype(rows, column) == ServerType.real else { return nil }
    return Double(String(decoding: utf8(column), as: UTF8.self))
  }

  func isText(_ column: Int32) -> Bool {
    !isNull(column) && ServerType.texts.contains(PQftype(rows, column))
  }

  /// The bytes of a value; nil for a value of another type.
  func bytes(_ column: Int32) -> [UInt8]? {
    guard !isNull(column), PQftype(rows, column) == ServerType.bytes else { return nil }
    let text = utf8(column)
    guard text.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "x")]) else { return nil }
    return Hexadecimal.bytes(digits: text.dropFirst(2))
  }

  /// The value as what a changeset holds.
  func value(_ column: Int32) -> RowValue {
    if isNull(column) { return .null }
    if let number = integer(column) { return .integer(number) }
    if let number = real(column) { return .real(number.bitPattern) }
    if let bytes = bytes(column) { return .blob(bytes) }
    return .text(String(decoding: utf8(column), as: UTF8.self))
  }

  /// The name of a column, with that of its table where it is of one.
  func name(_ column: Int32) -> String {
    let name = PQfname(rows, column).map { String(cString: $0) } ?? "?"
    let table = PQftable(rows, column)
    guard table != 0 else { return "?.\(name)" }
    let found = try? session.word("SELECT relname FROM pg_class WHERE oid = \(table)")
    return "\((found ?? nil) ?? "?").\(name)"
  }
}

extension ServerSession {
  /// The first column of the first row as text; nil for no row or NULL.
  func word(_ sql: String, _ values: [SQLValue] = []) throws(PlanFileError) -> String? {
    let row = try ServerStatement(sql, of: self)
    row.bind(values)
    guard try row.step(), !row.isNull(0) else { return nil }
    return String(decoding: row.utf8(0), as: UTF8.self)
  }
}
