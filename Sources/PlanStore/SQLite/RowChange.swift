/// A value of a row, as a changeset holds it.
enum RowValue: Hashable {
  case null
  case integer(Int64)
  /// The bits of a floating-point number.
  case real(UInt64)
  case text(String)
  case blob([UInt8])

  /// The number of a row.
  var id: Int? { if case .integer(let id) = self { Int(id) } else { nil } }
}

/// A row of some table.
struct RowKey: Hashable {
  var table: String
  /// The values of the columns that make up its key.
  var values: [RowValue]

  /// The number of the row, where that is its key.
  var id: Int? { values.count == 1 ? values[0].id : nil }
}

/// One row that a changeset changes.
///
/// The format is that of SQLite's session extension: a column that says nothing is nil.
struct RowChange {
  /// What becomes of a row.
  enum Operation: UInt8 {
    case deleted = 9
    case inserted = 18
    case updated = 23
  }

  var key: RowKey
  var operation: Operation
  /// The values before, by column; those that did not change are left out of an update.
  var old: [RowValue?]
  /// The values after.
  var new: [RowValue?]
  /// Where it stands in the changeset.
  var bytes: Range<Int>
  /// Where the head of its table stands.
  var head: Range<Int>

  /// The columns that an update changes.
  var columns: [Int] { old.indices.filter { old[$0] != nil && new[$0] != nil } }

  /// The change that takes this one back.
  var inverted: RowChange {
    var change = self
    (change.old, change.new) = (new, old)
    switch operation {
    case .deleted: change.operation = .inserted
    case .inserted: change.operation = .deleted
    case .updated: break
    }
    return change
  }
}

extension Changeset {
  /// The rows that change; nil where the bytes are none that SQLite writes.
  var rows: [RowChange]? {
    var reader = ChangesetReader(bytes: bytes)
    var rows: [RowChange] = []
    while !reader.isAtEnd {
      guard let row = reader.next() else { return nil }
      rows.append(row)
    }
    return rows
  }

  /// The part of the changes that is about some rows.
  func limited(to rows: [RowChange]) -> Changeset {
    var bytes: [UInt8] = []
    var head: Range<Int>?
    for row in rows {
      if row.head != head { bytes += self.bytes[row.head] }
      head = row.head
      bytes += self.bytes[row.bytes]
    }
    return Changeset(bytes: bytes)
  }
}

/// Reads the bytes of a changeset.
private struct ChangesetReader {
  let bytes: [UInt8]
  private var place = 0
  private var table = ""
  private var isKey: [Bool] = []
  private var head = 0..<0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place >= bytes.count }

  mutating func next() -> RowChange? {
    if bytes[place] == UInt8(ascii: "T"), !readHead() { return nil }
    let start = place
    guard place + 1 < bytes.count, let operation = RowChange.Operation(rawValue: bytes[place])
    else { return nil }
    place += 2
    var (old, new) = ([RowValue?](), [RowValue?]())
    if operation != .inserted {
      guard let record = readRecord() else { return nil }
      old = record
    }
    if operation != .deleted {
      guard let record = readRecord() else { return nil }
      new = record
    }
    let nothing = [RowValue?](repeating: nil, count: isKey.count)
    if old.isEmpty { old = nothing }
    if new.isEmpty { new = nothing }
    let key = isKey.indices.filter { isKey[$0] }.map { (old[$0] ?? new[$0]) ?? .null }
    return RowChange(
      key: RowKey(table: table, values: key), operation: operation, old: old, new: new,
      bytes: start..<place, head: head)
  }

  private mutating func readHead() -> Bool {
    let start = place
    place += 1
    guard let columns = readVarint(), place + columns < bytes.count else { return false }
    isKey = bytes[place..<place + columns].map { $0 != 0 }
    place += columns
    guard let end = bytes[place...].firstIndex(of: 0) else { return false }
    table = String(decoding: bytes[place..<end], as: UTF8.self)
    place = end + 1
    head = start..<place
    return place < bytes.count
  }

  private mutating func readRecord() -> [RowValue?]? {
    var record: [RowValue?] = []
    for _ in isKey {
      guard place < bytes.count else { return nil }
      let kind = bytes[place]
      place += 1
      switch kind {
      case 0: record.append(nil)
      case 1, 2:
        guard let number = readNumber() else { return nil }
        record.append(kind == 1 ? .integer(Int64(bitPattern: number)) : .real(number))
      case 3, 4:
        guard let count = readVarint(), place + count <= bytes.count else { return nil }
        let value = bytes[place..<place + count]
        place += count
        record.append(
          kind == 3 ? .text(String(decoding: value, as: UTF8.self)) : .blob(Array(value)))
      case 5: record.append(.null)
      default: return nil
      }
    }
    return record
  }

  private mutating func readNumber() -> UInt64? {
    guard place + 8 <= bytes.count else { return nil }
    let number = bytes[place..<place + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    place += 8
    return number
  }

  /// Seven bits a byte, the highest first; a ninth byte would count whole, which no length needs.
  private mutating func readVarint() -> Int? {
    var value = 0
    for _ in 0..<8 {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      value = value << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }
}
