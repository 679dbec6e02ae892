import Containers

/// Writes one sheet.
struct ExcelSheetWriter {
  private let layout: ExcelLayout
  private let isFirst: Bool
  private var merges: [String] = []
  private let letters: [String]

  private var sheet: Workbook.Sheet { layout.sheet }

  /// Creates a writer.
  init(_ layout: ExcelLayout, isFirst: Bool) {
    self.layout = layout
    self.isFirst = isFirst
    letters = layout.sheet.columns.indices.map(ExcelPlace.letters)
  }

  /// Returns the part.
  mutating func write(_ styles: inout ExcelStyles, _ strings: inout ExcelStrings) -> XMLWriter {
    var xml = XMLWriter.officePart()
    xml.element("worksheet", ["xmlns": ExcelWriter.namespace]) { xml in
      xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
      views(&xml)
      xml.append("<sheetFormatPr defaultRowHeight=\"18\"/>")
      xml.element("cols") { xml in
        for (index, width) in layout.widths.enumerated() {
          let number = String(index + 1)
          xml.element(
            "col",
            ["min": number, "max": number, "width": String(width), "customWidth": "1"])
        }
      }
      xml.element("sheetData") { rows(&$0, &styles, &strings) }
      if sheet.hasFilter { xml.element("autoFilter", ["ref": layout.filter.text]) }
      if !merges.isEmpty {
        xml.element("mergeCells", ["count": String(merges.count)]) { xml in
          for range in merges { xml.element("mergeCell", ["ref": range]) }
        }
      }
      xml.append(rules: sheet.rules, layout, &styles)
      page(&xml)
    }
    return xml
  }

  /// The headings and the first columns stay in sight.
  private func views(_ xml: inout XMLWriter) {
    xml.element("sheetViews") { xml in
      xml.element(
        "sheetView", ["tabSelected": isFirst ? "1" : nil, "workbookViewId": "0"]
      ) { xml in
        let columns = sheet.frozenColumns
        let corner = ExcelPlace(column: columns, row: layout.firstRow).text
        let pane = columns > 0 ? "bottomRight" : "bottomLeft"
        xml.element(
          "pane",
          [
            "xSplit": columns > 0 ? String(columns) : nil, "ySplit": String(layout.firstRow - 1),
            "topLeftCell": corner, "activePane": pane, "state": "frozen",
          ])
        xml.element("selection", ["pane": pane, "activeCell": corner, "sqref": corner])
      }
    }
  }

  private mutating func rows(
    _ xml: inout XMLWriter, _ styles: inout ExcelStyles, _ strings: inout ExcelStrings
  ) {
    var title = ExcelLook()
    title.isHeading = true
    title.size = 18
    title.border = .none
    title.alignment = .centre
    if let text = sheet.title { line(text, 1, title, lineHeight: 30, &xml, &styles, &strings) }
    var remark = ExcelLook()
    remark.border = .none
    remark.alignment = .right
    if let text = sheet.subtitle {
      line(text, layout.subtitleRow, remark, lineHeight: 18, &xml, &styles, &strings)
    }
    headings(&xml, &styles, &strings)
    for (index, row) in sheet.rows.enumerated() {
      data(row, layout.firstRow + index, &xml, &styles, &strings)
    }
    remark.alignment = .left
    for (index, text) in sheet.footnotes.enumerated() {
      line(text, layout.lastRow + 1 + index, remark, lineHeight: 16, &xml, &styles, &strings)
    }
  }

  /// A text across all columns, with the height its lines need: Excel finds the height of merged
  /// cells only when somebody asks for it.
  private mutating func line(
    _ text: String, _ row: Int, _ look: ExcelLook, lineHeight: Int, _ xml: inout XMLWriter,
    _ styles: inout ExcelStyles, _ strings: inout ExcelStrings
  ) {
    let style = styles.number(of: look)
    let width = layout.widths.reduce(0, +) * 11 / look.size
    let height = layout.lineCount(text, width: width) * lineHeight
    xml.row(row, height: height) { xml in
      xml.cell(letters[0], row, style, .text(text), &strings)
    }
    if letters.count > 1 { merges.append("A\(row):\(layout.lastColumn)\(row)") }
  }

