import Containers

/// The main part of a Word document under construction.
struct WordBody {
  /// How many counted lists there are; each counts from 1 by itself.
  private(set) var numberedLists = 0
  /// What comes after the opening of the body.
  private var xml = XMLWriter(.exact)
  private let fonts: WordFonts
  /// The page on which the next part stands.
  private var page = WordPage.portrait

  /// Creates an empty body.
  init(_ fonts: WordFonts) {
    self.fonts = fonts
  }

  /// Appends a document.
  mutating func append(_ document: Document) {
    let hasSubtitle = !document.subtitle.isEmpty
    if !document.title.isEmpty {
      paragraph("Title", Phrase(document.title), fonts.title, isTight: hasSubtitle)
    }
    if hasSubtitle { paragraph("Subtitle", Phrase(document.subtitle), fonts.subheading) }
    for (index, block) in document.blocks.enumerated() {
      turn(to: WordPage.needed(for: document.blocks[index...]))
      append(block)
    }
  }

  /// Returns the part.
  func finished() -> XMLWriter {
    var part = XMLWriter.officePart()
    part.element(
      "w:document", ["xmlns:w": WordParts.namespace, "xmlns:r": WordParts.relationNamespace]
    ) { part in
      part.element("w:body") { part in
        part.append(xml)
        part.appendSection(page)
      }
    }
    return part
  }

  private mutating func append(_ block: Document.Block) {
    switch block {
    case .heading(let phrase, let level):
      let level = min(4, max(1, level))
      paragraph("Heading\(level)", phrase, headingFont(level))
    case .paragraph(let phrase): paragraph("BodyText", phrase, fonts.text)
    case .note(let phrase): paragraph("Note", phrase, fonts.text)
    case .numbered(let items):
      numberedLists += 1
      for item in items { paragraph("ListNumber", item, fonts.text, list: numberedLists + 1) }
    case .bullets(let items):
      for item in items { paragraph("ListBullet", item, fonts.text) }
    case .table(let table): append(table)
    }
  }

  private func headingFont(_ level: Int) -> WordFonts.Name {
    switch level {
    case 1: fonts.heading
    case 2: fonts.subheading
    default: fonts.text
    }
  }

  private mutating func paragraph(
    _ style: String, _ phrase: Phrase, _ font: WordFonts.Name, list: Int? = nil,
    isTight: Bool = false
  ) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.element("w:pStyle", ["w:val": style])
        // Without the room that the style has below.
        if isTight { xml.element("w:spacing", ["w:after": "0"]) }
        guard let list else { return }
        xml.element("w:numPr") { xml in
          xml.element("w:ilvl", ["w:val": "0"])
          xml.element("w:numId", ["w:val": String(list)])
        }
      }
      xml.appendRuns(phrase, WordLook(font: font.name))
    }
  }

  private mutating func append(_ table: Table) {
    guard !table.columns.isEmpty else { return }
    let layout = WordTableLayout(table)
    if let title = table.title { paragraph("TableTitle", Phrase(title), fonts.heading) }
    xml.append(table, layout, fonts)
    for note in table.footnotes { paragraph("TableNote", Phrase(note), fonts.text) }
    // Word would join a table to a following one.
    if table.footnotes.isEmpty { paragraph("Spacer", Phrase(), fonts.text) }
  }

  /// Goes on on another kind of page; a section that would be empty is not made.
  private mutating func turn(to next: WordPage) {
    guard next != page else { return }
    if !xml.bytes.isEmpty {
      xml.element("w:p") { xml in
        xml.element("w:pPr") { xml in
          xml.element("w:pStyle", ["w:val": "Spacer"])
          xml.appendSection(page)
        }
      }
    }
    page = next
  }
}

extension XMLWriter {
  /// Appends the properties of a section: page, margins, footers.
  fileprivate mutating func appendSection(_ page: WordPage) {
    element("w:sectPr") { xml in
      // The footers are the sixth and seventh part of the package.
      xml.element("w:footerReference", ["w:type": "default", "r:id": "rId6"])
      xml.element("w:footerReference", ["w:type": "even", "r:id": "rId7"])
      xml.element(
        "w:pgSz",
        [
          "w:w": String(page.width), "w:h": String(page.height),
          "w:orient": page.isLandscape ? "landscape" : nil,
        ])
      xml.element(
        "w:pgMar",
        [
          "w:top": String(page.top), "w:right": String(page.right),
          "w:bottom": String(page.bottom), "w:left": String(page.left), "w:header": "851",
          "w:footer": String(page.footerEdge), "w:gutter": "0",
        ])
      xml.element("w:cols", ["w:space": "425"])
      // Without a type the grid moves no line; `linesAndChars` stretches them in LibreOffice.
      xml.element("w:docGrid", ["w:linePitch": String(WordPage.line)])
    }
  }
}
