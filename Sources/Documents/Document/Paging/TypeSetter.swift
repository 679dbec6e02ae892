/// Draws lines of type.
struct TypeSetter {
  /// How the paragraph is set.
  var style: TypeStyle
  /// The width of the lines in millimetres.
  var width: Double
  /// Whether roles show as colours, as they do in tables.
  var isColoured = false

  /// Returns a line whose upper left corner is at a point, as a group that is called `line`.
  func element(_ line: TypeLine, at corner: Point) -> Scene.Element {
    let used = (line.width + line.indent) * style.size
    let shift: Double =
      switch style.alignment {
      case .left: 0
      case .centre: (width - used) / 2
      case .right: width - used
      }
    var x = corner.x + line.indent * style.size + shift
    let y = corner.y + style.line / 2
    let pieces = pieces(of: line)
    let gap = gap(between: pieces.count, missing: width - used, line)
    var texts: [Scene.Element] = []
    for piece in pieces {
      let first = piece[piece.startIndex]
      let string = String(piece.map(\.character))
      if !piece.allSatisfy(\.character.isWhitespace) {
        // Fonts differ in the width of what is not an ideograph: it stands in the middle of its room.
        let room = piece.reduce(0) { $0 + $1.width } * style.size
        let isNarrow = first.character == "·" || first.width < 1 && isSpread(line)
        texts.append(
          .text(
            string, at: Point(x: isNarrow ? x + room / 2 : x, y: y), size: style.size,
            weight: first.weight, paint: paint(first.role), anchor: isNarrow ? .middle : .start,
            vertical: .middle, face: style.face))
      }
      x += piece.reduce(0) { $0 + $1.width } * style.size + gap
    }
    return .group(cssClass: "line", texts)
  }

  private func isSpread(_ line: TypeLine) -> Bool { style.isJustified && !line.isLast }

  /// What is put between the pieces of a line that is spread: little, or not at all.
  private func gap(between count: Int, missing: Double, _ line: TypeLine) -> Double {
    guard isSpread(line), count > 1 else { return 0 }
    let gap = missing / Double(count - 1)
    return abs(gap) > style.size / 3 ? 0 : gap
  }

  /// The runs that are drawn at once: of one look, and of one character where the line is spread.
  ///
  /// The dot within names (·) stands by itself: fonts differ in whether it takes a whole em.
  private func pieces(of line: TypeLine) -> [ArraySlice<TypeLine.Glyph>] {
    let isSpread = isSpread(line)
    var pieces: [ArraySlice<TypeLine.Glyph>] = []
    for index in line.glyphs.indices {
      let glyph = line.glyphs[index]
      if let last = pieces.last?.last, last.weight == glyph.weight, last.role == glyph.role,
        glyph.character != "·", last.character != "·",
        !isSpread || last.width < 1 && glyph.width < 1 && !glyph.character.isWhitespace
      {
        pieces[pieces.count - 1].append(glyph)
      } else {
        pieces.append(line.glyphs[index...index])
      }
    }
    return pieces
  }

  private func paint(_ role: Role) -> Paint {
    guard isColoured else { return .type }
    return switch role {
    case .bad: Paint(0xC00000)
    case .muted: Paint(0x595959)
    case .plain, .strong, .good, .warn: .type
    }
  }
}

extension Paint {
  /// Official writing is black.
  fileprivate static let type = Paint(0x000000)
}