  private mutating func headings(
    _ xml: inout XMLWriter, _ styles: inout ExcelStyles, _ strings: inout ExcelStrings
  ) {
    var look = ExcelLook()
    look.isHeading = true
    look.fill = 0xDDEBF7
    look.alignment = .centre
    let style = styles.number(of: look)
    let last = layout.firstRow - 1
    if layout.hasGroups {
      for group in layout.headingGroups {
        let top = "\(letters[group.lowerBound])\(last - 1)"
        let hasGroup = sheet.columns[group.lowerBound].group != nil
        let end = "\(letters[group.upperBound - 1])\(hasGroup ? last - 1 : last)"
        if top != end { merges.append("\(top):\(end)") }
      }
      xml.row(last - 1, height: 20) { xml in
        for group in layout.headingGroups {
          for index in group {
            let column = sheet.columns[index]
            let text = index == group.lowerBound ? column.group ?? column.heading : ""
            xml.cell(letters[index], last - 1, style, .text(text), &strings)
          }
        }
      }
    }
    let lines = sheet.columns.enumerated().map { index, column in
      layout.lineCount(column.heading, width: layout.widths[index] - 1)
    }
    xml.row(last, height: 8 + 15 * (lines.max() ?? 1)) { xml in
      for (index, column) in sheet.columns.enumerated() {
        let isAbove = layout.hasGroups && column.group == nil
        xml.cell(letters[index], last, style, .text(isAbove ? "" : column.heading), &strings)
      }
    }
  }

  private func data(
    _ row: Workbook.Sheet.Row, _ number: Int, _ xml: inout XMLWriter, _ styles: inout ExcelStyles,
    _ strings: inout ExcelStrings
  ) {
    switch row {
    case .cells(let cells):
      xml.row(number, height: layout.height(of: cells), isFixed: false) { xml in
        for (index, cell) in cells.enumerated() {
          let look = ExcelLook(
            cell, alignment: sheet.columns[index].alignment, isNarrow: layout.isNarrow[index])
          let style = styles.number(of: look)
          xml.cell(letters[index], number, style, cell.value, &strings)
        }
      }
    case .group(let group):
      // Not merged: Excel sorts no range with merged cells in it.
      var look = ExcelLook()
      look.isHeading = group.level == 1
      look.isBold = true
      look.fill = group.level == 1 ? 0xE7E6E6 : nil
      look.wraps = false
      xml.row(number, height: 20) { xml in
        for index in letters.indices {
          let isLast = index == letters.count - 1
          look.border = index == 0 ? .groupFirst : isLast ? .groupLast : .groupMiddle
          if index == 0, isLast { look.border = .thin }
          let style = styles.number(of: look)
          xml.cell(letters[index], number, style, index == 0 ? .text(group.name) : .empty, &strings)
        }
      }
    }
  }

  /// Paper, margins in inches, and the foot of each page.
  private func page(_ xml: inout XMLWriter) {
    xml.append("<printOptions horizontalCentered=\"1\"/>")
    xml.append(
      "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
    )
    xml.element(
      "pageSetup",
      [
        "paperSize": sheet.page.size == .a3 ? "8" : "9",
        "orientation": sheet.page.isLandscape ? "landscape" : "portrait", "fitToHeight": "0",
      ])
    xml.element("headerFooter") { xml in
      let footer = sheet.page.footer.replacing("&", with: "&&")
      let parts = sheet.page.numbering.replacing("&", with: "&&")
        .split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
      let numbering = zip(["", "&P", "&N"], parts).map { $0 + $1 }.joined()
      xml.element(
        "oddFooter", text: (footer.isEmpty ? "" : "&L\(footer)") + "&C" + numbering)
    }
    let breaks = layout.pageStarts
    guard !breaks.isEmpty else { return }
    let count = String(breaks.count)
    xml.element("rowBreaks", ["count": count, "manualBreakCount": count]) { xml in
      for row in breaks {
        xml.element("brk", ["id": String(row - 1), "max": "16383", "man": "1"])
      }
    }
  }
}

extension XMLWriter {
  /// Appends a row; a height that is not fixed follows when somebody changes the text.
  fileprivate mutating func row(
    _ number: Int, height: Int, isFixed: Bool = true, _ content: (inout XMLWriter) -> Void
  ) {
    element(
      "row",
      ["r": String(number), "ht": String(height), "customHeight": isFixed ? "1" : nil],
      content)
  }

  /// Appends a cell.
  fileprivate mutating func cell(
    _ column: String, _ row: Int, _ style: Int, _ value: Workbook.Cell.Value,
    _ strings: inout ExcelStrings
  ) {
    let place = column + String(row)
    let style = String(style)
    switch value {
    case .empty, .text(""): element("c", ["r": place, "s": style])
    case .text(let text):
      let number = strings.number(of: text)
      element("c", ["r": place, "s": style, "t": "s"]) { $0.element("v", text: String(number)) }
    case .number(let number):
      element("c", ["r": place, "s": style]) { $0.element("v", text: number.plain) }
    case .date(let date):
      element("c", ["r": place, "s": style]) { $0.element("v", text: date.serial.plain) }
    }
  }
}

extension DateStamp {
  /// The days since 1899-12-30, with the part of the day.
  var serial: Double { Double(dayNumber) + Double(minuteOfDay) / 1440 }
}

extension Double {
  /// The number with no more digits than it has: 3, 0.155.
  var plain: String {
    Int(exactly: self).map { String($0) } ?? description
  }
}
