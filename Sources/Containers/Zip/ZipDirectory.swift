/// Where the directory of a zip file lies, and the reading of its lines.
struct ZipDirectory {
  /// The number of entries.
  let count: Int
  /// Where the first line begins.
  let start: Int
  private let end: Int

  /// Finds the directory from the record at the end of the file (APPNOTE 4.3.16).
  init(_ bytes: [UInt8]) throws(ZipError) {
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notZip }
    guard let record = ZipDirectory.endRecord(in: bytes),
      let disks = bytes.number32(at: record + 4), let onDisk = bytes.number16(at: record + 8),
      let count = bytes.number16(at: record + 10), let size = bytes.number32(at: record + 12),
      let start = bytes.number32(at: record + 16)
    else { throw .damaged("zip") }
    guard disks == 0, onDisk == count else { throw .unsupported(.severalDisks) }
    guard count != 0xFFFF, start != 0xFFFF_FFFF else { throw .unsupported(.zip64) }
    guard start + size <= record else { throw .damaged("zip") }
    self.count = count
    self.start = start
    end = start + size
  }

  /// Reads the line at an offset and moves the offset behind it.
  func readEntry(at offset: inout Int, in bytes: [UInt8]) throws(ZipError)
    -> ZipArchive.Entry
  {
    guard offset + 46 <= end, bytes.number32(at: offset) == 0x0201_4B50,
      let flags = bytes.number16(at: offset + 8), let method = bytes.number16(at: offset + 10),
      let checksum = bytes.number32(at: offset + 16), let packed = bytes.number32(at: offset + 20),
      let size = bytes.number32(at: offset + 24), let nameCount = bytes.number16(at: offset + 28),
      let extra = bytes.number16(at: offset + 30), let comment = bytes.number16(at: offset + 32),
      let header = bytes.number32(at: offset + 42), offset + 46 + nameCount <= end
    else { throw .damaged("zip") }
    let name = String(decoding: bytes[offset + 46..<offset + 46 + nameCount], as: UTF8.self)
    guard flags & 0x0041 == 0 else { throw .unsupported(.encryption) }
    guard size != 0xFFFF_FFFF, packed != 0xFFFF_FFFF else { throw .unsupported(.zip64) }
    guard let method = ZipArchive.Method(rawValue: UInt16(method)) else {
      throw .unsupported(.compression)
    }
    offset += 46 + nameCount + extra + comment
    guard let data = dataStart(header, in: bytes), data + packed <= start else {
      throw .damaged(name)
    }
    return ZipArchive.Entry(
      name: name, method: method, checksum: UInt32(checksum), size: size, data: data..<data + packed
    )
  }

  /// Returns where the packed bytes begin behind an entry's own header, whose extra field may differ
  /// from the directory's.
  private func dataStart(_ header: Int, in bytes: [UInt8]) -> Int? {
    guard bytes.number32(at: header) == 0x0403_4B50,
      let name = bytes.number16(at: header + 26), let extra = bytes.number16(at: header + 28)
    else { return nil }
    return header + 30 + name + extra
  }

  /// Looks for the last record from the end, before which a comment of up to 64 KB may lie.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    var offset = bytes.count - 22
    let first = max(0, bytes.count - 22 - 0xFFFF)
    while offset >= first {
      if bytes[offset] == 0x50, bytes.number32(at: offset) == 0x0605_4B50 { return offset }
      offset -= 1
    }
    return nil
  }
}
