import CXLSXWriter

/// Writes one sheet by the library, which counts rows and columns from 0.
struct ExcelSheet {
  private let layout: ExcelLayout
  private let pointer: UnsafeMutablePointer<lxw_worksheet>
  private var sheet: Workbook.Sheet { layout.sheet }
  private var lastColumn: UInt16 { column(sheet.columns.count - 1) }

  /// Appends a sheet to a workbook.
  init(_ layout: ExcelLayout, in book: UnsafeMutablePointer<lxw_workbook>) {
    self.layout = layout
    pointer = workbook_add_worksheet(book, layout.sheet.name)!
  }

  /// Writes what is in it.
  func write(_ formats: inout ExcelFormats) {
    worksheet_set_default_row(pointer, 18, 0)
    for (index, width) in layout.widths.enumerated() {
      // The library adds the five pixels of a cell's edges to a width in characters of seven.
      worksheet_set_column(
        pointer, column(index), column(index), Double(width) - 5 / 7, nil)
    }
    writeTitles(&formats)
    writeHeadings(&formats)
    for (index, row) in sheet.rows.enumerated() {
      write(row, layout.firstRow + index, &formats)
    }
    var remark = ExcelLook()
    remark.border = .none
    for (index, text) in sheet.footnotes.enumerated() {
      write(text, across: layout.lastRow + 1 + index, remark, lineHeight: 16, &formats)
    }
    worksheet_freeze_panes(pointer, row(layout.firstRow), column(sheet.frozenColumns))
    worksheet_set_selection(
      pointer, row(layout.firstRow), column(sheet.frozenColumns), row(layout.firstRow),
      column(sheet.frozenColumns))
    if sheet.hasFilter {
      worksheet_autofilter(
        pointer, row(layout.firstRow - 1), 0, row(max(layout.lastRow, layout.firstRow - 1)),
        lastColumn)
    }
    pointer.apply(sheet.rules, layout, &formats)
    pointer.applyEntries(sheet, layout)
    setPage()
    if sheet.isHidden { worksheet_hide(pointer) }
  }

  private func writeTitles(_ formats: inout ExcelFormats) {
    var title = ExcelLook()
    title.isHeading = true
    title.size = 18
    title.border = .none
    title.alignment = .centre
    if let text = sheet.title { write(text, across: 1, title, lineHeight: 30, &formats) }
    var remark = ExcelLook()
    remark.border = .none
    remark.alignment = .right
    if let text = sheet.subtitle {
      write(text, across: layout.subtitleRow, remark, lineHeight: 18, &formats)
    }
  }

  /// A text across all columns, with the height its lines need: Excel finds the height of merged
  /// cells only when somebody asks for it.
  private func write(
    _ text: String, across number: Int, _ look: ExcelLook, lineHeight: Int,
    _ formats: inout ExcelFormats
  ) {
    let width = layout.widths.reduce(0, +) * 11 / look.size
    set(height: layout.lineCount(text, width: width) * lineHeight, of: number)
    merge(text, number...number, 0...sheet.columns.count - 1, formats.format(of: look))
  }

  private func writeHeadings(_ formats: inout ExcelFormats) {
    var look = ExcelLook()
    look.isHeading = true
    look.fill = 0xDDEBF7
    look.alignment = .centre
    let format = formats.format(of: look)
    let last = layout.firstRow - 1
    let lines = sheet.columns.enumerated().map { index, column in
      layout.lineCount(column.heading, width: layout.widths[index] - 1)
    }
    set(height: 8 + 15 * (lines.max() ?? 1), of: last)
    guard layout.hasGroups else {
      for (index, column) in sheet.columns.enumerated() {
        write(.text(column.heading), last, index, format)
      }
      return
    }
    set(height: 20, of: last - 1)
    for group in layout.headingGroups {
      let columns = group.lowerBound...group.upperBound - 1
      let first = sheet.columns[group.lowerBound]
      if let words = first.group {
        merge(words, last - 1...last - 1, columns, format)
        for index in group { write(.text(sheet.columns[index].heading), last, index, format) }
      } else {
        merge(first.heading, last - 1...last, columns, format)
      }
    }
  }

