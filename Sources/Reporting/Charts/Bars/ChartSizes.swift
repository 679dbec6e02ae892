import Documents

/// The sizes of a chart on its paper, in millimetres.
///
/// One design serves the meeting folder (A3) and the wall (A1, A0): everything grows with the
/// paper, and rows never fall below what can be read from where it hangs.
struct ChartSizes {
  let page: Size
  /// What one unit of the design is on this paper: 1 on A3.
  let unit: Double

  init(_ page: Size) {
    self.page = page
    unit = max(0.6, min(page.width / 420, page.height / 297))
  }

  /// The margin around everything.
  var margin: Double { 9 * unit }
  /// The text of a row.
  var rowText: Double { min(2.7 * unit, 4.6) }
  /// The lowest height of a row.
  var minimumRow: Double { rowText * 1.45 }
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
