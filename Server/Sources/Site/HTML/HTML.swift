import Containers

/// A piece of a page.
///
/// Written as a literal: text put into it is escaped, so that a name can never be taken for markup; another piece
/// is put in as it is.
struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The markup.
  let text: String

  /// Takes markup as it is: of writers that escape for themselves.
  init(markup: String) { text = markup }

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// What a literal is made of.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += XMLText.line(value.description)
    }

    mutating func appendInterpolation(_ piece: HTML) { text += piece.text }

    mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { text += piece.text }
    }

    mutating func appendInterpolation(_ piece: HTML?) { text += piece?.text ?? "" }
  }

  static func + (one: HTML, other: HTML) -> HTML { HTML(markup: one.text + other.text) }
}
