/// A piece of a paged document: a line of text or a row of a table.
struct PagedPiece: Sendable {
  /// Its height in millimetres.
  var height: Double
  /// What is drawn, from the upper left corner of the piece.
  var elements: [Scene.Element]
  /// The kind of page it stands on.
  var page: WordPage
  /// Whether the next piece stands on the same page.
  var keepsWithNext = false
  /// The heading of the table it belongs to, which is repeated above it on a new page.
  var head: [PagedPiece] = []
  /// Breaks it in two, the first no higher than some room; nil where it is not to be broken there.
  var broken: (@Sendable (Double) -> (first: PagedPiece, rest: PagedPiece)?)?
  /// Whether it is nothing but room, which the top of a page does without.
  var isRoom: Bool { elements.isEmpty }
}

extension PagedPiece {
  /// The lines of a paragraph.
  static func paragraph(
    _ phrase: Phrase, _ style: TypeStyle, on page: WordPage
  ) -> [PagedPiece] {
    let width = page.textWidth.twips
    let breaker = TypeBreaker(
      width: width / style.size, indent: style.indent, weight: style.weight,
      face: style.face)
    let setter = TypeSetter(style: style, width: width)
    var pieces = breaker.lines(of: phrase).map { line in
      PagedPiece(
        height: style.line, elements: [setter.element(line, at: .zero)], page: page,
        keepsWithNext: style.keepsWithNext)
    }
    if style.before > 0 { pieces.insert(room(style.before, on: page, keepsWithNext: true), at: 0) }
    if style.after > 0 {
      pieces.append(room(style.after, on: page, keepsWithNext: style.keepsWithNext))
    }
    return pieces
  }

  /// Room of a height.
  static func room(
    _ height: Double, on page: WordPage, keepsWithNext: Bool = false
  ) -> PagedPiece {
    PagedPiece(height: height, elements: [], page: page, keepsWithNext: keepsWithNext)
  }
}
