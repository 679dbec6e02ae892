import Containers
import Glibc

/// What version 1.1 of the library, the one of Debian 12, has no words for, put into the file that it
/// has written.
///
/// - Rows of data grow with the text that somebody types: their height is only what they begin with.
/// - Texts that look like formulas are quoted, so that they stay texts when somebody edits them.
/// - Fonts bear the character set GB 2312, without which Excel outside China may choose another font.
/// - Excel need not compute anything on opening, after which it would ask whether to save.
/// - The file is not called Excel's own: LibreOffice would take the heights of its rows for exact.
enum ExcelFinish {
  /// The direction of reading that marks a quoted look until the file is finished: left to right.
  static let quotedMark: UInt8 = 1

  /// Returns the finished file.
  static func bytes(
    of draft: ExcelDraft, _ layouts: [ExcelLayout]
  ) throws(ExcelWriter.Failure) -> [UInt8] {
    do throws(ZipError) {
      let archive = try ZipArchive(draft.bytes, limits: .init(entry: .max, total: .max))
      var zip = ZipWriter()
      for entry in archive.entries {
        let part = ExcelMarks(try archive.bytes(of: entry))
        // Where a disk was full, the library hands on what it got.
        guard part.isWhole else { throw .damaged(entry.name) }
        if let changed = finished(part, named: entry.name, layouts) {
          zip.add(entry.name, changed)
        } else {
          zip.copy(entry, from: archive)
        }
      }
      return zip.finished()
    } catch {
      throw ExcelWriter.Failure(code: ENOSPC)
    }
  }

  private static func finished(
    _ part: ExcelMarks, named name: String, _ layouts: [ExcelLayout]
  ) -> [UInt8]? {
    var part = part
    switch name {
    case "docProps/app.xml":
      part.replaceAll(
        "<Application>Microsoft Excel</Application>", with: "<Application>schedctl</Application>")
    case "xl/workbook.xml":
      part.replaceAll("<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>", with: "")
      part.replaceAll(
        "windowWidth=\"16095\" windowHeight=\"9660\"",
        with: "windowWidth=\"28800\" windowHeight=\"15000\"")
    case "xl/styles.xml":
      part.replaceAll("<family val=\"3\"/>", with: "<family val=\"3\"/><charset val=\"134\"/>")
      part.quoteMarkedLooks()
    default:
      let sheets = layouts.indices.map { "xl/worksheets/sheet\($0 + 1).xml" }
      guard let index = sheets.firstIndex(of: name) else { return nil }
      part.freeHeights(of: layouts[index])
    }
    return part.bytes
  }
}
