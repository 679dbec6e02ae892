import CXLSXWriter
import Containers

/// Writes workbooks as Excel files (.xlsx), for Excel, WPS and LibreOffice, by libxlsxwriter.
///
/// Words are kept as words and dates as dates: a text that begins with = + - or @ stays a text,
/// also when somebody edits it. The same workbook gives the same bytes.
public struct ExcelWriter: Hashable, Sendable {
  /// There was no room for what is put together in a temporary folder, or no library; the number is
  /// the system's.
  public struct Failure: Error, Hashable, Sendable {
    /// The system's number of the reason.
    public let code: Int32
  }

  /// Creates a writer.
  public init() {}

  /// Returns the file.
  ///
  /// - Precondition: There is at least one sheet, without which Excel opens nothing.
  public func write(_ workbook: Workbook) throws(Failure) -> [UInt8] {
    precondition(!workbook.sheets.isEmpty, "a workbook without sheets")
    let layouts = workbook.sheets.map { ExcelLayout($0) }
    let draft = try ExcelDraft { book in
      setProperties(workbook.properties, of: book)
      var formats = ExcelFormats(book)
      for layout in layouts {
        // Names and numbers have been checked by the workbook itself.
        ExcelSheet(layout, in: book).write(&formats)
      }
    }
    return try ExcelFinish.bytes(of: draft, layouts)
  }

  private func setProperties(
    _ properties: DocumentProperties, of book: UnsafeMutablePointer<lxw_workbook>
  ) {
    var values = lxw_doc_properties()
    // Days since 1970, to which spreadsheets count 25 569.
    let days = properties.created.dayNumber - 25_569
    values.created = days * 86_400 + properties.created.minuteOfDay * 60
    // The library takes no more.
    let title = String(properties.title.excelText.unicodeScalars.prefix(255))
    let author = String(properties.author.excelText.unicodeScalars.prefix(255))
    title.withMutableCString { title in
      author.withMutableCString { author in
        values.title = title
        values.author = author
        _ = workbook_set_properties(book, &values)
      }
    }
  }
}

extension String {
  /// The text as the library takes it: each line break one line feed, without what XML cannot hold.
  var excelText: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return self }
    var text = String.UnicodeScalarView()
    for character in self {
      if character.isNewline {
        text.append("\n")
      } else {
        text.append(contentsOf: character.unicodeScalars.filter(\.isHeldByXML))
      }
    }
    return String(text)
  }

  /// Calls a function with the text as C wants it where it promises not to change it.
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    withCString { body(UnsafeMutablePointer(mutating: $0)) }
  }
}

extension Unicode.Scalar {
  fileprivate var isHeldByXML: Bool {
    value >= 0x20 && value != 0xFFFE && value != 0xFFFF || self == "\t"
  }
}
