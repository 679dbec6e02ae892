import Containers
import Plan

/// Reads sheets of workbooks (.xlsx, .xlsm), as Excel, WPS, LibreOffice and other programs write them.
enum ExcelFile {
  /// How much a workbook may unpack to: a sheet of a million rows is less.
  static let limits = ZipArchive.Limits(entry: 512 << 20, total: 1 << 30)

  /// Reads a sheet as a table.
  ///
  /// - Parameter sheet: Its name; nil for the first that is no hidden one.
  static func table(
    _ bytes: [UInt8], file: String, sheet: String?
  ) throws(InvalidInput) -> CellTable {
    do throws(ExcelFault) {
      let parts = try ExcelParts(bytes, limits: limits)
      let book = try ExcelBook(parts)
      let chosen = try choose(sheet, of: book)
      let styles = try ExcelStyles(parts, path: book.styles)
      let texts = try ExcelTexts(parts, path: book.texts)
      let reader = ExcelSheetReader(texts, styles, is1904: book.is1904)
      do throws(ExcelFault) { try parts.read(chosen.path, into: reader) } catch {
        throw reader.fault ?? error
      }
      return try reader.table(file: file, sheet: chosen.name)
    } catch {
      throw InvalidInput([error.finding(file: file)])
    }
  }

  private static func choose(
    _ name: String?, of book: ExcelBook
  ) throws(ExcelFault) -> ExcelBook.Entry {
    guard let name else {
      guard let first = book.sheets.first(where: { !$0.isHidden }) ?? book.sheets.first else {
        throw .noSheet
      }
      return first
    }
    if let exact = book.sheets.first(where: { $0.name == name }) { return exact }
    if let number = Int(name), book.sheets.indices.contains(number - 1) {
      return book.sheets[number - 1]
    }
    throw .unknownSheet(name, book.sheets.map(\.name))
  }
}

/// The parts of a workbook.
struct ExcelParts {
  private let archive: ZipArchive

  init(_ bytes: [UInt8], limits: ZipArchive.Limits) throws(ExcelFault) {
    do throws(ZipError) { archive = try ZipArchive(bytes, limits: limits) } catch {
      throw .zip(error)
    }
    guard archive.entries.contains(where: { $0.name.lowercased() == "[content_types].xml" }) else {
      throw .notWorkbook(.zip)
    }
    if has("word/document.xml") { throw .notWorkbook(.word) }
    if has("xl/workbook.bin") { throw .notWorkbook(.binaryWorkbook) }
    guard has("xl/workbook.xml") || has("_rels/.rels") else { throw .notWorkbook(.zip) }
  }

  /// Returns whether there is a part; names of parts are told apart without regard to case.
  func has(_ path: String) -> Bool { entry(path) != nil }

  /// Reads a part and hands its elements to a recorder.
  func read(_ path: String, into events: any XMLEvents) throws(ExcelFault) {
    guard let entry = entry(path) else { throw .missingPart(path) }
    let bytes: [UInt8]
    do throws(ZipError) { bytes = try archive.bytes(of: entry) } catch { throw .zip(error) }
    let parser = XMLParser(
      events, in: .declared, hasNamespaces: true,
      limits: XMLLimits(depth: 64, elements: 40_000_000, tokenBytes: 4 << 20))
    let outcome = bytes.withUnsafeBytes { buffer in
      Result { () throws(XMLError) in
        // Piece by piece, as the parser keeps a copy of what it is fed.
        var start = 0
        repeat {
          let end = min(start + 65_536, buffer.count)
          try parser.feed(
            UnsafeRawBufferPointer(rebasing: buffer[start..<end]), isLast: end == buffer.count)
          start = end
        } while start < buffer.count
      }
    }
    do throws(XMLError) { try outcome.get() } catch {
      if error.kind == .stopped { throw .tooManyCells }
      throw .xml(error, path)
    }
  }

  private func entry(_ path: String) -> ZipArchive.Entry? {
    if let exact = archive.entry(named: path) { return exact }
    let wanted = path.lowercased()
    return archive.entries.first { $0.name.lowercased() == wanted }
  }
}
