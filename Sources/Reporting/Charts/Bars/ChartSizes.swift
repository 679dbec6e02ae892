import Documents

/// The sizes of a chart on its paper, in millimetres.
///
/// One design serves the meeting folder (A3) and the wall (A1, A0): everything grows with the
/// paper, and rows never fall below what can be read from where it hangs.
struct ChartSizes {
  let page: Size
  /// What one unit of the design is on this paper: 1 on A3.
  let unit: Double

  /// The text of a row.
  let rowText: Double

  /// Chooses sizes for a page; with more rows their text grows smaller, down to what can be read.
  ///
  /// - Parameters:
  ///   - rows: How many rows should share a page, where they can.
  ///   - room: The height that all rows together have.
  init(_ page: Size, rows: Int = 0, room: Double = 0) {
    self.page = page
    unit = max(0.6, min(page.width / 420, page.height / 297))
    let largest = min(2.7 * unit, 4.6)
    let smallest = min(1.95 * unit, 3.2)
    let fitting = rows > 0 ? room / Double(rows) / Self.tightness : largest
    rowText = max(smallest, min(largest, fitting))
  }

  /// Takes the text of rows as it was chosen.
  init(_ page: Size, rowText: Double) {
    self.page = page
    unit = ChartSizes(page).unit
    self.rowText = rowText
  }

  /// The smallest text that is drawn at all: what does not fit at this size is left out.
  static let leastText = 1.95

  /// The lowest height of a row in heights of its text.
  static let tightness = 1.42

  /// The margin around everything.
  var margin: Double { 9 * unit }
  /// The lowest height of a row.
  var minimumRow: Double { rowText * Self.tightness }
  /// The greatest height of a row.
  var maximumRow: Double { rowText * 2.6 }
  /// Headings of blocks.
  var heading: Double { 3.4 * unit }
  /// Words of blocks beside the chart.
  var body: Double { 2.7 * unit }
  /// The title.
  var title: Double { 8 * unit }
  /// The names of leader and offices: larger than any task.
  var leader: Double { 4.6 * unit }
  /// Hairlines.
  var hair: Double { 0.12 * unit }
  /// Lines that matter.
  var line: Double { 0.35 * unit }
}
