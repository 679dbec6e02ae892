import Containers
public import Plan

/// A workbook of ours that came back: its sheets, and the marks by which it is known.
public struct EntryBook {
  /// The file's name, for findings.
  public let file: String
  /// What a hidden sheet says of the plan it was made of, by name; nil where it is no workbook of ours.
  public let marks: [String: String]?
  let bytes: [UInt8]
  let names: [String]

  /// The name of the hidden sheet.
  public static let marksSheet = "schedctl"

  /// Opens a file; one that is no workbook has no marks.
  ///
  /// - Throws: Where a workbook cannot be read.
  public init(_ bytes: [UInt8], file: String) throws(InvalidInput) {
    self.bytes = bytes
    self.file = file
    guard ForeignFile.isZip(bytes) else {
      (names, marks) = ([], nil)
      return
    }
    names = try ExcelFile.sheetNames(bytes, file: file)
    guard names.contains(Self.marksSheet) else {
      marks = nil
      return
    }
    let table = try ExcelFile.table(bytes, file: file, sheet: Self.marksSheet)
    marks = Dictionary(
      table.rows.compactMap { row in
        guard let key = table.cell(0, of: row).map(table.trimmedText) else { return nil }
        return (key, table.cell(1, of: row).map(table.trimmedText) ?? "")
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A sheet by its name in either language; nil where it is gone or empty.
  ///
  /// - Throws: Where a text in it holds what no text may.
  func table(_ name: Wording) throws(InvalidInput) -> CellTable? {
    guard let found = names.first(where: { $0 == name.zh || $0 == name.en }) else { return nil }
    let table: CellTable
    do { table = try ExcelFile.table(bytes, file: file, sheet: found) } catch {
      if error.findings.contains(where: { $0.id == "empty-sheet" }) { return nil }
      throw error
    }
    let findings = table.forbiddenCharacters
    guard findings.isEmpty else { throw InvalidInput(findings) }
    return table
  }
}

extension ExcelFile {
  /// The names of the sheets of a workbook, from left to right.
  static func sheetNames(_ bytes: [UInt8], file: String) throws(InvalidInput) -> [String] {
    do throws(ExcelFault) {
      return try ExcelBook(ExcelParts(bytes, limits: limits)).sheets.map(\.name)
    } catch {
      throw InvalidInput([error.finding(file: file)])
    }
  }
}
