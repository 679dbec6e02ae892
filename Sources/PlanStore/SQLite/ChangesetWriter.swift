/// Writes the bytes of a changeset, in the format of SQLite's session extension.
struct ChangesetWriter {
  private(set) var bytes: [UInt8] = []

  /// Begins a table.
  ///
  /// - Parameter keys: How many of its columns make up its key: the first ones.
  mutating func begin(_ table: String, columns: Int, keys: Int) {
    bytes.append(UInt8(ascii: "T"))
    write(varint: columns)
    // SQLite passes over a table that numbers the columns of its key otherwise.
    for column in 0..<columns { bytes.append(column < keys ? UInt8(clamping: column + 1) : 0) }
    bytes += Array(table.utf8) + [0]
  }

  /// Writes a row before and after a change, nil where there is none; rows that are the same are left out.
  mutating func write(old: [RowValue]?, new: [RowValue]?, keys: Int) {
    switch (old, new) {
    case (nil, nil): return
    case (let old?, nil):
      bytes += [RowChange.Operation.deleted.rawValue, 0]
      for value in old { write(value) }
    case (nil, let new?):
      bytes += [RowChange.Operation.inserted.rawValue, 0]
      for value in new { write(value) }
    case (let old?, let new?):
      guard old != new else { return }
      bytes += [RowChange.Operation.updated.rawValue, 0]
      for column in old.indices {
        write(column < keys || old[column] != new[column] ? old[column] : nil)
      }
      for column in old.indices {
        write(column >= keys && old[column] != new[column] ? new[column] : nil)
      }
    }
  }

  private mutating func write(_ value: RowValue?) {
    switch value {
    case nil: bytes.append(0)
    case .integer(let number):
      bytes.append(1)
      write(bits: UInt64(bitPattern: number))
    case .real(let bits):
      bytes.append(2)
      write(bits: bits)
    case .text(let text):
      bytes.append(3)
      write(varint: text.utf8.count)
      bytes += Array(text.utf8)
    case .blob(let blob):
      bytes.append(4)
      write(varint: blob.count)
      bytes += blob
    case .null: bytes.append(5)
    }
  }

  private mutating func write(bits: UInt64) {
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  /// Seven bits a byte, the highest first.
  private mutating func write(varint value: Int) {
    var groups = [UInt8(truncatingIfNeeded: value & 0x7F)]
    var rest = value >> 7
    while rest > 0 {
      groups.append(UInt8(truncatingIfNeeded: rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes += groups.reversed()
  }
}
