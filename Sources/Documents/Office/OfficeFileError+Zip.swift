import Containers

extension OfficeFileError {
  /// Names what is wrong with an archive, as it concerns an Office file.
  init(_ error: ZipError, in bytes: [UInt8]) {
    self =
      switch error {
      case .notZip: .notZip(ForeignFormat(bytes))
      case .damaged(let entry): .damaged(entry)
      case .unsafeName(let name): .unsafeName(name)
      case .tooLarge(let entry, let limit): .tooLarge(part: entry, limit: limit)
      case .unsupported(.severalDisks): .unsupported(.severalDisks)
      case .unsupported(.zip64): .unsupported(.zip64)
      case .unsupported(.encryption): .unsupported(.encryption)
      case .unsupported(.compression): .unsupported(.compression)
      }
  }
}

extension ZipArchive {
  /// Reads the directory of an Office file.
  static func office(_ bytes: [UInt8]) throws(OfficeFileError) -> ZipArchive {
    do throws(ZipError) { return try ZipArchive(bytes) } catch {
      throw OfficeFileError(error, in: bytes)
    }
  }

  /// Returns the bytes of a part of an Office file.
  func part(_ entry: Entry) throws(OfficeFileError) -> [UInt8] {
    do throws(ZipError) { return try bytes(of: entry) } catch {
      throw OfficeFileError(error, in: [])
    }
  }
}
