/// Writes a zip archive (PKWARE APPNOTE 6.3): the same entries in the same order give the same
/// bytes.
///
/// Every entry bears the earliest time zip knows, 1980-01-01 00:00, and no attributes of a machine.
public struct ZipWriter: Sendable {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Creates an archive without entries.
  public init() {}

  /// Appends an entry, compressed where that makes it smaller.
  ///
  /// - Precondition: Names are ASCII; entry and archive stay under 4 GB, which zip's first form
  ///   can tell.
  public mutating func add(_ name: String, _ content: [UInt8]) {
    let packed = Deflate.compress(content)
    let isSmaller = packed.count < content.count
    append(
      name, method: isSmaller ? .deflated : .stored, checksum: Deflate.checksum(content),
      size: content.count, data: (isSmaller ? packed : content)[...])
  }

  /// Appends an entry of another archive as it lies there, without unpacking it.
  public mutating func copy(_ entry: ZipArchive.Entry, from archive: ZipArchive) {
    append(
      entry.name, method: entry.method, checksum: entry.checksum, size: entry.size,
      data: archive.packedBytes(of: entry))
  }

  /// Returns the archive.
  public func finished() -> [UInt8] {
    var result = bytes
    result += directory
    result.append(littleEndian: 0x0605_4B50 as UInt32)
    result.append(littleEndian: 0 as UInt32)  // this disk, and the disk of the directory
    result.append(littleEndian: count)
    result.append(littleEndian: count)
    result.append(littleEndian: UInt32(directory.count))
    result.append(littleEndian: UInt32(bytes.count))
    result.append(littleEndian: 0 as UInt16)  // no comment
    return result
  }

  private mutating func append(
    _ name: String, method: ZipArchive.Method, checksum: UInt32, size: Int,
    data: ArraySlice<UInt8>
  ) {
    precondition(count < .max, "too many entries for a zip archive")
    let offset = UInt32(bytes.count)
    var common: [UInt8] = []
    common.append(littleEndian: 20 as UInt16)  // version 2.0 reads it
    common.append(littleEndian: name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 1 << 11 as UInt16)
    common.append(littleEndian: method.rawValue)
    common.append(littleEndian: 0 as UInt16)  // 00:00
    common.append(littleEndian: 0x0021 as UInt16)  // 1980-01-01
    common.append(littleEndian: checksum)
    common.append(littleEndian: UInt32(data.count))
    common.append(littleEndian: UInt32(size))
    common.append(littleEndian: UInt16(name.utf8.count))
    common.append(littleEndian: 0 as UInt16)  // no extra field

    bytes.append(littleEndian: 0x0403_4B50 as UInt32)
    bytes += common
    bytes += name.utf8
    bytes += data

    directory.append(littleEndian: 0x0201_4B50 as UInt32)
    directory.append(littleEndian: 20 as UInt16)  // made by version 2.0
    directory += common
    directory += [UInt8](repeating: 0, count: 10)  // no comment, disk 0, no attributes
    directory.append(littleEndian: offset)
    directory += name.utf8
    count += 1
  }
}
