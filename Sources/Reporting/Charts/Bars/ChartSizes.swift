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

  /// Chooses sizes for a page with few rows.
  init(_ page: Size) {
    self.page = page
    unit = max(0.6, min(page.width / 420, page.height / 297))
    rowText = max(Self.least(page), min(2.7 * unit, 4.6))
  }

  /// Takes the text of rows as it was chosen.
  init(_ page: Size, rowText: Double) {
    self.page = page
    unit = ChartSizes(page).unit
    self.rowText = rowText
  }

  /// The smallest text that is drawn at all: what does not fit at this size is left out.
  static let leastText = 6.points

  /// The smallest text on a paper: 2.5 mm from A3 on, as drawings have it, else 6 points.
  static func least(_ page: Size) -> Double {
    page.width >= Paper.a3.landscape.width - 1 ? 2.5 : leastText
  }

  /// The smallest text on this paper.
  var least: Double { Self.least(page) }
  /// Words that explain, a little smaller than others.
  var note: Double { max(least, body * 0.92) }

  /// The margin around everything.
  var margin: Double { 9 * unit }
  /// Headings of blocks.
  var heading: Double { 3.4 * unit }
  /// Words of blocks beside the chart.
  var body: Double { max(2.32, 2.7 * unit) }
  /// The title.
  var title: Double { 8 * unit }
  /// The names of leader and offices: larger than any task.
  var leader: Double { 4.6 * unit }
  /// Hairlines.
  var hair: Double { 0.12 * unit }
  /// Lines that matter.
  var line: Double { 0.35 * unit }
}
