import CXLSXWriter

/// What may be typed into a sheet, by the library's rules for entries.
extension UnsafeMutablePointer<lxw_worksheet> {
  /// Lays down what may be typed into the columns of a sheet, and locks the others where it is
  /// protected.
  func applyEntries(_ sheet: Workbook.Sheet, _ layout: ExcelLayout) {
    // Rows below the table are there for what somebody adds; a protected sheet takes none.
    let last = layout.lastRow + (sheet.isProtected ? 0 : 500)
    if last >= layout.firstRow {
      for (index, column) in sheet.columns.enumerated() {
        guard let entry = column.entry else { continue }
        apply(entry, column: index, rows: layout.firstRow...last)
      }
    }
    guard sheet.isProtected else { return }
    var options = lxw_protection()
    options.format_cells = 1
    options.format_columns = 1
    options.format_rows = 1
    options.autofilter = 1
    worksheet_protect(self, nil, &options)
  }

  /// A number of the library's as its rules hold it.
  private static func byte(_ number: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: number) }

  private func apply(_ entry: Workbook.Entry, column: Int, rows: ClosedRange<Int>) {
    var rule = lxw_data_validation()
    rule.ignore_blank = Self.byte(LXW_VALIDATION_ON.rawValue)
    rule.show_error = Self.byte(LXW_VALIDATION_ON.rawValue)
    rule.dropdown = Self.byte(LXW_VALIDATION_ON.rawValue)
    rule.criteria = Self.byte(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    switch entry.values {
    case .anything: return
    case .choice, .suggestion:
      guard let list = entry.list else { return }
      rule.validate = Self.byte(LXW_VALIDATION_TYPE_LIST.rawValue)
      if case .suggestion = entry.values {
        rule.show_error = Self.byte(LXW_VALIDATION_OFF.rawValue)
      }
      withCStrings(list) { words in
        rule.value_list = words
        write(rule, entry, column, rows)
      }
      return
    case .day(let from, let to):
      rule.validate = Self.byte(LXW_VALIDATION_TYPE_DATE.rawValue)
      rule.minimum_datetime = from.libraryDate
      rule.maximum_datetime = to.libraryDate
    case .number(let range):
      rule.validate = Self.byte(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.minimum_number = range.lowerBound
      rule.maximum_number = range.upperBound
    }
    write(rule, entry, column, rows)
  }

  private func write(
    _ rule: lxw_data_validation, _ entry: Workbook.Entry, _ column: Int, _ rows: ClosedRange<Int>
  ) {
    var rule = rule
    let (first, last) = (
      ExcelPlace(column: column, row: rows.lowerBound),
      ExcelPlace(column: column, row: rows.upperBound)
    )
    // The library takes no more than Excel does.
    String(entry.message.excelText.prefix(200)).withMutableCString { message in
      if !entry.message.isEmpty { rule.error_message = message }
      _ = worksheet_data_validation_range(
        self, first.rowFromZero, first.columnFromZero, last.rowFromZero, last.columnFromZero, &rule)
    }
  }
}

/// Calls a function with texts as a list of C strings, which a null pointer ends.
private func withCStrings(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Void
) {
  var bytes: [CChar] = []
  var starts: [Int] = []
  for text in texts {
    starts.append(bytes.count)
    bytes += text.excelText.utf8.map { CChar(bitPattern: $0) } + [0]
  }
  bytes.withUnsafeMutableBufferPointer { buffer in
    var pointers: [UnsafeMutablePointer<CChar>?] = starts.map { buffer.baseAddress! + $0 } + [nil]
    pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
  }
}

extension DateStamp {
  fileprivate var libraryDate: lxw_datetime {
    // bounded: a year of four digits, a month, a day, an hour and a minute
    let parts = [year, month, day, hour, minute].map { Int32(truncatingIfNeeded: $0) }
    return lxw_datetime(
      year: parts[0], month: parts[1], day: parts[2], hour: parts[3], min: parts[4], sec: 0)
  }
}
