/// The page of GB/T 9704-2012, in twentieths of a point.
///
/// Margins of 37, 35, 28 and 26 mm leave 156 by 225 mm for the text, which 22 lines of 28
/// characters fill.
struct WordPage: Hashable {
  /// A page upright.
  static let portrait = WordPage(
    width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474)
  /// A page on its side, for tables that would not be legible upright: its top is the upright page's
  /// left, so that both are bound at one edge.
  static let landscape = WordPage(
    width: 16838, height: 11906, top: 1587, bottom: 1474, left: 1984, right: 2098)

  /// A line of text: 28.95 points.
  ///
  /// At 29 the 22nd line would go over by half a point.
  static let line = 579
  /// What each character is set closer by, so that 28 of 16 points fit into 156 mm.
  static let tightening = -5
  /// Two characters of text: the indent of a paragraph's first line.
  static let indent = 630
  /// The lower edge of the page number above that of the paper, so that it stands 7 mm below the
  /// text.
  static let footer = 1304

  let width: Int
  let height: Int
  let top: Int
  let bottom: Int
  let left: Int
  let right: Int

  /// The width of the text.
  var textWidth: Int { width - left - right }

  /// Whether the page lies on its side.
  var isLandscape: Bool { width > height }

  /// The height of the text in millimetres: 22 lines upright.
  var textHeight: Double { (height - top - bottom).twips }

  /// The lower edge of the page number above that of the paper.
  var footerEdge: Int { isLandscape ? 851 : WordPage.footer }

  /// The page on which the first of some parts stands: that of a table, and headings go with the
  /// table below them.
  static func needed(for blocks: ArraySlice<Document.Block>) -> WordPage {
    for block in blocks {
      switch block {
      case .heading: continue
      case .table(let table) where !table.columns.isEmpty: return WordTableLayout(table).page
      default: return .portrait
      }
    }
    return .portrait
  }
}
