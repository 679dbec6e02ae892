import Containers

/// How a run of text looks beyond its paragraph's style.
struct WordLook {
  /// The font, forced on every kind of character.
  var font: String
  /// Whether it is bold.
  var isBold = false
  /// The colour as six hexadecimal digits; nil for black.
  var colour: String?
  /// The size in half points; nil for the style's.
  var size: Int?
}

extension XMLWriter {
  /// Appends the font of a run.
  ///
  /// All four kinds of characters get the font, and the hint says that what could be either Latin or
  /// Chinese is Chinese: otherwise quotes, dashes and dots (“” — …) come in Times New Roman.
  mutating func appendFonts(_ font: String) {
    element(
      "w:rFonts",
      [
        "w:hint": "eastAsia", "w:ascii": font, "w:eastAsia": font, "w:hAnsi": font, "w:cs": font,
      ])
  }

  /// Appends runs of a phrase; line feeds become line breaks.
  mutating func appendRuns(_ phrase: Phrase, _ look: WordLook, isColoured: Bool = false) {
    for span in phrase.spans where !span.text.isEmpty {
      var spanLook = look
      if [.strong, .warn, .bad].contains(span.role) { spanLook.isBold = true }
      if isColoured { spanLook.colour = span.role.wordColour ?? look.colour }
      appendRun(span.text, spanLook)
    }
  }

  /// Appends one run.
  mutating func appendRun(_ text: String, _ look: WordLook) {
    element("w:r") { xml in
      xml.appendProperties(of: look)
      xml.appendText(text)
    }
  }

  /// Appends the content of a run: text, tabs and line breaks.
  mutating func appendText(_ text: String) {
    // A carriage return and a line feed are one character in Swift.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      if number > 0 { element("w:br") }
      for (index, piece) in line.split(separator: "\t", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { element("w:tab") }
        if !piece.isEmpty { element("w:t", ["xml:space": "preserve"], text: String(piece)) }
      }
    }
  }

  /// Appends the properties of a run.
  mutating func appendProperties(of look: WordLook) {
    element("w:rPr") { xml in
      xml.appendFonts(look.font)
      if look.isBold {
        xml.element("w:b")
        xml.element("w:bCs")
      }
      if let colour = look.colour { xml.element("w:color", ["w:val": colour]) }
      if let size = look.size {
        xml.element("w:sz", ["w:val": String(size)])
        xml.element("w:szCs", ["w:val": String(size)])
      }
    }
  }
}

extension Role {
  /// The colour in tables; text stays black, as official writing is.
  fileprivate var wordColour: String? {
    switch self {
    case .bad: "C00000"
    case .muted: "595959"
    case .plain, .strong, .good, .warn: nil
    }
  }
}
