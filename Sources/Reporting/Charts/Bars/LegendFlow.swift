import Documents

/// A sign of a legend and what it means.
struct LegendSign {
  /// How wide the sign is, in sizes of the text.
  let width: Double
  let words: String
  /// The colour of words that the sign is about; nil where it is about something drawn.
  var paint: Paint?
  /// Draws the sign in a frame.
  let draw: (Frame) -> [Scene.Element]

  /// A line.
  static func line(_ stroke: Stroke, _ words: String) -> LegendSign {
    LegendSign(width: 2.8, words: words) {
      [.line(Point(x: $0.left, y: $0.centre.y), Point(x: $0.right, y: $0.centre.y), stroke)]
    }
  }

  /// A bar or a band.
  static func box(_ fill: Paint, _ stroke: Stroke? = nil, _ words: String) -> LegendSign {
    LegendSign(width: 2.4, words: words) {
      [
        .rectangle(
          Frame(
            x: $0.left, y: $0.centre.y - $0.height * 0.35, width: $0.width, height: $0.height * 0.7
          ), fill: fill, stroke: stroke)
      ]
    }
  }

  /// A symbol; a flag stands on the line.
  static func symbol(
    _ symbol: Symbol, _ fill: Paint?, _ stroke: Stroke? = nil, _ words: String
  ) -> LegendSign {
    LegendSign(width: 1.1, words: words) {
      let drop = symbol == .flag ? $0.height * 0.5 : 0
      return [
        .symbol(
          symbol, at: Point(x: $0.centre.x, y: $0.centre.y + drop), size: $0.height, fill: fill,
          stroke: stroke)
      ]
    }
  }

  /// A remark without a sign.
  static func remark(_ words: String) -> LegendSign {
    LegendSign(width: 0, words: words) { _ in [] }
  }

  /// Words alone.
  static func words(_ words: String, paint: Paint) -> LegendSign {
    LegendSign(width: 0.8, words: words, paint: paint) {
      [
        .rectangle(
          Frame(
            x: $0.left, y: $0.centre.y - 0.4 * $0.width, width: $0.width, height: $0.width * 0.8),
          fill: paint)
      ]
    }
  }
}

/// Signs one after the other, in as many lines as they need.
struct LegendFlow {
  /// The height of a line in sizes of the text.
  static let lineHeight = 1.7

  private let lines: [[LegendSign]]
  private let size: Double

  /// Breaks the lines for a width: as few as there can be, about equally long, so that none holds a
  /// sign left over.
  init(_ signs: [LegendSign], size: Double, width: Double) {
    self.size = size
    let least = Self.lines(signs, size, width)
    let whole = signs.reduce(0) { $0 + Self.width(of: $1, size) } + size
    var even = least
    for step in stride(from: 19.0, through: 0, by: -1) where least.count > 1 {
      let narrower = whole / Double(least.count)
      let tried = Self.lines(signs, size, narrower + (width - narrower) * step / 20)
      if tried.count > least.count { break }
      even = tried
    }
    lines = even
  }

  private static func lines(
    _ signs: [LegendSign], _ size: Double, _ width: Double
  ) -> [[LegendSign]] {
    var lines: [[LegendSign]] = [[]]
    var used = 0.0
    for sign in signs {
      let own = Self.width(of: sign, size)
      if used + own > width - size, !lines[lines.count - 1].isEmpty {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(sign)
      used += own
    }
    return lines
  }

  /// The height of all lines.
  var height: Double { Double(lines.count) * size * Self.lineHeight }

  /// Draws the signs from the upper left corner of a frame.
  func draw(in frame: Frame) -> [Scene.Element] {
    var elements: [Scene.Element] = []
    for (index, line) in lines.enumerated() {
      let y = frame.top + (Double(index) + 0.5) * size * Self.lineHeight
      var x = frame.left + size
      for sign in line {
        let width = sign.width * size
        elements += sign.draw(Frame(x: x, y: y - size / 2, width: width, height: size))
        elements.append(
          .text(
            sign.words, at: Point(x: x + width + size * 0.4, y: y), size: Self.wordSize(size),
            paint: .muted, vertical: .middle))
        x += Self.width(of: sign, size)
      }
    }
    return elements
  }

  /// Words are a little smaller than signs, and never below what paper of that size may bear.
  private static func wordSize(_ size: Double) -> Double { max(size * 0.92, min(size, 2.5)) }

  private static func width(of sign: LegendSign, _ size: Double) -> Double {
    sign.width * size + size * 1.4
      + FontMetrics.standard.width(of: sign.words, size: wordSize(size))
  }
}
