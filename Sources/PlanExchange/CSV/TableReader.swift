import Plan

/// Reads a table, whichever kind of file it stands in.
enum TableReader {
  /// Reads CSV, or a sheet of a workbook.
  ///
  /// - Parameter sheet: The sheet of a workbook; nil for the first.
  static func read(
    _ bytes: [UInt8], file: String, sheet: String?
  ) throws(InvalidInput) -> CellTable {
    if ForeignFile.isZip(bytes) {
      let table = try ExcelFile.table(bytes, file: file, sheet: sheet)
      let findings = table.forbiddenCharacters
      guard findings.isEmpty else { throw InvalidInput(findings) }
      return table
    }
    if let sheet { throw InvalidInput([.noSheets(sheet, file)]) }
    return try CSVReader.read(bytes, file: file)
  }
}
