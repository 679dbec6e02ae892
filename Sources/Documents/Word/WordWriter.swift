import Containers

/// Writes documents as Word files (.docx) in the layout of GB/T 9704-2012: page, fonts, headings
/// and page numbers of official writing, without its red head.
///
///     let writer = WordWriter(.init(title: "工程进度周报", author: "规财科", created: day))
///     let bytes = writer.write(document)
///
/// The document's own title is printed; the title of the properties is what File, Info shows.
/// Headings bear the numbers (一、 （一）) that their text has. Tables keep their widths in Word and
/// WPS and repeat their heading; one too wide for an upright page gets pages on their side.
public struct WordWriter: Hashable, Sendable {
  /// What the file says of itself.
  public var properties: DocumentProperties
  /// The fonts, by name.
  public var fonts: WordFonts

  /// Creates a writer.
  public init(_ properties: DocumentProperties, fonts: WordFonts = WordFonts()) {
    self.properties = properties
    self.fonts = fonts
  }

  /// Returns the file; the same document gives the same bytes.
  public func write(_ document: Document) -> [UInt8] {
    var body = WordBody(fonts)
    body.append(document)
    var package = OfficePackage(
      folder: "word", mainName: "document.xml",
      mainType: "wordprocessingml.document.main+xml", properties: properties)
    package.main = body.finished()
    package.parts = [
      part("styles", WordParts.styles(fonts)),
      part("settings", WordParts.settings),
      part("fontTable", WordParts.fontTable(fonts)),
      part("numbering", WordParts.numbering(fonts, lists: body.numberedLists)),
      OfficePackage.Part(
        name: "theme/theme1.xml", type: "theme+xml", relationship: "theme",
        content: WordParts.theme),
      part("footer1", as: "footer", WordParts.footer(fonts, isOdd: true)),
      part("footer2", as: "footer", WordParts.footer(fonts, isOdd: false)),
    ]
    return package.bytes()
  }

  private func part(
    _ name: String, as kind: String? = nil, _ content: XMLWriter
  ) -> OfficePackage.Part {
    OfficePackage.Part(
      name: name + ".xml", type: "wordprocessingml.\(kind ?? name)+xml",
      relationship: kind ?? name, content: content)
  }
}
