import Containers

extension XMLWriter {
  /// Appends a table of Word.
  mutating func append(_ table: Table, _ layout: WordTableLayout, _ fonts: WordFonts) {
    let writer = WordTableWriter(table: table, layout: layout, fonts: fonts)
    element("w:tbl") { writer.write(to: &$0) }
  }
}

private struct WordTableWriter {
  let table: Table
  let layout: WordTableLayout
  let fonts: WordFonts

  func write(to xml: inout XMLWriter) {
    properties(&xml)
    xml.element("w:tblGrid") { xml in
      for width in layout.widths { xml.element("w:gridCol", ["w:w": String(width)]) }
    }
    heading(&xml)
    for row in table.rows {
      switch row {
      case .cells(let cells): self.row(cells, &xml)
      case .group(let name): group(name, &xml)
      }
    }
  }

  private func properties(_ xml: inout XMLWriter) {
    xml.element("w:tblPr") { xml in
      let width = layout.widths.reduce(0, +)
      xml.element("w:tblW", ["w:w": String(width), "w:type": "dxa"])
      xml.element("w:jc", ["w:val": "center"])
      xml.element("w:tblBorders") { xml in
        for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]
          as [StaticString]
        {
          xml.element(
            side, ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"])
        }
      }
      xml.element("w:tblLayout", ["w:type": "fixed"])
      xml.element("w:tblCellMar") { xml in
        for side in ["w:left", "w:right"] as [StaticString] {
          xml.element(side, ["w:w": String(WordTableLayout.margin), "w:type": "dxa"])
        }
      }
    }
  }

  private func heading(_ xml: inout XMLWriter) {
    let look = WordLook(font: fonts.heading.name, size: layout.size)
    row(&xml, isHeading: true) { xml in
      for (index, column) in table.columns.enumerated() {
        cell(&xml, width: layout.widths[index], fill: "EDEDED") { xml in
          paragraph(Phrase(column.heading), look, .centre, &xml, staysWithNext: true)
        }
      }
    }
  }

  private func row(_ cells: [Table.Cell], _ xml: inout XMLWriter) {
    let look = WordLook(font: fonts.text.name, size: layout.size)
    row(&xml) { xml in
      for (index, value) in cells.enumerated() {
        let column = table.columns[index]
        cell(&xml, width: layout.widths[index]) { xml in
          paragraph(
            Phrase(value.text, value.role), look, column.kind == .date ? .centre : column.alignment,
            &xml, staysWhole: index == 0 && table.isUpright)
        }
      }
    }
  }

  private func group(_ name: String, _ xml: inout XMLWriter) {
    let look = WordLook(font: fonts.heading.name, size: layout.size)
    row(&xml) { xml in
      cell(
        &xml, width: layout.widths.reduce(0, +), span: layout.widths.count, fill: "F7F7F7"
      ) { xml in
        paragraph(Phrase(name), look, .left, &xml, staysWithNext: true)
      }
    }
  }

  private func row(
    _ xml: inout XMLWriter, isHeading: Bool = false, _ content: (inout XMLWriter) -> Void
  ) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        // A row of a table that stands below the text may end on the next page: kept whole, a
        // high one would leave half a page empty.
        if isHeading || !table.isUpright { xml.element("w:cantSplit") }
        if isHeading { xml.element("w:tblHeader") }
      }
      content(&xml)
    }
  }

  private func cell(
    _ xml: inout XMLWriter, width: Int, span: Int = 1, fill: String? = nil,
    _ content: (inout XMLWriter) -> Void
  ) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.element("w:tcW", ["w:w": String(width), "w:type": "dxa"])
        if span > 1 { xml.element("w:gridSpan", ["w:val": String(span)]) }
        if let fill {
          xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": fill])
        }
        xml.element("w:vAlign", ["w:val": "center"])
      }
      content(&xml)
    }
  }

  private func paragraph(
    _ phrase: Phrase, _ look: WordLook, _ alignment: Alignment, _ xml: inout XMLWriter,
    staysWithNext: Bool = false, staysWhole: Bool = false
  ) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.element("w:pStyle", ["w:val": "TableText"])
        if staysWithNext { xml.element("w:keepNext") }
        // What a row is about is not broken, wherever the row is.
        if staysWhole { xml.element("w:keepLines") }
        // Of a row that may be broken, two lines stay on either side.
        if table.isUpright { xml.element("w:widowControl") }
        // Lines of 1.4 times the type, whatever font stands in for ours.
        xml.element(
          "w:spacing",
          [
            "w:before": "40", "w:after": "40", "w:line": String(layout.size * 14),
            "w:lineRule": "exact",
          ])
        xml.element("w:jc", ["w:val": alignment.wordName])
      }
      xml.appendRuns(phrase, look, isColoured: true)
    }
  }
}

extension Alignment {
  fileprivate var wordName: String {
    switch self {
    case .left: "left"
    case .right: "right"
    case .centre: "center"
    }
  }
}