  private func write(
    _ row: Workbook.Sheet.Row, _ number: Int, _ formats: inout ExcelFormats
  ) {
    switch row {
    case .cells(let cells):
      set(height: layout.height(of: cells), of: number)
      for (index, cell) in cells.enumerated() {
        var look = ExcelLook(
          cell, alignment: sheet.columns[index].alignment, isNarrow: layout.isNarrow[index])
        look.isUnlocked = sheet.isProtected && sheet.columns[index].entry != nil
        write(cell.value, number, index, formats.format(of: look))
      }
    case .group(let group):
      // Not merged: Excel sorts no range with merged cells in it.
      var look = ExcelLook()
      look.isHeading = group.level == 1
      look.isBold = true
      look.fill = group.level == 1 ? 0xE7E6E6 : nil
      look.wraps = false
      set(height: 20, of: number)
      let last = sheet.columns.count - 1
      for index in 0...last {
        look.border = index == 0 ? .groupFirst : index == last ? .groupLast : .groupMiddle
        if index == 0, index == last { look.border = .thin }
        let value: Workbook.Cell.Value = index == 0 ? .text(group.name) : .empty
        write(value, number, index, formats.format(of: look))
      }
    }
  }

  private func write(
    _ value: Workbook.Cell.Value, _ number: Int, _ index: Int, _ format: ExcelFormats.Format
  ) {
    switch value {
    case .empty: worksheet_write_blank(pointer, row(number), column(index), format)
    case .text(let text):
      worksheet_write_string(pointer, row(number), column(index), text.excelCell, format)
    case .number(let value):
      worksheet_write_number(pointer, row(number), column(index), value, format)
    case .date(let date):
      worksheet_write_number(pointer, row(number), column(index), date.serial, format)
    }
  }

  private func merge(
    _ text: String, _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>,
    _ format: ExcelFormats.Format
  ) {
    guard rows.count > 1 || columns.count > 1 else {
      return write(.text(text), rows.lowerBound, columns.lowerBound, format)
    }
    worksheet_merge_range(
      pointer, row(rows.lowerBound), column(columns.lowerBound), row(rows.upperBound),
      column(columns.upperBound), text.excelCell, format)
  }

  private func set(height: Int, of number: Int) {
    worksheet_set_row(pointer, row(number), Double(height), nil)
  }

  /// Paper, margins in inches, and the foot of each page.
  private func setPage() {
    worksheet_repeat_rows(pointer, row(layout.headingRow), row(layout.firstRow - 1))
    worksheet_fit_to_pages(pointer, 1, 0)
    worksheet_set_paper(pointer, sheet.page.size == .a3 ? 8 : 9)
    if sheet.page.isLandscape { worksheet_set_landscape(pointer) }
    worksheet_set_margins(pointer, 0.4, 0.4, 0.6, 0.6)
    worksheet_center_horizontally(pointer)
    let footer = sheet.page.footer.excelText.replacing("&", with: "&&")
    let parts = sheet.page.numbering.excelText.replacing("&", with: "&&")
      .split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
    let numbering = zip(["", "&P", "&N"], parts).map { $0 + $1 }.joined()
    worksheet_set_footer(pointer, (footer.isEmpty ? "" : "&L\(footer)") + "&C" + numbering)
    // A zero ends the list.
    var breaks = layout.pageStarts.map { row($0) } + [0]
    if breaks.count > 1 { worksheet_set_h_pagebreaks(pointer, &breaks) }
  }

  /// The library's number of a row that is counted from 1.
  private func row(_ number: Int) -> UInt32 { ExcelPlace(column: 0, row: number).rowFromZero }

  private func column(_ index: Int) -> UInt16 {
    ExcelPlace(column: index, row: 1).columnFromZero
  }
}

extension ExcelPlace {
  /// The row as the library counts it; the workbook has been held to the limits of Excel.
  var rowFromZero: UInt32 { UInt32(row - 1) }

  /// The column as the library counts it.
  var columnFromZero: UInt16 { UInt16(column) }
}

extension String {
  /// The text as a cell of the library keeps it.
  ///
  /// Excel takes `_x000D_` in a text for the character of that number, so what only looks like it
  /// gets its underscore written by number (ECMA-376, 22.9.2.19).
  fileprivate var excelCell: String {
    let text = excelText
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstRange(of: "_x") {
      result += rest[..<mark.lowerBound]
      let tail = rest[mark.upperBound...].prefix(5)
      let isEscape =
        tail.count == 5 && tail.last == "_" && tail.dropLast().allSatisfy(\.isHexDigit)
      result += isEscape ? "_x005F_x" : "_x"
      rest = rest[mark.upperBound...]
    }
    return result + rest
  }
}

extension DateStamp {
  /// The days since 1899-12-30, with the part of the day.
  var serial: Double { Double(dayNumber) + Double(minuteOfDay) / 1440 }
}
