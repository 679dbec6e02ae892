import Containers

/// A Word document (.docx) of a bureau's own with places to fill in.
///
/// A place is `{{名}}`, of any letters, also where Word has split it over runs or an input method
/// wrote `｛｛名｝｝`. It takes the look of its first character. Places are found in the text, in
/// tables, headers, footers, footnotes and text boxes. `{{#行}}` and `{{/行}}` repeat what they
/// stand in: the table rows from the one to the other, or outside tables the paragraphs; marks that
/// are alone in their row or paragraph go with it.
///
///     let template = try WordTemplate(bytes)
///     let filled = template.fill(.init(texts: ["期数": "7"], rows: ["节点": [["名称": "主体封顶"]]]))
public struct WordTemplate: Sendable {
  /// A place to fill in.
  public struct Placeholder: Hashable, Sendable {
    /// Its name, without braces and blanks at the edges.
    public var name: String
    /// The name of the rows it is repeated with, or nil.
    public var rows: String?

    /// Creates a place.
    public init(_ name: String, rows: String? = nil) {
      self.name = name
      self.rows = rows
    }
  }

  /// What is filled in.
  public struct Values: Hashable, Sendable {
    /// The text for each name; line feeds become line breaks.
    public var texts: [String: String]
    /// The rows for each name, each with its own texts.
    ///
    /// Names a row does not have are looked up in ``texts``.
    ///
    /// Without any row the repeated part is left out; where nothing else would remain of its table,
    /// it stays once, empty.
    public var rows: [String: [[String: String]]]

    /// Creates values.
    public init(texts: [String: String] = [:], rows: [String: [[String: String]]] = [:]) {
      self.texts = texts
      self.rows = rows
    }
  }

  /// A filled document.
  public struct Filled: Hashable, Sendable {
    /// The file.
    public var bytes: [UInt8]
    /// The names there was no value for, in the order of the document; each is printed as
    /// 【缺：名】.
    public var missing: [String]
  }

  /// The places, each once: those of the text first, then of headers, footers and notes.
  public let placeholders: [Placeholder]
  /// The names of the repeated parts, each once, in the same order.
  public let repeated: [String]

  private let archive: ZipArchive
  private let parts: [TemplatePart]
  /// Files that are written otherwise than read.
  private let replaced: [String: [UInt8]]

  /// Reads a template.
  ///
  /// - Throws: ``OfficeFileError`` where the file is no Word document, is damaged, unpacks to more
  ///   than 256 MB, declares document types or entities, or where its marks do not fit.
  public init(_ bytes: [UInt8]) throws(OfficeFileError) {
    let archive = try ZipArchive.office(bytes)
    let contents = try WordContents(archive)
    var parts: [TemplatePart] = []
    for name in contents.texts { parts.append(try TemplatePart(name, in: archive)) }
    try contents.refuseDocumentTypes(in: archive, except: contents.texts)
    self.archive = archive
    self.parts = parts
    replaced = contents.replaced
    placeholders = unique(parts.flatMap(\.placeholders))
    repeated = unique(parts.flatMap(\.loops).map(\.name))
  }

  /// Returns the document with values in its places; all else stays as it is.
  public func fill(_ values: Values) -> Filled {
    var replaced = replaced
    var missing: [String] = []
    for part in parts {
      let filled = part.filled(values)
      replaced[part.name] = filled.bytes
      missing += filled.missing
    }
    var zip = ZipWriter()
    for entry in archive.entries {
      if let bytes = replaced[entry.name] {
        zip.add(entry.name, bytes)
      } else {
        zip.copy(entry, from: archive)
      }
    }
    return Filled(bytes: zip.finished(), missing: unique(missing))
  }
}

/// Returns the elements without repetitions, each where it first stood.
private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
