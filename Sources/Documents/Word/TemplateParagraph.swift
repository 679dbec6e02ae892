import Containers

/// The text of a paragraph of Word in the pieces the file has it in.
struct TemplateParagraph {
  /// A piece.
  struct Piece {
    /// Its text; nil for a line break or tab.
    var text: String?
    /// The text element, or nil.
    var token: Int?
  }

  /// The paragraph's element.
  let token: Int
  /// The pieces, in reading order.
  private(set) var pieces: [Piece] = []

  /// Returns the paragraphs with text in them.
  ///
  /// Text boxes lie within paragraphs and have paragraphs of their own: each piece belongs to the
  /// nearest.
  static func all(in tree: XMLTree, _ marks: WordMarks) -> [TemplateParagraph] {
    var paragraphs: [TemplateParagraph] = []
    var places: [Int: Int] = [:]
    for index in tree.tokens.indices {
      guard let piece = piece(at: index, in: tree, marks),
        let owner = tree.ancestors(of: index).first(where: {
          tree.isElement($0, named: marks.paragraph)
        })
      else { continue }
      let place = places[owner] ?? paragraphs.count
      if place == paragraphs.count {
        paragraphs.append(TemplateParagraph(token: owner))
        places[owner] = place
      }
      paragraphs[place].pieces.append(piece)
    }
    return paragraphs
  }

  private static func piece(at index: Int, in tree: XMLTree, _ marks: WordMarks) -> Piece? {
    if marks.breaks.contains(where: { tree.isElement(index, named: $0) }) { return Piece() }
    guard tree.isElement(index, named: marks.text) else { return nil }
    var text = ""
    for inner in index..<Int(tree.tokens[index].last) where inner > index {
      switch tree.tokens[inner].kind {
      case .text, .literal: text += tree.text(of: inner)
      // Nothing but text may be in a text element; a file that has more keeps it as it is.
      case .start, .end, .empty: return Piece()
      }
    }
    return Piece(text: text, token: index)
  }
}

/// The names of the elements of Word's text, with the prefix that a file gives them.
struct WordMarks: Sendable {
  let paragraph: [UInt8]
  let text: [UInt8]
  let row: [UInt8]
  let textBox: [UInt8]
  let breaks: [[UInt8]]
  private let prefix: String

  /// Reads the prefix from the outermost element.
  init(_ tree: XMLTree) {
    let root = tree.tokens.firstIndex { $0.kind == .start } ?? 0
    let declared = tree.attributes(of: root).first {
      $0.name.hasPrefix("xmlns") && WordMarks.namespaces.contains($0.value)
    }
    let prefix =
      switch declared?.name {
      case "xmlns": ""
      case let name?: String(name.dropFirst("xmlns:".count)) + ":"
      case nil: "w:"
      }
    self.prefix = prefix
    func name(_ local: String) -> [UInt8] { Array((prefix + local).utf8) }
    paragraph = name("p")
    text = name("t")
    row = name("tr")
    textBox = name("txbxContent")
    breaks = ["br", "cr", "tab"].map(name)
  }

  /// Appends a text element; line feeds become line breaks, tabs tabs.
  func append(_ text: String, to bytes: inout [UInt8]) {
    let opening = "<\(prefix)t xml:space=\"preserve\">"
    let closing = "</\(prefix)t>"
    bytes += opening.utf8
    for character in text {
      switch character {
      case _ where character.isNewline: bytes += (closing + "<\(prefix)br/>" + opening).utf8
      case "\t": bytes += (closing + "<\(prefix)tab/>" + opening).utf8
      default: XMLText.append(String(character), to: &bytes, as: .exact)
      }
    }
    bytes += closing.utf8
  }

  /// Word's namespace, as everybody writes it and as the strict form of the standard does.
  private static let namespaces = [
    WordParts.namespace, "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]
}
