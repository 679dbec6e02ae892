/// The page, type size and column widths of a table in Word.
///
/// All widths are computed here and fixed in the file: left to themselves, Word and WPS differ, and
/// both make names in narrow columns stand upright. Dates and numbers are never broken; words get
/// room for six characters before the type is set smaller, and when the smallest size does not do,
/// or rows would be higher than ``tallest`` lines, the page is laid on its side, unless the table is to
/// stand upright.
struct WordTableLayout {
  /// The sizes tried, in half points: 小四 12, 五号 10.5 and 小五 9 points.
  static let sizes = [24, 21, 18]
  /// The room left and right of the text in a cell.
  static let margin = 85

  /// The page the table stands on.
  private(set) var page = WordPage.portrait
  /// The size of the text, in half points.
  private(set) var size = sizes[0]
  /// The widths of the columns, in twentieths of a point; together as wide as the page's text.
  var widths: [Int] = []

  /// The most lines a row may have before a wider page or smaller type is looked for.
  static let tallest = 5

  /// Lays a table out.
  init(_ table: Table) {
    let measures = table.columns.indices.map { Measure(table, column: $0) }
    for page in table.isUpright ? [WordPage.portrait] : [.portrait, .landscape] {
      // bounded: type is a few points high
      for size in table.typeSize.map({ [Int($0 * 2)] }) ?? WordTableLayout.sizes {
        self.page = page
        self.size = size
        if fit(measures), mostLines(measures) <= WordTableLayout.tallest { return }
      }
    }
    // The page on its side in the smallest type, whose rows are as low as they can be.
    if !fit(measures) {
      squeeze(measures)
    } else if table.isUpright {
      level(table, least: measures.map { points($0.least) })
    }
  }

  /// The lines of the highest cell, about.
  private func mostLines(_ measures: [Measure]) -> Int {
    zip(measures, widths).map { measure, width in
      let room = max(100, (width - 2 * WordTableLayout.margin - 20) * 10 / size)
      return (measure.widest + room - 1) / room
    }.max() ?? 1
  }

  /// Gives each column its least width and shares out what is left by what each could still use;
  /// false where even the least is too much.
  private mutating func fit(_ measures: [Measure]) -> Bool {
    let least = measures.map { points($0.least) }
    let natural = measures.map { points($0.natural) }
    let spare = page.textWidth - least.reduce(0, +)
    guard spare >= 0 else { return false }
    let wishes = zip(natural, least).map { $0 - $1 }
    let wished = wishes.reduce(0, +)
    if wished >= spare {
      widths = shared(spare, among: wishes, over: least)
      return true
    }
    widths = shared(page.textWidth - natural.reduce(0, +), among: natural, over: natural)
    return true
  }

  /// A table too wide for anything: words are broken more often, and only where that does not do dates and numbers are,
  /// every column getting its share of the page.
  private mutating func squeeze(_ measures: [Measure]) {
    let least = measures.map { points($0.least) }
    let tightest = measures.map { points($0.tightest) }
    let spare = page.textWidth - tightest.reduce(0, +)
    widths =
      spare >= 0
      ? shared(spare, among: zip(least, tightest).map { $0 - $1 }, over: tightest)
      : shared(page.textWidth, among: least, over: least.map { _ in 0 })
  }

  /// Adds shares of an amount to a base; rounding goes to the last column.
  private func shared(_ amount: Int, among weights: [Int], over base: [Int]) -> [Int] {
    let total = max(1, weights.reduce(0, +))
    var result = zip(base, weights).map { $0 + amount * $1 / total }
    result[result.count - 1] += page.textWidth - result.reduce(0, +)
    return result
  }

  /// The width of a column for a text of so many hundredths of a character.
  private func points(_ hundredths: Int) -> Int {
    hundredths * size / 10 + 2 * WordTableLayout.margin + 20
  }
}

/// What a column's cells need, in hundredths of a Chinese character.
struct Measure {
  /// The width of the widest cell and the heading, on one line.
  let natural: Int
  /// The width of the widest cell on one line, without the heading.
  let widest: Int
  /// The width below which the column is hard to read.
  let least: Int
  /// The width that a crowded table leaves it: three characters of words, or dates and numbers whole.
  let tightest: Int

  /// The room that words get before the type is set smaller: six characters.
  private static let roomForWords = 600
  /// The longest piece of Latin letters and digits that is kept whole.
  private static let longestWord = 1500

  init(_ table: Table, column index: Int) {
    let column = table.columns[index]
    var texts: [String] = []
    for case .cells(let cells) in table.rows { texts.append(cells[index].text.onOneLine) }
    if column.typicalWidth != nil { texts = [] }
    let measure = column.kind == .text ? Measure.width : Measure.wholeWidth
    let widest = column.typicalWidth.map { $0 * 100 } ?? texts.map(measure).max() ?? 0
    let word = (texts + [column.heading]).map(Measure.word).max() ?? 0
    self.widest = widest
    natural = max(widest, Measure.width(of: column.heading.onOneLine))
    let cellLeast = column.kind == .text ? min(widest, Measure.roomForWords) : widest
    least = max(
      cellLeast, min(word, Measure.longestWord), Measure.leastWidth(ofHeading: column.heading))
    tightest = column.kind == .text ? min(least, 300) : least
  }

  /// The width of a text.
  ///
  /// Latin letters and digits count for two thirds of a character although they take half of one in
  /// the fonts we ask for: what stands in for those fonts runs wider.
  static func width(of text: String) -> Int {
    DisplayWidth(ambiguousIsWide: true).width(of: text) * 50
      + text.utf8.count { $0 < 0x80 } * 16
  }

  /// The width of a text that must never be broken: the plus of fonts that stand in is wider still, and a quarter of a
  /// character is left between digits and Chinese.
  private static func wholeWidth(of text: String) -> Int {
    let scalars = text.unicodeScalars
    let gaps = zip(scalars, scalars.dropFirst()).count {
      $0.isASCII != $1.isASCII && ($0.properties.isIdeographic || $1.properties.isIdeographic)
    }
    return width(of: text) + text.utf8.count { $0 == UInt8(ascii: "+") } * 18 + gaps * 25
  }

  /// The width of the longest piece that is better not broken: Latin letters and digits.
  private static func word(of text: String) -> Int {
    text.utf8.split { !(0x21...0x7E).contains($0) }.map(\.count).max().map { $0 * 66 } ?? 0
  }

  /// A heading may be broken before a bracket, and a piece of more than four characters in two.
  private static func leastWidth(ofHeading heading: String) -> Int {
    var pieces = [""]
    for character in heading.onOneLine {
      if character == "（" || character == "(" { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces.map { piece in
      let width = width(of: piece)
      return width > 400 ? max(300, (width + 199) / 200 * 100) : width
    }.max() ?? 0
  }
}
