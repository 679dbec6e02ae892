/// The page, type size and column widths of a table in Word.
///
/// All widths are computed here and fixed in the file: left to themselves, Word and WPS differ, and
/// both make names in narrow columns stand upright. Dates and numbers are never broken; words get
/// room for six characters before the type is set smaller, and when the smallest size does not do,
/// the page is laid on its side.
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
  private(set) var widths: [Int] = []

  /// Lays a table out.
  init(_ table: Table) {
    let measures = table.columns.indices.map { Measure(table, column: $0) }
    for page in [WordPage.portrait, .landscape] {
      for size in WordTableLayout.sizes {
        self.page = page
        self.size = size
        if fit(measures) { return }
      }
    }
    squeeze(measures)
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

  /// A table too wide for anything: every column gets its share of the page on its side.
  private mutating func squeeze(_ measures: [Measure]) {
    let least = measures.map { points($0.least) }
    widths = shared(page.textWidth, among: least, over: least.map { _ in 0 })
  }

  /// Adds shares of an amount to a base; rounding goes to the last column.
  private func shared(_ amount: Int, among weights: [Int], over base: [Int]) -> [Int] {
    let total = max(1, weights.reduce(0, +))
    var result = zip(base, weights).map { $0 + amount * $1 / total }
    result[result.count - 1] += page.textWidth - result.reduce(0, +)
    return result
  }

  /// The width of a number of terminal columns, each half a character wide, with the cell's margins
  /// and a little for fonts that run wide.
  private func points(_ columns: Int) -> Int {
    columns * size * 5 + 2 * WordTableLayout.margin + size * 2
  }
}

/// What a column's cells need, in half characters.
private struct Measure {
  /// The width of the widest cell and the heading, on one line.
  private(set) var natural = 0
  /// The width below which the column is hard to read.
  private(set) var least = 0

  private static let rule = DisplayWidth(ambiguousIsWide: true)

  init(_ table: Table, column index: Int) {
    let column = table.columns[index]
    let heading = Measure.rule.width(of: column.heading.onOneLine)
    var widest = 0
    var longestWord = Measure.longestWord(column.heading)
    for case .cells(let cells) in table.rows {
      widest = max(widest, Measure.rule.width(of: cells[index].text.onOneLine))
      longestWord = max(longestWord, Measure.longestWord(cells[index].text))
    }
    natural = max(widest, heading)
    // A heading may be broken into lines of at least two characters.
    let headingLeast = min(heading, max(4, (heading + 1) / 2))
    let cellLeast =
      column.kind == .text ? max(min(widest, 12), min(longestWord, 24)) : widest
    least = max(headingLeast, cellLeast)
  }

  /// The width of the longest piece that Word would rather not break: Latin letters and digits.
  private static func longestWord(_ text: String) -> Int {
    var longest = 0
    var length = 0
    for byte in text.utf8 {
      length = (0x21...0x7E).contains(byte) ? length + 1 : 0
      longest = max(longest, length)
    }
    return longest
  }
}
