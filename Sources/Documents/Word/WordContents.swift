import Containers

/// What the list of content types of a Word file says is in it.
struct WordContents {
  /// The parts with text, the main one first.
  private(set) var texts: [String] = []
  /// Files to be written otherwise than read: of a template (.dotx) the list itself, so that it
  /// becomes a document.
  private(set) var replaced: [String: [UInt8]] = [:]

  private static let listName = "[Content_Types].xml"

  /// Reads the list.
  init(_ archive: ZipArchive) throws(OfficeFileError) {
    let bytes = try WordContents.xml(WordContents.listName, in: archive)
    let list = try XMLTree(bytes, part: WordContents.listName)
    var main: String?
    for index in list.tokens.indices where list.tokens[index].kind != .end {
      guard let (name, type) = WordContents.override(list, index) else { continue }
      if type.contains("macroEnabled") { throw .unsupported(.macros) }
      guard type.contains("wordprocessingml.") else { continue }
      if type.hasSuffix(".document.main+xml") || type.hasSuffix(".template.main+xml") {
        main = name
        if type.hasSuffix(".template.main+xml") { becomeDocument(bytes) }
      } else if ["header", "footer", "footnotes", "endnotes"].contains(where: {
        type.hasSuffix(".\($0)+xml")
      }) {
        texts.append(name)
      }
    }
    guard let main else { throw .notWord }
    texts.insert(main, at: 0)
  }

  /// Refuses files of other kinds of XML that declare a document type: they are handed on as they
  /// are, and should harm nobody else either.
  func refuseDocumentTypes(
    in archive: ZipArchive, except checked: [String]
  ) throws(OfficeFileError) {
    let mark = Array("<!DOCTYPE".utf8)
    for entry in archive.entries
    where !checked.contains(entry.name)
      && (entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels"))
    {
      let bytes = try archive.part(entry)
      if bytes.firstRange(of: mark) != nil {
        throw .malformed(part: entry.name, line: 1, .documentType)
      }
    }
  }

  /// Returns the bytes of a part of XML, which may be smaller than others.
  static func xml(_ name: String, in archive: ZipArchive) throws(OfficeFileError) -> [UInt8] {
    guard let entry = archive.entry(named: name) else { throw .missingPart(name) }
    let limit = 32 << 20
    guard entry.size <= limit else { throw .tooLarge(part: name, limit: limit) }
    return try archive.part(entry)
  }

  /// Returns the part and type that a line of the list tells.
  private static func override(_ list: XMLTree, _ index: Int) -> (name: String, type: String)? {
    guard list.isElement(index, named: Array("Override".utf8)) else { return nil }
    let attributes = list.attributes(of: index)
    guard let name = attributes.first(where: { $0.name == "PartName" })?.value,
      let type = attributes.first(where: { $0.name == "ContentType" })?.value
    else { return nil }
    return (name.first == "/" ? String(name.dropFirst()) : name, type)
  }

  private mutating func becomeDocument(_ bytes: [UInt8]) {
    guard let range = bytes.firstRange(of: Array("template.main+xml".utf8)) else { return }
    var changed = bytes
    changed.replaceSubrange(range, with: Array("document.main+xml".utf8))
    replaced[WordContents.listName] = changed
  }
}
