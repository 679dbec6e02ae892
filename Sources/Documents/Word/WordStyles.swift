import Containers

/// The parts of a Word file that do not depend on what the document says.
enum WordParts {
  /// The namespace of the text's marks.
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// The namespace of relationships.
  static let relationNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The styles: those of Word by its own names, so that a reader can change them all at once.
  static func styles(_ fonts: WordFonts) -> XMLWriter {
    var xml = XMLWriter.officePart()
    xml.element("w:styles", ["xmlns:w": namespace]) { xml in
      xml.element("w:docDefaults") { xml in
        xml.element("w:rPrDefault") { xml in
          xml.element("w:rPr") { xml in
            xml.appendFonts(fonts.text.name)
            xml.element("w:kern", ["w:val": "2"])
            xml.appendSize(32)
            xml.element(
              "w:lang", ["w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"])
          }
        }
        xml.element("w:pPrDefault")
      }
      for style in WordStyle.all(fonts) { style.write(to: &xml) }
    }
    return xml
  }
}

/// A paragraph style.
private struct WordStyle {
  var id: String
  var name: String
  var font: String
  var size = 32
  var base: String? = "Normal"
  var next: String?
  var isBold = false
  var outline: Int?
  var staysWithNext = false
  /// Which list it counts by, or nil.
  var list: Int?
  var before = 0
  var after = 0
  var line = WordPage.line
  /// Whether the first line is indented by two characters.
  var isIndented = false
  var alignment: String?
  var spacing = WordPage.tightening

  static func all(_ fonts: WordFonts) -> [WordStyle] {
    let text = fonts.text.name
    var styles = [
      WordStyle(id: "Normal", name: "Normal", font: text, base: nil, alignment: "both"),
      WordStyle(
        id: "Title", name: "Title", font: fonts.title.name, size: 44, next: "BodyText",
        staysWithNext: true, after: WordPage.line, line: 660, alignment: "center", spacing: 0),
      WordStyle(
        id: "Subtitle", name: "Subtitle", font: fonts.subheading.name, next: "BodyText",
        staysWithNext: true, after: WordPage.line / 2, alignment: "center"),
      WordStyle(id: "BodyText", name: "Body Text", font: text, isIndented: true),
    ]
    let headings = [fonts.heading.name, fonts.subheading.name, text, text]
    for (index, font) in headings.enumerated() {
      styles.append(
        WordStyle(
          id: "Heading\(index + 1)", name: "heading \(index + 1)", font: font, next: "BodyText",
          isBold: index == 2, outline: index, staysWithNext: true, isIndented: true))
    }
    styles += [
      WordStyle(id: "ListNumber", name: "List Number", font: text, list: 2, isIndented: true),
      WordStyle(id: "ListBullet", name: "List Bullet", font: text, list: 1, isIndented: true),
      WordStyle(
        id: "Note", name: "Note", font: text, size: 28, before: 120, line: 500, isIndented: true,
        spacing: 0),
      WordStyle(
        id: "TableTitle", name: "Table Title", font: fonts.heading.name, size: 28,
        staysWithNext: true, before: 120, after: 60, line: 480, alignment: "center", spacing: 0),
      WordStyle(
        id: "TableText", name: "Table Text", font: text, size: 24, line: 336, alignment: "left",
        spacing: 0),
      WordStyle(
        id: "TableNote", name: "Table Note", font: text, size: 21, before: 40, line: 320,
        alignment: "left", spacing: 0),
      WordStyle(
        id: "Spacer", name: "Spacer", font: text, size: 12, line: 160, alignment: "left",
        spacing: 0),
      WordStyle(
        id: "Footer", name: "footer", font: fonts.number.name, size: 28, line: 320,
        alignment: "left", spacing: 0),
    ]
    return styles
  }

  func write(to xml: inout XMLWriter) {
    xml.element(
      "w:style", ["w:type": "paragraph", "w:default": base == nil ? "1" : nil, "w:styleId": id]
    ) { xml in
      xml.element("w:name", ["w:val": name])
      if let base { xml.element("w:basedOn", ["w:val": base]) }
      if let next { xml.element("w:next", ["w:val": next]) }
      xml.element("w:qFormat")
      xml.element("w:pPr") { paragraph(&$0) }
      xml.element("w:rPr") { xml in
        xml.appendFonts(font)
        if isBold {
          xml.element("w:b")
          xml.element("w:bCs")
        }
        if spacing != 0 || base != nil { xml.element("w:spacing", ["w:val": String(spacing)]) }
        xml.appendSize(size)
      }
    }
  }

  private func paragraph(_ xml: inout XMLWriter) {
    if staysWithNext {
      xml.element("w:keepNext")
      xml.element("w:keepLines")
    }
    if base == nil { xml.element("w:widowControl", ["w:val": "0"]) }
    if let list {
      xml.element("w:numPr") { $0.element("w:numId", ["w:val": String(list)]) }
    }
    if base == nil {
      // The text has its own blanks between Chinese and digits.
      xml.element("w:autoSpaceDE", ["w:val": "0"])
      xml.element("w:autoSpaceDN", ["w:val": "0"])
    }
    xml.element(
      "w:spacing",
      [
        "w:before": String(before), "w:after": String(after), "w:line": String(line),
        "w:lineRule": "exact",
      ])
    if isIndented {
      xml.element(
        "w:ind", ["w:firstLineChars": "200", "w:firstLine": String(WordPage.indent)])
    }
    if let alignment { xml.element("w:jc", ["w:val": alignment]) }
    if let outline { xml.element("w:outlineLvl", ["w:val": String(outline)]) }
  }
}

extension XMLWriter {
  /// Appends a size in half points.
  mutating func appendSize(_ size: Int) {
    element("w:sz", ["w:val": String(size)])
    element("w:szCs", ["w:val": String(size)])
  }
}
